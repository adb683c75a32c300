using static OneStory.Law.FactTypes;

namespace OneStory.Law;

/// <summary>Mediation and appeals: SEND Regulations 2014, regulations 32 to 42, and the tribunal's rules.</summary>
internal static class DisagreementLimits
{
    private static readonly FactMatch Appealable = new(DecisionSent, DecisionKinds.Appealable);

    internal static readonly TimeLimit[] All =
    [
        new()
        {
            Id = "mediation-contact",
            Duty = "contact a mediation adviser, so as to be able to appeal",
            Party = Party.Family,
            Source = Source.Regs("regulation 33"),
            Counts = [new(Within.Months(2), Appealable)],
            StopsOn = [MediationAdviserContacted],
            EndedBy = [Died],
            NotApplicableAfter = [AppealLodged],
            Notes =
            [
                "No certificate is needed for an appeal about the setting alone, section I (taken from a secondary source).",
                "After the two months the tribunal can still give permission, exceptionally (taken from a secondary source).",
                "The time runs from the day the notice was sent, not the day it arrived.",
            ],
        },
        new()
        {
            Id = "mediation-certificate",
            Duty = "issue the mediation certificate to a family that does not want mediation",
            Party = Party.MediationAdviser,
            Source = Source.Regs("regulation 34", Confidence.Secondary),
            Counts = [new(Within.WorkingDays(3), AdviserTold)],
            StopsOn = [CertificateIssued],
            EndedBy = [Died],
        },
        new()
        {
            Id = "mediation-certificate-after-mediation",
            Duty = "issue the mediation certificate after mediation has ended or could not be arranged in time",
            Party = Party.MediationAdviser,
            Source = Source.Regs("regulation 39", Confidence.Secondary),
            Counts = [new(Within.WorkingDays(3), MediationEnded)],
            StopsOn = [CertificateIssued],
            EndedBy = [Died],
        },
        new()
        {
            Id = "mediation-health-tell",
            Duty = "tell each health body concerned that the family wants mediation about health provision",
            Party = Party.Authority,
            Source = Source.Regs("regulation 35", Confidence.Secondary),
            Counts = [new(Within.WorkingDays(3), new FactMatch(AuthorityTold, MediationKinds.Health, MediationKinds.Both))],
            StopsOn = [HealthTold],
            EndedBy = [Died],
        },
        new()
        {
            Id = "mediation-arrange",
            Duty = "arrange mediation and take part in it",
            Party = Party.Authority,
            Source = Source.Regs("regulation 37", Confidence.Secondary),
            Counts = [new(Within.Days(30), new FactMatch(AuthorityTold, MediationKinds.Education, MediationKinds.Both))],
            StopsOn = [MediationHeld],
            EndedBy = [MediationEnded, Died],
            Notes = ["Thirty calendar days. If the authority says it cannot, the adviser issues a certificate as if mediation had been held."],
        },
        new()
        {
            Id = "mediation-arrange-health",
            Duty = "arrange mediation that is about health provision only",
            Party = Party.HealthBody,
            Source = Source.Regs("regulation 36", Confidence.Secondary),
            Counts = [new(Within.Days(30), new FactMatch(HealthTold, MediationKinds.Health))],
            StopsOn = [MediationHeld],
            EndedBy = [MediationEnded, Died],
            Notes = ["Thirty calendar days; one published page says working days and is wrong."],
        },
        new()
        {
            Id = "mediation-agreement",
            Duty = "do what was agreed at mediation about something that could not have been appealed",
            Party = Party.Authority,
            Source = Source.Regs("regulation 42"),
            Counts = [new(Within.Weeks(2), new FactMatch(MediationAgreed, MediationKinds.NotAppealable, MediationKinds.Health))],
            StopsOn = [MediationAgreementDone],
            EndedBy = [Died],
            Notes = ["The parties may agree another period in writing."],
        },
        new()
        {
            Id = "mediation-agreement-tell",
            Duty = "tell the authority what was agreed, where the authority was not a party",
            Party = Party.HealthBody,
            Source = Source.Regs("regulation 42"),
            Counts = [new(Within.Weeks(1), new FactMatch(MediationAgreed, MediationKinds.Health))],
            StopsOn = [MediationAgreementTold],
            EndedBy = [Died],
        },
        new()
        {
            Id = "appeal-lodge",
            Duty = "get an appeal to the tribunal",
            Party = Party.Family,
            Source = new("Tribunal Procedure (First-tier Tribunal) (HESC) Rules 2008, rules 12 and 20(1)(c)", Confidence.Text),
            Counts =
            [
                new(LodgingWithin.Months(2), Appealable),
                new(LodgingWithin.Months(1), CertificateIssued) { Optional = true, Nearness = Nearness.After },
            ],
            StopsOn = [AppealLodged],
            EndedBy = [Died],
            Notes =
            [
                "Two months from the day the decision was sent, or one month from the day the certificate was issued if that is later. A month is not thirty days.",
                "The tribunal must have it by 5pm (rule 12(1)). It can allow more time, and often does where the notice did not explain the right to appeal.",
            ],
        },
        new()
        {
            Id = "appeal-response",
            Duty = "respond to the appeal",
            Party = Party.Authority,
            Source = new("Tribunal Procedure (First-tier Tribunal) (HESC) Rules 2008, rules 12(3)(b) and 21", Confidence.Secondary),
            Counts = [new(Within.TribunalDays(30), AppealSent)],
            StopsOn = [AppealResponded, TribunalNotified],
            EndedBy = [AppealWithdrawn, Died],
            Notes = ["Rule 12(3)(b), on the days not counted, is read in the text itself; rule 21 is from memory."],
        },
        new()
        {
            Id = "recommendation-reply",
            Duty = "answer the tribunal's recommendation about health or social care in writing, with reasons if it is not followed",
            Party = Party.BodyConcerned,
            Source = new("SEND (First-tier Tribunal Recommendations Power) Regulations 2017 (SI 2017/1306)", Confidence.Secondary),
            Counts = [new(Within.Weeks(5), RecommendationMade)],
            StopsOn = [RecommendationAnswered],
            EndedBy = [Died],
            InForceFrom = new(2018, 4, 3),
            Notes =
            [
                "The health body answers about health, and the authority about social care.",
                "The day the Regulations came into force is from memory; not yet checked.",
            ],
        },
    ];
}
