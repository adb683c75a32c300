using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OneStory.Access;
using OneStory.Data;

namespace OneStory.Web.Tests.Access;

/// <summary>What people do outside the pages: read their email, look at their authenticator app.</summary>
internal static class Way
{
    /// <summary>The link in the last email to somebody, as a path.</summary>
    public static async Task<string> LinkTo(this OneStoryHost host, string email)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var messages = await scope.ServiceProvider.GetRequiredService<OneStoryDbContext>().SystemMessages.AsNoTracking().Where(message => message.To == email).ToListAsync();
        var body = messages.OrderBy(message => message.WrittenAt).ThenBy(message => message.Id).Last().Body;
        return new Uri(body.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).First(word => word.StartsWith("http", StringComparison.Ordinal))).PathAndQuery;
    }

    public static async Task<int> MessagesTo(this OneStoryHost host, string email)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<OneStoryDbContext>().SystemMessages.CountAsync(message => message.To == email);
    }

    /// <summary>What an authenticator app shows now.</summary>
    public static string CodeNow(this OneStoryHost host, string key) => AuthenticatorCode.At(key.Replace(" ", "", StringComparison.Ordinal), host.Clock.GetUtcNow().ToUnixTimeSeconds() / 30);

    /// <summary>Chooses a password by the link that is sent, as somebody new would.</summary>
    public static async Task ChoosePassword(this OneStoryHost host, string email, string password)
    {
        var page = await host.Browser().Open("/sign-in/forgotten");
        await page.Fill("Work email address", email).Press("Send me a link");
        page = await host.Browser().Open(await host.LinkTo(email));
        page = await page.Fill("New password", password).Press("Save the new password");
        page.Said.ShouldBe("Your password is changed. Sign in with it.");
    }

    /// <summary>Enters an email address and a password.</summary>
    public static async Task<WebPage> EnterPassword(this Browser browser, string email, string password, string at = "/sign-in")
    {
        var page = await browser.Open(at);
        page.Choose("With a password").Fill("Work email address", email).Fill("Password", password);
        return await page.Press("Continue");
    }

    /// <summary>Sets up an authenticator app, from the page that asks for it, and gives its key and the recovery codes.</summary>
    public static async Task<(string Key, IReadOnlyList<string> Codes)> SetUpCode(this OneStoryHost host, WebPage page)
    {
        page = await page.Follow("Use an authenticator app");
        var key = page.Document.QuerySelector(".setup-key")!.TextContent;
        page = await page.Fill("Code from your authenticator app", host.CodeNow(key)).Press("Finish");
        page.Errors.ShouldBeEmpty();
        return (key, [.. page.Document.QuerySelectorAll("code").Select(code => code.TextContent)]);
    }
}
