using static OneStory.Law.FactTypes;

namespace OneStory.Law;

/// <summary>The conditions on acts. Each says why it is not met in words that can be shown to whoever was about to act.</summary>
internal static class Guards
{
    public static readonly Guard PlanInForce = new("plan-in-force", "A plan must be in force.",
        Source.Act("section 44"),
        position => position[CaseStates.Plan] == CaseStates.Maintained ? null : $"There is nothing to act on: {position[CaseStates.Plan].Meaning}.")
    { IsAboutTheCase = true };

    public static readonly Guard NoPlanInForce = new("no-plan-in-force", "No plan may be in force.",
        Source.Act("section 36", Confidence.Memory),
        position => position[CaseStates.Plan] == CaseStates.Maintained ? "A plan is in force: ask for a review or a reassessment instead." : null);

    public static readonly Guard AdviceSought = new("advice-sought", "The advice that regulation 6 requires must have been sought.",
        Source.Regs("regulation 6(1)", Confidence.Secondary),
        position => position.Facts.Has(AdviceRequested, Since(position, RequestReceived, BecameResponsible, ReassessmentNotified), position.On)
            ? null
            : "No advice has been sought from anyone for this assessment.");

    public static readonly Guard OnlyTheRequest = new("only-the-request",
        "The authority must not be responsible for the child apart from the request: a withdrawal does not end that.",
        Source.Regs("regulation 4(1)(b)"),
        position => position.Facts.Last(BecameResponsible, position.On) is { } responsible && responsible.Date >= Since(position, new FactMatch(DecisionSent, DecisionKinds.RefuseToAssess, DecisionKinds.RefuseToIssuePlan, DecisionKinds.FinalPlan))
            ? $"The authority became responsible for the child on {responsible.Date.InWords()}, whether or not anybody asked: withdrawing a request does not end that."
            : null)
    { Voids = true };

    public static readonly Guard OrderToBeTold = new("order-to-be-told", "An assessment must have been ordered, conceded or agreed to, and the family not yet told that it will be carried out.",
        Source.Regs("regulation 44(2)(b)"),
        position => Bound(position, OrderKinds.Assess, OrderKinds.Reassess) is { } order
                    && !position.Facts.Has(new(DecisionSent, DecisionKinds.WillAssess, DecisionKinds.WillReassess), order.Date, position.On.AddDays(-1))
            ? null
            : "The family knows that it is being carried out.")
    { IsAboutTheCase = true };

    public static readonly Guard NoPlanOrdered = new("no-plan-ordered", "The tribunal must not have ordered a plan, nor the authority conceded or agreed to one.",
        Source.Regs("regulation 44(2)(c)"),
        position => PlanOrdered(position) is { } order ? $"There is to be a plan. {order.Sentence()}" : null);

    public static readonly Guard DraftWindowOver = new("draft-window-over",
        "The fifteen days for the family, beginning with the day the draft was served, must be over.",
        Source.Regs("regulation 13(1)(a)"),
        position => WindowIsOpen(position, "draft-window", "The draft plan"));

    public static readonly Guard AmendWindowOver = new("amend-window-over",
        "The fifteen days for the family, beginning with the day the notice was served, must be over.",
        Source.Regs("regulation 22(2)(c)"),
        position => position.Facts.Has(AmendmentNoticeServed, DateOnly.MinValue, position.On)
            ? WindowIsOpen(position, "amend-window", "The notice of proposed amendments")
            : "The day the notice of proposed amendments was served is not recorded, so the fifteen days cannot be counted.");

    public static readonly Guard MeetingHeldIfAsked = new("meeting-held-if-asked", "A meeting the family asked for must have been held.",
        Source.Regs("regulation 13(1)(a)(iii)", Confidence.Memory),
        position => position.Facts.Last(MeetingRequested, position.On) is { } asked && !position.Facts.Has(MeetingHeld, asked.Date, position.On)
            ? $"The family asked on {asked.Date.InWords()} to meet an officer, and no meeting has been held since."
            : null);

    public static readonly Guard HealthInIssue = new("health-in-issue", "The family must want mediation about health provision.",
        Source.Regs("regulation 35", Confidence.Secondary),
        position => position.Facts.Last(AuthorityTold, position.On) is { Kind: MediationKinds.Education }
            ? "The family has not asked for mediation about health provision."
            : null)
    { IsAboutTheCase = true };

    public static readonly Guard ReviewedIfLeft = new("reviewed-if-left-education",
        "Where a person of 18 or more has left education, the plan must have been reviewed since.",
        Source.Regs("regulation 30"),
        position => LeftEducationAt(position) is ({ } left, >= 18) && !position.Facts.Has(ReviewMeeting, left.Date, position.On)
            ? $"The young person left education on {left.Date.InWords()}. The authority must review the plan before it can decide that it ends."
            : null);

