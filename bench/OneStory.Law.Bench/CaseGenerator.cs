namespace OneStory.Law.Bench;

/// <summary>Makes cases of the shape a caseload has: most with a plan and some years of reviews, some in assessment, a few in dispute.</summary>
internal sealed class CaseGenerator(int seed)
{
    private static readonly string[] Advisers = ["school", "educational psychologist", "health", "social care", "parent", "teacher of the deaf"];
    private readonly Random random = new(seed);

    public List<Fact> Next()
    {
        var received = new DateOnly(2018, 1, 1).AddDays(random.Next(0, 2900));
        List<Fact> facts = [new(FactTypes.Born, received.AddDays(-random.Next(700, 6500))), new(FactTypes.RequestReceived, received, RequestKinds.Assessment)];
        var decided = received.AddDays(random.Next(20, 60));
        if (random.Next(4) == 0)
        {
            facts.Add(new(FactTypes.DecisionSent, decided, DecisionKinds.RefuseToAssess));
            if (random.Next(5) == 0) Dispute(facts, decided, OrderKinds.Assess);
            return facts;
        }

        facts.Add(new(FactTypes.DecisionSent, decided, DecisionKinds.WillAssess));
        foreach (var adviser in Advisers.AsSpan(0, random.Next(4, Advisers.Length + 1)))
        {
            var asked = decided.AddDays(random.Next(0, 5));
            facts.Add(new(FactTypes.AdviceRequested, asked, null, adviser));
            if (random.Next(20) != 0) facts.Add(new(FactTypes.AdviceReceived, asked.AddDays(random.Next(20, 80)), null, adviser));
        }

        var draft = decided.AddDays(random.Next(60, 150));
        facts.Add(new(FactTypes.DraftServed, draft));
        facts.Add(new(FactTypes.ConsultationReceived, draft.AddDays(2), null, "Oak School"));
        facts.Add(new(FactTypes.ConsultationReplied, draft.AddDays(random.Next(5, 30)), null, "Oak School"));
        var final = draft.AddDays(random.Next(16, 60));
        facts.Add(new(FactTypes.DecisionSent, final, DecisionKinds.FinalPlan));
        if (random.Next(20) == 0) Dispute(facts, final, OrderKinds.AmendContent);
        Reviews(facts, final);
        return facts;
    }

    private void Reviews(List<Fact> facts, DateOnly since)
    {
        for (var meeting = since.AddDays(330); meeting < new DateOnly(2026, 11, 1); meeting = meeting.AddDays(random.Next(330, 380)))
        {
            facts.Add(new(FactTypes.ReviewNoticeGiven, meeting.AddDays(-random.Next(10, 30))));
            facts.Add(new(FactTypes.ReviewPapersSent, meeting.AddDays(-random.Next(7, 20))));
            facts.Add(new(FactTypes.ReviewMeeting, meeting));
            facts.Add(new(FactTypes.ReviewReportSent, meeting.AddDays(random.Next(5, 25))));
            var decided = meeting.AddDays(random.Next(15, 60));
            if (random.Next(3) == 0)
            {
                facts.Add(new(FactTypes.DecisionSent, decided, DecisionKinds.AmendPlan));
                facts.Add(new(FactTypes.AmendmentNoticeSent, decided));
                facts.Add(new(FactTypes.AmendmentNoticeServed, decided.AddDays(1)));
                facts.Add(new(FactTypes.DecisionSent, decided.AddDays(random.Next(17, 90)), DecisionKinds.AmendedPlan));
            }
            else
            {
                facts.Add(new(FactTypes.DecisionSent, decided, DecisionKinds.KeepPlan));
            }
        }
    }

    private void Dispute(List<Fact> facts, DateOnly decided, string order)
    {
        facts.Add(new(FactTypes.MediationAdviserContacted, decided.AddDays(20)));
        facts.Add(new(FactTypes.AdviserTold, decided.AddDays(22)));
        facts.Add(new(FactTypes.CertificateIssued, decided.AddDays(25)));
        facts.Add(new(FactTypes.AppealLodged, decided.AddDays(40)));
        facts.Add(new(FactTypes.AppealSent, decided.AddDays(45)));
        facts.Add(new(FactTypes.AppealResponded, decided.AddDays(85)));
        facts.Add(new(FactTypes.OrderMade, decided.AddDays(random.Next(150, 400)), order));
    }
}
