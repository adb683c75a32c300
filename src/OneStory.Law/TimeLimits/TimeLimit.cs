namespace OneStory.Law;

/// <summary>Which body of law a time limit belongs to.</summary>
public enum RuleSet
{
    /// <summary>Part 3 of the Children and Families Act 2014 and what hangs on it.</summary>
    Send,

    /// <summary>Other law that runs beside a case and is not special educational needs law.</summary>
    Adjacent,
}

/// <summary>What the last day means.</summary>
public enum LimitKind
{
    /// <summary>Something must be done by the end of the day.</summary>
    Deadline,

    /// <summary>Something may not be done until the day is over.</summary>
    Window,

    /// <summary>Something becomes true on the day.</summary>
    Milestone,
}

/// <summary>Which clock counts when the fact that starts it is recorded more than once.</summary>
public enum Repeats
{
    /// <summary>Each starts a clock of its own.</summary>
    StartAnother,

    /// <summary>The first counts until its clock has stopped: asking again, or noticing again, changes nothing.</summary>
    AreTheSameClock,

    /// <summary>The last counts: the earlier one is replaced.</summary>
    StartAgain,
}

/// <summary>Where the second fact of a reckoning is looked for.</summary>
public enum Nearness
{
    /// <summary>The last on or before the fact that starts the clock.</summary>
    Before,

    /// <summary>The first on or after it, and before the next clock starts.</summary>
    After,

    /// <summary>The first on or after it, or else the last before it.</summary>
    Around,
}

/// <summary>Whom a limit is for.</summary>
public enum Detention
{
    Either,

    /// <summary>Those who are detained when the clock starts.</summary>
    OnlyDetained,

    /// <summary>Those who are not detained when the clock starts.</summary>
    NotDetained,

    /// <summary>Everybody, but it does not run while the person is detained and the plan is only kept (sections 48 and 70; from memory).</summary>
    Suspended,
}

/// <summary>Which of several counts gives the last day.</summary>
public enum Combine
{
    Earliest,
    Latest,
}

/// <summary>
/// One row of the timetable, in one version: what must be done, by whom, counted from what, on whose authority, and what
/// can excuse it. Rows are data; <see cref="Deadlines"/> does the reckoning.
/// </summary>
public sealed record TimeLimit
{
    /// <summary>The stable name: "assess-decision".</summary>
    public required string Id { get; init; }

    /// <summary>What is to be done, after "must": "notify the family whether it will assess".</summary>
    public required string Duty { get; init; }

    public required Party Party { get; init; }

    public required Source Source { get; init; }

    /// <summary>The count that starts the clock, then any others that qualify it.</summary>
    public required IReadOnlyList<Count> Counts { get; init; }

    public Combine Combine { get; init; } = Combine.Latest;

    public LimitKind Kind { get; init; }

    /// <summary>Whether it must be done as soon as practicable, of which the length is only the outer limit.</summary>
    public bool AsSoonAsPracticable { get; init; }

    /// <summary>False for guidance, which is to be had regard to and is never breached.</summary>
    public bool Binding { get; init; } = true;

    public RuleSet Set { get; init; }

    /// <summary>What meets a deadline; for a window, what may not be done inside it.</summary>
    public required IReadOnlyList<FactMatch> StopsOn { get; init; }

    /// <summary>What shows that the limit never governed, whenever it comes.</summary>
    public IReadOnlyList<FactMatch> NotApplicableAfter { get; init; } = [];

    /// <summary>What undoes a refusal that had set the limit aside, where the authority changed its mind and nobody ordered it to.</summary>
    public IReadOnlyList<FactMatch> RevivedBy { get; init; } = [];

    /// <summary>Whether nothing can be done any more once the day counted back from has come.</summary>
    public bool LapsesOnTheDay { get; init; }

    /// <summary>What shows that it does not govern, unless the act that meets it follows all the same.</summary>
    public IReadOnlyList<FactMatch> SetAsideBy { get; init; } = [];

    /// <summary>
    /// For a duty that hangs on a decision: what shows that the decision was taken. Silence past the last day is then no
    /// breach of this limit, though a decision taken later will be.
    /// </summary>
    public IReadOnlyList<FactMatch> OnlyIf { get; init; } = [];

    /// <summary>What ends the matter. A limit already missed by then stays missed.</summary>
    public IReadOnlyList<FactMatch> EndedBy { get; init; } = [];

    public Repeats Repeats { get; init; }

    /// <summary>The grounds on which the limit, and nothing more, is disapplied.</summary>
    public IReadOnlyList<Excuse> Excuses { get; init; } = [];

    /// <summary>Acts that meet the limit but to which its exceptions do not reach.</summary>
    public FactMatch? ExcusesDoNotCover { get; init; }

    /// <summary>For a window: what the family can do to close it early, by their own choice.</summary>
    public FactMatch? WaivedBy { get; init; }

    /// <summary>For a window: what keeps it open past its last day until the second has happened.</summary>
    public (FactType Opened, FactType Closed)? HeldOpen { get; init; }

    /// <summary>The age in years from which the limit no longer applies, or null where age does not matter.</summary>
    public int? OnlyUnderAge { get; init; }

    /// <summary>Whether there is nothing to do unless a plan was in force by the last lawful day.</summary>
    public bool NeedsPlan { get; init; }

    /// <summary>Whether it follows only from what the authority said before it responded to the appeal.</summary>
    public bool OnlyBeforeResponse { get; init; }

    /// <summary>Whether the limit is for people in detention, for people who are not, or for both.</summary>
    public Detention Detention { get; init; }

    /// <summary>A fact that must also have happened for the limit to govern, or null.</summary>
    public FactType? OnlyAfter { get; init; }

    /// <summary>What else a person should know, with its own citation where it has one.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The first day in force: the version applies to clocks that start on or after it.</summary>
    public DateOnly InForceFrom { get; init; } = Part3Commenced;

    /// <summary>The last day in force, or null while it is.</summary>
    public DateOnly? InForceTo { get; init; }

    /// <summary>Part 3 of the Act and the SEND Regulations 2014 came into force.</summary>
    public static DateOnly Part3Commenced { get; } = new(2014, 9, 1);

    /// <summary>Whether this version governs a clock that starts on the day.</summary>
    public bool InForceOn(DateOnly day) => day >= InForceFrom && (InForceTo is not { } to || day <= to);

    /// <summary>The length in words: "within 6 weeks", or both where two counts meet.</summary>
    public string LengthInWords => Counts.Count == 1
        ? Counts[0].Length.InWords
        : $"{Words.List(Counts.Select(count => count.InWords), "or")}, whichever is {(Combine == Combine.Earliest ? "earlier" : "later")}";

    public override string ToString() => Id;
}