    public static readonly Guard NotUnder18OutOfEducation = new("not-under-18-out-of-education",
        "A plan does not cease because a person under 18 is out of education: it is reviewed.",
        Source.Regs("regulation 29(2)"),
        position => LeftEducationAt(position) is (not null, < 18)
            ? "The young person is under 18 and not in education: the authority must review the plan, not end it."
            : null);

    public static readonly Guard AppealTimeOver = new("appeal-time-over",
        "The time for appealing must have passed, and any appeal must have been decided.",
        Source.Act("section 45(4) and explanatory note 247"),
        position => position.OpenClocks("maintain-pending-appeal").LastOrDefault() is { } clock
            ? clock.Due < position.On
                ? "The plan must be maintained until the appeal has been decided."
                : $"The plan must be maintained until an appeal can no longer be made or has been decided: at least to the end of {clock.Due.InWords()}."
            : null);

    public static readonly Guard DecisionCanBeAppealed = new("decision-can-be-appealed",
        "There must have been a decision that carries a right of appeal.",
        Source.Act("section 51(2)"),
        position => position.Facts.Has(new(DecisionSent, DecisionKinds.Appealable), DateOnly.MinValue, position.On)
            ? null
            : "There is no decision that can be appealed.")
    { IsAboutTheCase = true };

    public static readonly Guard AppealInTime = new("appeal-in-time", "The time for appealing must not have passed.",
        new("Tribunal Procedure (First-tier Tribunal) (HESC) Rules 2008, rule 20(1)(c)", Confidence.Text),
        position => TimeIsOver(position, "appeal-lodge", "The time for appealing") is { } over
            ? $"{over} The tribunal can be asked to allow more time."
            : null);

    public static readonly Guard CertificateIsHeld = new("certificate-held",
        "A mediation certificate must have been issued, unless the appeal is about the setting alone.",
        Source.Act("section 55", Confidence.Memory),
        position => OpenToAppeal(position) is [_, ..] open && open.TrueForAll(clock => !position.Facts.Has(CertificateIssued, clock.Start, position.On))
            ? "A mediation certificate is needed first. Contact a mediation adviser to get one; the family does not have to mediate."
            : null);

    public static readonly Guard PlanContentDecided = new("setting-can-be-appealed",
        "The decision must be one that names a setting or could have named one.",
        Source.Act("section 51(2)(c)"),
        position => OpenToAppeal(position) is [_, ..] open && !open.Exists(clock => Notices.Find(clock.Reckoning.Parts[0].From.Kind!) is { Certificate: Certificate.NeededUnlessOnlySetting })
            ? "The decision is not about the content of a plan, so the appeal cannot be about the setting alone."
            : null);

    public static readonly Guard MediationInTime = new("mediation-in-time",
        "The two months for contacting a mediation adviser must not have passed.",
        Source.Regs("regulation 33"),
        position => TimeIsOver(position, "mediation-contact", "The two months") is { } over
            ? $"{over} The tribunal can be asked for permission to appeal without a certificate."
            : null);

    /// <summary>What bound the authority to make a plan since the last refusal of one, or null.</summary>
    private static Fact? PlanOrdered(CasePosition position) =>
        Bound(position, OrderKinds.MakePlan) is { } order && order.Date >= Since(position, RequestReceived, BecameResponsible) ? order : null;

    /// <summary>The last order, concession or agreement of the kinds, or null.</summary>
    private static Fact? Bound(CasePosition position, params IReadOnlyList<string> kinds) => new[] { OrderMade, TribunalNotified, MediationAgreed }
        .Select(type => position.Facts.Last(new(type, kinds), position.On)).Where(order => order is not null).MaxBy(order => order!.Date);

    /// <summary>The last day, so far, on which any of these happened.</summary>
    private static DateOnly Since(CasePosition position, params IEnumerable<FactMatch> starts) =>
        starts.Select(start => position.Facts.Last(start, position.On)?.Date ?? DateOnly.MinValue).Max();

    private static List<Deadline> OpenToAppeal(CasePosition position) => [.. position.OpenClocks("appeal-lodge")];

    private static string? TimeIsOver(CasePosition position, string limitId, string time)
    {
        if (position.OpenClocks(limitId).Any()) return null;
        return position.Clocks(limitId) is [.., { State: DeadlineState.Missed or DeadlineState.MetLate } last]
            ? $"{time} ended on {last.Due.InWords()}."
            : "There is no decision that is still open to it.";
    }

    private static string? WindowIsOpen(CasePosition position, string limitId, string what) =>
        position.OpenClocks(limitId).LastOrDefault() is { } window
            ? $"{what} was served on {window.Start.InWords()}, and the family has until the end of {window.Due.InWords()}. The first day on which the plan can be made final is {window.Due.AddDays(1).InWords()}."
            : null;

    /// <summary>The day education was left and the age now; an age that is not known is taken as one that must be looked into.</summary>
    private static (Fact? Left, int Age) LeftEducationAt(CasePosition position) => position.Facts.Last(LeftEducation, position.On) is { } left
        ? (left, position.Facts.Last(Born, position.On) is { } born ? Ages.On(born.Date, position.On) : 0)
        : (null, 0);
}
