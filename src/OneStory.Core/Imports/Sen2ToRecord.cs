using OneStory.Assessments;
using OneStory.Insight;
using OneStory.Law;
using OneStory.People;
using OneStory.Places;
using OneStory.Returns.Sen2;

namespace OneStory.Imports;

/// <summary>By which act it is put down, and when.</summary>
/// <param name="NextReference">The reference of a case that is opened.</param>
internal sealed record RecordedBy(Guid ActId, DateTime At, DateOnly Day, Func<Task<string>> NextReference)
{
    public static RecordedBy Act(InHand hand)
    {
        string? last = null;
        return new(hand.ActId, hand.Now, hand.Today, async () => last = last is null ? await CaseReference.Next(hand.Db, hand.Today.Year) : CaseReference.After(last));
    }

    /// <summary>Only to see what would change.</summary>
    public static RecordedBy Nobody(UkClock clock) => new(Guid.Empty, clock.Now, clock.Today, () => Task.FromResult(""));
}

/// <summary>
/// Puts what a return says of a person on the record, so that its clocks run. What the file leaves empty takes nothing away;
/// what it says otherwise than the record takes the record's place, with both to be read in the history.
/// </summary>
internal sealed class Sen2ToRecord(OneStoryDbContext db, RecordedBy by, KnownPlaces places, ReturnPeriod period)
{
    private readonly string source = Source(period);
    private bool fillsOnly;

    public static string Source(ReturnPeriod period) => $"SEN2 return for {period.Year}";

    /// <param name="child">New, or loaded with its needs.</param>
    /// <param name="cases">The child's, loaded with everything; those that are new are added.</param>
    public async Task Put(Child child, List<Case> cases, Sen2Person said)
    {
        // An older file never takes the place of what a newer one has said: it only fills what nobody has said yet.
        fillsOnly = child.BroughtInAsOf > period.SurveyDay;
        if (!fillsOnly) child.BroughtInAsOf = period.SurveyDay;
        Person(child, said);
        foreach (var request in said.Requests.Where(CasesOfChild.CanBeTold))
        {
            var found = CasesOfChild.Find(cases, request);
            if (found is null) cases.Add(found = await Open(child));
            Facts(found, request, said.Born);
            Particulars(found, request);
            Places(found, request);
            Needs(child, request);
        }

        Attends(child, cases);
    }

    private T? Take<T>(T? held, T? said) => fillsOnly ? held ?? said : said ?? held;

    private void Person(Child child, Sen2Person said)
    {
        child.FirstName = Take(child.FirstName, said.Forename)!;
        child.LastName = Take(child.LastName, said.Surname)!;
        child.SearchName = SearchText.Fold($"{child.FirstName} {child.KnownAs} {child.LastName}");
        if (!fillsOnly && said.Born is { } born) child.Born = born;
        if (said.Sex is { } sex && Take(Sen2OfRecord.SexCode(child.Sex), sex) == sex && Sen2OfRecord.SexCode(child.Sex) != sex) child.Sex = sex == "M" ? "Male" : "Female";
        child.Ethnicity = Take(child.Ethnicity, said.Ethnicity == "NOBT" ? null : said.Ethnicity);
        child.Postcode = Take(child.Postcode, said.Postcode);
        child.Upn = Take(child.Upn, said.Upn);
        child.Uln = Take(child.Uln, said.Uln);
        child.UpnUnknown = Take(child.UpnUnknown, said.UpnUnknown);
    }

    private async Task<Case> Open(Child child)
    {
        var opened = new Case { ChildId = child.Id, Child = child, Reference = await by.NextReference(), OpenedAt = by.At };
        db.Add(opened);
        return opened;
    }

    private void Facts(Case found, Sen2Request request, DateOnly? born)
    {
        foreach (var told in new Sen2Facts(request, born, period).All())
        {
            var known = found.Facts.Where(fact => fact.WithdrawnByActId is null && fact.Type == told.Type.Id && (told.Replaces?.Contains(fact.Kind) ?? fact.Kind == told.Kind)).ToList();
            if (known.Exists(fact => fact.Kind == told.Kind && (fact.Date == told.Date || told is { Note: not null, Replaces: not null }))) continue;
            if (told.Replaces is not null)
            {
                // What was recorded here as it happened stands: a return is made from it, and not it from a return.
                if (fillsOnly || known.Exists(fact => fact.BroughtInFrom is null)) continue;
                known.Where(fact => fact.Note is null || told.Note is null && fact.Kind == told.Kind).ToList().ForEach(fact => fact.WithdrawnByActId = by.ActId);
            }

            var fact = new CaseFact
            {
                CaseId = found.Id,
                Type = told.Type.Id,
                Date = told.Date,
                Kind = told.Kind,
                BroughtInFrom = source,
                Note = told.Note,
                RecordedByActId = by.ActId,
            };
            found.Facts.Add(fact);
            db.Add(fact);
        }
    }

