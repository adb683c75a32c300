namespace OneStory.Law;

/// <summary>The decisions of which written notice is sent. What each notice must say is in the table of notices.</summary>
public static class DecisionKinds
{
    public const string WillAssess = "will-assess";
    public const string RefuseToAssess = "refuse-to-assess";
    public const string WillIssuePlan = "will-issue-plan";
    public const string RefuseToIssuePlan = "refuse-to-issue-plan";
    public const string FinalPlan = "final-plan";
    public const string KeepPlan = "keep-plan";
    public const string AmendPlan = "amend-plan";
    public const string AmendedPlan = "amended-plan";
    public const string NotAmending = "not-amending";
    public const string WillReassess = "will-reassess";
    public const string RefuseToReassess = "refuse-to-reassess";
    public const string ReplacementPlan = "replacement-plan";
    public const string CeasePlan = "cease-plan";

    public static IReadOnlyList<string> All { get; } =
    [
        WillAssess, RefuseToAssess, WillIssuePlan, RefuseToIssuePlan, FinalPlan, KeepPlan, AmendPlan, AmendedPlan, NotAmending,
        WillReassess, RefuseToReassess, ReplacementPlan, CeasePlan,
    ];

    /// <summary>The decisions that carry a right of appeal (Children and Families Act 2014, section 51(2)).</summary>
    public static IReadOnlyList<string> Appealable { get; } =
    [
        RefuseToAssess, RefuseToIssuePlan, FinalPlan, KeepPlan, AmendedPlan, NotAmending, RefuseToReassess, ReplacementPlan, CeasePlan,
    ];
}

/// <summary>The advice that regulation 6(1) requires. It need not be said which was asked for.</summary>
public static class AdviceKinds
{
    public const string Educational = "educational";
    public const string Medical = "medical";
    public const string Psychological = "psychological";
    public const string SocialCare = "social-care";
    public const string Other = "other";

    public static IReadOnlyList<string> All { get; } = [Educational, Medical, Psychological, SocialCare, Other];
}

/// <summary>What is asked for: a first assessment, or a reassessment.</summary>
public static class RequestKinds
{
    public const string Assessment = "assessment";
    public const string Reassessment = "reassessment";

    public static IReadOnlyList<string> All { get; } = [Assessment, Reassessment];
}

/// <summary>What the tribunal orders, or the authority concedes or agrees to (SEND Regulations 2014, regulations 42, 44 and 45).</summary>
public static class OrderKinds
{
    public const string Assess = "assess";
    public const string Reassess = "reassess";
    public const string MakePlan = "make-plan";
    public const string Reconsider = "reconsider";
    public const string AmendContent = "amend-content";
    public const string ContinuePlan = "continue-plan";
    public const string ContinueAndAmend = "continue-and-amend";
    public const string ChangeSetting = "change-setting";
    public const string CeasePlan = "cease-plan";
    public const string Dismiss = "dismiss";

    public static IReadOnlyList<string> All { get; } =
        [Assess, Reassess, MakePlan, Reconsider, AmendContent, ContinuePlan, ContinueAndAmend, ChangeSetting, CeasePlan, Dismiss];
}

/// <summary>What mediation is about, and agreements that could not have been appealed (regulations 35 to 37 and 42).</summary>
public static class MediationKinds
{
    /// <summary>Education or social care, and not health.</summary>
    public const string Education = "education";

    /// <summary>Health provision only: the health body arranges it, and the authority may not be a party.</summary>
    public const string Health = "health";

    /// <summary>Health provision and something else.</summary>
    public const string Both = "both";

    /// <summary>An agreement about something that could not have been appealed, to which the authority was a party.</summary>
    public const string NotAppealable = "not-appealable";

    public static IReadOnlyList<string> Issues { get; } = [Education, Health, Both];
}
