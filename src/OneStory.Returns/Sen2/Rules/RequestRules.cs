namespace OneStory.Returns.Sen2;

internal static class RequestRules
{
    private const int DaysToDecide = 42;

    public static void Check(Sen2Request request, Sen2Scope scope, Sen2Found found)
    {
        var historical = request.Outcome == Sen2Plans.Historical;
        found.If(request.Outcome is null, "S2-027", "RequestOutcome", "The request has no outcome. One that waits for its decision has A.");
        found.If(historical && (request.ReceivedOn ?? request.OutcomeOn) is not null, "S2-020", "RequestOutcome", "The request is historical, and its days are not asked for.");
        found.If(historical && request.InYouthAccommodation is not null, "S2-020", "RYA", "The request is historical, and youth accommodation is not asked for.");
        Decided(request, scope, found);
        if (!historical && request.Outcome is not null) Current(request, scope, found);
        Authorities.Check(request.ExportedTo, "Exported", scope, found);
        found.If(request.ExportedTo is not null && (request.Assessment.HasContent() || request.ActivePlan is not null), "S2-024", "Exported",
            "The child moved to another authority before the assessment was done, so nothing further is said. Something is.");
        found.If(NothingFollows(request) && (request.Assessment.HasContent() || request.ActivePlan is not null), "S2-023", "Assessment",
            "An assessment or a plan follows a request that was not agreed.");
    }

    private static bool NothingFollows(Sen2Request request) =>
        request.Outcome is Sen2Plans.Awaited || Sen2Plans.IsWithdrawn(request.Outcome)
        || (request.Outcome == Sen2Plans.Refused && !Sen2Plans.MayBeOverturned(request.Outcome, request.Mediation, request.Tribunal));

    private static void Decided(Sen2Request request, Sen2Scope scope, Sen2Found found)
    {
        const string Tag = "RequestOutcomeDate";
        if (request.Outcome is not (Sen2Plans.Agreed or Sen2Plans.Refused))
        {
            found.If(request.OutcomeOn is not null && (request.Outcome == Sen2Plans.Awaited || Sen2Plans.IsWithdrawn(request.Outcome)), "S2-022", Tag,
                "The request was not decided, and yet has a day of decision.");
            return;
        }

        if (request.OutcomeOn is not { } day) found.Add("S2-021", Tag, "The request was decided, but not the day on which they were told.");
        else if (day < request.ReceivedOn) found.Add("S2-021", Tag, "The decision is before the request.");
        else if (!scope.IsInPeriod(day) && !IsOfWorkThatWentOn(request, day, scope)) found.Add("S2-021", Tag, "The decision is not in the year of the return. Where all the work was done in an earlier year, it is historical, H.");
        found.If(request.OutcomeOn?.DayNumber - request.ReceivedOn?.DayNumber > DaysToDecide, "S2-026", Tag, "The decision took more than 6 weeks.");
    }

    /// <summary>A decision of an earlier year is told with its day while the assessment goes on, or where it ended in the year: the twenty weeks are counted from its request.</summary>
    private static bool IsOfWorkThatWentOn(Sen2Request request, DateOnly day, Sen2Scope scope) =>
        day < scope.Year.FirstDay && request.Outcome == Sen2Plans.Agreed && !(request.Assessment?.OutcomeOn < scope.Year.FirstDay);

    private static void Current(Sen2Request request, Sen2Scope scope, Sen2Found found)
    {
        found.If(request.ReceivedOn is null, "S2-028", "ReceivedDate", "The day the request was received is missing.");
        found.If(request.ReceivedOn > scope.SurveyDay, "S2-028", "ReceivedDate", "The request was received after the survey day.");
        found.If(request.InYouthAccommodation is null, "S2-029", "RYA", "It is not said whether the young person was in youth accommodation.");
        found.If(request.Source is null, "S2-025", "RequestSource", "It is not said who made the request.");
    }
}

internal static class Authorities
{
    private const string UnknownOrAbroad = "XXX";

    public static bool IsOne(string code, Sen2Scope scope) => code.Length == 3 && code.All(char.IsAsciiDigit) && scope.References?.IsAuthority(code) != false;

    public static void Check(string? code, string path, Sen2Scope scope, Sen2Found found)
    {
        if (code is not (null or UnknownOrAbroad) && !IsOne(code, scope))
            found.Add("S2-062", path, $"“{code}” is not the three digits of an authority. XXX is for one that is not known or outside the United Kingdom.");
    }
}
