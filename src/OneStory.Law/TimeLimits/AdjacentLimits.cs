using static OneStory.Law.FactTypes;

namespace OneStory.Law;

/// <summary>
/// Clocks that run beside a case and are NOT special educational needs law: complaints, information requests, subject
/// access, exclusions, court claims. Most are from memory and say so.
/// </summary>
internal static class AdjacentLimits
{
    private const string Complaints = "Local Government and Social Care Ombudsman Complaint Handling Code 2024 (local policy)";
    private const string SocialCareComplaints = "Children Act 1989 Representations Procedure (England) Regulations 2006";
    private const string UkGdpr = "UK GDPR, Article 12(3)";
    private static readonly DateOnly Gdpr = new(2018, 5, 25);
    private static readonly DateOnly ComplaintCode = new(2024, 4, 1);
    private static readonly DateOnly Representations = new(2006, 9, 1);

    internal static readonly TimeLimit[] All =
    [
        Row("foi", "answer the request for information", Party.Authority, Within.UkWorkingDays(20), InformationRequestReceived,
            InformationAnswered, new("Freedom of Information Act 2000, section 10(1) and (6)", Confidence.Secondary), new(2005, 1, 1)),
        SubjectAccess("sar", 1, SubjectAccessExtended),
        SubjectAccess("sar-extended", 3, null),
        Row("council-complaint-acknowledge", "acknowledge the complaint", Party.Authority, Within.WorkingDays(5), ComplaintReceived,
            ComplaintAcknowledged, new(Complaints, Confidence.Memory), ComplaintCode, binding: false),
        Row("council-complaint-stage-1", "answer the complaint at stage 1", Party.Authority, Within.WorkingDays(10), ComplaintAcknowledged,
            ComplaintAnswered, new(Complaints, Confidence.Memory), ComplaintCode, binding: false),
        Row("council-complaint-stage-2", "answer the complaint at stage 2", Party.Authority, Within.WorkingDays(20), EscalationAcknowledged,
            EscalationAnswered, new(Complaints, Confidence.Memory), ComplaintCode, binding: false),
        Row("social-care-complaint-stage-1", "answer the Children Act complaint at stage 1", Party.Authority, Within.WorkingDays(10),
            RepresentationReceived, RepresentationAnswered, new(SocialCareComplaints, Confidence.Memory), Representations),
        Row("social-care-complaint-stage-1-complex", "answer a complex Children Act complaint at stage 1, ten days more having been taken", Party.Authority,
            Within.WorkingDays(20), RepresentationReceived, RepresentationAnswered, new(SocialCareComplaints, Confidence.Memory), Representations),
        Row("social-care-complaint-stage-2", "answer the Children Act complaint at stage 2", Party.Authority, Within.WorkingDays(25),
            Stage2Requested, Stage2Answered, new(SocialCareComplaints, Confidence.Memory), Representations),
        Row("social-care-complaint-stage-2-maximum", "answer the Children Act complaint at stage 2, all extensions having been taken", Party.Authority,
            Within.WorkingDays(65), Stage2Requested, Stage2Answered, new(SocialCareComplaints, Confidence.Memory), Representations),
        Row("social-care-complaint-panel", "hold the review panel", Party.Authority, Within.WorkingDays(30), PanelRequested, PanelHeld,
            new(SocialCareComplaints, Confidence.Memory), Representations),
        Row("ombudsman-complaint", "complain to the Ombudsman", Party.Family, Within.Months(12), BecameAware, OmbudsmanComplained,
            new("Local Government Act 1974, sections 26B and 34D", Confidence.Text), new(2008, 4, 1)) with
        {
            Notes = ["The Ombudsman may take a later complaint, and normally may not look at what could have been appealed (section 26(6)(a))."],
        },
        Row("exclusion-day-six", "arrange full-time education, from the sixth school day of a permanent exclusion", Party.Authority,
            BeginningWith.SchoolDays(6), Excluded, EducationStarted,
            new("Education Act 1996, section 19(3A), and the regulations under it", Confidence.Secondary), new(2007, 9, 1)) with
        {
            Notes =
            [
                "For a suspension of more than five days the duty is the school's.",
                "School days are taken to be working days less the closures given: check them against the school's own term dates.",
            ],
        },
        Row("judicial-review", "start judicial review, promptly and in any event in time", Party.Family, Within.Months(3), GroundsArose,
            JudicialReviewIssued, new("Civil Procedure Rules 1998, rule 54.5", Confidence.Secondary), new(2000, 10, 2)),
        Row("discrimination-claim", "bring a disability discrimination claim against a school to the tribunal", Party.Family,
            BeginningWith.Months(6), Discriminated, DiscriminationClaimed,
            new("Equality Act 2010, Schedule 17", Confidence.Memory), new(2010, 10, 1)) with
        {
            Notes = ["Six months less a day from the act. The August and Christmas rules for lodging an appeal do not apply."],
        },
        Row("accessibility-plan", "make a new accessibility plan", Party.Setting, Within.Years(3), AccessibilityPlanMade,
            AccessibilityPlanMade, new("Equality Act 2010, Schedule 10", Confidence.Memory), new(2010, 10, 1)),
    ];

    private static TimeLimit Row(
        string id, string duty, Party party, Length length, FactMatch from, FactMatch stop, Source source, DateOnly inForce, bool binding = true) => new()
        {
            Id = id,
            Duty = duty,
            Party = party,
            Source = source,
            Set = RuleSet.Adjacent,
            Binding = binding,
            Counts = [new(length, from)],
            StopsOn = [stop],
            InForceFrom = HeldFrom(length, inForce),
            Notes = ["The day from which it has been in force is from memory; not yet checked."],
        };

    /// <summary>Working days before 2014 cannot be counted, so a limit in them is not held before that.</summary>
    private static DateOnly HeldFrom(Length length, DateOnly inForce) =>
        length.Unit is Unit.WorkingDays or Unit.UkWorkingDays or Unit.SchoolDays && inForce < BankHolidays.FirstKnownDay ? BankHolidays.FirstKnownDay : inForce;

    private static TimeLimit SubjectAccess(string id, int months, FactType? unless) => new()
    {
        Id = id,
        Duty = unless is null
            ? "give the person a copy of their data, having told them within a month that it will take longer"
            : "give the person a copy of their data",
        Party = Party.Authority,
        Source = new(UkGdpr, Confidence.Memory),
        Set = RuleSet.Adjacent,
        Counts =
        [
            new(Within.Months(months), SubjectAccessReceived),
            new(Within.Months(months), IdentityConfirmed) { Optional = true, Nearness = Nearness.After },
        ],
        StopsOn = [SubjectAccessAnswered],
        EndedBy = unless is null ? [] : [unless],
        OnlyAfter = unless is null ? SubjectAccessExtended : null,
        InForceFrom = Gdpr,
        Notes = ["The time starts when identity, reasonably asked for, is confirmed. Time spent waiting for the person to clarify the request does not count either (Data (Use and Access) Act 2025); it is not reckoned here."],
    };
}
