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
/// Puts what a return says of a person on the record, so that its clocks run. What the file leaves empty takes nothing away; what
/// it says otherwise than an earlier file takes the place of that, with both to be read in the history; what somebody put on the
/// record here stands, and is listed.
/// </summary>
internal sealed class Sen2ToRecord(OneStoryDbContext db, RecordedBy by, KnownPlaces places, ReturnPeriod period, Provenance provenance)
{
    private readonly string source = Source(period);
    private readonly WhatStands stands = new(provenance);

    /// <summary>What of the record the file says otherwise, and has not been changed.</summary>
    public IReadOnlyList<KeptHere> Kept => stands.Kept;

    /// <summary>What of the record earlier files left to be settled, and this one speaks of anew.</summary>
    public IReadOnlyList<ImportDifference> Superseded(Guid runId) => provenance.Open(runId, period.SurveyDay, stands.Spoken);

    public static string Source(ReturnPeriod period) => $"SEN2 return for {period.Year}";

    /// <param name="child">New, or loaded with its needs.</param>
    /// <param name="cases">The child's, loaded with everything; those that are new are added.</param>
    public async Task Put(Child child, List<Case> cases, Sen2Person said)
    {
        stands.FillsOnly = child.BroughtInAsOf > period.SurveyDay;
        if (!stands.FillsOnly) child.BroughtInAsOf = period.SurveyDay;
        Person(child, said);
        foreach (var request in said.Requests.Where(CasesOfChild.CanBeTold))
        {
            if (CasesOfChild.Find(cases, request) is not { } found)
            {
                var near = CasesOfChild.Near(cases, request, said.Requests);
                if (near is not null && WhichRequest(near, request) is var which && which != ImportChoice.Another)
                {
                    if (which is null) continue;
                    found = near;
                }
                else
                {
                    cases.Add(found = await Open(child));
                }
            }

            new FactsToRecord(db, by, stands, provenance, source).Put(found, new Sen2Facts(request, said.Born, period).All());
            Particulars(found, request);
            Places(found, request);
            Needs(child, request);
        }

        await Attends(child, cases);
    }

    /// <summary>Whether the request is the one on record with another day. Until a person has said so nothing of it is put down.</summary>
    private ImportChoice? WhichRequest(Case near, Sen2Request request)
    {
        var asked = new KeptHere(FactsToRecord.KeyOfRequest(near), "The day the request was received", CasesOfChild.ReceivedOn(near)!.Value.InWords(), request.ReceivedOn!.Value.InWords(), null, IsWhichRequest: true);
        stands.Yields(asked);
        return stands.Chosen(asked);
    }

    /// <returns>Whether the record now says what the file says.</returns>
    private bool Take(OfAuthority record, string field, object? said)
    {
        var property = db.Entry(record).Property(field);
        var held = property.CurrentValue;
        if (said is null) return false;
        var name = record.GetType().Name;
        var key = $"{name}/{record.Id}/{field}";
        stands.Speaks(key);
        if (Equals(held, said)) return true;
        var what = record is Child or CaseParticulars ? Changes.Words(field) : $"{Changes.Words(name)}: {Changes.Words(field)}";
        if (!stands.Yields(new(key, what, Changes.Text(field, held), Changes.Text(field, said)!, provenance.Of(record.Id, field, held is null)))) return false;
        property.CurrentValue = said;
        return true;
    }

    private void Person(Child child, Sen2Person said)
    {
        Take(child, nameof(Child.FirstName), said.Forename);
        Take(child, nameof(Child.LastName), said.Surname);
        child.SearchName = SearchText.Fold($"{child.FirstName} {child.KnownAs} {child.LastName}");
        Take(child, nameof(Child.Born), said.Born);
        if (said.Sex is { } sex) Take(child, nameof(Child.Sex), Sen2OfRecord.SexCode(child.Sex) == sex ? child.Sex : sex == "M" ? "Male" : "Female");
        Take(child, nameof(Child.Ethnicity), said.Ethnicity == "NOBT" ? null : said.Ethnicity);
        Take(child, nameof(Child.Postcode), said.Postcode);
        Take(child, nameof(Child.Upn), said.Upn);
        Take(child, nameof(Child.Uln), said.Uln);
        Take(child, nameof(Child.UpnUnknown), said.UpnUnknown);
    }

