using static OneStory.Law.FactTypes;

namespace OneStory.Law;

/// <summary>When rights pass, personal budgets, and the yearly duties of schools and of the Local Offer.</summary>
internal static class SchoolAndPersonLimits
{
    internal static readonly TimeLimit[] All =
    [
        new()
        {
            Id = "young-person-from",
            Duty = "has the rights that were their parent's",
            Party = Party.YoungPerson,
            Kind = LimitKind.Milestone,
            Source = new("Children and Families Act 2014, section 83; Education Act 1996, section 8", Confidence.Memory),
            Counts = [new(OverCompulsorySchoolAge.FirstDay, Born)],
            StopsOn = [],
            EndedBy = [Died],
            InForceFrom = new(1981, 9, 1),
            Notes =
            [
                "The rights pass at the end of compulsory school age, not on the sixteenth birthday. A young person who lacks capacity is represented (section 80).",
                "The school year is taken to begin on 1 September. The rule is used for those born on or after 1 September 1981, to whom a single June leaving date has applied.",
            ],
        },
        new()
        {
            Id = "direct-payment-review",
            Duty = "review the direct payments for the first time",
            Party = Party.Authority,
            Source = new("SEN (Personal Budgets) Regulations 2014, regulation 11", Confidence.Secondary),
            Counts = [new(Within.Months(3), DirectPaymentStarted)],
            StopsOn = [DirectPaymentReviewed],
            EndedBy = [PlanCeased, .. AssessmentLimits.CaseEnded],
            Notes = ["After that they are reviewed with the plan."],
        },
        Senco("NASENCO: a course begun before 1 September 2024 must be completed before 1 September 2027 (regulation 49(7)).") with
        {
            InForceFrom = new(2009, 9, 1),
            InForceTo = new(2024, 8, 31),
        },
        Senco("The NPQ for SENCOs, if the course began on or after 1 September 2024 (SI 2024/535); a NASENCO begun before must be completed before 1 September 2027 (regulation 49(7)).") with
        {
            InForceFrom = new(2024, 9, 1),
        },
        new()
        {
            Id = "sen-information-report",
            Duty = "update the SEN information report on its website",
            Party = Party.Setting,
            Source = new("SEND Regulations 2014, regulations 51 and 52; SEND Code of Practice 2015, paragraph 6.79", Confidence.Memory),
            Counts = [new(Within.Months(12), SenReportPublished)],
            StopsOn = [SenReportPublished],
            Notes = ["Changes during the year are to be made as soon as possible."],
        },
        new()
        {
            Id = "local-offer-comments",
            Duty = "publish families' comments on the Local Offer again, with its response and what it will do",
            Party = Party.Authority,
            Source = Source.Regs("regulation 56", Confidence.Secondary),
            Counts = [new(Within.Months(12), CommentsPublished)],
            StopsOn = [CommentsPublished],
            Notes = ["At least yearly; the paragraph that says so is from memory. Nothing published may identify a person."],
        },
    ];

    private static TimeLimit Senco(string qualification) => new()
    {
        Id = "senco-qualification",
        Duty = "hold the qualification, to go on as special educational needs co-ordinator",
        Party = Party.Senco,
        Source = Source.Regs("regulation 49"),
        Counts = [new(Within.Years(3), BecameSenco)],
        StopsOn = [SencoQualified],
        Notes =
        [
            qualification,
            "Before 1 September 2014 the rule stood in earlier regulations (from memory; not yet checked).",
            "The qualification is needed after the third anniversary. Twelve months as a co-ordinator before September 2009 exempts.",
        ],
    };
}
