using static OneStory.Law.AssessmentLimits;
using static OneStory.Law.FactTypes;

namespace OneStory.Law;

/// <summary>A plan that moves from one authority, or one health body, to another: SEND Regulations 2014, regulations 15 and 16.</summary>
internal static class MoveLimits
{
    internal static readonly TimeLimit[] All =
    [
        new()
        {
            Id = "transfer-old-authority",
            Duty = "transfer the plan to the new authority",
            Party = Party.Authority,
            Source = Source.Regs("regulation 15(2)"),
            Counts =
            [
                new(BeginningWith.WorkingDays(15), AwareOfMove),
                new(Within.TheSameDay, Moved),
            ],
            StopsOn = [new(Transferred, "out")],
            EndedBy = [Died, PlanCeased],
            Repeats = Repeats.AreTheSameClock,
            Notes =
            [
                "An authority that knew at least fifteen working days before the move transfers the plan on the day of the move. One that did not has fifteen working days beginning with the day it became aware. Both are said by taking the later of the two days.",
                "It is the old authority's awareness that counts. Some older guidance says the new authority's; regulation 15(2) does not.",
                "The Regulations do not say what a working day is: weekends and bank holidays in England and Wales are assumed not to be.",
            ],
        },
        new()
        {
            Id = "transfer-new-authority-letter",
            Duty = "tell the child's parent or the young person that the plan has been transferred, whether it proposes an assessment, and when it will review the plan",
            Party = Party.Authority,
            Source = Source.Regs("regulation 15(4)"),
            Counts = [new(Within.Weeks(6), new FactMatch(Transferred, "in"))],
            StopsOn = [TransferLetterSent],
            EndedBy = CaseEnded,
            Notes = ["Six weeks of the transfer, not of the move."],
        },
        new()
        {
            Id = "transfer-new-authority-review",
            Duty = "review the plan that was transferred to it",
            Party = Party.Authority,
            Source = Source.Regs("regulation 15(5)", Confidence.Secondary),
            Counts =
            [
                new(BeginningWith.Months(3), new FactMatch(Transferred, "in")),
                new(BeginningWith.Months(12), LastReviewed, PlanMade) { LaterGoverns = true, Nearness = Nearness.Before },
            ],
            StopsOn = [LastReviewed],
            EndedBy = [PlanCeased, .. CaseEnded],
            Notes =
            [
                "The twelve months are read in the text itself; the three months are taken from a secondary source.",
                "Until then the plan is treated as if the new authority had made it on its original date, and the whole duty to secure its provision has moved with it.",
            ],
        },
        new()
        {
            Id = "health-transfer",
            Duty = "notify the new health body of the move",
            Party = Party.HealthBody,
            Source = Source.Regs("regulation 16", Confidence.Memory),
            Counts =
            [
                new(BeginningWith.WorkingDays(15), HealthAwareOfMove),
                new(Within.TheSameDay, Moved),
            ],
            StopsOn = [HealthTransferNotified],
            EndedBy = [Died, PlanCeased],
            Repeats = Repeats.AreTheSameClock,
            Notes = ["A new health body that cannot arrange what section G says asks the authority to reassess or review, also within fifteen working days (from memory; not yet checked)."],
        },
    ];
}
