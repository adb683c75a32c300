using OneStory.People;

namespace OneStory.Assessments;

public enum Asker
{
    Parent,
    YoungPerson,
    Setting,
    Other,
}

public enum AskedBy
{
    Online,
    Paper,
    Phone,
    Email,
    InPerson,
}

/// <summary>A request being written by somebody without an account. Nothing gates it; it is kept until it is sent.</summary>
public sealed class RequestDraft : OfAuthority, IVersioned, IOutsideActs
{
    /// <summary>SHA-256 of the code with which the writer finds it again on another device.</summary>
    public required string CodeHash { get; set; }

    public string? Email { get; set; }
    public Asker? Asker { get; set; }

    /// <summary>The setting's post, where a setting asks from its own account.</summary>
    public Guid? PostId { get; init; }

    /// <summary>The child on the record, where it is known already.</summary>
    public Guid? ChildId { get; init; }

    /// <summary>The answers so far, by field.</summary>
    public Dictionary<string, string> Answers { get; set; } = [];

    public List<Guid> FileIds { get; set; } = [];
    public required DateTime StartedAt { get; init; }
    public DateTime SavedAt { get; set; }
    public DateTime? SentAt { get; set; }
    public Guid? CaseId { get; set; }
    public int Version { get; set; }
}

/// <summary>A request for an EHC needs assessment as it was made (Children and Families Act 2014, section 36(1)).</summary>
public sealed class AssessmentRequest : OfAuthority
{
    public required Guid CaseId { get; init; }
    public Case Case { get; init; } = null!;
    public required Asker Asker { get; init; }
    public required string AskerName { get; init; }
    public string? AskerRelationship { get; init; }
    public string? AskerEmail { get; init; }
    public string? AskerPhone { get; init; }
    public required AskedBy By { get; init; }

    /// <summary>The London date it reached the authority anywhere, on which the clock starts.</summary>
    public required DateOnly ReceivedOn { get; set; }

    public required DateTime EnteredAt { get; init; }
    public string Why { get; init; } = "";
    public string WhatHasBeenTried { get; init; } = "";
    public string WhatWeHope { get; init; } = "";

    /// <summary>Where the same request came twice: the later one changes no clock and is kept.</summary>
    public bool IsRepeat { get; init; }
}

public enum Answer
{
    Yes,
    No,
    NotSure,
}

/// <summary>
/// A decision about a case: whether to assess, whether to make a plan. For whether to assess, the two questions of section
/// 36(8) are answered, each with its reasons.
/// </summary>
public sealed class Decision : OfAuthority
{
    public required Guid CaseId { get; init; }
    public Case Case { get; init; } = null!;

    /// <summary>One of the law's decision kinds: "refuse-to-assess".</summary>
    public required string Kind { get; init; }

    public required DateOnly MadeOn { get; init; }

    /// <summary>Whether the child has or may have special educational needs (section 36(8)(a)).</summary>
    public bool? MayHaveNeeds { get; init; }

    /// <summary>Whether it may be necessary for provision to be made in accordance with a plan (section 36(8)(b)).</summary>
    public bool? MayNeedPlan { get; init; }

    /// <summary>In plain words, to the family.</summary>
    public required string Reasons { get; init; }

    /// <summary>The evidence considered.</summary>
    public string Considered { get; init; } = "";

    /// <summary>The support that follows anyway.</summary>
    public string WhatHappensAnyway { get; init; } = "";

    public Guid? PanelItemId { get; init; }
    public required string ByName { get; init; }
    public required string ByRole { get; init; }
}

/// <summary>A meeting at which a panel decides.</summary>
public sealed class PanelMeeting : OfAuthority, IVersioned
{
    public required string Title { get; set; }
    public required DateOnly On { get; set; }
    public TimeOnly At { get; set; }
    public string Where { get; set; } = "";
    public Guid? ChairPostId { get; set; }
    public DateTime? ClosedAt { get; set; }
    public List<PanelItem> Items { get; init; } = [];
    public int Version { get; set; }
}

public sealed class PanelItem : OfAuthority, IVersioned
{
    public required Guid MeetingId { get; init; }
    public PanelMeeting Meeting { get; init; } = null!;
    public required Guid CaseId { get; init; }
    public Case Case { get; init; } = null!;
    public required int Order { get; set; }

    /// <summary>What is to be decided: "assess" or "plan".</summary>
    public required string Question { get; init; }

    /// <summary>What was discussed, for the minutes.</summary>
    public string Discussion { get; set; } = "";

    public Guid? DecisionId { get; set; }
    public List<PanelView> Views { get; init; } = [];
    public int Version { get; set; }
}

/// <summary>A member's own view, given before the discussion, or their conflict of interest.</summary>
public sealed class PanelView : OfAuthority, IVersioned
{
    public required Guid ItemId { get; init; }
    public required Guid PostId { get; init; }
    public required string MemberName { get; init; }
    public required string MemberRole { get; init; }
    public Answer? View { get; set; }
    public string Reasons { get; set; } = "";
    public bool HasConflict { get; set; }
    public string? Conflict { get; set; }
    public int Version { get; set; }
}
