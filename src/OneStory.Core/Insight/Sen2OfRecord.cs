using OneStory.Assessments;
using OneStory.Law;
using OneStory.People;
using OneStory.Places;
using OneStory.Returns.Sen2;

namespace OneStory.Insight;

/// <summary>
/// What a record says in the shape of the SEN2 return. It reads the same facts as the clocks do, so that a return can never say
/// other than the case. What nobody has said is left empty, and is what there is to find out.
/// </summary>
public static class Sen2OfRecord
{
    /// <param name="requests">What each of the child's cases is in the return: see <see cref="RequestOf"/>.</param>
    public static Sen2Person Of(Child child, IReadOnlyList<Sen2Request> requests)
    {
        ArgumentNullException.ThrowIfNull(child);
        return new()
        {
            Surname = child.LastName,
            Forename = child.FirstName,
            Born = child.Born,
            Sex = SexCode(child.Sex),
            Ethnicity = child.Ethnicity ?? Sen2Codes.NotYetObtained,
            Postcode = child.Postcode,
            Upn = child.Upn,
            Uln = child.Uln,
            UpnUnknown = child.Upn is null && child.Uln is null ? child.UpnUnknown : null,
            Requests = requests,
        };
    }

    /// <summary>M or F, from however it was written; null where it was not.</summary>
    public static string? SexCode(string? written) => written?.Trim().ToUpperInvariant() switch
    {
        "M" or "MALE" or "BOY" or "MAN" => "M",
        "F" or "FEMALE" or "GIRL" or "WOMAN" => "F",
        _ => null,
    };

    /// <summary>What the case is in the return, or null where it is not in it.</summary>
    /// <param name="found">With its facts, circumstances, particulars, named places, placements and requests.</param>
    /// <param name="child">With its needs, and the setting it attends.</param>
    public static Sen2Request? RequestOf(Case found, Child child, ReturnPeriod period)
    {
        ArgumentNullException.ThrowIfNull(found);
        ArgumentNullException.ThrowIfNull(period);
        var told = new ReturnFacts(found, child, period);
        if (!told.IsInScope) return null;
        var said = found.Particulars;
        var request = told.IsHistorical ? new Sen2Request { Outcome = Sen2Codes.Historical } : new Sen2Request
        {
            ReceivedOn = told.Received,
            Source = said?.RequestSource ?? SourceOf(found),
            InYouthAccommodation = said?.InYouthAccommodation ?? told.Unless(null),
            Outcome = told.RequestOutcome,
            OutcomeOn = told.Decided,
        };
        return request with
        {
            Mediation = said?.RequestMediation ?? told.Unless(told.IsHistorical ? null : Happened(told, FactTypes.AuthorityTold, told.Decided, told.Issued)),
            Tribunal = said?.RequestTribunal ?? told.Unless(told.IsHistorical ? null : told.IsOverturned || Happened(told, FactTypes.AppealLodged, told.Decided, told.Issued)),
            ExportedTo = said?.ExportedTo,
            Assessment = told.HasAssessment && said?.ExportedTo is null ? AssessmentOf(found, child, told) : null,
            ActivePlan = told.IsInForce ? ActivePlanOf(found, child, told, period) : null,
        };
    }

    /// <summary>Whether the law makes an exception out, which is more than that somebody relied on one.</summary>
    private static bool IsExcused(Case found, Child child, ReturnFacts told) => found.Circumstances.Exists(relied => relied.WithdrawnByActId is null)
        && Deadlines.For(found.ToLaw(child), told.SurveyDay).Any(deadline => deadline.Limit.Id == "final-plan" && deadline.Excuses.Any(verdict => verdict.IsMadeOut));

    private static Sen2Assessment AssessmentOf(Case found, Child child, ReturnFacts told)
    {
        var said = found.Particulars;
        var isHistorical = told.AssessmentOutcome == Sen2Codes.Historical;
        return new()
        {
            Outcome = told.AssessmentOutcome,
            OutcomeOn = isHistorical ? null : told.AssessmentOutcomeOn,
            Mediation = said?.AssessmentMediation ?? told.Unless(isHistorical ? null : Happened(told, FactTypes.AuthorityTold, told.AssessmentOutcomeOn, null)),
            Tribunal = said?.AssessmentTribunal ?? told.Unless(isHistorical ? null : Happened(told, FactTypes.AppealLodged, told.AssessmentOutcomeOn, null)),
            OtherMediation = said?.OtherMediation ?? told.Unless(null),
            OtherTribunal = said?.OtherTribunal ?? told.Unless(null),
            ExceptionsApply = said?.ExceptionsApply ?? told.Unless(isHistorical ? null : IsExcused(found, child, told)),
            NamedPlan = told.Started is { } started ? PlanOf(found, told, started) : null,
        };
    }

