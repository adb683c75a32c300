using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace OneStory.Journeys.Support;

/// <summary>What a person notices on every page.</summary>
public sealed partial class Person
{
    /// <summary>The page is one: it has a title and one first heading that agree, nothing failed, axe finds nothing; and it is pictured.</summary>
    public async Task Look()
    {
        Failed();
        var title = await Page.TitleAsync();
        var headings = await Page.Locator("h1").AllInnerTextsAsync();
        var name = headings.Count > 0 ? headings[0] : title;
        Heading = name.Trim();
        await journey.Picture(Page, Slug(name));
        headings.Count.ShouldBe(1, $"{At} has {headings.Count} first headings");
        title.ShouldMatch(".+ – .+", $"{At} is not titled with the page and the council");
        title.ShouldNotContain("went wrong");
        // Two things GOV.UK Frontend does by design: the back link stands before main, outside every landmark; and a radio that
        // opens a further question says whether it is expanded.
        var found = await Page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations], Rules = new() { ["region"] = new() { Enabled = false } } });
        var wrongs = found.Violations.Where(wrong => wrong.Id != "aria-allowed-attr" || wrong.Nodes.Any(node => !node.Html.Contains("govuk-radios__input", StringComparison.Ordinal) && !node.Html.Contains("govuk-checkboxes__input", StringComparison.Ordinal)));
        wrongs.Select(wrong => $"{wrong.Id}: {wrong.Help}\n    {string.Join("\n    ", wrong.Nodes.Take(5).Select(node => node.Html))}").ShouldBeEmpty($"axe at {At}");
        (await Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('h1')).fontFamily")).ShouldNotContain("Times", customMessage: $"{At} has no styles");
        await Fits();
    }

    /// <summary>Nothing is wider than the window.</summary>
    public async Task Fits()
    {
        var width = Page.ViewportSize!.Width;
        (await Page.EvaluateAsync<int>("document.scrollingElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width, $"{At} must be scrolled sideways at {width} pixels");
    }

    private static string Slug(string words) => Regex.Replace(words.ToLowerInvariant(), "[^a-z0-9]+", "-").Trim('-') is { Length: > 50 } longer ? longer[..50].Trim('-') : Regex.Replace(words.ToLowerInvariant(), "[^a-z0-9]+", "-").Trim('-');
}
