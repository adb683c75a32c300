namespace OneStory.Law;

/// <summary>
/// A transfer between phases of education, as regulation 2(1) of the SEND Regulations 2014 lists them, and the move from
/// one post-16 institution to another, which regulation 18(2) treats apart.
/// </summary>
/// <param name="Id">The name used in facts.</param>
/// <param name="From">The phase left.</param>
/// <param name="To">The phase entered.</param>
/// <param name="TimeLimitId">The time limit by which the plan must be reviewed and, where necessary, amended.</param>
public sealed record PhaseTransfer(string Id, string From, string To, string TimeLimitId)
{
    public const string ToPost16 = "secondary-to-post-16";

    /// <summary>The phase comes from the setting, never from age: middle schools, deferred years and all-through schools differ.</summary>
    public static IReadOnlyList<PhaseTransfer> All { get; } =
    [
        new("early-years-to-school", "relevant early years education", "school", "phase-transfer"),
        new("infant-to-junior", "infant school", "junior school", "phase-transfer"),
        new("primary-to-middle", "primary school", "middle school", "phase-transfer"),
        new("primary-to-secondary", "primary school", "secondary school", "phase-transfer"),
        new("middle-to-secondary", "middle school", "secondary school", "phase-transfer"),
        new(ToPost16, "secondary school", "post-16 institution", "phase-transfer-post-16"),
        new("post-16-to-post-16", "post-16 institution", "another post-16 institution", "post-16-move"),
    ];

    /// <summary>The names of the transfers that fall in a calendar year, for the fact <c>year</c>.</summary>
    internal static IReadOnlyList<string> Ids { get; } =
        [.. All.Where(p => p.TimeLimitId != "post-16-move").Select(p => p.Id)];

    /// <summary>The names of those that must be settled before 15 February.</summary>
    internal static IReadOnlyList<string> MainIds { get; } =
        [.. All.Where(p => p.TimeLimitId == "phase-transfer").Select(p => p.Id)];
}
