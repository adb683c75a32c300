using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using OneStory.GovUk.Tests.Support;

namespace OneStory.GovUk.Tests;

public sealed class Showing_what_is_wrong(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Says_nothing_while_nothing_is_wrong()
    {
        var page = await site.Get("/Request");

        page.QuerySelector(".govuk-error-summary").ShouldBeNull();
        page.QuerySelectorAll("[class*='error']").ShouldBeEmpty();
        page.Title.ShouldBe("Make a request");
    }

    [Fact]
    public async Task Says_in_the_title_that_something_is() =>
        (await site.PostPage("/Request")).Title.ShouldBe("Error: Make a request");

    [Fact]
    public async Task Lists_the_errors_in_the_order_of_the_page_each_leading_to_its_field()
    {
        var page = await site.PostPage("/Request",
            ("Input.Email", "nobody"), ("Input.Hours", "some"), ("Input.Sight", "There is far too much to say"), ("Input.Agree", "perhaps"));

        var links = page.QuerySelectorAll<IHtmlAnchorElement>(".govuk-error-summary__list a").ToList();
        links.Select(link => (link.GetAttribute("href"), link.TextContent)).ShouldBe(
        [
            ("#Input_Who", "Say who is asking"),
            ("#Input_Email", "Enter an email address like name@example.org"),
            ("#Input_Received_Day", "Enter the date the request was received"),
            ("#Input_Sight", "Say it in 20 characters"),
            ("#Input_Place", "Choose a place"),
            ("#Input_Hours", "Check what you entered for hours a week"),
            ("#Input_Agree", "Check what you entered for agree"),
        ]);
        foreach (var link in links)
        {
            var field = page.QuerySelector(link.GetAttribute("href")!).ShouldNotBeNull();
            field.LocalName.ShouldBeOneOf("input", "textarea", "select");
        }
    }

    [Fact]
    public async Task Says_what_belongs_to_no_field_without_a_link()
    {
        var page = await site.PostPage("/Refused");

        page.QuerySelectorAll(".govuk-error-summary__list li").Where(item => item.QuerySelector("a") is null).Select(item => item.InnerHtml)
            .ShouldBe(["Someone else has changed this &lt;record&gt;", "Nobody asked for this"], ignoreOrder: true);
    }

    [Fact]
    public async Task Has_plain_words_for_what_the_page_has_none_for()
    {
        var page = await site.PostPage("/Refused", ("ChildName", ""), ("Email", "nobody"), ("Note", "far too long"), ("Weeks", "7"));

        page.QuerySelectorAll(".govuk-error-summary__list a").Select(link => link.TextContent).ShouldBe(
        [
            "Enter child name",
            "Enter an email address in the correct format, like name@example.com",
            "Note about {them} must be 5 characters or fewer",
            "Weeks must be between 1 and 6",
        ]);
    }

    [Fact]
    public async Task Marks_all_of_a_date_that_is_real_and_still_wrong()
    {
        var page = await site.PostPage("/Refused", ("On.Day", "1"), ("On.Month", "September"), ("On.Year", "2026"));

        var parts = page.QuerySelectorAll<IHtmlInputElement>("[name^='On.']").ToList();
        parts.ShouldAllBe(part => part.ClassList.Contains("govuk-input--error"));
        parts.Select(part => part.Value).ShouldBe(["1", "September", "2026"]);
        page.QuerySelector(".govuk-error-summary a[href='#On_Day']")!.TextContent.ShouldBe("The date must be in the past");
    }

    [Fact]
    public async Task Ties_each_error_to_its_field()
    {
        var page = await site.PostPage("/Request", ("Input.Email", "nobody"), ("Input.Hours", "some"));

        var email = page.QuerySelector("#Input_Email")!;
        email.GetAttribute("aria-describedby").ShouldBe("Input_Email-hint Input_Email-error");
        email.ClassList.ShouldContain("govuk-input--error");
        page.QuerySelector("#Input_Email-error")!.TextContent.ShouldBe("Error: Enter an email address like name@example.org");
        page.QuerySelector("#Input_Who")!.Closest("fieldset")!.GetAttribute("aria-describedby").ShouldBe("Input_Who-hint Input_Who-error");
        page.QuerySelector("#Input_Hours")!.GetAttribute("value").ShouldBe("some");
    }

    [Fact]
    public async Task Never_gives_two_elements_one_id()
    {
        var page = await site.PostPage("/Request", ("Input.Email", "nobody"));

        page.QuerySelectorAll("[id]").GroupBy(element => element.Id).Where(group => group.Count() > 1).Select(group => group.Key).ShouldBeEmpty();
    }
}
