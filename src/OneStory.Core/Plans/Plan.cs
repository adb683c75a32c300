using OneStory.Assessments;

namespace OneStory.Plans;

/// <summary>The plan being written for a case. What was sent to the family is in its <see cref="PlanIssue"/>s.</summary>
public sealed class Plan : OfAuthority, IVersioned
{
    public required Guid CaseId { get; init; }
    public Case Case { get; init; } = null!;
    public required Guid ChildId { get; init; }

    /// <summary>The version of the template it is written on: see <see cref="PlanTemplates"/>.</summary>
    public required string Template { get; init; }

    public List<PlanLine> Lines { get; init; } = [];
    public List<PlanIssue> Issues { get; init; } = [];
    public List<UnusedAdvice> Unused { get; init; } = [];

    /// <summary>The young person's version, in plain words, once somebody has checked it.</summary>
    public string? OwnVersion { get; set; }

    public string? OwnVersionCheckedBy { get; set; }

    /// <summary>Why the plan goes out without a version in plain words, where it does.</summary>
    public string? WithoutOwnVersionBecause { get; set; }

    /// <summary>Advice that came with an imported plan, as JSON of <see cref="ContentAdvice"/>: this authority does not hold it.</summary>
    public string? AdviceElsewhere { get; set; }

    public int Version { get; set; }
}

public enum PlanLineKind
{
    /// <summary>Words of a section that is not needs, outcomes or provision: A, J, notes.</summary>
    Words,
    Need,
    Outcome,
    Provision,
}

/// <summary>A line of a section. A need in B, C or D leads to outcomes in E, and they to provision in F, G, H1 or H2.</summary>
public sealed class PlanLine : OfAuthority, IVersioned
{
    public required Guid PlanId { get; init; }
    public Plan Plan { get; init; } = null!;

    /// <summary>"A" to "K", with "H1" and "H2".</summary>
    public required string Section { get; set; }

    public required PlanLineKind Kind { get; init; }

    /// <summary>Within the section. Gaps are allowed.</summary>
    public required int Order { get; set; }

    /// <summary>The heading the template gives, for <see cref="PlanLineKind.Words"/>.</summary>
    public string? Heading { get; set; }

    /// <summary>For a need, its broad area.</summary>
    public string? Area { get; set; }

    public string Text { get; set; } = "";
    public Quantities Quantities { get; set; } = new();

    /// <summary>The needs an outcome answers, or the outcomes a provision leads to.</summary>
    public List<Guid> LeadsFrom { get; set; } = [];

    /// <summary>The advice it was picked from; null where the family or the officer wrote it.</summary>
    public Guid? SourceLineId { get; set; }
    public AdviceLine? SourceLine { get; set; }

    /// <summary>Where it is from, in words, where it is not from a line of advice.</summary>
    public string? SourceNote { get; set; }

    /// <summary>Whether health or social care provision educates or trains, and so belongs in F (section 21(5)).</summary>
    public bool EducatesOrTrains { get; set; }

    /// <summary>Whether it prepares for adulthood and independent living (regulation 12(3)).</summary>
    public bool PreparesForAdulthood { get; set; }

    /// <summary>Where an imported line came from, as JSON of <see cref="ContentSource"/>: this authority does not hold its advice.</summary>
    public string? SourceElsewhere { get; set; }

    public string? KeptBecause { get; set; }
    public DateTime? RemovedAt { get; set; }
    public int Version { get; set; }
}

/// <summary>A line of advice that the plan does not use, and why.</summary>
public sealed class UnusedAdvice : OfAuthority
{
    public required Guid PlanId { get; init; }
    public required Guid AdviceLineId { get; init; }
    public required string Reason { get; set; }
}

public enum IssueKind
{
    Draft,
    Final,
}

/// <summary>A plan as it was sent: frozen, numbered, and never changed.</summary>
public sealed class PlanIssue : OfAuthority, IAppendOnly
{
    public required Guid PlanId { get; init; }
    public Plan Plan { get; init; } = null!;
    public required int Number { get; init; }
    public required IssueKind Kind { get; init; }
    public required DateOnly IssuedOn { get; init; }

    /// <summary>The whole plan in the exchange format: see <see cref="PlanContent"/>.</summary>
    public required string Content { get; init; }

    public required string ContentHash { get; init; }
    public string? WhatChanged { get; init; }
    public required DateTime IssuedAt { get; init; }
    public required string IssuedByName { get; init; }
}

public enum CommentKind
{
    Right,
    NotRight,
    Missing,
}

public enum CommentAnswer
{
    Accepted,
    PartlyAccepted,
    NotAccepted,
}

/// <summary>What the family or young person says of a line of the draft, and what became of it.</summary>
public sealed class PlanComment : OfAuthority, IVersioned
{
    public required Guid PlanId { get; init; }
    public Plan Plan { get; init; } = null!;
    public required int IssueNumber { get; init; }

    /// <summary>The line, or null for a section or the whole.</summary>
    public Guid? LineId { get; init; }

    public required string Section { get; init; }
    public required CommentKind Kind { get; set; }
    public string Words { get; set; } = "";
    public string? ProposedWords { get; set; }
    public Guid? VoiceFileId { get; set; }
    public required Guid ByAccountId { get; init; }
    public required string ByName { get; init; }

    /// <summary>What the writer is to the child: "Parent or carer", "Young person".</summary>
    public required string ByRole { get; init; }

    /// <summary>Whether the rights under Part 3 were the writer's own when it was written.</summary>
    public required bool ByRightsHolder { get; init; }

    public required DateTime At { get; set; }
    public CommentAnswer? Answer { get; set; }
    public string? AnswerWords { get; set; }
    public string? AnsweredByName { get; set; }
    public DateTime? AnsweredAt { get; set; }
    public int Version { get; set; }
}

/// <summary>What the family asks about the draft as a whole (SEND Regulations 2014, regulation 13(1)(a)).</summary>
public sealed class Representations : OfAuthority, IVersioned
{
    public required Guid PlanId { get; init; }
    public Guid? PreferredSettingId { get; set; }
    public OneStory.Places.Setting? PreferredSetting { get; set; }

    /// <summary>A setting that is not on the list, in the family's words.</summary>
    public string? PreferredSettingName { get; set; }

    public string PreferredBecause { get; set; } = "";

    /// <summary>The setting they last sent that they ask for (section 38(2)(b)). It stands until they send another, whatever is being written.</summary>
    public Guid? AskedForSettingId { get; set; }
    public OneStory.Places.Setting? AskedForSetting { get; set; }
    public string? AskedForSettingName { get; set; }
    public string AskedForBecause { get; set; } = "";

    public bool WantsMeeting { get; set; }
    public string MeetingNote { get; set; } = "";
    public DateTime? MeetingAt { get; set; }
    public string? MeetingWhere { get; set; }
    public DateOnly? MeetingHeldOn { get; set; }
    public string Overall { get; set; } = "";
    public DateTime? SentAt { get; set; }
    public string? SentByName { get; set; }

    /// <summary>The draft it was sent about. A later draft opens it again.</summary>
    public int? IssueNumber { get; set; }

    public bool NothingMoreToSay { get; set; }
    public int Version { get; set; }
}
