using FsCheck;
using FsCheck.Fluent;
using OneStory.Law.Tests.Oracle;
using OneStory.Law.Tests.Support;

namespace OneStory.Law.Tests.Calendar;

public class Counting_working_days
{
    private static readonly Closure[] Closures =
        [new(new(2026, 7, 22), new(2026, 9, 1)), new(new(2026, 12, 19), new(2027, 1, 3)), new(new(2027, 2, 15), new(2027, 2, 19))];

    private static readonly Dictionary<string, (WorkingDays Days, Func<DateOnly, bool> Rule)> All = new()
    {
        ["send"] = (Calendars.Standard.Send, WorkingDayRules.Send),
        ["tribunal"] = (Calendars.Standard.Tribunal, WorkingDayRules.Tribunal),
        ["information"] = (Calendars.Standard.FreedomOfInformation, WorkingDayRules.FreedomOfInformation),
        ["school with no closures"] = (Calendars.Standard.School, WorkingDayRules.Send),
        ["school"] = (Calendars.On(BankHolidays.Standard, Closures).School, WorkingDayRules.School(Closures)),
    };

    public static TheoryData<string> Names() => [.. All.Keys];

    [Theory, MemberData(nameof(Names))]
    public void Includes_what_the_law_says_on_every_day(string name)
    {
        var (days, rule) = All[name];
        Walk.From(BankHolidays.FirstKnownDay, BankHolidays.LastKnownDay).Where(day => days.Includes(day) != rule(day)).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Names))]
    public void A_reason_is_given_for_every_day_left_out_and_for_no_other(string name)
    {
        var (days, rule) = All[name];
        Walk.From(BankHolidays.FirstKnownDay, BankHolidays.LastKnownDay)
            .Where(day => string.IsNullOrWhiteSpace(days.WhyNot(day)) != rule(day))
            .ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Names))]
    public void The_next_and_the_nearest_agree_with_a_walk_on_every_day(string name)
    {
        var (days, rule) = All[name];
        foreach (var day in Walk.From(new(2014, 1, 3), new(2030, 11, 30)))
        {
            days.After(day, 1).ShouldBe(Walk.After(day, 1, rule));
            days.OnOrAfter(day).ShouldBe(Walk.BeginningWith(day, 1, rule));
            days.OnOrBefore(day).ShouldBe(Walk.OnOrBefore(day, rule));
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void Counting_any_number_of_days_agrees_with_a_walk(string name)
    {
        var (days, rule) = All[name];
        var counts = MadeDays.Awkward(2014, 2029).SelectMany(_ => Gen.Choose(1, 130), (day, count) => (Day: day, Count: count));
        Holds.ForAll(counts, made =>
        {
            days.After(made.Day, made.Count).ShouldBe(Walk.After(made.Day, made.Count, rule));
            days.BeginningWith(made.Day, made.Count).ShouldBe(Walk.BeginningWith(made.Day, made.Count, rule));
        });
    }

    [Fact]
    public void A_time_for_starting_an_appeal_ends_where_the_rule_says_on_every_day() =>
        Walk.From(BankHolidays.FirstKnownDay, new(2030, 12, 20))
            .Where(day => Calendars.Standard.LodgingDay(day) != WorkingDayRules.LodgingDay(day))
            .ShouldBeEmpty();

    [Theory]
    [InlineData("2013-12-31")]
    [InlineData("2031-01-01")]
    public void Outside_the_known_years_nothing_is_answered_and_the_years_are_named(string outside)
    {
        var day = FactText.Date(outside);
        foreach (var (days, _) in All.Values)
        {
            Action[] asked =
            [
                () => days.Includes(day), () => days.WhyNot(day), () => days.After(day, 1), () => days.BeginningWith(day, 1),
                () => days.OnOrAfter(day), () => days.OnOrBefore(day),
            ];
            foreach (var ask in asked) NamesTheYears(Should.Throw<OutsideCalendarException>(ask));
        }
    }

    [Fact]
    public void A_count_that_leaves_the_known_years_is_refused_and_the_years_are_named()
    {
        foreach (var (days, _) in All.Values)
        {
            NamesTheYears(Should.Throw<OutsideCalendarException>(() => days.After(new(2030, 12, 20), 20)));
            NamesTheYears(Should.Throw<OutsideCalendarException>(() => days.OnOrBefore(new(2014, 1, 1))));
        }

        NamesTheYears(Should.Throw<OutsideCalendarException>(() => Calendars.Standard.LodgingDay(new(2030, 12, 25))));
    }

    private static void NamesTheYears(OutsideCalendarException refused)
    {
        refused.Message.ShouldContain("2014");
        refused.Message.ShouldContain("2030");
    }
}
