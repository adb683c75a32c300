namespace OneStory.Law;

/// <summary>Every row of the timetable, in every version held.</summary>
public static class TimeLimits
{
    /// <summary>The rows in the order of the timetable; versions of one row stand together, oldest first.</summary>
    public static IReadOnlyList<TimeLimit> All { get; } =
    [
        .. AssessmentLimits.All, .. MoveLimits.All, .. ReviewLimits.All, .. ReassessmentLimits.All, .. DisagreementLimits.All,
        .. OrderLimits.All, .. SchoolAndPersonLimits.All, .. AdjacentLimits.All,
    ];

    private static readonly Dictionary<string, TimeLimit[]> ById =
        All.GroupBy(limit => limit.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);

    /// <summary>The versions of a row, oldest first; empty for a name that is not held.</summary>
    public static IReadOnlyList<TimeLimit> Versions(string id) => ById.GetValueOrDefault(id, []);

    /// <summary>The version of a row that governs a clock started on the day, or null.</summary>
    public static TimeLimit? InForce(string id, DateOnly start) => Versions(id).FirstOrDefault(limit => limit.InForceOn(start));
}
