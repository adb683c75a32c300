using Microsoft.EntityFrameworkCore;
using OneStory.Audit;
using OneStory.Casework;
using OneStory.People;

namespace OneStory.Web.Tests.Casework;

public sealed class Searching_and_merging(OneStoryHost host) : IClassFixture<OneStoryHost>
{
    [Theory]
    [InlineData("lindgren zoe")]
    [InlineData("LINDG")]
    [InlineData("17/4/2013")]
    [InlineData("943 476 5919")]
    public async Task A_record_is_found_by_what_is_known_of_it(string typed)
    {
        await Child("Zoë", "Lindgren", new(2013, 4, 17), "9434765919");
        var page = await (await host.Browser(Persona.Officer).Open("/ashmere/search")).Fill("Name, date of birth, pupil, learner or NHS number, reference, or setting", typed).Press("Search");
        page.Table("Records found").ShouldContain(row => row[0] == "Zoë Lindgren");
        await using var working = await host.Area.AsTheSystem();
        (await working.Db.AccessLog.AnyAsync(entry => entry.Kind == AccessKind.Searched && entry.Terms == typed)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_record_that_is_not_open_to_the_viewer_is_not_found()
    {
        await Child("Hidden", "Elsewhere", new(2014, 1, 1), null);
        var page = await (await host.Browser(Persona.Senco).Open("/ashmere/search")).Fill("Name, date of birth, pupil, learner or NHS number, reference, or setting", "elsewhere").Press("Search");
        page.ShouldSay("Nothing found for “elsewhere”");
    }

    [Fact]
    public async Task A_case_is_found_by_its_reference()
    {
        var @case = await host.Area.Case(await host.Area.Child("Ref", "Erence"));
        await using var working = await host.Area.As(Persona.Officer);
        var reference = await working.Db.Cases.Where(one => one.Id == @case).Select(one => one.Reference).SingleAsync();
        (await working.Get<SearchQuery>().For(reference, new())).Rows.Single().CaseId.ShouldBe(@case);
    }

    [Fact]
    public async Task Two_records_of_one_child_become_one_and_both_chains_can_be_verified()
    {
        var kept = await Child("Jonathan", "Merge", new(2015, 6, 7), "4505577104");
        var duplicate = await Child("Jonathon", "Merge", new(2015, 6, 7), null);
        var @case = await host.Area.Case(duplicate);
        await Story(kept, "Likes trains.");
        await Story(duplicate, "Likes his dog.");

        var browser = host.Browser(Persona.Officer);
        var page = await browser.Open("/ashmere/search?duplicates=true");
        page.ShouldSay("The same birth date and similar names");
        page = await browser.Open($"/ashmere/search/merge/{duplicate}?with={kept}");
        page = page.Choose("The second: Jonathan Merge, born 7 Jun 2015").Fill("How you know that they are one child", "The school has only one, with this NHS number.");
        await page.Press("Bring the records together");

        await using var working = await host.Area.As(Persona.Officer);
        (await working.Db.Cases.Where(one => one.Id == @case).Select(one => one.ChildId).SingleAsync()).ShouldBe(kept);
        (await working.Db.Children.Where(one => one.Id == duplicate).Select(one => one.MergedIntoId).SingleAsync()).ShouldBe(kept);
        (await working.Db.StoryPages.Where(one => one.ChildId == kept).Select(one => one.Words).SingleAsync()).ShouldBe("Likes trains.\n\nLikes his dog.");
        (await working.Get<SearchQuery>().For("merge", new())).Rows.Single().ChildId.ShouldBe(kept);
        foreach (var chain in new[] { kept, duplicate }) await ShouldVerify(working, chain);
        (await browser.Open($"/ashmere/case/{@case}/history")).ShouldSay("was on record twice");
    }

    [Fact]
    public async Task A_record_of_another_council_cannot_be_reached()
    {
        var here = await Child("Here", "Only", new(2015, 6, 7), null);
        var there = await host.Area.Child("There", "Only", authority: host.Area.Stourhaven);
        await using var working = await host.Area.As(Persona.Officer);
        (await working.Get<MergeChildren>().Do(here, new(there, "They look alike."))).ShouldBeOfType<Refused>().Why.ShouldBe("There is no such record in this council.");
        (await working.Get<MergeChildren>().Do(there, new(here, "They look alike."))).ShouldBeOfType<NotFound>();
    }

    private static async Task ShouldVerify(Working working, Guid chain)
    {
        var acts = await working.Db.Acts.AsNoTracking().Include(act => act.Events).Include(act => act.Changes).Where(act => act.ChainId == chain).OrderBy(act => act.Number).ToListAsync();
        acts.ShouldNotBeEmpty();
        var previous = HashChain.Beginning;
        foreach (var act in acts)
        {
            act.PreviousHash.ShouldBe(previous);
            HashChain.Of(act).ShouldBe(act.Hash);
            previous = act.Hash;
        }
    }

    [Fact]
    public async Task Who_looked_at_a_record_before_it_was_merged_is_still_told()
    {
        var kept = await host.Area.Child("Wilma", "Looked", new(2015, 6, 7), parent: Persona.Parent);
        var (middle, first) = (await host.Area.Child("Wilma", "Looket", new(2015, 6, 7)), await host.Area.Child("Vilma", "Looked", new(2015, 6, 7)));
        await host.Browser(Persona.Officer).Open($"/ashmere/child/{first}/story");
        await using (var officer = await host.Area.As(Persona.Officer))
            foreach (var (from, into) in new[] { (first, middle), (middle, kept) })
                (await officer.Get<MergeChildren>().Do(from, new(into, "The school has only one child of this name."))).ShouldBeOfType<Done>();
        (await host.Browser(Persona.Parent).Open($"/ashmere/child/{kept}/looked")).ShouldSay("Bryn Talbot, Casework officer, looked at the story.");
    }

    private async Task<Guid> Child(string first, string last, DateOnly born, string? nhs)
    {
        var child = await host.Area.Child(first, last, born);
        await host.Area.SetUp(null, async hand =>
        {
            var one = await hand.Db.Children.SingleAsync(found => found.Id == child);
            (one.NhsNumber, one.SearchName) = (nhs, Data.SearchText.Fold($"{first} {last}"));
            hand.Concerns(child);
        });
        return child;
    }

    private Task Story(Guid child, string words) => host.Area.SetUp(null, hand =>
    {
        hand.Db.Add(new StoryPage { ChildId = child, Topic = "what-matters", Words = words, ChangedAt = hand.Now });
        hand.Concerns(child);
        return Task.CompletedTask;
    });
}
