using static OneStory.Law.DecisionKinds;

namespace OneStory.Law;

/// <summary>Every notice of the timetable, with what the law requires it to say.</summary>
public static class Notices
{
    private static readonly Source Mediation = Source.Regs("regulation 32");

    private static readonly RequiredContent[] MediationInformation =
    [
        new("mediation-right", "The right to mediation about the decision, and about health and social care where that is in issue (sections 53 and 54)", Mediation),
        new("mediation-certificate", "That a mediation certificate is needed before an appeal, when it is not, and how to get one", Mediation),
        new("mediation-adviser", "The name, telephone number, email and address of the mediation adviser", Mediation),
        new("mediation-time", "The time within which the adviser must be contacted: two months from the day the notice was sent", Mediation),
        new("mediation-tell-authority", "That the family must tell the authority if they want mediation, about what, and which health provision they want", Mediation),
        new("authority-contact", "Whom to contact at the authority, and how", Mediation),
    ];

    private static readonly RequiredContent DisagreementResolution =
        new("disagreement-resolution", "That disagreement resolution services can be used, and how", Source.Act("section 57", Confidence.Memory));

    private static readonly RequiredContent AdviceAndSupport =
        new("advice-and-support", "Where independent information, advice and support can be had", Source.Act("section 32", Confidence.Memory));

    private static readonly RequiredContent Recommendations =
        new("recommendations", "That on such an appeal the tribunal can make recommendations about health and social care",
            new("SEND (First-tier Tribunal Recommendations Power) Regulations 2017 (SI 2017/1306)", Confidence.Secondary));

    private static readonly RequiredContent[] RepresentationsOnDraft =
    [
        new("fifteen-days", "That they have at least fifteen days, beginning with the day the draft is served, and the last of them", Source.Regs("regulation 13(1)(a)")),
        new("representations", "That they can say what they think of the draft", Source.Regs("regulation 13(1)(a)(i)", Confidence.Memory)),
        new("setting-request", "That they can ask for a particular school or other institution to be named", Source.Act("section 38(2)(b)")),
        new("meeting", "That they can ask for a meeting with an officer", Source.Regs("regulation 13(1)(a)(iii)", Confidence.Memory)),
        new("where-settings-are-listed", "Where to find information about the schools and colleges that are available", Source.Regs("regulation 13(1)(b)", Confidence.Memory)),
    ];

