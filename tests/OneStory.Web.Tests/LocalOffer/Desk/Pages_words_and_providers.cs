using System.Net;
using Microsoft.EntityFrameworkCore;
using OneStory.LocalOffer;

namespace OneStory.Web.Tests.LocalOffer.Desk;

public sealed class Pages_words_and_providers(OfferKept offer) : IClassFixture<OfferKept>
{
    private Browser Officer => offer.Host.Browser(Persona.OfferOfficer);

    [Fact]
    public async Task A_page_is_looked_at_before_it_is_saved_and_what_could_run_is_shown_as_words()
    {
        var page = (await Officer.Open($"{OfferKept.Desk}/pages/new")).Fill("Title", "What to expect").Fill("In short", "What happens first.").Fill("The page", "## First\n\n**Ask** them.\n\n<script>alert(1)</script>");
        page = await page.Press("See how it looks");
        page.Document.QuerySelector("main h3, main h4, main strong")!.ShouldNotBeNull();
        page.ShouldSay("<script>alert(1)</script>");
        page.Document.QuerySelectorAll("main script").ShouldBeEmpty();
        page = await page.Press("Save");
        page.Errors.ShouldBe(["Choose the heading it is listed under."]);
        page = await page.Choose("Heading it is listed under", "Help in nursery, school and college").Press("Save");
        page.Said.ShouldBe("Saved. The public reads it so from now on.");
        page = await page.Follow("What to expect");
        page.ShouldSay("Version 1.");
        (await page.Press("It is still right")).Said.ShouldBe("Confirmed as still right.");
    }

    [Fact]
    public async Task Two_who_write_a_page_at_once_do_not_undo_each_other()
    {
        await (await Officer.Open($"{OfferKept.Desk}/pages/new")).Fill("Title", "Both write").Fill("In short", "One.").Fill("The page", "Words.").Choose("Heading it is listed under", "Growing up").Press("Save");
        var (first, second) = (await Officer.Open($"{OfferKept.Desk}/pages/both-write"), await offer.Host.Browser(Persona.Manager).Open($"{OfferKept.Desk}/pages/both-write"));
        await first.Fill("The page", "The first’s words.").Press("Save");
        var page = await second.Fill("The page", "The second’s words.").Press("Save");
        page.Errors.ShouldHaveSingleItem().ShouldStartWith("Somebody else has changed this");
        page.ShouldSay("The first’s words.");
        page.ValueOf("The page").ShouldBe("The second’s words.");
        (await page.Press("Save")).Said.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_term_is_added_changed_and_taken_away()
    {
        var page = await Officer.Open($"{OfferKept.Desk}/words");
        page = await page.Fill("Term", "trampolining").Press("Save");
        page.Errors.ShouldBe(["Enter another word for it, or a way it is misspelt."]);
        page = await page.Fill("Other words for it", "rebound therapy\nbouncing").Fill("Ways it is misspelt", "trampolineing").Press("Save");
        page.Said.ShouldNotBeNull();
        page.Table("Words that were added").ShouldContain(row => row[0] == "trampolining" && row[1] == "rebound therapy, bouncing");
        page = await page.Follow("Change trampolining");
        page = await page.Fill("Other words for it", "").Fill("Ways it is misspelt", "").Press("Save");
        page.ShouldNotSay("rebound therapy");
    }

    [Fact]
    public async Task A_providers_person_is_let_in_by_email_and_shut_out_at_once()
    {
        var page = await (await Officer.Open($"{OfferKept.Desk}/providers/new")).Fill("Name", "Wren Singers").Choose("A charity").Press("Save");
        page.Said.ShouldBe("Saved.");
        page = await page.Fill("Their name", "Ida Cole").Fill("Their email", "nonsense").Press("Let them in");
        page.Errors.ShouldHaveSingleItem();
        page.ValueOf("Their name").ShouldBe("Ida Cole");
        page = await page.Fill("Their email", "ida.cole@example.org").Press("Let them in");
        page.Said!.ShouldContain("can sign in by a link to ida.cole@example.org");
        (await page.Fill("Their name", "Ida Cole").Fill("Their email", "ida.cole@example.org").Press("Let them in")).Errors.ShouldHaveSingleItem().ShouldContain("already");
        await using var reader = offer.Host.Area.AsNobody();
        var account = (await reader.Db.Accounts.SingleAsync(one => one.Email == "ida.cole@example.org")).Id;
        var ida = offer.Host.Browser();
        ida.SignInAs(account);
        (await ida.Open(OfferKept.Mine)).ShouldSay("Wren Singers");
        (await page.Press("End their access: Ida Cole")).Said!.ShouldContain("no longer keeps");
        (await ida.Fetch(OfferKept.Mine)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_is_missing_is_named()
    {
        await offer.Host.Area.SetUp(offer.Host.Area.Ashmere, hand =>
        {
            hand.Db.Add(new OfferMissedSearch { Day = hand.Today, Words = "trampolining", Filters = "day=SU", Count = 3 });
            return Task.CompletedTask;
        });
        var page = await Officer.Open($"{OfferKept.Desk}/gaps");
        page.Table("Searches that found nothing").ShouldContain(row => row[0] == "trampolining" && row[2] == "3");
    }
}
