using Microsoft.EntityFrameworkCore;
using OneStory.LocalOffer;

namespace OneStory.Web.Tests.LocalOffer;

public sealed class Telling_the_council(OfferHost offer) : IClassFixture<OfferHost>
{
    private const string Root = "/ashmere/local-offer";
    private OneStoryHost Host => offer.Host;

    [Fact]
    public async Task A_comment_is_shown_back_with_what_could_say_who_somebody_is_and_then_waits_to_be_read()
    {
        var page = await (await Host.Browser().Open($"{Root}/entry/tuesday-splash")).Follow("Say something about this");
        page = await page.Press("Continue");
        page.Errors.ShouldBe(["Write what you want to tell us"]);
        page = await page.Fill("What do you want to say?", "The pool was cold. My son Jeremy was born 3/5/2018.").Press("Continue");
        page.Heading.ShouldBe("Check what you wrote");
        page.ShouldSay("Jeremy");
        page = await page.Press("Change it");
        page.ValueOf("What do you want to say?").ShouldContain("The pool was cold.");
        page = await page.Fill("What do you want to say?", "The pool was cold.").Press("Continue");
        (await page.Press("Send it")).Heading.ShouldBe("Thank you");
        await page.Press("Send it");
        await using var reader = Host.Area.AsNobody();
        var comment = await reader.Db.OfferComments.SingleAsync(one => one.About == CommentAbout.Entry);
        (comment.State, comment.PublishedWords).ShouldBe((CommentState.Waiting, null));
    }

    [Fact]
    public async Task What_is_missing_is_told_with_what_was_searched_for_and_only_the_postcodes_first_part()
    {
        var page = await (await Host.Browser().Open($"{Root}/search?q=trampolining&day=SU")).Follow("Tell us what is missing");
        page.ValueOf("What do you need that is not here?").ShouldBe("I looked for: trampolining");
        page = await page.Fill("Where do you need it? (optional)", "HP20 1UY").Press("Continue");
        page.SummaryValue("Where it is needed").ShouldBe("HP20");
        await page.Press("Send it");
        await using var reader = Host.Area.AsNobody();
        var gap = await reader.Db.OfferComments.SingleAsync(one => one.About == CommentAbout.Gap);
        (gap.LookedFor, gap.Outcode).ShouldBe(("trampolining", "HP20"));
    }

    [Fact]
    public async Task A_suggested_edit_is_shown_as_a_difference_and_the_public_sees_the_old_words_until_it_is_taken()
    {
        var page = await (await Host.Browser().Open($"{Root}/entry/tuesday-splash")).Follow("Something wrong? Suggest an edit");
        page.ValueOf("In short").ShouldBe("Swimming for disabled children.");
        page = await page.Fill("In short", "Swimming for disabled children and their brothers and sisters.").Fill("To", "2").Press("Continue");
        page.Errors.ShouldNotBeEmpty();
        page = await page.Fill("To", "16").Press("Continue");
        page.Heading.ShouldBe("Check what you suggest");
        page.ShouldSay("brothers and sisters");
        (await page.Press("Send it")).Heading.ShouldBe("Thank you");
        await using var reader = Host.Area.AsNobody();
        var suggestion = await reader.Db.OfferSuggestions.SingleAsync();
        (suggestion.Proposed.MaximumAge, suggestion.State, suggestion.Proposed.Places.Count).ShouldBe((16, SuggestionState.Waiting, 1));
        (await Host.Browser().Open($"{Root}/entry/tuesday-splash")).ShouldNotSay("brothers and sisters");
    }

    [Fact]
    public async Task A_copy_on_paper_is_asked_for_with_what_is_needed_to_post_it()
    {
        var page = await (await Host.Browser().Open($"{Root}/paper")).Press("Ask for a copy");
        page.Errors.ShouldNotBeEmpty();
        page = await page.Fill("What would you like?", "Short breaks").Choose("Large print").Fill("Your name", "Ada").Fill("Your address", "1 High Street").Press("Ask for a copy");
        page.Heading.ShouldBe("Thank you");
        await using var reader = Host.Area.AsNobody();
        (await reader.Db.OfferCopiesAsked.SingleAsync()).Format.ShouldBe("large-print");
    }

    [Fact]
    public async Task You_said_we_did_has_what_was_published_and_no_more()
    {
        var area = Host.Area;
        await area.SetUp(area.Ashmere, hand =>
        {
            var today = area.Clock.Today;
            hand.Db.Add(new OfferComment { About = CommentAbout.Offer, SentOn = today.AddDays(-90), FormKey = "a", State = CommentState.Published, PublishedOn = today.AddDays(-80), PublishedWords = "The words are too hard.", Theme = "Plain words" });
            hand.Db.Add(new OfferComment { About = CommentAbout.Offer, SentOn = today, FormKey = "b" });
            hand.Db.Add(new OfferComment { About = CommentAbout.Offer, SentOn = today, FormKey = "c", State = CommentState.NotPublished, NotPublished = WhyNotPublished.NamesAPerson });
            return Task.CompletedTask;
        });
        var page = await Host.Browser().Open($"{Root}/comments?theme=Plain+words&show=overdue");
        page.ShouldSay("The words are too hard.");
        page.ShouldSay("Overdue");
        page.ShouldSay("1, because somebody could be known from it");
    }

    [Fact]
    public async Task Many_comments_are_read_a_page_at_a_time()
    {
        var area = Host.Area;
        await area.SetUp(area.Ashmere, hand =>
        {
            for (var number = 0; number < 26; number++)
                hand.Db.Add(new OfferComment { About = CommentAbout.Offer, SentOn = area.Clock.Today, FormKey = $"many-{number}", State = CommentState.Published, PublishedOn = area.Clock.Today, PublishedWords = $"Comment {number}.", Theme = "Many" });
            return Task.CompletedTask;
        });
        var page = await Host.Browser().Open($"{Root}/comments?theme=Many");
        page.ShouldSay("26 comments");
        page.Document.QuerySelectorAll("article.offer-said").Length.ShouldBe(25);
        (await Host.Browser().Open($"{Root}/comments?theme=Many&page=2")).Document.QuerySelectorAll("article.offer-said").Length.ShouldBe(1);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("'; drop table offer_comments; --")]
    [InlineData("🏊‍♀️")]
    public async Task What_is_typed_is_shown_as_it_was_typed(string words)
    {
        var page = await (await Host.Browser().Open($"{Root}/comments/send")).Fill("What do you want to say?", words).Press("Continue");
        page.ShouldSay(words);
        page.Document.QuerySelectorAll("script:not([src])").ShouldBeEmpty();
    }

    [Fact]
    public async Task Ten_thousand_letters_too_many_are_refused_and_not_lost()
    {
        var page = await (await Host.Browser().Open($"{Root}/comments/send")).Fill("What do you want to say?", new string('a', 14_000)).Press("Continue");
        page.Errors.ShouldHaveSingleItem().ShouldContain("14,000 letters");
        page.ValueOf("What do you want to say?").Length.ShouldBe(14_000);
    }
}
