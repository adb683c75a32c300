namespace OneStory.Law;

/// <summary>Where a clock stands on a day.</summary>
public enum DeadlineState
{
    /// <summary>The last day has not passed and nothing has stopped the clock. For a window: it is still open.</summary>
    Running,

    /// <summary>Done in time. For a window: nothing was done inside it. For a milestone: it has been reached.</summary>
    Met,

    /// <summary>Done, but after the last lawful day.</summary>
    MetLate,

    /// <summary>
    /// The last lawful day has passed without it, and the duty goes on. For a window: it was broken. For a family's own
    /// time limit: the right was not used in time.
    /// </summary>
    Missed,

    /// <summary>Not met in time, and a statutory exception is made out: the limit is disapplied and nothing replaces it.</summary>
    Excused,

    /// <summary>It never governed, was replaced, or the matter ended in time.</summary>
    NotApplicable,
}

/// <summary>One clock of a case on a day, with the reasons for every part of it.</summary>
public sealed class Deadline
{
    internal Deadline(Reckoning reckoning, DateOnly asOf, Standing standing, IReadOnlyList<ExcuseVerdict> excuses)
    {
        Reckoning = reckoning;
        AsOf = asOf;
        State = standing.State;
        ClosedBy = standing.ClosedBy;
        ClosedOn = standing.ClosedOn;
        Because = standing.Because;
        Excuses = excuses;
    }

    public TimeLimit Limit => Reckoning.Limit;

    public Reckoning Reckoning { get; }

    /// <summary>Which adviser, setting or body, where several clocks of a kind run side by side.</summary>
    public string? About => Reckoning.Parts[0].From.About;

    public DateOnly Start => Reckoning.Start;

    /// <summary>The last lawful day. An exception does not move it, and nor does the day it is looked at.</summary>
    public DateOnly Due => Reckoning.Due;

    /// <summary>The day to work to: a day earlier where the counting is arguable.</summary>
    public DateOnly Target => Reckoning.Target;

    /// <summary>The last working day on or before the target.</summary>
    public DateOnly? WorkBy => Reckoning.WorkBy;

    /// <summary>The day the case is looked at.</summary>
    public DateOnly AsOf { get; }

    public DeadlineState State { get; }

    /// <summary>The fact that stopped the clock, ended the matter or showed that the limit does not apply.</summary>
    public Fact? ClosedBy { get; }

    /// <summary>The day the clock stopped, or null while it runs.</summary>
    public DateOnly? ClosedOn { get; }

    /// <summary>What a person should be told about the state beyond the fact that closed it, or null.</summary>
    internal string? Because { get; }

    /// <summary>Every exception relied on for this limit, and whether its ground is made out.</summary>
    public IReadOnlyList<ExcuseVerdict> Excuses { get; }

    /// <summary>
    /// Calendar days from the day the clock stopped, or from the day looked at while it runs, to the last lawful day.
    /// Negative when over.
    /// </summary>
    public int DaysLeft => Due.DayNumber - (ClosedOn ?? AsOf).DayNumber;

    /// <summary>Whether a duty that binds was broken: not guidance, and not a right a family chose not to use.</summary>
    public bool IsBreach => Limit.Binding && Limit.Party != Party.Family && State is DeadlineState.Missed or DeadlineState.MetLate;

    /// <summary>The sentences that explain it, in order: what, when, the sum, the source, where it stands.</summary>
    public IReadOnlyList<string> Explanation() => DeadlineExplanation.Of(this);

    public override string ToString() => $"{Limit.Id}{(About is null ? "" : $" ({About})")}: {Due.Iso()} {State}";
}

/// <summary>What is known of a clock besides its dates.</summary>
internal readonly record struct Standing(DeadlineState State, Fact? ClosedBy, DateOnly? ClosedOn, string? Because = null);