    private void Particulars(Case found, Sen2Request request)
    {
        if (found.Particulars is null) db.Add(found.Particulars = new CaseParticulars { CaseId = found.Id });
        var said = found.Particulars;
        said.RequestSource = Take(said.RequestSource, request.Source);
        said.InYouthAccommodation = Take(said.InYouthAccommodation, request.InYouthAccommodation);
        said.RequestMediation = Take(said.RequestMediation, request.Mediation);
        said.RequestTribunal = Take(said.RequestTribunal, request.Tribunal);
        said.ExportedTo = Take(said.ExportedTo, request.ExportedTo);
        if (request.Assessment is { } assessment)
        {
            said.AssessmentMediation = Take(said.AssessmentMediation, assessment.Mediation);
            said.AssessmentTribunal = Take(said.AssessmentTribunal, assessment.Tribunal);
            said.OtherMediation = Take(said.OtherMediation, assessment.OtherMediation);
            said.OtherTribunal = Take(said.OtherTribunal, assessment.OtherTribunal);
            said.ExceptionsApply = Take(said.ExceptionsApply, assessment.ExceptionsApply);
        }

        if (request.Assessment?.NamedPlan is { } plan)
        {
            said.Residential = Take(said.Residential, plan.Residential);
            said.WorkBased = Take(said.WorkBased, plan.WorkBased);
            said.PersonalBudget = Take(said.PersonalBudget, plan.PersonalBudget);
            said.OrganisedArrangements = Take(said.OrganisedArrangements, plan.OrganisedArrangements);
            said.DirectPayments = Take(said.DirectPayments, plan.DirectPayments);
            said.CeaseReason = Take(said.CeaseReason, plan.CeaseReason);
        }

        if (request.ActivePlan?.TransferredFrom is { } from && (!fillsOnly || said.TransferredFrom is null)) (said.TransferredFrom, said.TransferredInYear) = (from, period.From.Year);
        said.PhaseTransferDue = Take(said.PhaseTransferDue, request.ActivePlan?.PhaseTransferDue);
    }

    private void Places(Case found, Sen2Request request)
    {
        foreach (var (index, named) in (request.Assessment?.NamedPlan?.Settings ?? []).Index())
        {
            var rank = RankOf(named, index);
            if (found.NamedPlaces.Find(place => place.Rank == rank) is not { } place)
            {
                place = new NamedPlace { CaseId = found.Id, Rank = rank };
                found.NamedPlaces.Add(place);
                db.Add(place);
            }
            else if (fillsOnly)
            {
                continue;
            }

            Put(place, named);
        }

        foreach (var (index, placed) in (request.ActivePlan?.Placements ?? []).Index())
        {
            var rank = RankOf(placed, index);
            if (found.Placements.Find(place => place.Rank == rank && place.EnteredOn == placed.EnteredOn) is not { } place)
            {
                place = new Placement { CaseId = found.Id, Rank = rank, EnteredOn = placed.EnteredOn };
                found.Placements.Add(place);
                db.Add(place);
            }

            Put(place, placed);
            place.LeftOn = placed.LeftOn ?? place.LeftOn;
            place.Attendance = placed.Attendance ?? place.Attendance;
            place.Residential = placed.Residential ?? request.ActivePlan!.Residential ?? place.Residential;
            place.WorkBased = placed.WorkBased ?? request.ActivePlan!.WorkBased ?? place.WorkBased;
        }
    }

    /// <summary>A place said anew is said whole: a school in place of home education leaves nothing of that behind.</summary>
    private void Put(PlaceOfCase place, Sen2NamedSetting said)
    {
        if (said.Urn is not null || said.Ukprn is not null || said.Code is not null)
            (place.Urn, place.Ukprn, place.Code, place.OtherWords, place.SettingId) = (said.Urn, said.Ukprn, said.Code, said.OtherWords, places.Find(said));
        place.SenUnit = said.SenUnit ?? place.SenUnit;
        place.ResourcedProvision = said.ResourcedProvision ?? place.ResourcedProvision;
    }

    private static int RankOf(Sen2NamedSetting place, int index) => place.Rank switch { "1" => 1, "2" => 2, _ => index + 1 };

    private void Needs(Child child, Sen2Request request)
    {
        foreach (var (index, need) in (request.ActivePlan?.Needs ?? []).Where(need => need.Type is not null).Index())
        {
            var rank = need.Rank switch { "1" => 1, "2" => 2, _ => index + 1 };
            if (child.Needs.Find(known => known.Rank == rank) is { } known)
            {
                if (!fillsOnly) known.Type = need.Type!;
                continue;
            }

            var added = new SenNeed { ChildId = child.Id, Rank = rank, Type = need.Type! };
            child.Needs.Add(added);
            db.Add(added);
        }
    }

    /// <summary>Where the child goes now, from the place that is open; whoever works there can then open the record.</summary>
    private void Attends(Child child, List<Case> cases)
    {
        var now = cases.SelectMany(found => found.Placements).Where(place => place.Rank == 1 && (place.LeftOn is null || place.LeftOn > by.Day)).MaxBy(place => place.EnteredOn);
        if (now?.SettingId is { } setting && (!fillsOnly || child.SettingId is null)) (child.SettingId, child.OtherSetting) = (setting, null);
    }
}
