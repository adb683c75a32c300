using Microsoft.EntityFrameworkCore;
using OneStory.Access;
using OneStory.Casework;
using OneStory.LocalOffer;
using static OneStory.Data.Tests.LocalOffer.Keeping_entries_true;

namespace OneStory.Data.Tests.LocalOffer;

public sealed class Saying_who_checked
{
    [Theory, OnBothDatabases]
    public async Task It_is_kept_with_each_confirmation_and_with_each_version_that_is_one(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        var entry = await area.Entry(area.Clock.Today.AddDays(-100), keptBy: area.Places.Provider.Id);
        await Must(area, Persona.Provider, working => working.Get<ConfirmEntry>().Do(entry.Id));
        (await Checked(area, entry.Id)).ShouldBe((CheckedBy.Provider, "Jo Marchetti"));
        await Must(area, Persona.OfferOfficer, working => working.Get<ConfirmEntry>().Do(entry.Id));
        (await Checked(area, entry.Id)).ShouldBe((CheckedBy.Council, "Nesta Corrigan"));
        await Must(area, Persona.OfferOfficer, working => working.Get<ConfirmEntry>().Do(afterSpeaking: true, entry.Id));
        (await Checked(area, entry.Id)).ShouldBe((CheckedBy.CouncilAfterSpeaking, "Nesta Corrigan"));
        await Must(area, Persona.Provider, working => working.Get<ConfirmEntry>().Do(afterSpeaking: true, entry.Id));
        (await Checked(area, entry.Id)).By.ShouldBe(CheckedBy.Provider, "a provider's own people speak for themselves");
        await using var reader = area.AsNobody();
        var told = await reader.Db.ActEvents.Where(happened => happened.Type == "offer-entry-confirmed").Select(happened => happened.Payload).ToListAsync();
        foreach (var by in new[] { "provider", "council", "council-after-speaking" }) told.ShouldContain(payload => payload.Contains($"\"{by}\"", StringComparison.Ordinal));
    }

    [Theory, OnBothDatabases]
    public async Task Whose_words_were_taken_checked_it_and_not_whoever_took_them(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        var entry = await area.Entry(keptBy: area.Places.Provider.Id);
        await Must(area, Persona.OfferOfficer, working => working.Get<ChangeEntry>().Do(new(entry.Id, OfferMade.Content() with { Summary = "Two." }, 0, "a", AfterSpeaking: true)));
        await Take(area, anybody: true, entry.Id, OfferMade.Content() with { Summary = "Three." });
        (await Checked(area, entry.Id)).ShouldBe((CheckedBy.CouncilAfterSpeaking, "Nesta Corrigan"), "the public confirms nothing");
        await Take(area, anybody: false, entry.Id, OfferMade.Content() with { Summary = "Four." });
        (await Checked(area, entry.Id)).ShouldBe((CheckedBy.Provider, "Jo Marchetti"));
        await using var reader = area.AsNobody();
        (await reader.Db.OfferEntryVersions.Where(version => version.EntryId == entry.Id && version.Number > 1).OrderBy(version => version.Number).Select(version => version.CheckedBy).ToListAsync())
            .ShouldBe([CheckedBy.CouncilAfterSpeaking, null, CheckedBy.Provider]);
    }

    [Theory, OnBothDatabases]
    public async Task Thanks_are_taken_back_and_no_record_of_it_has_the_name(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        var entry = await area.Entry();
        await Take(area, anybody: true, entry.Id, OfferMade.Content() with { Summary = "New." });
        await using (var reader = area.AsNobody()) (await reader.Get<EntriesQuery>().ById(entry.Id))!.Credits.ShouldBe(["Ann Onymous-Lee"]);
        await using (var officer = await area.As(Persona.OfferOfficer))
        {
            var credit = (await officer.Get<OfferDeskQuery>().Credits(entry.Id)).ShouldHaveSingleItem();
            (await officer.Get<TakeCreditBack>().Do(Guid.NewGuid(), credit.Id)).ShouldBeOfType<NotFound>();
            (await officer.Get<TakeCreditBack>().Do(entry.Id, credit.Id)).IsDone.ShouldBeTrue();
            (await officer.Get<TakeCreditBack>().Do(entry.Id, credit.Id)).ShouldBeOfType<NotFound>();
        }

        (await Try(area, Persona.Provider, working => working.Get<TakeCreditBack>().Do(entry.Id, Guid.NewGuid()))).ShouldBeOfType<Forbidden>();
        await using var after = area.AsNobody();
        (await after.Get<EntriesQuery>().ById(entry.Id))!.Credits.ShouldBeEmpty();
        (await after.Db.OfferCredits.CountAsync()).ShouldBe(0);
        (await after.Db.ActEvents.Where(happened => happened.Type == "offer-credit-taken-back").Select(happened => happened.Payload).SingleAsync()).ShouldNotContain("Ann");
    }

