using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using OneStory.GovUk.Tests.Pages;
using OneStory.GovUk.Tests.Support;

namespace OneStory.GovUk.Tests;

public sealed class Keeping_what_was_typed(Site site) : IClassFixture<Site>
{
    private static readonly (string, string)[] Answers =
    [
        ("Input.Who", "school"), ("Input.Email", "amina@example.org"), ("Input.Received.Day", "1"), ("Input.Received.Month", "9"), ("Input.Received.Year", "2026"),
        ("Input.Needs", "speech"), ("Input.Needs", "none"), ("Input.Place", "School & college"), ("Input.Team", RequestModel.North.ToString()),
        ("Input.Story", "\nIt began \"here\" & <there>\n"), ("Input.Hours", "12"), ("Input.Agree", "false"), ("Input.Secret", "correct horse"),
    ];

    [Fact]
    public async Task Takes_every_answer()
    {
        using var kept = JsonDocument.Parse(Site.Accepted(await site.Post("/Request", Answers)));

        var input = kept.RootElement;
        input.GetProperty("who").GetInt32().ShouldBe((int)Person.School);
        input.GetProperty("needs").EnumerateArray().Select(need => need.GetString()).ShouldBe(["speech", "none"]);
        input.GetProperty("place").GetString().ShouldBe("School & college");
        input.GetProperty("team").GetGuid().ShouldBe(RequestModel.North);
        input.GetProperty("hours").GetInt32().ShouldBe(12);
        input.GetProperty("agree").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task Shows_every_answer_again_when_one_is_wrong()
    {
        var page = await site.PostPage("/Request", [.. Answers.Where(answer => answer.Item1 != "Input.Email"), ("Input.Email", "nobody")]);

        Checked(page, "Input.Who").ShouldBe(["school"]);
        Checked(page, "Input.Needs").ShouldBe(["speech", "none"]);
        Checked(page, "Input.Agree").ShouldBeEmpty();
        Field<IHtmlSelectElement>(page, "Input.Place").Value.ShouldBe("School & college");
        Field<IHtmlSelectElement>(page, "Input.Team").Value.ShouldBe(RequestModel.North.ToString().ToUpperInvariant());
        Field<IHtmlTextAreaElement>(page, "Input.Story").TextContent.ShouldBe("\nIt began \"here\" & <there>\n");
        Field<IHtmlInputElement>(page, "Input.Hours").Value.ShouldBe("12");
    }

    [Fact]
    public async Task Never_shows_a_password_again() =>
        Field<IHtmlInputElement>(await site.PostPage("/Request", ("Input.Secret", "correct horse")), "Input.Secret").HasAttribute("value").ShouldBeFalse();

    [Fact]
    public async Task Shows_what_is_held_at_first()
    {
        var page = await site.Get("/Request");

        Checked(page, "Input.Who").ShouldBeEmpty();
        Checked(await site.Get("/Refused"), "Held").ShouldBe(["school"]);
        Checked(page, "Input.Needs").ShouldBe(["sight"]);
        Checked(page, "Input.Agree").ShouldBe(["true"]);
        Field<IHtmlSelectElement>(page, "Input.Place").Value.ShouldBe("");
    }

    [Fact]
    public async Task Opens_what_is_asked_only_of_an_answer_when_it_is_chosen()
    {
        var page = await site.Get("/Request");

        page.QuerySelector("#conditional-Input_Who")!.ClassList.ShouldContain("govuk-radios__conditional--hidden");
        page.QuerySelector("#conditional-Input_Needs-2")!.ClassList.ShouldNotContain("govuk-checkboxes__conditional--hidden");
        page.QuerySelector("#conditional-Input_Needs-2 textarea")!.GetAttribute("rows").ShouldBe("3");
    }

    [Fact]
    public async Task Says_what_the_page_says_of_each_field()
    {
        var page = await site.Get("/Request");

        var email = Field<IHtmlInputElement>(page, "Input.Email");
        string?[] said = [email.Type, email.GetAttribute("autocomplete"), email.GetAttribute("inputmode"), email.GetAttribute("spellcheck"), email.ClassName];
        said.ShouldBe(["email", "email", "email", "false", "govuk-input govuk-input--width-20"]);
        page.QuerySelector("h1")!.TextContent.ShouldBe("Who is asking?");
        page.QuerySelector(".govuk-radios")!.ClassList.ShouldBe(["govuk-radios", "govuk-radios--inline", "govuk-radios--small"]);
        page.QuerySelector("label[for=Input_Hours]")!.TextContent.ShouldBe("Hours a week");
        page.QuerySelector(".govuk-input__prefix")!.TextContent.ShouldBe("about");
        page.QuerySelector(".govuk-character-count")!.GetAttribute("data-maxlength").ShouldBe("200");
        page.QuerySelector("[value=none]")!.GetAttribute("data-behaviour").ShouldBe("exclusive");
        page.QuerySelector("[type=file]")!.OuterHtml.ShouldBe("<input class=\"govuk-file-upload\" id=\"Input_Letter\" name=\"Input.Letter\" type=\"file\" disabled=\"\" multiple=\"\" accept=\".pdf\" capture=\"environment\">");
        page.QuerySelector("button[name=act]")!.OuterHtml.ShouldBe("<button type=\"submit\" value=\"send\" name=\"act\" data-prevent-double-click=\"true\" class=\"govuk-button\" data-module=\"govuk-button\" formaction=\"/elsewhere\">Send</button>");
    }

    private static string[] Checked(IHtmlDocument page, string name) =>
        [.. page.QuerySelectorAll<IHtmlInputElement>($"[name='{name}']").Where(input => input.IsChecked).Select(input => input.Value)];

    private static T Field<T>(IHtmlDocument page, string name)
        where T : class, IElement => page.QuerySelectorAll<T>($"[name='{name}']").First();
}
