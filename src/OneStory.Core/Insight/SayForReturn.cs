using OneStory.People;
using OneStory.Places;
using OneStory.Returns.Sen2;

namespace OneStory.Insight;

/// <summary>
/// Says of a child what only the Department asks: ethnic background, kinds of need, why there is no pupil number, what a plan
/// pays to the family, where the child is placed. What a case says by its facts is not asked here.
/// </summary>
public sealed class SayForReturn(CaseWork work) : IUseCase
{
    public sealed record AboutChild
    {
        public string? Sex { get; init; }
        public string? Ethnicity { get; init; }
        public string? UpnUnknown { get; init; }
        public string? FirstNeed { get; init; }
        public string? SecondNeed { get; init; }
        public int? Version { get; init; }
    }

    public sealed record AboutPlan
    {
        public string? RequestSource { get; init; }
        public bool? InYouthAccommodation { get; init; }
        public bool? PersonalBudget { get; init; }
        public bool? OrganisedArrangements { get; init; }
        public string? DirectPayments { get; init; }
        public string? Residential { get; init; }
        public string? WorkBased { get; init; }
        public string? CeaseReason { get; init; }
    }

    public sealed record AboutPlace
    {
        public Guid? SettingId { get; init; }
        public string? Code { get; init; }
        public string? OtherWords { get; init; }
        public DateOnly? EnteredOn { get; init; }
        public DateOnly? LeftOn { get; init; }
        public bool SenUnit { get; init; }
        public bool ResourcedProvision { get; init; }
    }

    public Task<Outcome> OfChild(Guid childId, AboutChild said)
    {
        ArgumentNullException.ThrowIfNull(said);
        return work.OnChild(childId, Right.EditPeople, new("say-for-return"), async hand =>
        {
            var child = hand.Child;
            hand.Expect(child, said.Version);
            if (Wrong("sex", said.Sex)) return Choose(nameof(AboutChild.Sex));
            if (Wrong("ethnicity", said.Ethnicity)) return Choose(nameof(AboutChild.Ethnicity));
            if (Wrong("upn-unknown", said.UpnUnknown)) return Choose(nameof(AboutChild.UpnUnknown));
            if (Wrong("need", said.FirstNeed)) return Choose(nameof(AboutChild.FirstNeed));
            if (Wrong("need", said.SecondNeed)) return Choose(nameof(AboutChild.SecondNeed));
            if (said.SecondNeed is not null && said.FirstNeed is null) return Outcome.Refused("Choose the first need before the second", nameof(AboutChild.FirstNeed));
            if (said.SecondNeed is not null && said.SecondNeed == said.FirstNeed) return Outcome.Refused("The second need is another than the first", nameof(AboutChild.SecondNeed));

            if (said.Sex is { } sex && Sen2OfRecord.SexCode(child.Sex) != sex) child.Sex = sex == "M" ? "Male" : "Female";
            (child.Ethnicity, child.UpnUnknown) = (said.Ethnicity, said.UpnUnknown);
            await hand.Db.SenNeeds.Where(need => need.ChildId == childId).LoadAsync();
            Need(hand.Db, child, 1, said.FirstNeed);
            Need(hand.Db, child, 2, said.SecondNeed);
            hand.Happened(new SaidForReturn("the child"));
            return Outcome.Done(childId);
        });
    }

    public Task<Outcome> OfPlan(Guid caseId, AboutPlan said)
    {
        ArgumentNullException.ThrowIfNull(said);
        return work.OnCase(caseId, Right.EditPeople, new("say-for-return"), async hand =>
        {
            if (Wrong("request-source", said.RequestSource)) return Choose(nameof(AboutPlan.RequestSource));
            if (Wrong("direct-payments", said.DirectPayments)) return Choose(nameof(AboutPlan.DirectPayments));
            if (Wrong("residential", said.Residential)) return Choose(nameof(AboutPlan.Residential));
            if (Wrong("work-based", said.WorkBased)) return Choose(nameof(AboutPlan.WorkBased));
            if (Wrong("cease-reason", said.CeaseReason)) return Choose(nameof(AboutPlan.CeaseReason));
            if (said.DirectPayments is not null && said.PersonalBudget != true) return Outcome.Refused("Direct payments are part of a personal budget: say that there is one, or take them out", nameof(AboutPlan.DirectPayments));
            var particulars = await hand.Db.CaseParticulars.FirstOrDefaultAsync(one => one.CaseId == caseId);
            if (particulars is null) hand.Db.Add(particulars = new CaseParticulars { CaseId = caseId });
            (particulars.RequestSource, particulars.InYouthAccommodation, particulars.PersonalBudget, particulars.OrganisedArrangements) = (said.RequestSource, said.InYouthAccommodation, said.PersonalBudget, said.OrganisedArrangements);
            (particulars.DirectPayments, particulars.Residential, particulars.WorkBased, particulars.CeaseReason) = (said.DirectPayments, said.Residential, said.WorkBased, said.CeaseReason);
            hand.Happened(new SaidForReturn("the plan"));
            return Outcome.Done(caseId);
        });
    }

