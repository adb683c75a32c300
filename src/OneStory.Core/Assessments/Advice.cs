namespace OneStory.Assessments;

public enum AdviceState
{
    /// <summary>Asked of a body; nobody there holds it yet, unless a person is named.</summary>
    Asked,

    /// <summary>Being written.</summary>
    Started,

    Given,

    /// <summary>The body answered that it does not know the child; that is an answer, and the clock stops.</summary>
    NotKnown,

    /// <summary>Existing advice stands, with all three agreements (SEND Regulations 2014, regulation 6(4)).</summary>
    Reused,

    /// <summary>No longer sought: asked of the wrong body, or the assessment has ended.</summary>
    Withdrawn,
}

/// <summary>A request for advice and information under regulation 6, its own six-week clock, and the advice that answers it.</summary>
public sealed class Advice : OfAuthority, IVersioned
{
    public required Guid CaseId { get; init; }
    public Case Case { get; init; } = null!;

    /// <summary>The id of the law's advice giver: "educational-psychologist".</summary>
    public required string RoleId { get; init; }

    /// <summary>Who is asked, in words: "Speech and language therapist".</summary>
    public required string Title { get; init; }

    /// <summary>By which the law tells this clock from the others of the case.</summary>
    public required string About { get; init; }

    /// <summary>The body asked; null for the family.</summary>
    public Guid? OrganisationId { get; set; }
    public Organisation? Organisation { get; set; }

    /// <summary>Who is asked, where they work for no body that has accounts here: the officer asks them and enters what they say.</summary>
    public string? ContactName { get; init; }

    public string? ContactEmail { get; init; }

    /// <summary>The post that answers, once routed.</summary>
    public Guid? PostId { get; set; }
    public Post? Post { get; set; }

    public required DateOnly AskedOn { get; init; }

    /// <summary>What in particular is asked, beyond what regulation 6 requires.</summary>
    public string Questions { get; init; } = "";

    public string Because { get; init; } = "";
    public AdviceState State { get; set; }
    public DateOnly? AnsweredOn { get; set; }
    public string? AnsweredByName { get; set; }
    public string? AnsweredByTitle { get; set; }

    /// <summary>What the adviser knows of the child and how: assessment, dates seen.</summary>
    public string Basis { get; set; } = "";

    public string Summary { get; set; } = "";
    public string Strengths { get; set; } = "";
    public string? NotKnownNote { get; set; }
    public DateTime? ChasedAt { get; set; }
    public int TimesChased { get; set; }
    public Guid? ReusesFileId { get; set; }
    public DateOnly? ReusedAdviceDated { get; set; }
    public bool? AuthorAgreesToReuse { get; set; }
    public bool? AuthorityAgreesToReuse { get; set; }
    public bool? FamilyAgreesToReuse { get; set; }

    /// <summary>Why the existing advice is enough, or why somebody said that it is not.</summary>
    public string? ReuseNote { get; set; }

    /// <summary>How often it has been given: 2 or more where its author has corrected it.</summary>
    public int TimesGiven { get; set; }

    public List<AdviceLine> Lines { get; init; } = [];
    public List<Guid> FileIds { get; set; } = [];
    public int Version { get; set; }
}

public enum LineKind
{
    Need,
    Outcome,
    Provision,
}

/// <summary>One need, outcome or provision in an adviser's words, which nobody else changes.</summary>
public sealed class AdviceLine : OfAuthority
{
    public required Guid AdviceId { get; init; }
    public Advice Advice { get; init; } = null!;
    public required LineKind Kind { get; init; }
    public required int Order { get; set; }

    /// <summary>The broad area for a need; the plan's section (F, G, H1, H2) for a provision.</summary>
    public required string Area { get; set; }

    /// <summary>The need an outcome answers, or the outcome a provision leads to, in the same advice.</summary>
    public Guid? UnderId { get; set; }

    public required string Text { get; set; }
    public Quantities Quantities { get; set; } = new();

    /// <summary>Why the words are kept although the check found them vague.</summary>
    public string? KeptBecause { get; set; }

    /// <summary>When its author took it back, where the plan refers to it and so it must stay.</summary>
    public DateTime? RemovedAt { get; set; }
}

/// <summary>What makes provision enforceable: the parts a sentence may lack.</summary>
public sealed class Quantities
{
    public string Type { get; set; } = "";
    public string Who { get; set; } = "";
    public string HowOften { get; set; } = "";
    public string HowLong { get; set; } = "";
    public string GroupSize { get; set; } = "";
    public string ForHowLong { get; set; } = "";
    public string Review { get; set; } = "";
}

/// <summary>
/// Advice while it is written: its author's alone, in no one's record, and read by nobody else until it is given.
/// </summary>
public sealed class AdviceDraft : OfAuthority, IVersioned, IOutsideActs
{
    public required Guid AdviceId { get; init; }

    /// <summary>Whether an officer is copying out what came on paper. An officer never sees what the adviser writes.</summary>
    public bool IsOnPaper { get; init; }

    /// <summary><see cref="AdviceContent"/> as JSON.</summary>
    public required string Content { get; set; }

    public required DateTime SavedAt { get; set; }
    public required string SavedByName { get; set; }
    public int Version { get; set; }
}

/// <summary>Advice as it was given, each time it was: frozen, and never changed.</summary>
public sealed class AdviceAsGiven : OfAuthority, IAppendOnly
{
    public required Guid AdviceId { get; init; }

    /// <summary>1, 2, 3 …</summary>
    public required int Number { get; init; }

    public required DateOnly GivenOn { get; init; }
    public required string ByName { get; init; }
    public required string ByTitle { get; init; }
    public required string Content { get; init; }

    /// <summary>What its author corrected, in their words; null the first time.</summary>
    public string? WhatChanged { get; init; }
}
