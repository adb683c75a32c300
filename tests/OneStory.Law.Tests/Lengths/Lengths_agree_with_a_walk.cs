using FsCheck;
using FsCheck.Fluent;
using OneStory.Law.Tests.Oracle;
using OneStory.Law.Tests.Support;

namespace OneStory.Law.Tests.Lengths;

public class Lengths_agree_with_a_walk
{
    private static readonly Gen<(DateOnly Start, int Count)> Made =
        MadeDays.Awkward(2015, 2029).SelectMany(_ => Gen.Choose(1, 60), (start, count) => (start, count));

    [Fact]
    public void Within_calendar_units() => Holds.ForAll(Made, made =>
    {
        Last(Within.Days(made.Count), made.Start).ShouldBe(Walk.Days(made.Start, made.Count));
        Last(Within.Weeks(made.Count), made.Start).ShouldBe(Walk.Weeks(made.Start, made.Count));
        Last(Within.Months(made.Count), made.Start).ShouldBe(Walk.Months(made.Start, made.Count));
        Last(Within.Years(made.Count % 6), made.Start).ShouldBe(Walk.Years(made.Start, made.Count % 6));
        Last(Within.TheSameDay, made.Start).ShouldBe(made.Start);
    });

    [Fact]
    public void Within_working_days() => Holds.ForAll(Made, made =>
    {
        Last(Within.WorkingDays(made.Count), made.Start).ShouldBe(Walk.After(made.Start, made.Count, WorkingDayRules.Send));
        Last(Within.TribunalDays(made.Count), made.Start).ShouldBe(Walk.After(made.Start, made.Count, WorkingDayRules.Tribunal));
        Last(Within.UkWorkingDays(made.Count), made.Start).ShouldBe(Walk.After(made.Start, made.Count, WorkingDayRules.FreedomOfInformation));
    });

    [Fact]
    public void Beginning_with_the_day() => Holds.ForAll(Made, made =>
    {
        Last(BeginningWith.Days(made.Count), made.Start).ShouldBe(Walk.Days(made.Start, made.Count - 1));
        Last(BeginningWith.Months(made.Count), made.Start).ShouldBe(Walk.MonthsBeginningWith(made.Start, made.Count));
        Last(BeginningWith.WorkingDays(made.Count), made.Start).ShouldBe(Walk.BeginningWith(made.Start, made.Count, WorkingDayRules.Send));
        Last(BeginningWith.SchoolDays(made.Count), made.Start).ShouldBe(Walk.BeginningWith(made.Start, made.Count, WorkingDayRules.Send));
    });

    [Fact]
    public void At_least_before() => Holds.ForAll(Made, made =>
    {
        Last(AtLeastBefore.Weeks(made.Count), made.Start).ShouldBe(Walk.Weeks(made.Start, -made.Count));
        Last(AtLeastBefore.Months(made.Count), made.Start).ShouldBe(Walk.Months(made.Start, -made.Count));
    });

    [Fact]
    public void Before_a_date() => Holds.ForAll(Made, made =>
    {
        Last(BeforeDate.The(15, 2), made.Start).ShouldBe(new DateOnly(made.Start.Year, 2, 14));
        Last(BeforeDate.The(31, 3), made.Start).ShouldBe(new DateOnly(made.Start.Year, 3, 30));
        Last(BeforeDate.The(1, 3), made.Start).ShouldBe(Walk.Previous(new(made.Start.Year, 3, 1)));
    });

    [Fact]
    public void Lodging() => Holds.ForAll(Made, made =>
        Last(LodgingWithin.Months(made.Count % 4), made.Start).ShouldBe(WorkingDayRules.LodgingDay(Walk.Months(made.Start, made.Count % 4))));

    [Fact]
    public void Over_compulsory_school_age() => Holds.ForAll(MadeDays.Awkward(1990, 2030), born =>
    {
        var first = Last(OverCompulsorySchoolAge.FirstDay, born);
        var ends = Walk.Previous(first);
        (ends.Month, ends.DayOfWeek).ShouldBe((6, DayOfWeek.Friday));
        Walk.Days(ends, 7).Month.ShouldBe(7);
        var sixteen = Walk.Years(born, 16);
        ends.Year.ShouldBe(sixteen.Month >= 9 ? sixteen.Year + 1 : sixteen.Year);
    });

    [Fact]
    public void A_count_of_school_days_leaves_out_the_closures_given()
    {
        Closure[] closures = [new(new(2027, 7, 22), new(2027, 9, 1))];
        var calendars = Calendars.On(BankHolidays.Standard, closures);
        foreach (var start in Walk.From(new(2027, 7, 1), new(2027, 9, 30)))
            BeginningWith.SchoolDays(6).LastDay(start, calendars).ShouldBe(Walk.BeginningWith(start, 6, WorkingDayRules.School(closures)));
    }

    private static DateOnly Last(Length length, DateOnly start) => length.LastDay(start, Calendars.Standard);
}