    /// <param name="placementId">The place that is corrected; null for a new one.</param>
    public Task<Outcome> OfPlace(Guid caseId, Guid? placementId, AboutPlace said)
    {
        ArgumentNullException.ThrowIfNull(said);
        return work.OnCase(caseId, Right.EditPeople, new("say-for-return"), async hand =>
        {
            if (said.SettingId is null == said.Code is null) return Outcome.Refused("Choose a setting, or say what it is instead: one of the two", nameof(AboutPlace.SettingId));
            if (Wrong("setting", said.Code)) return Choose(nameof(AboutPlace.Code));
            if (said.EnteredOn is not { } from) return Outcome.Refused("Enter the day it began", nameof(AboutPlace.EnteredOn));
            if (said.LeftOn < from) return Outcome.Refused("It cannot end before it began", nameof(AboutPlace.LeftOn));
            if (said.Code is "OTH" or "NIEO" && string.IsNullOrWhiteSpace(said.OtherWords)) return Outcome.Refused("Say what it is", nameof(AboutPlace.OtherWords));
            var setting = said.SettingId is { } id ? await hand.Db.Settings.AsNoTracking().FirstOrDefaultAsync(one => one.Id == id) : null;
            if (said.SettingId is not null && setting is null) return Choose(nameof(AboutPlace.SettingId));
            var known = await hand.Db.Placements.Where(place => place.CaseId == caseId).ToListAsync();
            var place = known.Find(one => one.Id == placementId);
            if (placementId is not null && place is null) return new NotFound();
            if (known.Find(one => one != place && one.Rank == (place?.Rank ?? 1) && Overlap(one, from, said.LeftOn)) is not null)
                return Outcome.Refused("The child is placed somewhere else on those days. End that first", nameof(AboutPlace.EnteredOn));
            if (place is null) hand.Db.Add(place = new Placement { CaseId = caseId, Rank = 1 });
            (place.SettingId, place.Urn, place.Ukprn, place.Code, place.OtherWords) = (setting?.Id, setting?.Urn, setting?.Urn is null ? setting?.Ukprn : null, said.Code, ChangeChild.Blank(said.OtherWords));
            (place.EnteredOn, place.LeftOn, place.SenUnit, place.ResourcedProvision) = (from, said.LeftOn, said.SenUnit, said.ResourcedProvision);
            if (setting is not null && (said.LeftOn is null || said.LeftOn > hand.Today) && from <= hand.Today) (hand.Child.SettingId, hand.Child.OtherSetting) = (setting.Id, null);
            hand.Happened(new SaidForReturn("the placement"));
            return Outcome.Done(place.Id);
        });
    }

    private static bool Overlap(Placement one, DateOnly from, DateOnly? to) => (to is null || one.EnteredOn is null || one.EnteredOn < to) && (one.LeftOn is null || one.LeftOn > from);

    private static bool Wrong(string set, string? code) => code is not null && !Sen2Code.In(set, Sen2Profile.Newest.Year.Number).Any(known => known.Code == code);

    private static Outcome Choose(string field) => Outcome.Refused("Choose one of the list", field);

    private static void Need(OneStoryDbContext db, Child child, int rank, string? type)
    {
        var known = child.Needs.Find(need => need.Rank == rank);
        if (type is null)
        {
            if (known is not null) db.Remove(known);
        }
        else if (known is not null)
        {
            known.Type = type;
        }
        else
        {
            db.Add(new SenNeed { ChildId = child.Id, Rank = rank, Type = type });
        }
    }
}

/// <param name="What">"the child", "the plan", "the placement".</param>
[EventType("said-for-return")]
public sealed record SaidForReturn(string What) : Event;