    [Theory, OnBothDatabases]
    public async Task How_long_an_entry_stands_and_when_it_is_hidden_are_the_authoritys_own(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        var entry = await area.Entry(keptBy: area.Places.Provider.Id);
        await area.SetUp(area.Ashmere, async hand => (await hand.Db.Authorities.SingleAsync(authority => authority.Id == area.Ashmere)).OfferReview = new() { Months = 3, GraceWeeks = 6 });
        await Must(area, Persona.Provider, working => working.Get<ConfirmEntry>().Do(entry.Id));
        var due = area.Clock.Today.AddMonths(3);
        await using (var reader = area.AsNobody()) (await reader.Get<EntriesQuery>().ById(entry.Id))!.Entry.ReviewDue.ShouldBe(due);
        (await Turn(area, due.AddDays(28))).ShouldBe((1, 0));
        await using (var reader = area.AsNobody())
            (await reader.Db.Outbox.SingleAsync(message => message.Template == "entries-overdue")).Body.ShouldContain($"by {Law.Words.InWords(due.AddDays(42))}, we stop showing them");
        (await Turn(area, due.AddDays(42))).Hidden.ShouldBe(0);
        (await Turn(area, due.AddDays(43))).Hidden.ShouldBe(1);
        await using var after = area.AsNobody();
        (await after.Db.OfferEntries.SingleAsync(one => one.Id == entry.Id)).HiddenWhy.ShouldBe("Nobody confirmed it within 6 weeks of the day it was due.");
    }

    [Theory, OnBothDatabases]
    public async Task Those_who_keep_the_local_offer_are_reminded_of_its_pages_and_each_is_told_once(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        WritePage.Command Page(string title, bool publish, int? months) => new(null, "when-you-disagree", 10, title, "What you can do.", "Talk to us.", [], publish, null, months);
        foreach (var page in new[] { Page("If you are not happy", true, null), Page("Mediation", true, 6), Page("Not published", false, 6), Page("Later", true, 12) })
            await Must(area, Persona.OfferOfficer, working => working.Get<WritePage>().Do(page));
        var due = area.Clock.Today.AddMonths(6);
        (await Turn(area, due.AddDays(-29))).ShouldBe((0, 0));
        foreach (var day in new[] { due.AddDays(-28), due, due.AddDays(28) })
        {
            (await Turn(area, day)).ShouldBe((1, 0));
            (await Turn(area, day)).ShouldBe((0, 0), "once");
        }

        await using var reader = area.AsNobody();
        var messages = await reader.Db.Outbox.Where(message => message.Template.StartsWith("pages-")).OrderBy(message => message.WrittenAt).ToListAsync();
        messages.Select(message => message.Template).ShouldBe(["pages-due-soon", "pages-due", "pages-overdue"]);
        messages.ShouldAllBe(message => message.To == "nesta.corrigan@example.org" && message.Body.Contains("- If you are not happy\n- Mediation", StringComparison.Ordinal) && !message.Body.Contains("Not published", StringComparison.Ordinal));
    }

    private static async Task Take(Area area, bool anybody, Guid entryId, EntryContent content)
    {
        await using var writing = anybody ? area.AsNobody() : await area.As(Persona.Provider);
        var entry = await writing.Db.OfferEntries.AsNoTracking().SingleAsync(one => one.Id == entryId);
        var key = Guid.NewGuid().ToString("N");
        (anybody ? await writing.Get<SuggestChange>().Do(new(entryId, content, entry.Number, null, "Ann Onymous-Lee", null, true, key)) : await writing.Get<ChangeEntry>().Do(new(entryId, content, entry.Version, key))).IsDone.ShouldBeTrue();
        await using var officer = await area.As(Persona.OfferOfficer);
        var sent = await officer.Db.OfferSuggestions.AsNoTracking().SingleAsync(one => one.FormKey == key);
        (await officer.Get<DecideSuggestion>().Do(new(sent.Id, true, null, sent.Version))).IsDone.ShouldBeTrue();
    }

    private static async Task<(CheckedBy By, string? Person)> Checked(Area area, Guid id)
    {
        await using var reader = area.AsNobody();
        var entry = await reader.Db.OfferEntries.AsNoTracking().SingleAsync(one => one.Id == id);
        return (entry.CheckedBy, entry.CheckedByName);
    }
}
