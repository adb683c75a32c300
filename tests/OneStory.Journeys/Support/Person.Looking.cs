using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;

namespace OneStory.Journeys.Support;

/// <summary>What a person notices on every page.</summary>
public sealed partial class Person
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();
    private static readonly ConcurrentDictionary<string, bool> Audited = [];

    // Two things GOV.UK Frontend does by design: the back link stands before main, outside every landmark; and a radio that
    // opens a further question says whether it is expanded.
    private const string Audit = """
        async () => {
            const found = await axe.run(document, { resultTypes: ["violations"], rules: { region: { enabled: false } } });
            const byDesign = (wrong, node) => wrong.id === "aria-allowed-attr" && /govuk-(radios|checkboxes)__input/.test(node.html);
            return found.violations.map(wrong => [wrong, wrong.nodes.filter(node => !byDesign(wrong, node))]).filter(([, nodes]) => nodes.length > 0)
                .map(([wrong, nodes]) => `${wrong.id}: ${wrong.help}\n    ${nodes.slice(0, 5).map(node => node.html).join("\n    ")}`);
        }
        """;

    /// <summary>What kinds of element a page is made of.</summary>
    private const string MadeOf = """() => [...new Set([...document.querySelectorAll("body *")].map(element => element.tagName + "." + element.className))].sort().join()""";

    /// <summary>The page is one: it has a title and one first heading that agree, nothing failed, axe finds nothing; and it is pictured.</summary>
    public async Task Look()
    {
        Failed();
        var title = await Page.TitleAsync();
        var headings = await Page.Locator("h1").AllInnerTextsAsync();
        var name = headings.Count > 0 ? headings[0] : title;
        Heading = name.Trim();
        var kind = $"{Page.ViewportSize!.Width} {Pattern().Replace(At, "*")} {await Page.EvaluateAsync<string>(MadeOf)}";
        if (journey.IsNew(kind)) await journey.Picture(Page, Slug(name));
        headings.Count.ShouldBe(1, $"{At} has {headings.Count} first headings");
        title.ShouldMatch(".+ – .+", $"{At} is not titled with the page and the council");
        title.ShouldNotContain("went wrong");
        (await Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('h1')).fontFamily")).ShouldNotContain("Times", customMessage: $"{At} has no styles");
        await Fits();
        if (journey.Scripts && Audited.TryAdd(kind, true)) await IsAccessible();
    }

    /// <summary>Nothing is wider than the window.</summary>
    public async Task Fits()
    {
        var width = Page.ViewportSize!.Width;
        (await Page.EvaluateAsync<int>("document.scrollingElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width, $"{At} must be scrolled sideways at {width} pixels");
    }

    // Where a page may run no script axe cannot either: its pages are looked at by those whose browsers do.
    private async Task IsAccessible()
    {
        await Page.EvaluateAsync(Axe);
        (await Page.EvaluateAsync<string[]>(Audit)).ShouldBeEmpty($"axe at {At}");
    }

    private static string Slug(string words) => NotALetter().Replace(words.ToLowerInvariant(), "-").Trim('-') is { Length: > 50 } longer ? longer[..50].Trim('-') : NotALetter().Replace(words.ToLowerInvariant(), "-").Trim('-');

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}|(?<=/(link|invitation)/).+|(?<=[?&](find|line)=)[^&]*")]
    private static partial Regex Pattern();

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotALetter();
}
