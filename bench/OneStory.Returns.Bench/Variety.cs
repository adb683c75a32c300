using OneStory.Returns.Sen2;

namespace OneStory.Returns.Bench;

/// <summary>What most people in a return have not got, given to some of the generated ones in turn, so that each field of it is held.</summary>
internal static class Variety
{
    private const int DownSyndromeFrom = 2025;

    public static Sen2Person Of(Sen2Person person, int number, int year)
    {
        var varied = (number % 7) switch
        {
            0 => person with { Upn = null, Uln = "9276308686" },
            1 => person with { Upn = null, UpnUnknown = "UN5", Postcode = null },
            _ => person,
        };
        return varied with { Requests = [.. varied.Requests.Select(request => Of(request, number, year))] };
    }

    private static Sen2Request Of(Sen2Request request, int number, int year) => request switch
    {
        { Outcome: "A" } => (number % 2) == 0 ? request with { Outcome = "W" } : request,
        { Assessment.NamedPlan: { } plan, ActivePlan: { } active } => request with
        {
            Assessment = request.Assessment with { NamedPlan = Of(plan, number) },
            ActivePlan = (number % 11) == 0 ? null : Of(active with { Needs = [.. active.Needs.Select(need => Known(need, year))] }, number),
        },
        _ => request,
    };

    private static Sen2Need Known(Sen2Need need, int year) => need.Type == "DS" && year < DownSyndromeFrom ? need with { Type = "OTH" } : need;

    private static Sen2NamedPlan Of(Sen2NamedPlan plan, int number) => (number % 11) switch
    {
        0 => plan with { CeasedOn = plan.StartedOn?.AddDays(200), CeaseReason = "2" },
        1 => plan with { Settings = [plan.Settings[0], plan.Settings[0] with { Urn = null, Ukprn = "10012345", Rank = "2" }] },
        2 => plan with { Settings = [plan.Settings[0] with { Urn = null, Code = "OTH", OtherWords = "A special school" }] },
        3 => plan with { PersonalBudget = true, OrganisedArrangements = true, DirectPayments = "I", Residential = "B", WorkBased = "S" },
        _ => plan,
    };

    private static Sen2ActivePlan Of(Sen2ActivePlan plan, int number) => (number % 5) switch
    {
        0 => plan with { Needs = [.. plan.Needs, new("OTH", "2")], TransferredFrom = "302" },
        1 => plan with { Placements = [plan.Placements[0], plan.Placements[0] with { Urn = null, Ukprn = "10012345", Rank = "2", LeftOn = plan.Placements[0].EnteredOn?.AddDays(90) }] },
        2 => plan with { Placements = [plan.Placements[0] with { Urn = null, Code = "EHE", Residential = "A", WorkBased = "A" }] },
        3 => plan with { ReviewMeetingOn = new(2025, 5, 6), ReviewOutcome = "A", ReviewDraftOn = new(2025, 6, 1), LastReviewOn = new(2025, 6, 2), PhaseTransferDue = new(2025, 2, 15), PhaseTransferFinal = new(2025, 2, 14) },
        _ => plan,
    };
}
