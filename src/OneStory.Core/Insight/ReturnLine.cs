namespace OneStory.Insight;

/// <summary>
/// A case as it would stand in a return: what is wrong with it, who can mend it, and what it counts as in the figures the
/// Department publishes. Derived: <see cref="KeepReturnLines"/> writes it, and can write it anew at any time.
/// </summary>
public sealed class ReturnLine : OfAuthority, IOutsideActs
{
    public required int Year { get; init; }
    public required Guid ChildId { get; init; }
    public required Guid CaseId { get; init; }

    /// <summary>The post that holds the case; what nobody holds is the data officer's.</summary>
    public Guid? OfficerPostId { get; set; }

    public int Errors { get; set; }
    public int Queries { get; set; }

    /// <summary>What was found, as JSON; empty where nothing was.</summary>
    public string Findings { get; set; } = "";

    public bool IsPlanInForce { get; set; }

    /// <summary>Whether a request received in the year was decided within six weeks; null where it is not one.</summary>
    public bool? DecidedInSixWeeks { get; set; }

    /// <summary>Whether a request was decided, and refused; null where it was not decided in the year.</summary>
    public bool? Refused { get; set; }

    /// <summary>Whether a plan issued in the year came within twenty weeks.</summary>
    public bool? IssuedInTwentyWeeks { get; set; }

    /// <summary>Whether an exception to the twenty weeks applies to a plan issued in the year.</summary>
    public bool ExceptionApplies { get; set; }

    /// <summary>Whether a decision not to make a plan came within sixteen weeks.</summary>
    public bool? NoPlanInSixteenWeeks { get; set; }

    /// <summary>Whether the review that was due in the year was held in it; null where none was due.</summary>
    public bool? ReviewHeld { get; set; }

    /// <summary>Whether the decision came within four weeks of a meeting in the year; null where there was no meeting.</summary>
    public bool? ReviewDecidedInFourWeeks { get; set; }

    /// <summary>Whether the setting of the next phase was named in time; null where no transfer was due.</summary>
    public bool? PhaseTransferInTime { get; set; }

    /// <summary>The age on 31 August of the year, where a plan is in force.</summary>
    public int? PlanAge { get; set; }

    /// <summary>The kind of place, where a plan is in force: see <see cref="OneStory.Returns.Baseline.BaselinePlace"/>.</summary>
    public string? Place { get; set; }

    /// <summary>The code of the primary need, where a plan is in force and it is known.</summary>
    public string? Need { get; set; }

    /// <summary>The age on the day of the request, where it is in the return.</summary>
    public int? AskedAge { get; set; }

    /// <summary>The code of what was decided of a request received in the year; null where it is not one.</summary>
    public string? RequestOutcome { get; set; }

    /// <summary>The code of how an assessment stood when the year ended; null where none ran in it.</summary>
    public string? AssessmentOutcome { get; set; }
}

/// <summary>How far the lines of a year have been derived.</summary>
public sealed class ReturnCheck : OfAuthority, IOutsideActs
{
    public required int Year { get; init; }

    /// <summary>The day the lines stand as of.</summary>
    public required DateOnly AsOf { get; set; }

    public DateTime StartedAt { get; set; }

    /// <summary>The last child dealt with; null at the beginning.</summary>
    public Guid? After { get; set; }

    public DateTime? FinishedAt { get; set; }
}
