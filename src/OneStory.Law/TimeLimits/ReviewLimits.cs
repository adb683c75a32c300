using static OneStory.Law.AssessmentLimits;
using static OneStory.Law.DecisionKinds;
using static OneStory.Law.FactTypes;

namespace OneStory.Law;

/// <summary>Reviews, amendment and phase transfers: section 44 and SEND Regulations 2014, regulations 18 to 22 and 28.</summary>
internal static class ReviewLimits
{
    private const string Devon = "R (L, M and P) v Devon County Council [2022] EWHC 493 (Admin)";
    private static readonly FactMatch[] PlanEnded = [PlanCeased, .. CaseEnded];
    private static readonly FactMatch Decided = new(DecisionSent, KeepPlan, AmendPlan, CeasePlan);

    internal static readonly TimeLimit[] All =
    [
        new()
        {
            Id = "review-12-months",
            Duty = "complete a review of the plan, ending in the notice of its decision",
            Party = Party.Authority,
            Source = Source.Act("section 44(1)"),
            Counts = [new(BeginningWith.Months(12), PlanMade, LastReviewed) { LaterGoverns = true }],
            StopsOn = [LastReviewed],
            NotApplicableAfter = [new(Transferred, "in")],
            EndedBy = PlanEnded,
            Detention = Detention.Suspended,
            Notes =
            [
                "It is the decision, and not the meeting, that must fall within the twelve months (SEND Code of Practice 2015, paragraph 9.169; read in the text itself).",
                "Amending a plan, by order or otherwise, does not start the twelve months again.",
            ],
        },
        new()
        {
            Id = "review-term-list",
            Duty = "send each setting the list of plans due for review in the term",
            Party = Party.Authority,
            Binding = false,
            Source = Source.Code("9.172", Confidence.Secondary),
            Counts = [new(AtLeastBefore.Weeks(2), TermStarts)],
            StopsOn = [ReviewListSent],
            LapsesOnTheDay = true,
        },
        new()
        {
            Id = "review-early-years",
            Duty = "consider reviewing the plan of a child under five, as it should every three to six months",
            Party = Party.Authority,
            Binding = false,
            Source = Source.Code("9.178", Confidence.Secondary),
            Counts = [new(Within.Months(6), PlanMade, LastReviewed) { LaterGoverns = true }],
            StopsOn = [LastReviewed],
            EndedBy = PlanEnded,
            Detention = Detention.Suspended,
            OnlyUnderAge = 5,
            Notes = ["A reminder, never a breach. It is as well as the yearly review, and without its rules about who is invited."],
        },
        Meeting("review-notice", "give notice of the review meeting to everyone who must be invited",
            AtLeastBefore.Weeks(2), Source.Regs("regulations 20(3) and 21(3)"), ReviewNoticeGiven) with { Party = Party.ReviewArranger, LapsesOnTheDay = true },
        Meeting("review-papers", "obtain advice and information for the review meeting and circulate it",
            AtLeastBefore.Weeks(2), Source.Regs("regulations 20(4) and 21(4)"), ReviewPapersSent) with { Party = Party.ReviewArranger, LapsesOnTheDay = true },
        Meeting("review-report", "send the report of the review meeting to everyone who was invited",
            Within.Weeks(2), Source.Regs("regulations 20(9) and 21(7)", Confidence.Secondary), ReviewReportSent) with
        {
            Party = Party.Setting,
            Notes =
            [
                "The head teacher or principal does this for a school listed in regulation 20(12), and the authority for anyone else.",
                "Regulation 21(7) is read in the text itself; regulation 20 is taken from a secondary source, and its paragraph numbers are from memory.",
            ],
        },
        Meeting("review-decision", "decide whether to keep, amend or cease the plan, and notify the child's parent or the young person and the setting",
            Within.Weeks(4), Source.Regs("regulation 20(10)", Confidence.Secondary), Decided) with
        {
            Notes = ["Four weeks of the meeting, not of the report: a late report does not move it."],
        },
        Meeting("amend-notice", "send the plan with the notice of any amendments it proposes",
            Within.Weeks(4), new($"SEND Regulations 2014, regulation 22(2)(a); {Devon}", Confidence.Secondary), AmendmentNoticeSent) with
        {
            NotApplicableAfter = [new(DecisionSent, KeepPlan, CeasePlan)],
            OnlyIf = [new(DecisionSent, AmendPlan)],
            Notes = ["The notice goes with the decision, in the same four weeks. A letter that says the plan will be amended and not how is not enough."],
        },
        new()
        {
            Id = "amend-window",
            Duty = "leave the family at least fifteen days to say what they think of the proposed amendments, before it makes the amended plan final",
            Party = Party.Authority,
            Kind = LimitKind.Window,
            Source = Source.Regs("regulation 22(2)(c)"),
            Counts = [new(BeginningWith.Days(15), AmendmentNoticeServed)],
            StopsOn = [new(DecisionSent, AmendedPlan)],
            EndedBy = PlanEnded,
            Detention = Detention.Suspended,
            Repeats = Repeats.StartAgain,
            WaivedBy = WindowWaived,
        },
        new()
        {
            Id = "amend-final",
            AsSoonAsPracticable = true,
            Duty = "send the amended plan to the child's parent or the young person, the setting named in it and the responsible commissioning body",
            Party = Party.Authority,
            Source = new($"SEND Regulations 2014, regulation 22(3); {Devon}", Confidence.Secondary),
            Counts =
            [
                new(Within.Weeks(8), AmendmentNoticeSent),
                new(Within.Weeks(12), ReviewMeeting)
                {
                    Optional = true,
                    Nearness = Nearness.Before,
                    UnlessBetween = [new(DecisionSent, KeepPlan, AmendedPlan, NotAmending, CeasePlan)],
                },
            ],
            Combine = Combine.Earliest,
            StopsOn = [new(DecisionSent, AmendedPlan)],
            NotApplicableAfter = [new(DecisionSent, NotAmending)],
            EndedBy = PlanEnded,
            Detention = Detention.Suspended,
            Repeats = Repeats.AreTheSameClock,
            Notes =
            [
                "The eight weeks are read in the text itself; the twelve weeks from the meeting are taken from reports of the Devon case.",
                "Regulation 22 has no exceptions: the school holidays do not excuse a late amended plan.",
                "An amendment outside a review has eight weeks from its notice (SEND Regulations 2014, regulation 28; taken from a secondary source).",
                "Where the notice came more than twelve weeks after the meeting, the last day had passed before it was sent.",
                "The law does not say whether a second notice starts the eight weeks again: the first is kept.",
            ],
        },
        new()
        {
            Id = "amend-not-amending",
            AsSoonAsPracticable = true,
            Duty = "notify the child's parent or the young person, with reasons, of any decision not to amend the plan after all",
            Party = Party.Authority,
            Source = Source.Regs("regulation 22(4)", Confidence.Memory),
            Counts = [new(Within.Weeks(8), AmendmentNoticeSent)],
            StopsOn = [new(DecisionSent, NotAmending)],
            OnlyIf = [new(DecisionSent, NotAmending)],
            NotApplicableAfter = [new(DecisionSent, AmendedPlan)],
            EndedBy = PlanEnded,
            Detention = Detention.Suspended,
            Repeats = Repeats.AreTheSameClock,
            Notes =
            [
                "The duty is read in the text itself; that the number is eight is from memory, not yet checked.",
                "This limit governs a decision not to amend only.",
            ],
        },
        Phase("phase-transfer", BeforeDate.The(15, 2), "regulation 18(1)(b)", PhaseTransfer.MainIds),
        Phase("phase-transfer-post-16", BeforeDate.The(31, 5), "regulation 18(3)", [PhaseTransfer.ToPost16]) with
        {
            InForceTo = new(2015, 12, 31),
            Notes = ["For transfers on 1 September 2015 only. Spent."],
        },
        Phase("phase-transfer-post-16", BeforeDate.The(31, 3), "regulation 18(1)(a)", [PhaseTransfer.ToPost16]) with
        {
            InForceFrom = new(2016, 1, 1),
        },
        new()
        {
            Id = "post-16-move",
            Duty = "review and, where necessary, amend the plan so that it names the institution the young person moves to",
            Party = Party.Authority,
            Source = Source.Regs("regulation 18(2)"),
            Counts = [new(AtLeastBefore.Months(5), Moves)],
            StopsOn = [PhaseTransferSettled],
            EndedBy = PlanEnded,
            Detention = Detention.Suspended,
            NeedsPlan = true,
            Notes = ["A move proposed with less than five months to go is late from the start. It is still to be done."],
        },
    ];

    private static TimeLimit Meeting(string id, string duty, Length length, Source source, FactMatch stop) => new()
    {
        Id = id,
        Duty = duty,
        Party = Party.Authority,
        Source = source,
        Counts = [new(length, ReviewMeeting)],
        StopsOn = [stop],
        EndedBy = PlanEnded,
        Detention = Detention.Suspended,
    };

    private static TimeLimit Phase(string id, BeforeDate before, string regulation, IReadOnlyList<string> kinds) => new()
    {
        Id = id,
        Duty = "review and, where necessary, amend the plan so that it names the setting, or type of setting, for the next phase",
        Party = Party.Authority,
        Source = Source.Regs(regulation),
        Counts = [new(before, new FactMatch(Year, kinds))],
        StopsOn = [PhaseTransferSettled],
        EndedBy = PlanEnded,
        Detention = Detention.Suspended,
        NeedsPlan = true,
        Notes =
        [
            "The Regulations say before the date; the Code and most councils say by it. The strict day is used.",
            "The phase comes from the setting, not from age. A child who moves in the middle of a year must have the plan settled before the move as well.",
            "When a child moves to another authority in the year of transfer, the new authority is taken to inherit the date (our reading of regulation 15(3)(a); not seen decided).",
        ],
    };
}
