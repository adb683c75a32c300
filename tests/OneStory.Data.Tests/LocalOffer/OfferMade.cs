using OneStory.Access;
using OneStory.Casework;
using OneStory.LocalOffer;

namespace OneStory.Data.Tests.LocalOffer;

/// <summary>Entries to try things on.</summary>
internal static class OfferMade
{
    public static EntryContent Content(string name = "Tuesday Splash") => new()
    {
        Name = name,
        Summary = "Swimming for disabled children – “quietly” 🏊.",
        Description = "We keep the water warm.\n\nBring a towel.",
        Categories = ["swimming"],
        MinimumAge = 3,
        MaximumAge = 18,
        Needs = ["PD", "ASD"],
        Diagnosis = DiagnosisNeeded.WaitingIsFine,
        Referral = new(["self"], "Ring Jo."),
        Wait = new(14, new(2026, 10, 31), "Most families wait 14 weeks."),
        Cost = new() { Kind = CostKind.Charged, Prices = [new("Child", 4.50m, "session")], TakesDirectPayments = true },
        Delivery = ["at-place"],
        Places = [new() { Name = "Aqua Vale Pool", Town = "Aylesbury", Postcode = "HP20 1UY", Access = ["pool-hoist"] }],
        Times = [new() { Days = ["TU"], Opens = new(16, 30), Closes = new(17, 30), Term = OfferTerm.TermTime }],
        Contacts = [new("Jo Marchetti", "Swimming lead", "01632 960812", "splash@aquavale.example.org")],
        Website = "https://www.aquavale.example.org/splash",
    };

    /// <summary>A body with an entry that was confirmed on a day.</summary>
    public static async Task<OfferEntry> Entry(this Area area, DateOnly? checkedOn = null, string slug = "tuesday-splash", EntryContent? content = null, Guid? keptBy = null, int? authority = null)
    {
        var said = content ?? Content();
        var day = checkedOn ?? area.Clock.Today;
        var provider = new OfferProvider { Slug = $"of-{slug}", Name = "Aqua Vale Leisure", Kind = ProviderKind.Company, Email = "hello@aquavale.example.org", OrganisationId = keptBy };
        var entry = new OfferEntry
        {
            Slug = slug,
            ProviderId = provider.Id,
            State = EntryState.Published,
            Content = said,
            Name = said.Name,
            CheckedOn = day,
            ReviewDue = new OneStory.Authorities.OfferReview().DueAfter(day),
            AddedOn = day,
            ChangedAt = area.Clock.GetUtcNow().UtcDateTime,
        };
        await using var working = await area.AsTheSystem(authority);
        (await working.Work.OnAuthority(Right.ManageLocalOffer, new("set-up"), hand =>
        {
            hand.Db.AddRange(provider, entry, new OfferEntryVersion { EntryId = entry.Id, Number = 1, Content = said, Act = EntryAct.Added, ByName = "Set up", At = hand.Now });
            return Task.FromResult(Outcome.Done());
        })).IsDone.ShouldBeTrue();
        return entry;
    }
}
