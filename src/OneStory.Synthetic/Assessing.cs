using OneStory.Law;

namespace OneStory.Synthetic;

/// <summary>How much is known of an assessment: every step, or of one long ago only what shows that it was lawful.</summary>
internal enum Told
{
    Briefly,
    Fully,
}

/// <summary>From a request to a final plan, or to its refusal or withdrawal.</summary>
internal static class Assessing
{
    private const int SixWeeks = 42;
    private const int TwentyWeeks = 140;
    public static readonly string[] Advisers = ["Head teacher or SENCO", "Educational psychologist", "Community paediatrician", "Social care"];
    private static readonly string[] Kinds = [AdviceKinds.Educational, AdviceKinds.Psychological, AdviceKinds.Medical, AdviceKinds.SocialCare];

    /// <summary>How many days from the request to the final plan.</summary>
    public static int DaysToPlan(Draw draw, AreaRates rates)
    {
        var luck = draw.Unit();
        if (luck < rates.InTwentyWeeks) return TwentyWeeks - 5 - draw.Tail(12, 35);
        return luck < 1 - rates.OverAYear ? TwentyWeeks + 4 + draw.Tail(75, 220) : 367 + draw.Tail(70, 350);
    }

    /// <summary>How many days from the request to the decision whether to assess.</summary>
    public static int DaysToDecision(Draw draw, AreaRates rates) =>
        draw.Chance(rates.InSixWeeks) ? SixWeeks - 2 - draw.Tail(15, 34) : SixWeeks + 3 + draw.Tail(25, 150);

    /// <summary>An assessment that comes to a plan, as far as it has come.</summary>
    public static void ToPlan(Life life, DateOnly requested, int days, Told told)
    {
        var decided = Math.Min(DaysToDecision(life.Draw, life.Rates), days - 85);
        life.Happens(FactTypes.RequestReceived, requested, RequestKinds.Assessment);
        life.Happens(FactTypes.DecisionSent, requested.AddDays(decided), DecisionKinds.WillAssess);
        FromAgreeing(life, requested.AddDays(decided), requested.AddDays(days), told);
    }

    /// <summary>From the decision to assess to the plan.</summary>
    public static void FromAgreeing(Life life, DateOnly agreed, DateOnly planned, Told told)
    {
        var draft = planned.AddDays(-draw(life, 18, 32));
        Advice(life, agreed, draft.AddDays(-12), told);
        if (told == Told.Fully) life.Happens(FactTypes.DecisionSent, draft.AddDays(-draw(life, 3, 10)), DecisionKinds.WillIssuePlan);
        life.Happens(FactTypes.DraftServed, draft);
        if (told == Told.Fully && life.Draw.Chance(0.07)) Absent(life, agreed);
        life.Happens(FactTypes.DecisionSent, planned, DecisionKinds.FinalPlan);
        static int draw(Life life, int from, int to) => life.Draw.Between(from, to);
    }

    /// <summary>A request that comes to no plan, or has not come to one yet.</summary>
    /// <returns>Whether it has come to a plan.</returns>
    public static bool Otherwise(Life life, DateOnly requested, double refused)
    {
        var luck = life.Draw.Unit();
        if (luck < refused) return Refused(life, requested);
        if (luck < refused + 0.01) return Withdrawn(life, requested);
        if (life.Draw.Chance(life.Rates.NotIssued)) return NoPlan(life, requested);
        ToPlan(life, requested, DaysToPlan(life.Draw, life.Rates), Told.Fully);
        return !life.IsOver;
    }

    private static bool Refused(Life life, DateOnly requested)
    {
        life.Happens(FactTypes.RequestReceived, requested, RequestKinds.Assessment);
        life.Happens(FactTypes.DecisionSent, requested.AddDays(DaysToDecision(life.Draw, life.Rates)), DecisionKinds.RefuseToAssess);
        if (!life.Draw.Chance(0.12 * life.Rates.AppealFactor) || !Appealing.Lodge(life) || Appealing.Settled(life, OrderKinds.Assess) is not { } ordered) return false;
        var agreed = ordered.AddDays(life.Draw.Between(5, 14));
        life.Happens(FactTypes.DecisionSent, agreed, DecisionKinds.WillAssess);
        FromAgreeing(life, life.Now, agreed.AddDays(life.Draw.Between(95, 150)), Told.Fully);
        return !life.IsOver;
    }

    private static bool Withdrawn(Life life, DateOnly requested)
    {
        life.Happens(FactTypes.RequestReceived, requested, RequestKinds.Assessment);
        life.Happens(FactTypes.RequestWithdrawn, requested.AddDays(life.Draw.Between(5, 40)), "in-writing");
        return false;
    }

    private static bool NoPlan(Life life, DateOnly requested)
    {
        var decided = DaysToDecision(life.Draw, life.Rates);
        life.Happens(FactTypes.RequestReceived, requested, RequestKinds.Assessment);
        life.Happens(FactTypes.DecisionSent, requested.AddDays(decided), DecisionKinds.WillAssess);
        var refused = requested.AddDays(Math.Max(decided + 60, life.Draw.Chance(life.Rates.InTwentyWeeks) ? life.Draw.Between(95, 112) : 113 + life.Draw.Tail(40, 200)));
        Advice(life, requested.AddDays(decided), refused.AddDays(-7), Told.Fully);
        if (life.Happens(FactTypes.DecisionSent, refused, DecisionKinds.RefuseToIssuePlan) && life.Draw.Chance(0.08 * life.Rates.AppealFactor)) Appealing.Lodge(life);
        return false;
    }

    private static void Advice(Life life, DateOnly agreed, DateOnly by, Told told)
    {
        var asked = Life.Weekday(agreed).AddDays(life.Draw.Between(1, 4));
        var given = new List<(int Adviser, DateOnly On)>();
        for (var at = 0; at < Advisers.Length; at++)
        {
            if (told == Told.Briefly && at != 1) continue;
            life.Happens(FactTypes.AdviceRequested, asked, Kinds[at], Advisers[at]);
            given.Add((at, Answered(life.Draw, asked, by)));
        }

        foreach (var (adviser, on) in given.OrderBy(one => one.On)) life.Happens(FactTypes.AdviceReceived, on, about: Advisers[adviser]);
    }

    private static DateOnly Answered(Draw draw, DateOnly asked, DateOnly by)
    {
        var left = Math.Max(5, by.DayNumber - asked.DayNumber);
        return asked.AddDays(left < 45 ? draw.Between(Math.Min(left, left / 2 + 5), left) : draw.Chance(0.5) ? draw.Between(25, 42) : draw.Between(40, left));
    }

    private static void Absent(Life life, DateOnly agreed)
    {
        var from = agreed.AddDays(20);
        if (from.AddDays(35) < life.AsOf) life.Circumstances.Add(new(Ground.AbsentFourWeeks, from, from.AddDays(35), "The child was out of the country and could not be seen.", null, null));
    }
}
