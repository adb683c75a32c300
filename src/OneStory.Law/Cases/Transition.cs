namespace OneStory.Law;

/// <summary>Something that a person or body does to a case, named as the person who does it would.</summary>
/// <param name="Id">The name used in files: "issue-final-plan".</param>
/// <param name="Title">What is done, in the imperative: "Send the final plan".</param>
/// <param name="By">Who may do it.</param>
/// <param name="RecordedBy">The fact that records that it was done.</param>
public sealed record Act(string Id, string Title, Party By, FactMatch RecordedBy)
{
    /// <summary>Whether it is something that befalls a case, to be recorded if it happens, and not something to choose to do.</summary>
    public bool IsEvent { get; init; }

    /// <summary>Other facts that come to the same thing: a concession or an agreement in place of an order.</summary>
    internal IReadOnlyList<FactMatch> AlsoRecordedBy { get; init; } = [];

    internal IEnumerable<FactType> RecordedByTypes => AlsoRecordedBy.Append(RecordedBy).Select(match => match.Type).Distinct();

    /// <summary>Whether the fact records this act.</summary>
    public bool IsRecordedBy(Fact fact) => RecordedBy.Matches(fact) || AlsoRecordedBy.Any(match => match.Matches(fact));

    public override string ToString() => Id;
}

/// <summary>A condition that an act must meet.</summary>
/// <param name="Id">The name used in files.</param>
/// <param name="Says">The condition, as a sentence.</param>
/// <param name="Source">Where the law says so.</param>
/// <param name="WhyNot">Why it is not met, as a sentence for a person, or null where it is.</param>
public sealed record Guard(string Id, string Says, Source Source, Func<CasePosition, string?> WhyNot)
{
    /// <summary>Whether an act that fails it is of no effect, so that the case stays where it is.</summary>
    public bool Voids { get; init; }

    /// <summary>Whether it says what kind of case this must be, so that failing it is no reason to show the act at all.</summary>
    public bool IsAboutTheCase { get; init; }

    public override string ToString() => Id;
}

/// <summary>One row of the table of what may lawfully be done: from a state, by an act, to a state, on conditions.</summary>
public sealed record Transition(CaseState From, Act Act, CaseState To, Source Source, params IReadOnlyList<Guard> Guards)
{
    /// <summary>
    /// Whether the row only follows from an act whose home is another track. It moves the state and does not offer the act.
    /// </summary>
    public bool IsConsequence { get; init; }
}