    private async Task<Case> Open(Child child)
    {
        var opened = new Case { ChildId = child.Id, Child = child, Reference = await by.NextReference(), OpenedAt = by.At };
        db.Add(opened);
        return opened;
    }

    private void Particulars(Case found, Sen2Request request)
    {
        if (found.Particulars is null) db.Add(found.Particulars = new CaseParticulars { CaseId = found.Id });
        var said = found.Particulars;
        Take(said, nameof(CaseParticulars.RequestSource), request.Source);
        Take(said, nameof(CaseParticulars.InYouthAccommodation), request.InYouthAccommodation);
        Take(said, nameof(CaseParticulars.RequestMediation), request.Mediation);
        Take(said, nameof(CaseParticulars.RequestTribunal), request.Tribunal);
        Take(said, nameof(CaseParticulars.ExportedTo), request.ExportedTo);
        if (request.Assessment is { } assessment)
        {
            Take(said, nameof(CaseParticulars.AssessmentMediation), assessment.Mediation);
            Take(said, nameof(CaseParticulars.AssessmentTribunal), assessment.Tribunal);
            Take(said, nameof(CaseParticulars.OtherMediation), assessment.OtherMediation);
            Take(said, nameof(CaseParticulars.OtherTribunal), assessment.OtherTribunal);
            Take(said, nameof(CaseParticulars.ExceptionsApply), assessment.ExceptionsApply);
        }

        if (request.Assessment?.NamedPlan is { } plan)
        {
            Take(said, nameof(CaseParticulars.Residential), plan.Residential);
            Take(said, nameof(CaseParticulars.WorkBased), plan.WorkBased);
            Take(said, nameof(CaseParticulars.PersonalBudget), plan.PersonalBudget);
            Take(said, nameof(CaseParticulars.OrganisedArrangements), plan.OrganisedArrangements);
            Take(said, nameof(CaseParticulars.DirectPayments), plan.DirectPayments);
            Take(said, nameof(CaseParticulars.CeaseReason), plan.CeaseReason);
        }

        var mayDate = !stands.FillsOnly || said.TransferredFrom is null;
        if (Take(said, nameof(CaseParticulars.TransferredFrom), request.ActivePlan?.TransferredFrom) && mayDate) said.TransferredInYear = period.From.Year;
        Take(said, nameof(CaseParticulars.PhaseTransferDue), request.ActivePlan?.PhaseTransferDue);
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
            else if (stands.FillsOnly)
            {
                continue;
            }

            Put(place, named);
        }