    /// <summary>Every notice.</summary>
    public static IReadOnlyList<Notice> All { get; } =
    [
        Plain("considering-assessment", "That an assessment is being considered", Source.Act("section 36(7)"),
            new RequiredContent("views-and-evidence", "That they have the right to express views and to submit evidence, orally or in writing", Source.Act("section 36(7)"))),
        Plain(WillAssess, "Decision to assess", Source.Regs("regulation 5(1)"), Decision("The decision to carry out an EHC needs assessment", "regulation 5(1)")),
        Appealable(RefuseToAssess, "Decision not to assess", "(a)", Source.Regs("regulation 5(3)"),
            Decision("The decision not to carry out an EHC needs assessment", "regulation 5(1)"), Reasons("regulation 5(3)", Confidence.Secondary)),
        Plain(WillIssuePlan, "Decision to make a plan", Source.Act("section 37(1)"), Decision("The decision that a plan is necessary", "regulation 13")),
        Appealable(RefuseToIssuePlan, "Decision that a plan is not necessary", "(b)", Source.Regs("regulation 10(3)"),
            Decision("The decision that a plan is not necessary", "regulation 10(1)"), Reasons("regulation 10(1)", Confidence.Text), Recommendations),
        Plain("draft-plan", "Draft plan", Source.Regs("regulation 13(1)"),
            [
                new("draft", "The draft plan, which must not name a setting", Source.Act("section 38(5)", Confidence.Memory)),
                new("advice", "The advice obtained in the assessment, annexed", Source.Code("9.77", Confidence.Text)),
                .. RepresentationsOnDraft,
            ]),
        Appealable(FinalPlan, "Final plan", "(c)", Source.Regs("regulation 14(2)", Confidence.Secondary), new RequiredContent("plan", "The finalised plan", Source.Regs("regulation 13(2)")), Recommendations),
        Appealable(KeepPlan, "Decision after a review to keep the plan as it is", "(e)", Source.Regs("regulation 20(11)", Confidence.Secondary),
            Decision("The decision to continue to maintain the plan without amending it", "regulation 20(10)", Confidence.Secondary), Recommendations),
        Plain(AmendPlan, "Decision to amend the plan, with the notice of proposed amendments", Source.Regs("regulation 22(2)"),
            [
                Decision("The decision to amend the plan", "regulation 20(10)", Confidence.Secondary),
                new("plan", "A copy of the plan", Source.Regs("regulation 22(2)(a)")),
                new("proposed-amendments", "The notice that specifies the proposed amendments", Source.Regs("regulation 22(2)(a)")),
                new("evidence", "Copies of the evidence that supports them", Source.Regs("regulation 22(2)(a)")),
                new("setting-request", "Notice of the right to ask for a particular school or other institution to be named", Source.Regs("regulation 22(2)(b)")),
                new("fifteen-days", "That they have at least fifteen days, beginning with the day it is served, and the last of them", Source.Regs("regulation 22(2)(c)")),
                new("representations", "That they can say what they think of the proposed amendments", Source.Regs("regulation 22(2)(c)(i)")),
                new("meeting", "That they can ask for a meeting with an officer", Source.Regs("regulation 22(2)(c)(iii)")),
                new("where-settings-are-listed", "Where to find information about the schools and colleges that are available", Source.Regs("regulation 22(2)(d)")),
            ]),
        Appealable(AmendedPlan, "Amended final plan", "(c)", Source.Regs("regulation 22(5)", Confidence.Memory), new RequiredContent("plan", "The amended plan", Source.Regs("regulation 22(3)")), Recommendations),
        Appealable(NotAmending, "Decision not to amend the plan", "(e)", Source.Regs("regulation 22(4) and (5)", Confidence.Memory),
            Decision("The decision not to amend the plan", "regulation 22(4)"), Reasons("regulation 22(4)", Confidence.Text), Recommendations),
        Plain(WillReassess, "Decision to reassess", Source.Regs("regulation 25(1)", Confidence.Secondary), Decision("The decision to reassess", "regulation 25(1)", Confidence.Secondary)),
        Appealable(RefuseToReassess, "Decision not to reassess", "(d)", Source.Regs("regulation 25", Confidence.Secondary),
            Decision("The decision not to reassess", "regulation 25(1)", Confidence.Secondary), Reasons("regulation 25", Confidence.Memory), Recommendations),
        Appealable(ReplacementPlan, "Final plan after a reassessment", "(c)", Source.Regs("regulation 27", Confidence.Secondary), new RequiredContent("plan", "The finalised plan", Source.Regs("regulation 27(2)")), Recommendations),
        Plain("considering-ceasing", "That the authority is considering ceasing to maintain the plan", Source.Regs("regulation 31(1)"),
            new RequiredContent("considering", "That the authority is considering ceasing to maintain the plan, on which of the two grounds, and how to respond", Source.Regs("regulation 31(1)"))),
        Appealable(CeasePlan, "Decision to cease to maintain the plan", "(f)", Source.Regs("regulation 31(3)"),
            [
                Decision("The decision to cease to maintain the plan, and on which of the two grounds", "regulation 31(3)"),
                Reasons("regulation 31(3)", Confidence.Memory),
                new("still-maintained", "That the plan stays in force until the time for appealing has passed and any appeal is decided", Source.Act("section 45(4) and explanatory note 247")),
                Recommendations,
            ]),
        Plain("transferred-plan", "That the plan has been transferred", Source.Regs("regulation 15(4)"),
            new("transferred", "That the plan has been transferred to the authority", Source.Regs("regulation 15(4)(a)")),
            new("proposes-assessment", "Whether it proposes to carry out an EHC needs assessment", Source.Regs("regulation 15(4)(b)")),
            new("when-reviewed", "When it proposes to review the plan", Source.Regs("regulation 15(4)(c)"))),
    ];

    /// <summary>The notice of a decision, or the one of the given name; null where there is none.</summary>
    public static Notice? Find(string id) => All.FirstOrDefault(notice => notice.Id == id);

    private static Notice Plain(string id, string title, Source source, params RequiredContent[] required) =>
        new() { Id = id, Title = title, Source = source, Required = required };

    private static Notice Appealable(string id, string title, string ground, Source source, params RequiredContent[] own) => new()
    {
        Id = id,
        Title = title,
        Source = source,
        AppealGround = ground,
        Certificate = ground == "(c)" ? Certificate.NeededUnlessOnlySetting : Certificate.Needed,
        Required =
        [
            .. own,
            new("appeal-right", $"The right to appeal to the First-tier Tribunal (section 51(2){ground})", source),
            new("appeal-time", "The time limits: two months from the day the notice was sent, or one month from the day the certificate was issued if later", source),
            .. MediationInformation,
            DisagreementResolution,
            AdviceAndSupport,
        ],
    };

    private static RequiredContent Decision(string what, string regulation, Confidence confidence = Confidence.Text) =>
        new("decision", what, Source.Regs(regulation, confidence));

    private static RequiredContent Reasons(string regulation, Confidence confidence) =>
        new("reasons", "The reasons for the decision", Source.Regs(regulation, confidence));
}
