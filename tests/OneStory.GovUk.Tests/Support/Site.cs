using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace OneStory.GovUk.Tests.Support;

/// <summary>The pages of these tests, on a port of this machine.</summary>
public sealed class Site : IAsyncLifetime
{
    private WebApplication _app = null!;

    public HttpClient Client { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = typeof(Site).Assembly.GetName().Name, ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddRazorPages();
        builder.Services.AddGovUk();
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        _app = builder.Build();
        _app.MapRazorPages();
        await _app.StartAsync();
        var address = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        Client = new HttpClient { BaseAddress = new Uri(address) };
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    public async Task<IHtmlDocument> Get(string path)
    {
        var html = await Client.GetStringAsync(new Uri(path, UriKind.Relative));
        return await new HtmlParser().ParseDocumentAsync(html);
    }

    /// <summary>Fills in a page as a person would and sends it; what is not filled in is sent as it stands.</summary>
    public async Task<string> Post(string path, params (string Name, string Value)[] typed)
    {
        var form = (await Get(path)).QuerySelector<IHtmlFormElement>("form")!;
        var sent = Standing(form).Where(field => typed.All(one => one.Name != field.Key))
            .Concat(typed.Select(one => KeyValuePair.Create(one.Name, one.Value)));
        using var content = new FormUrlEncodedContent(sent);
        using var answer = await Client.PostAsync(new Uri(path, UriKind.Relative), content);
        return await answer.Content.ReadAsStringAsync();
    }

    public async Task<IHtmlDocument> PostPage(string path, params (string Name, string Value)[] typed) =>
        await new HtmlParser().ParseDocumentAsync(await Post(path, typed));

    /// <summary>An answer that is not the page again; else what the page says is wrong.</summary>
    public static string Accepted(string answer)
    {
        if (!answer.TrimStart().StartsWith('<')) return answer;
        var errors = new HtmlParser().ParseDocument(answer).QuerySelectorAll(".govuk-error-summary__list li");
        throw new InvalidOperationException("The page refused it: " + string.Join("; ", errors.Select(error => error.TextContent)));
    }

    private static IEnumerable<KeyValuePair<string, string>> Standing(IHtmlFormElement form) =>
        form.QuerySelectorAll("input, textarea, select").Where(field => !field.HasAttribute("disabled")).SelectMany(field => field switch
        {
            IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false } => [],
            IHtmlInputElement input => [KeyValuePair.Create(input.Name!, input.Value)],
            IHtmlTextAreaElement area => [KeyValuePair.Create(area.Name!, area.Value)],
            IHtmlSelectElement select => [KeyValuePair.Create(select.Name!, select.Value ?? "")],
            _ => Array.Empty<KeyValuePair<string, string>>(),
        });
}
