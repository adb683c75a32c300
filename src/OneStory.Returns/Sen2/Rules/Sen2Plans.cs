namespace OneStory.Returns.Sen2;

/// <summary>What several rules ask of a plan.</summary>
internal static class Sen2Plans
{
    public const string Agreed = "Y", Refused = "N", Awaited = "A", Historical = "H";

    public static Sen2NamedPlan? Plan(this Sen2Request request) => request.Assessment?.NamedPlan;

    public static bool IsInForceOn(this Sen2Request request, DateOnly day) => request.ActivePlan is not null && !(request.Plan()?.CeasedOn <= day);

    /// <summary>Whether there was a plan that began and has not ended.</summary>
    public static bool ShouldBeInForceOn(this Sen2Request request, DateOnly day) =>
        request.Plan() is { StartedOn: { } started } plan && started <= day && !(plan.CeasedOn <= day);

    /// <summary>Whether nothing came of it yet: withdrawn, or in 2022 transferred or ceased.</summary>
    public static bool IsWithdrawn(string? outcome) => outcome is "W" or "T" or "S";

    /// <summary>Whether a refusal may have been overturned, which does not change the outcome that is said.</summary>
    public static bool MayBeOverturned(string? outcome, bool? mediation, bool? tribunal) => outcome == Refused && (mediation == true || tribunal == true);

    public static bool HasContent(this Sen2Assessment? assessment) =>
        assessment is not null && (assessment.Outcome is not (null or Awaited) || assessment.OutcomeOn is not null || assessment.NamedPlan is not null);

    public static bool IsOpenOn(this Sen2Placement placement, DateOnly day) => !(placement.EnteredOn > day) && !(placement.LeftOn < day);

    public static int AgeOn(this DateOnly born, DateOnly day) =>
        day.Year - born.Year - (day.Month < born.Month || (day.Month == born.Month && day.Day < born.Day) ? 1 : 0);
}
