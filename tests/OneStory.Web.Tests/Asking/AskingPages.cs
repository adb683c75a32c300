using OneStory.Testing.Web;

namespace OneStory.Web.Tests.Asking;

/// <summary>Goes through the questions as somebody would, answering only what must be answered.</summary>
internal static class AskingPages
{
    public static async Task<WebPage> Begin(this Browser browser, string who = "I am the child’s parent or carer")
    {
        var page = await browser.Open("/ashmere/ask");
        return await page.Choose("Who is asking?", who).Press("Continue");
    }

    public static Task<WebPage> Name(this WebPage page, string first, string last) => page.Fill("First name", first).Fill("Last name", last).Press("Continue");

    public static Task<WebPage> Born(this WebPage page, string question, DateOnly born) => page.FillDate(question, born).Press("Continue");

    /// <summary>Presses "Continue" until the answers can be checked.</summary>
    public static async Task<WebPage> ToTheEnd(this WebPage page)
    {
        for (var pages = 0; pages < 15 && page.Heading != "Check your answers and send"; pages++)
            page = page.HasButton("Continue") ? await page.Press("Continue") : await page.Follow("Continue");
        return page;
    }

    /// <summary>A whole request by a parent, ready to be sent.</summary>
    public static async Task<WebPage> ReadyToSend(this Browser browser, string first = "Zoë", string last = "Okafor", DateOnly? born = null, string postcode = "HP20 1ZW")
    {
        var page = await (await browser.Begin()).Name(first, last);
        page = await page.Born($"When was {first} born?", born ?? new(2019, 3, 27));
        page = await page.Fill("Your name", "Ada Okafor").Press("Continue");
        page = await page.Fill("Email", "ada@example.org").Press("Continue");
        page = await page.Fill("Postcode", postcode).Press("Continue");
        return await page.ToTheEnd();
    }

    /// <summary>The code that the page shows.</summary>
    public static string Code(this WebPage page) => System.Text.RegularExpressions.Regex.Match(page.Words, "Your code is ([0-9A-Z]{4} [0-9A-Z]{4})", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)).Groups[1].Value;
}
