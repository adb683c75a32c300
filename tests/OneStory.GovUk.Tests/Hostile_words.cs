using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using OneStory.GovUk.Tests.Support;

namespace OneStory.GovUk.Tests;

public sealed class Hostile_words(Site site) : IClassFixture<Site>
{
    private const string Hostile = "\"'></option></textarea><script>alert('1')</script><img src=x onerror=alert(1)>&amp;";
    private const string Harmless = "harmless";

    public static IEnumerable<TheoryDataRow<string, string>> Fixtures() =>
        Fixture.All.Where(fixture => Unsupported.Of(fixture) is null).Select(fixture => new TheoryDataRow<string, string>(fixture.Component, fixture.Name));

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Change_nothing_of_a_component_but_its_words(string component, string name)
    {
        var fixture = Fixture.All.Single(fixture => fixture.Component == component && fixture.Name == name);

        var hostile = Elements(Written(fixture, Hostile));

        hostile.ShouldBe(Elements(Written(fixture, Harmless)));
        hostile.ShouldNotContain(line => line.StartsWith("script", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Change_nothing_of_a_page_but_its_words()
    {
        var hostile = await site.Get("/Gallery?of=3&words=" + Uri.EscapeDataString(Hostile));

        Elements(hostile.Body!).ShouldBe(Elements((await site.Get("/Gallery?of=3&words=" + Harmless)).Body!));
        hostile.QuerySelectorAll("script, img").ShouldBeEmpty();
        hostile.QuerySelector<IHtmlInputElement>("[name=Line1]")!.Value.ShouldBe(Hostile);
        hostile.QuerySelector("[data-words]")!.GetAttribute("data-words").ShouldBe(Hostile);
        hostile.QuerySelector<IHtmlSelectElement>("[name=Choice]")!.SelectedOptions.ShouldHaveSingleItem().TextContent.ShouldBe(Hostile);
        hostile.QuerySelector<IHtmlInputElement>("[type=radio]")!.IsChecked.ShouldBeTrue();
        hostile.QuerySelector("[name=Story]")!.TextContent.ShouldBe(Hostile);
    }

    [Fact]
    public async Task Stay_words_when_they_are_typed_into_a_form_that_refuses_them()
    {
        var page = await site.PostPage("/Request",
            ("Input.Who", Hostile), ("Input.Email", Hostile), ("Input.Received.Day", Hostile), ("Input.Place", Hostile), ("Input.Story", Hostile), ("Input.Team", Hostile));

        page.QuerySelectorAll("script, img").ShouldBeEmpty();
        page.QuerySelector<IHtmlInputElement>("#Input_Email")!.Value.ShouldBe(Hostile);
        page.QuerySelector<IHtmlInputElement>("#Input_Received_Day")!.Value.ShouldBe(Hostile);
        page.QuerySelector<IHtmlTextAreaElement>("#Input_Story")!.TextContent.ShouldBe(Hostile);
    }

    private static IElement Written(Fixture fixture, string words)
    {
        var options = fixture.Options.DeepClone().AsObject();
        Fill(options, words);
        return CanonicalHtml.Body(Every_fixture_of_govuk_frontend.Written(fixture with { Options = options }));
    }

    /// <summary>Every text of a person's making becomes the words; HTML, and the names that choose how a thing is written, stay.</summary>
    private static void Fill(JsonNode? node, string words)
    {
        if (node is JsonArray array)
            foreach (var item in array) Fill(item, words);
        if (node is not JsonObject holder) return;
        foreach (var (name, value) in holder.ToList())
            if (value is JsonObject or JsonArray) Fill(value, words);
            else if (value?.GetValueKind() == System.Text.Json.JsonValueKind.String && (string)value! != "" && !IsHtml(name)) holder[name] = words;
    }

    private static bool IsHtml(string name) =>
        name.EndsWith("html", StringComparison.OrdinalIgnoreCase) || name is "start" or "end" or "navigationStart" or "navigationEnd" or "align" or "type" or "classes" or "name" or "countType";

    private static List<string> Elements(IElement root) =>
        [.. root.QuerySelectorAll("*").Select(element => $"{element.LocalName} {string.Join(' ', element.Attributes.Select(attribute => attribute.Name))}")];
}
