using OneStory.Law;

namespace OneStory.Synthetic;

/// <summary>The years of a plan: reviews, amendments, appeals, moves between phases.</summary>
internal static class Reviewing
{
    private const double NeverRecorded = 0.2286;
    private const int FourWeeks = 28;

    /// <summary>Lives the plan's years until the life's end.</summary>
    public static void Years(Life life, DateOnly made, DateOnly born)
    {
        Appeal(life, 0.06);
        if (!life.Draw.Chance(NeverRecorded)) Reviews(life, made);
        Phases(life, made, born);
    }

    private static void Reviews(Life life, DateOnly made)
    {
        var meetings = Meetings(life, made).ToList();
        var skipsLast = !life.Draw.Chance(life.Rates.ReviewHeld);
        for (var at = 0; at < meetings.Count && !life.IsOver; at++)
        {
            var isLast = at == meetings.Count - 1;
            if (isLast ? skipsLast : !(isLast || (skipsLast && at == meetings.Count - 2)) && life.Draw.Chance(0.1)) continue;
            if (meetings[at] < life.HistoryFrom) life.Happens(FactTypes.LastReviewed, meetings[at].AddDays(25));
            else Review(life, meetings[at], isLast);
        }
    }

    private static IEnumerable<DateOnly> Meetings(Life life, DateOnly made)
    {
        for (var year = 1; ; year++)
        {
            var meeting = made.AddDays((365 * year) - 35 + (int)life.Draw.Around(18));
            if (meeting >= life.Until) yield break;
            yield return meeting;
        }
    }

    private static void Review(Life life, DateOnly planned, bool isLast)
    {
        var notice = Later(planned.AddDays(-life.Draw.Between(14, 28)), life.Now.AddDays(3));
        var meeting = Later(planned, notice.AddDays(15));
        life.Happens(FactTypes.ReviewNoticeGiven, notice);
        life.Happens(FactTypes.ReviewPapersSent, Later(meeting.AddDays(life.Draw.Chance(0.7) ? -life.Draw.Between(14, 16) : -life.Draw.Between(5, 12)), notice));
        life.Happens(FactTypes.ReviewMeeting, meeting);
        life.Happens(FactTypes.ReviewReportSent, meeting.AddDays(life.Draw.Chance(0.75) ? life.Draw.Between(4, 12) : 14 + life.Draw.Tail(7, 40)));
        if (isLast && life.Draw.Chance(0.03)) return;
        var decided = Later(meeting.AddDays(life.Draw.Chance(life.Rates.InFourWeeks) ? life.Draw.Between(14, FourWeeks - 2) : FourWeeks + 2 + life.Draw.Tail(40, 160)), life.Now);
        var amends = life.Draw.Chance(0.62);
        if (life.Happens(FactTypes.DecisionSent, decided, amends ? DecisionKinds.AmendPlan : DecisionKinds.KeepPlan) && amends) Amend(life);
        if (!life.IsOver) Appeal(life, amends ? 0.055 : 0.03);
    }

    private static void Amend(Life life)
    {
        var notice = life.Now;
        life.Happens(FactTypes.AmendmentNoticeSent, notice);
        life.Happens(FactTypes.AmendmentNoticeServed, notice);
        life.Happens(FactTypes.DecisionSent, notice.AddDays(life.Draw.Chance(life.Rates.InFourWeeks) ? life.Draw.Between(17, 54) : 57 + life.Draw.Tail(50, 180)), DecisionKinds.AmendedPlan);
    }

    private static void Appeal(Life life, double likely)
    {
        if (life.Now < life.HistoryFrom || !life.Draw.Chance(likely * life.Rates.AppealFactor) || (life.Until <= life.AsOf && !Appealing.WouldBeOver(life))) return;
        if (!Appealing.Lodge(life)) return;
        if (Appealing.Settled(life, OrderKinds.AmendContent) is { } ordered) life.Happens(FactTypes.DecisionSent, ordered.AddDays(life.Draw.Between(10, 33)), DecisionKinds.AmendedPlan);
    }

    /// <summary>Reception, Year 7 and the year after Year 11: by when the plan had to name where the child goes next.</summary>
    private static void Phases(Life life, DateOnly made, DateOnly born)
    {
        foreach (var (year, kind) in new[] { (0, "early-years-to-school"), (7, "primary-to-secondary"), (12, PhaseTransfer.ToPost16) })
        {
            var moves = Ages.SchoolYearOf(born) + 5 + year;
            var due = kind == PhaseTransfer.ToPost16 ? new DateOnly(moves, 3, 31) : new DateOnly(moves, 2, 15);
            if (due < life.HistoryFrom || due < made.AddDays(60) || due >= (life.Until > life.AsOf ? life.AsOf.AddDays(200) : life.Until)) continue;
            life.Known(FactTypes.Year, new(moves, 1, 1), kind);
            var settled = Life.Weekday(life.Draw.Chance(life.Rates.InFourWeeks + 0.2) ? due.AddDays(-life.Draw.Between(3, 25)) : due.AddDays(life.Draw.Tail(45, 180)));
            if (settled < life.Until && settled <= life.AsOf) life.Known(FactTypes.PhaseTransferSettled, settled);
        }
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