    private static Sen2NamedPlan PlanOf(Case found, ReturnFacts told, DateOnly started)
    {
        var said = found.Particulars;
        return new()
        {
            StartedOn = started,
            Settings = [.. found.NamedPlaces.OrderBy(place => place.Rank).Select(place => Place(place, new Sen2NamedSetting()))],
            Residential = said?.Residential,
            WorkBased = said?.WorkBased,
            PersonalBudget = said?.PersonalBudget ?? told.Unless(told.Has(FactTypes.DirectPaymentStarted)),
            OrganisedArrangements = said?.OrganisedArrangements,
            DirectPayments = said?.DirectPayments,
            CeasedOn = told.Ceased,
            CeaseReason = told.Ceased is null ? null : said?.CeaseReason ?? (told.IsTransferredOut ? Sen2Codes.CeasedByTransfer : told.Ceased == told.Died ? Sen2Codes.CeasedByDeath : null),
        };
    }

    private static Sen2ActivePlan ActivePlanOf(Case found, Child child, ReturnFacts told, ReturnPeriod period)
    {
        var said = found.Particulars;
        var phase = said?.PhaseTransferDue ?? told.PhaseTransferDue;
        var reportsPhase = phase is { } due && due.Year >= period.Year - 1 && due.Year <= period.Year;
        // A transfer that was settled before the year in which this one was due is another.
        var settled = phase is { } day && told.PhaseTransferFinal > day.AddYears(-1) ? told.PhaseTransferFinal : null;
        return new()
        {
            TransferredFrom = said?.TransferredInYear == period.From.Year ? said.TransferredFrom : null,
            Placements = PlacementsOf(found, child, period),
            Needs = [.. child.Needs.OrderBy(need => need.Rank).Take(2).Select(need => new Sen2Need(need.Type, Sen2Codes.Rank(need.Rank)))],
            ReviewMeetingOn = told.ReviewMeeting,
            ReviewOutcome = told.ReviewOutcome,
            ReviewDraftOn = told.ReviewDraft,
            LastReviewOn = told.LastReview,
            PhaseTransferDue = reportsPhase ? phase : null,
            PhaseTransferFinal = reportsPhase ? settled : null,
        };
    }

    /// <summary>Where nobody has said more, the setting the child attends: it stands on the record already.</summary>
    private static IReadOnlyList<Sen2Placement> PlacementsOf(Case found, Child child, ReturnPeriod period) => found.Placements.Count == 0 && child.Setting?.Urn is { } attends
        ? [new() { Urn = attends, Rank = Sen2Codes.Rank(1) }]
        : [.. found.Placements.Where(place => (place.LeftOn is null || place.LeftOn >= period.From) && (place.EnteredOn is null || place.EnteredOn <= period.SurveyDay)).OrderBy(place => place.Rank).ThenBy(place => place.EnteredOn).Select(PlacementOf)];

    private static Sen2Placement PlacementOf(Placement place) => Place(place, new Sen2Placement()) with
    {
        EnteredOn = place.EnteredOn,
        LeftOn = place.LeftOn,
        Attendance = place.Attendance,
        Residential = place.Residential,
        WorkBased = place.WorkBased,
    };

    /// <summary>Exactly one of the three numbers and codes, as the return asks: the register's number before the provider's.</summary>
    private static T Place<T>(PlaceOfCase place, T into) where T : Sen2NamedSetting
    {
        var urn = place.Urn ?? place.Setting?.Urn;
        return into with
        {
            Urn = place.Code is null ? urn : null,
            Ukprn = place.Code is null && urn is null ? place.Ukprn : null,
            Code = place.Code,
            OtherWords = place.OtherWords,
            Rank = Sen2Codes.Rank(place.Rank),
            SenUnit = place.SenUnit,
            ResourcedProvision = place.ResourcedProvision,
        };
    }

    private static string? SourceOf(Case found) => found.Requests.OrderBy(request => request.ReceivedOn).FirstOrDefault()?.Asker switch
    {
        Asker.Parent or Asker.YoungPerson => "1",
        Asker.Setting => "2",
        Asker.Other => "5",
        _ => null,
    };

    private static bool Happened(ReturnFacts told, FactType what, DateOnly? from, DateOnly? until) =>
        from is { } first && told.Has(what, first, until ?? DateOnly.MaxValue);
}
