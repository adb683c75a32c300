using Microsoft.EntityFrameworkCore;
using OneStory.LocalOffer;

namespace OneStory.Data.Tests.LocalOffer;

public sealed class What_an_entry_says_is_kept
{
    [Theory, OnBothDatabases]
    public async Task Every_word_of_it_comes_back(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        var said = OfferMade.Content();
        var entry = await area.Entry(content: said);
        await using var reader = area.AsNobody();
        var found = (await reader.Get<EntriesQuery>().BySlug(entry.Slug)).ShouldNotBeNull();
        OfferJson.Write(found.Content).ShouldBe(OfferJson.Write(said));
        (found.Content.Diagnosis, found.Content.Cost.Prices[0].Pounds, found.Content.Times[0].Opens, found.Content.Summary).ShouldBe((DiagnosisNeeded.WaitingIsFine, 4.50m, new TimeOnly(16, 30), said.Summary));
        found.Provider.Name.ShouldBe("Aqua Vale Leisure");
    }

    [Theory, OnBothDatabases]
    public async Task Two_thousand_entries_are_written_in_bulk_and_read_one_after_another(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        var first = await area.Entry();
        await using (var working = await area.AsTheSystem())
            (await working.Work.OnAuthority(Access.Right.ManageLocalOffer, new("fill"), async hand =>
            {
                await hand.Db.BulkWriter().Write(Enumerable.Range(0, 2000).Select(number => new OfferEntry
                {
                    Slug = $"entry-{number}",
                    ProviderId = first.ProviderId,
                    State = number % 10 == 0 ? EntryState.Hidden : EntryState.Published,
                    Content = OfferMade.Content($"Entry {number}"),
                    Name = $"Entry {number}",
                    CheckedOn = hand.Today,
                    ReviewDue = hand.Today,
                    AddedOn = hand.Today,
                    ChangedAt = hand.Now,
                }));
                return Casework.Outcome.Done();
            })).IsDone.ShouldBeTrue();
        await using var reader = area.AsNobody();
        var read = await reader.Get<EntriesQuery>().Published().ToListAsync();
        read.Count.ShouldBe(1801);
        read.ShouldContain(entry => entry.Content.Name == "Entry 1999");
        (await reader.Db.OfferEntries.Where(entry => entry.Name == "Entry 7").Select(entry => entry.Content).SingleAsync()).Places[0].Access.ShouldBe(["pool-hoist"]);
    }

    [Theory, OnBothDatabases]
    public async Task An_entry_of_one_authority_is_not_there_for_another(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        var entry = await area.Entry();
        await using var elsewhere = area.AsNobody(area.Stourhaven);
        (await elsewhere.Get<EntriesQuery>().BySlug(entry.Slug)).ShouldBeNull();
        (await elsewhere.Get<EntriesQuery>().ById(entry.Id)).ShouldBeNull();
        (await elsewhere.Get<EntriesQuery>().Published().ToListAsync()).ShouldBeEmpty();
    }

    [Theory, OnBothDatabases]
    public async Task What_is_kept_true_is_counted(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        await using (var empty = area.AsNobody()) (await empty.Get<FreshnessQuery>().Of()).Percent.ShouldBe(0);
        await area.Entry();
        await area.Entry(area.Clock.Today.AddDays(-90), "ninety-days");
        await area.Entry(area.Clock.Today.AddDays(-91), "ninety-one-days");
        await area.Entry(area.Clock.Today.AddDays(-300), "overdue");
        await using var reader = area.AsNobody();
        var fresh = await reader.Get<FreshnessQuery>().Of();
        (fresh.Published, fresh.CheckedLately, fresh.Overdue, fresh.Percent).ShouldBe((4, 2, 1, 50));
    }
}
