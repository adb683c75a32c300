using OneStory.Casework;
using OneStory.Law;

namespace OneStory.Web.Pages.Work.Cases;

/// <summary>A date under the line.</summary>
/// <param name="Status">The last part of a status class: "missed".</param>
public sealed record ClockDate(string What, Deadline Deadline, string Status, string Words);

/// <summary>The twenty weeks as a line with today's mark. Places are whole percentages, because a page can carry no style.</summary>
public sealed class ClockLine
{
    private static readonly (string Limit, string What)[] Shown =
    [
        ("assess-decision", "Decide whether to assess"), ("detained-assess-decision", "Decide whether to assess"), ("no-plan-decision", "Say if a plan is not needed"),
        ("draft-window", "The family's time with the draft"), ("final-plan", "Final plan"), ("detained-final-plan", "Final plan"), ("mediation-contact", "Family to contact a mediation adviser"),
        ("appeal-lodge", "Family to appeal"), ("appeal-response", "Answer the appeal"),
    ];

    private ClockLine(CaseInLaw law)
    {
        Plan = law.Clock("final-plan") ?? law.Clock("detained-final-plan");
        On = law.On;
        Dates =
        [
            .. Shown.Select(shown => (shown.What, Clock: law.Clock(shown.Limit))).Where(shown => shown.Clock is not null).Select(shown => Date(shown.What, shown.Clock!)),
            .. law.Deadlines.Where(deadline => deadline.Limit.Id is "advice-return" or "setting-consult-reply" && deadline is { ClosedOn: null, State: DeadlineState.Running or DeadlineState.Missed or DeadlineState.Excused })
                .Select(deadline => Date(deadline.About!, deadline)),
        ];
    }

    public static ClockLine Of(CaseInLaw law) => new(law);

    public Deadline? Plan { get; }
    public DateOnly On { get; }
    public IReadOnlyList<ClockDate> Dates { get; }

    public bool IsMissed => Plan is { State: DeadlineState.Missed or DeadlineState.MetLate };

    /// <summary>The last day of the line: today, or the day the clock stopped.</summary>
    public DateOnly Until => Plan?.ClosedOn is { } closed && closed < On ? closed : On;

    /// <summary>How far along the line a day is, 0 to 100.</summary>
    public int At(DateOnly day)
    {
        if (Plan is null) return 0;
        var whole = Plan.Due.DayNumber - Plan.Start.DayNumber;
        return Math.Clamp((int)Math.Round(100.0 * (day.DayNumber - Plan.Start.DayNumber) / whole), 0, 100);
    }

    public string Caption => Plan switch
    {
        null => "The twenty weeks do not apply now.",
        { ClosedOn: { } on, State: DeadlineState.Met } => $"The final plan was sent on {on.InWords()}, in time.",
        { ClosedOn: { } on, State: DeadlineState.MetLate } => $"The final plan was sent on {on.InWords()}, {Words.Of(-Plan.DaysLeft, "days")} late.",
        { State: DeadlineState.Missed } => $"{Words.Of(-Plan.DaysLeft, "days")} late. The final plan was due by {Plan.Due.InWords()}.",
        { State: DeadlineState.Excused } => $"Week {WeekBands.WeekOf(Plan.Due, On)}. The limit of {Plan.Due.InWords()} is disapplied; the plan must be sent as soon as practicable.",
        _ => $"Week {WeekBands.WeekOf(Plan.Due, On)} of 20. {Words.Of(Plan.DaysLeft, "days")} left to send the final plan.",
    };

    private static ClockDate Date(string what, Deadline deadline)
    {
        var days = Words.Of(Math.Abs(deadline.DaysLeft), "days");
        var isWindow = deadline.Limit.Kind == LimitKind.Window;
        return deadline.State switch
        {
            DeadlineState.Missed when deadline.Limit.Party == Party.Family => new(what, deadline, "not-applicable", "The time has passed"),
            DeadlineState.Missed when isWindow => new(what, deadline, "missed", "Not kept"),
            DeadlineState.Missed => new(what, deadline, "missed", $"Missed by {days}"),
            DeadlineState.MetLate => new(what, deadline, "met-late", $"Done {days} late"),
            DeadlineState.Met => new(what, deadline, "met", isWindow ? "Kept" : $"Done on {deadline.ClosedOn?.WithoutWeekday()}"),
            DeadlineState.Excused => new(what, deadline, "excused", isWindow ? "Closed early by the family" : "An exception is made out"),
            _ when deadline.DaysLeft <= Risks.SoonDays => new(what, deadline, "due-soon", deadline.DaysLeft == 0 ? "Today is the last day" : $"{days} left"),
            _ => new(what, deadline, "running", $"{days} left"),
        };
    }
}