        foreach (var (index, placed) in (request.ActivePlan?.Placements ?? []).Index())
        {
            var rank = RankOf(placed, index);
            var place = found.Placements.Find(one => one.Rank == rank && one.EnteredOn == placed.EnteredOn)
                ?? found.Placements.Find(one => one.Rank == rank && provenance.Was(one.Id, nameof(Placement.EnteredOn), placed.EnteredOn));
            if (place is null)
            {
                place = new Placement { CaseId = found.Id, Rank = rank, EnteredOn = placed.EnteredOn };
                found.Placements.Add(place);
                db.Add(place);
            }

            Put(place, placed);
            Take(place, nameof(Placement.EnteredOn), placed.EnteredOn);
            Take(place, nameof(Placement.LeftOn), placed.LeftOn);
            Take(place, nameof(Placement.Attendance), placed.Attendance);
            Take(place, nameof(Placement.Residential), placed.Residential ?? request.ActivePlan!.Residential);
            Take(place, nameof(Placement.WorkBased), placed.WorkBased ?? request.ActivePlan!.WorkBased);
        }
    }

    /// <summary>A place said anew is said whole: a school in place of home education leaves nothing of that behind.</summary>
    private void Put(PlaceOfCase place, Sen2NamedSetting said)
    {
        stands.Speaks(KeyOf(place));
        if ((said.Urn is not null || said.Ukprn is not null || said.Code is not null) && (Same(place, said) || Yields(place, said)))
            (place.Urn, place.Ukprn, place.Code, place.OtherWords, place.SettingId) = (said.Urn, said.Ukprn, said.Code, said.OtherWords, places.Find(said));
        Take(place, nameof(PlaceOfCase.SenUnit), said.SenUnit);
        Take(place, nameof(PlaceOfCase.ResourcedProvision), said.ResourcedProvision);
    }

    private static string KeyOf(PlaceOfCase place) => $"{place.GetType().Name}/{place.Id}";

    private static bool Same(PlaceOfCase place, Sen2NamedSetting said) => (place.Urn, place.Ukprn, place.Code) == (said.Urn, said.Ukprn, said.Code);

    private bool Yields(PlaceOfCase place, Sen2NamedSetting said)
    {
        var isEmpty = place is { Urn: null, Ukprn: null, Code: null };
        var put = new[] { nameof(PlaceOfCase.Urn), nameof(PlaceOfCase.Ukprn), nameof(PlaceOfCase.Code) }.Select(field => provenance.Of(place.Id, field, isEmpty)).MaxBy(one => one?.At);
        return stands.Yields(new(KeyOf(place), Changes.Words(place.GetType().Name), isEmpty ? null : Changes.InWords(place.Urn, place.Ukprn, place.Code), Changes.InWords(said.Urn, said.Ukprn, said.Code), put));
    }

    private static int RankOf(Sen2NamedSetting place, int index) => place.Rank switch { "1" => 1, "2" => 2, _ => index + 1 };

    private void Needs(Child child, Sen2Request request)
    {
        foreach (var (index, need) in (request.ActivePlan?.Needs ?? []).Where(need => need.Type is not null).Index())
        {
            var rank = need.Rank switch { "1" => 1, "2" => 2, _ => index + 1 };
            var known = child.Needs.Find(one => one.Rank == rank);
            var key = $"{nameof(SenNeed)}/{child.Id}/{rank}";
            stands.Speaks(key);
            if (known?.Type == need.Type) continue;
            var put = known is null ? provenance.TakenOff(nameof(SenNeed)) : provenance.Of(known.Id, nameof(SenNeed.Type), false);
            if (!stands.Yields(new(key, Changes.NeedOf(rank), Changes.Text(nameof(SenNeed.Type), known?.Type), Changes.Text(nameof(SenNeed.Type), need.Type)!, put))) continue;
            if (known is not null)
            {
                known.Type = need.Type!;
                continue;
            }

            var added = new SenNeed { ChildId = child.Id, Rank = rank, Type = need.Type! };
            child.Needs.Add(added);
            db.Add(added);
        }
    }

    /// <summary>Where the child goes now, from the place that is open; whoever works there can then open the record.</summary>
    private async Task Attends(Child child, List<Case> cases)
    {
        var now = cases.SelectMany(found => found.Placements).Where(place => place.Rank == 1 && (place.LeftOn is null || place.LeftOn > by.Day)).MaxBy(place => place.EnteredOn);
        if (now?.SettingId is not { } setting) return;
        var key = $"{nameof(Child)}/{child.Id}/{nameof(Child.SettingId)}";
        stands.Speaks(key);
        if (child.SettingId == setting) return;
        var put = provenance.Of(child.Id, nameof(Child.SettingId), child is { SettingId: null, OtherSetting: null });
        var (held, said) = put is null ? (child.SettingId?.ToString() ?? child.OtherSetting, "") : (await NameOf(child.SettingId) ?? child.OtherSetting, await NameOf(setting) ?? "");
        if (stands.Yields(new(key, "Where the child goes", held, said, put))) (child.SettingId, child.OtherSetting) = (setting, null);
    }

    private async Task<string?> NameOf(Guid? setting) => setting is null ? null : await db.Settings.AsNoTracking().Where(one => one.Id == setting).Select(one => one.Name).FirstOrDefaultAsync();
}
