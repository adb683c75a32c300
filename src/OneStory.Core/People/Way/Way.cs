namespace OneStory.People;

public enum WayState
{
    Done,
    Now,
    Missed,
    Coming,
}

/// <summary>A date of the law as a family reads it: what is to happen by it, and why it is that date.</summary>
/// <param name="Says">"We must tell you whether we will assess by".</param>
/// <param name="Because">The sum, as sentences.</param>
/// <param name="Source">Where the law says so.</param>
/// <param name="IsMissed">Whether it has passed without what it was for.</param>
public sealed record WayDate(string Says, DateOnly On, IReadOnlyList<string> Because, string Source, bool IsMissed = false);

/// <summary>Advice that was asked for, and how it stands, in words.</summary>
public sealed record WayAdvice(string Who, string Says, bool IsLate);

/// <summary>One step of the way from asking to the plan.</summary>
/// <param name="When">When it was, or is to be, in words; null where no date can be given.</param>
/// <param name="What">What it is.</param>
/// <param name="YouCan">What the family can do about it.</param>
/// <param name="Why">What was decided and why, where something was.</param>
public sealed record WayStep(string Id, string Title, WayState State)
{
    public string? When { get; init; }
    public WayDate? Date { get; init; }
    public string What { get; init; } = "";
    public string? YouCan { get; init; }
    public string? Why { get; init; }
    public string? WhatHappensAnyway { get; init; }
    public string? DecidedBy { get; init; }
    public IReadOnlyList<WayAdvice> Advice { get; init; } = [];

    /// <summary>Those whom the law names and who were not asked, with why.</summary>
    public IReadOnlyList<AdviserNotAsked> NotAsked { get; init; } = [];
}

/// <summary>That the authority is late, said plainly, and what is being done.</summary>
public sealed record WayLate(string ShouldHave, string WhatIsBeingDone);

/// <summary>The whole way of a case, as its family sees it.</summary>
/// <param name="Sentence">Where things are, in one sentence.</param>
/// <param name="Next">The next date; null where the law sets none.</param>
public sealed record Way(string Sentence, WayDate? Next, IReadOnlyList<WayStep> Steps, WayLate? Late, bool IsRefused, bool IsOver);

/// <summary>Advice as the way tells of it.</summary>
public sealed record AdviceAsked(string Title, string? Organisation, string About, DateOnly AskedOn, Assessments.AdviceState State, DateOnly? AnsweredOn, DateOnly? ChasedOn, DateOnly? ReusedAdviceDated);

/// <summary>Somebody whom the law names and who was not asked.</summary>
public sealed record AdviserNotAsked(string Who, string Why);

/// <summary>A decision as the way tells of it.</summary>
public sealed record DecisionMade(string Kind, DateOnly On, string Reasons, string WhatHappensAnyway, string ByName, string ByRole);

/// <summary>What the way is told from.</summary>
/// <param name="Law">The case as the law sees it on the day.</param>
/// <param name="Child">What the child is called, or null where the reader is the young person.</param>
/// <param name="AskedBy">"You", "Oak Lane School".</param>
/// <param name="Officer">Who holds the case, or null while nobody does.</param>
public sealed record WayFacts(
    CaseInLaw Law, string? Child, string AskedBy, DateOnly? ReceivedOn, string? Officer, IReadOnlyList<DecisionMade> Decisions, IReadOnlyList<AdviceAsked> Advice, IReadOnlyList<AdviserNotAsked> NotAsked);
