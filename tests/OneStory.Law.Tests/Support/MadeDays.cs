using FsCheck;
using FsCheck.Fluent;

namespace OneStory.Law.Tests.Support;

/// <summary>Makes up days, with more than their share of the days at which counting goes wrong.</summary>
public static class MadeDays
{
    public static Gen<DateOnly> Between(DateOnly first, DateOnly last) =>
        Gen.Choose(first.DayNumber, last.DayNumber).Select(DateOnly.FromDayNumber);

    /// <summary>Days of the years given, one in three of them at a month's end, at the end of February, or around Christmas.</summary>
    public static Gen<DateOnly> Awkward(int firstYear, int lastYear) => Gen.Frequency(
        (6, Between(new(firstYear, 1, 1), new(lastYear, 12, 31))),
        (1, Gen.Choose(firstYear, lastYear).SelectMany(_ => Gen.Choose(1, 12), (year, month) => LastOf(year, month))),
        (1, Gen.Choose(firstYear, lastYear).Select(year => LastOf(year, 2))),
        (1, Gen.Choose(firstYear, lastYear).SelectMany(_ => Gen.Choose(23, 31), (year, day) => new DateOnly(year, 12, day))));

    private static DateOnly LastOf(int year, int month) => new(year, month, DateTime.DaysInMonth(year, month));
}
