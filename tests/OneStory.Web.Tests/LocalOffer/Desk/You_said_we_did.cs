using Microsoft.EntityFrameworkCore;
using OneStory.LocalOffer;

namespace OneStory.Web.Tests.LocalOffer.Desk;

public sealed class You_said_we_did(OfferKept offer) : IClassFixture<OfferKept>
{
    private Browser Officer => offer.Host.Browser(Persona.OfferOfficer);

    [Fact]
    public async Task Words_that_could_say_who_somebody_is_are_marked_and_taken_out_before_it_is_published()
    {
        var id = await Sent("The pool was cold for my son Jeremy.");
        var page = await Officer.Open($"{OfferKept.Desk}/comments/{id}");
        page.Document.QuerySelector("mark")!.TextContent.ShouldBe("Jeremy");
        page = await page.Press("Save");
        page.Errors.ShouldBe(["Choose whether it is published."]);
        page = await page.Choose("Yes, in these words").Press("Save");
        page.Errors.ShouldHaveSingleItem().ShouldContain("“Jeremy”");
        page.ValueOf("Words for the public").ShouldContain("Jeremy");
        (await page.Fill("Words for the public", "The pool was cold for my son.").Fill("Theme (optional)", "Warmth").Press("Save")).Said!.ShouldStartWith("Published.");
        var comment = await Comment(id);
        (comment.State, comment.PublishedWords, comment.Theme).ShouldBe((CommentState.Published, "The pool was cold for my son.", "Warmth"));
    }

    [Fact]
    public async Task One_is_not_published_only_with_a_reason_of_the_law()
    {
        var id = await Sent("Buy my boots.");
        var page = await (await Officer.Open($"{OfferKept.Desk}/comments/{id}")).Choose("No").Press("Save");
        page.Errors.ShouldBe(["Choose why it is not published. (SEND Regulations 2014, regulation 56(4))"]);
        await page.Choose("It was not a comment on the Local Offer").Press("Save");
        (await Comment(id)).NotPublished.ShouldBe(WhyNotPublished.NotAComment);
    }

    [Fact]
    public async Task It_is_answered_with_what_will_be_done_by_when_and_then_done_and_stands_in_the_yearly_publication()
    {
        var id = await Sent("the pool was cold.");
        var today = offer.Host.Clock.Today;
        var page = await (await Officer.Open($"{OfferKept.Desk}/comments/{id}")).Choose("Yes, in these words").Press("Save");
        page = await page.Fill("Response", "You are right.").Fill("What we will do (optional)", "Mend the boiler.").Press("Publish the response");
        page.Errors.ShouldBe(["Enter the day by which it will be done."]);
        page = await page.FillDate("By when", today.AddDays(30)).Press("Publish the response");
        page.Said.ShouldNotBeNull();
        page = await page.Fill("What was done", "The boiler is new.").FillDate("On which day", today.AddDays(1)).Press("Record what was done");
        page.Errors.ShouldBe(["The day cannot be in the future."]);
        (await page.FillDate("On which day", today).Press("Record what was done")).Said.ShouldNotBeNull();
        page = await (await Officer.Open($"{OfferKept.Desk}/comments?show=all")).Follow("The yearly publication");
        page.ShouldSay("The boiler is new.");
        var csv = await (await Officer.Fetch(page.Link("For a spreadsheet (CSV)"))).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        csv.ShouldContain("the pool was cold.");
        csv.ShouldContain("Mend the boiler.");
        (await Officer.Fetch(page.Link("To print (PDF)"))).Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
    }

    [Fact]
    public async Task Two_who_moderate_at_once_do_not_undo_each_other()
    {
        var id = await Sent("it was fine.");
        var (first, second) = (await Officer.Open($"{OfferKept.Desk}/comments/{id}"), await offer.Host.Browser(Persona.Manager).Open($"{OfferKept.Desk}/comments/{id}"));
        await first.Choose("Yes, in these words").Press("Save");
        var page = await second.Choose("No").Choose("It was vexatious").Press("Save");
        page.Errors.ShouldNotBeEmpty();
        (await Comment(id)).State.ShouldBe(CommentState.Published);
    }

    [Fact]
    public async Task A_paper_copy_is_posted_once_and_where_it_went_is_forgotten()
    {
        var asked = new OfferCopyAsked { Name = "Ada Quill", Address = "1 High Street", What = "Short breaks", Format = "large-print", AskedOn = offer.Host.Clock.Today, FormKey = "copy" };
        await offer.Host.Area.SetUp(offer.Host.Area.Ashmere, hand =>
        {
            hand.Db.Add(asked);
            return Task.CompletedTask;
        });
        var page = await Officer.Open($"{OfferKept.Desk}/copies");
        page.SummaryValue("As").ShouldBe("Large print");
        (await page.Press("It has been posted to Ada Quill")).ShouldNotSay("Ada Quill");
        (await page.Press("It has been posted to Ada Quill")).Errors.ShouldBe(["It was sent already."]);
        await using var reader = offer.Host.Area.AsNobody();
        (await reader.Db.OfferCopiesAsked.SingleAsync()).Address.ShouldBe("");
    }

    private async Task<Guid> Sent(string words)
    {
        var comment = new OfferComment { About = CommentAbout.Entry, EntryId = offer.Splash, SentOn = offer.Host.Clock.Today, FormKey = Guid.NewGuid().ToString("N") };
        await offer.Host.Area.SetUp(offer.Host.Area.Ashmere, hand =>
        {
            hand.Db.AddRange(comment, new OfferCommentAsSent { Id = comment.Id, Words = words, Name = "Rosa", At = hand.Now });
            return Task.CompletedTask;
        });
        return comment.Id;
    }

    private async Task<OfferComment> Comment(Guid id)
    {
        await using var reader = offer.Host.Area.AsNobody();
        return await reader.Db.OfferComments.AsNoTracking().SingleAsync(comment => comment.Id == id);
    }
}
