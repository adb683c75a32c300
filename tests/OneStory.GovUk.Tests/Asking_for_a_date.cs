using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using OneStory.GovUk.Tests.Support;

namespace OneStory.GovUk.Tests;

public sealed class Asking_for_a_date(Site site) : IClassFixture<Site>
{
    private const string Name = "Date the request was received";

    [Theory]
    [InlineData("1", "9", "2026", "2026-09-01")]
    [InlineData(" 01 ", "09", " 2026", "2026-09-01")]
    [InlineData("1", "September", "2026", "2026-09-01")]
    [InlineData("1", "sept.", "2026", "2026-09-01")]
    [InlineData("1", "JAN", "2026", "2026-01-01")]
    [InlineData("29", "2", "2028", "2028-02-29")]
    [InlineData("31", "12", "1900", "1900-12-31")]
    [InlineData("1", "1", "2150", "2150-01-01")]
    public async Task Takes_it_as_people_write_it(string day, string month, string year, string expected)
    {
        using var kept = JsonDocument.Parse(Site.Accepted(await Send(day, month, year)));

        kept.RootElement.GetProperty("received").GetString().ShouldBe(expected);
    }

    [Theory]
    [InlineData("", "9", "2026", "Day", Name + " must include a day")]
    [InlineData("1", "", "2026", "Month", Name + " must include a month")]
    [InlineData("1", " ", "", "Month Year", Name + " must include a month and year")]
    [InlineData("", "9", "", "Day Year", Name + " must include a day and year")]
    [InlineData("1", "9", "26", "Year", Name + " must include a year with 4 numbers, like 2026")]
    [InlineData("1", "9", "02026", "Year", Name + " must include a year with 4 numbers, like 2026")]
    [InlineData("1", "9", "twenty", "Year", Name + " must include a year with 4 numbers, like 2026")]
    [InlineData("1", "9", "1826", "Year", Name + " must have a year from 1900 to 2150")]
    [InlineData("1", "9", "2151", "Year", Name + " must have a year from 1900 to 2150")]
    [InlineData("29", "2", "2027", "Day", Name + " must be a real date: February 2027 has 28 days")]
    [InlineData("31", "4", "2026", "Day", Name + " must be a real date: April 2026 has 30 days")]
    [InlineData("32", "1", "2026", "Day", Name + " must be a real date: the day must be a number from 1 to 31")]
    [InlineData("-1", "1", "2026", "Day", Name + " must be a real date: the day must be a number from 1 to 31")]
    [InlineData("1", "13", "2026", "Month", Name + " must be a real date: the month must be a number from 1 to 12, or its name")]
    [InlineData("1", "Ju", "2026", "Month", Name + " must be a real date: the month must be a number from 1 to 12, or its name")]
    [InlineData("0", "Smarch", "26", "Day Month Year", Name + " must include a year with 4 numbers, like 2026")]
    [InlineData("", "", "", "Day Month Year", "Enter the date the request was received")]
    public async Task Says_what_is_wrong_marks_only_that_and_keeps_what_was_typed(string day, string month, string year, string wrong, string message)
    {
        var page = await SendPage(day, month, year);

        page.QuerySelector("#Input_Received-error")!.TextContent.ShouldBe("Error: " + message);
        Parts(page).Where(part => part.ClassList.Contains("govuk-input--error")).Select(part => part.Name!.Split('.')[^1]).ShouldBe(wrong.Split(' '));
        Parts(page).Select(part => part.Value).ShouldBe([day, month, year]);
        Link(page, message).ShouldBe("#Input_Received_" + wrong.Split(' ')[0]);
        page.QuerySelectorAll(".govuk-error-summary__list li").Count(item => item.TextContent == message).ShouldBe(1);
    }

    [Fact]
    public async Task That_cannot_be_missing_asks_for_it_by_name()
    {
        var page = await site.PostPage("/Request", ("Input.Decided.Day", ""), ("Input.Decided.Month", ""), ("Input.Decided.Year", ""));

        page.QuerySelector("#Input_Decided-error")!.TextContent.ShouldBe("Error: Enter date of the decision");
    }

    [Fact]
    public async Task Shows_the_one_that_is_held()
    {
        var page = await site.Get("/Request");

        page.QuerySelectorAll<IHtmlInputElement>("[name^='Input.Decided.']").Select(part => part.Value).ShouldBe(["3", "2", "2026"]);
        page.QuerySelector("#Input_Received")!.ParentElement!.GetAttribute("aria-describedby").ShouldBe("Input_Received-hint");
    }

    [Fact]
    public async Task Takes_one_value_from_a_link()
    {
        (await site.Get("/Since?since=2026-09-01")).QuerySelector("output")!.TextContent.ShouldBe("1 September 2026");
        (await site.Get("/Since?since=")).QuerySelector("output")!.TextContent.ShouldBe("always");
        (await site.Get("/Since")).QuerySelector("output")!.TextContent.ShouldBe("always");
        (await site.Get("/Since?since=2026-02-30")).QuerySelector("output")!.TextContent.ShouldBe("Since must be a real date");
    }

    [Fact]
    public async Task Takes_three_parts_from_a_link() =>
        (await site.Get("/Since?since.day=1&since.month=9&since.year=2026")).QuerySelector("output")!.TextContent.ShouldBe("1 September 2026");

    private Task<string> Send(string day, string month, string year) => site.Post("/Request",
        ("Input.Who", "Parent"), ("Input.Place", "Home"), ("Input.Received.Day", day), ("Input.Received.Month", month), ("Input.Received.Year", year));

    private Task<IHtmlDocument> SendPage(string day, string month, string year) => site.PostPage("/Request",
        ("Input.Who", "Parent"), ("Input.Place", "Home"), ("Input.Received.Day", day), ("Input.Received.Month", month), ("Input.Received.Year", year));

    private static IHtmlInputElement[] Parts(IHtmlDocument page) => [.. page.QuerySelectorAll<IHtmlInputElement>("[name^='Input.Received.']")];

    private static string? Link(IHtmlDocument page, string message) =>
        page.QuerySelectorAll(".govuk-error-summary__list a").Single(link => link.TextContent == message).GetAttribute("href");
}
