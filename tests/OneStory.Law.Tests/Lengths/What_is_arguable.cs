using FsCheck.Fluent;
using OneStory.Law.Tests.Oracle;
using OneStory.Law.Tests.Support;

namespace OneStory.Law.Tests.Lengths;

public class What_is_arguable
{
    [Fact]
    public void Days_and_weeks_within_are_arguable_and_the_same_day_is_not()
    {
        Length[] arguable =
        [
            Within.Days(15), Within.Weeks(6), Within.WorkingDays(3), Within.TribunalDays(30), Within.UkWorkingDays(20),
            AtLeastBefore.Weeks(2), AtLeastBefore.Months(5),
        ];
        Length[] settled =
        [
            Within.TheSameDay, BeginningWith.Days(15), BeginningWith.WorkingDays(15), BeginningWith.SchoolDays(6),
            BeforeDate.The(15, 2), LodgingWithin.Months(2), OverCompulsorySchoolAge.FirstDay,
        ];
        Holds.ForAll(MadeDays.Awkward(2015, 2029), start =>
        {
            arguable.ShouldAllBe(length => length.IsArguable(start));
            settled.ShouldAllBe(length => !length.IsArguable(start));
        });
    }

    [Fact]
    public void Months_and_years_are_arguable_only_where_there_is_no_corresponding_date() =>
        Holds.ForAll(MadeDays.Awkward(2015, 2029), start =>
        {
            foreach (var count in Enumerable.Range(1, 12))
            {
                var isShort = Walk.Months(start, count).Day != start.Day;
                Within.Months(count).IsArguable(start).ShouldBe(isShort);
                BeginningWith.Months(count).IsArguable(start).ShouldBe(isShort);
            }

            Within.Years(3).IsArguable(start).ShouldBe(start is { Month: 2, Day: 29 });
        });

    [Theory]
    [InlineData("2028-02-29", 12, "2029-02-28")]
    [InlineData("2027-02-28", 12, "2028-02-27")]
    [InlineData("2027-11-30", 3, "2028-02-29")]
    [InlineData("2026-11-30", 3, "2027-02-28")]
    [InlineData("2026-08-31", 1, "2026-09-30")]
    [InlineData("2027-01-31", 3, "2027-04-30")]
    [InlineData("2027-01-30", 1, "2027-02-28")]
    [InlineData("2027-03-01", 12, "2028-02-29")]
    [InlineData("2027-01-31", 12, "2028-01-30")]
    public void Months_beginning_with_a_day_that_has_no_fellow_end_with_the_month(string start, int months, string last) =>
        BeginningWith.Months(months).LastDay(FactText.Date(start), Calendars.Standard).Iso().ShouldBe(last);

    [Theory]
    [InlineData("2026-12-31", 2, "2027-02-28")]
    [InlineData("2027-12-31", 2, "2028-02-29")]
    [InlineData("2026-11-24", 2, "2027-01-24")]
    [InlineData("2028-02-29", 12, "2029-02-28")]
    [InlineData("2027-02-28", 12, "2028-02-28")]
    public void Months_within_end_on_the_same_date_or_the_last_of_a_month_without_it(string start, int months, string last) =>
        Within.Months(months).LastDay(FactText.Date(start), Calendars.Standard).Iso().ShouldBe(last);

    [Fact]
    public void The_sum_of_every_length_is_in_whole_sentences_and_names_the_last_day()
    {
        Length[] lengths =
        [
            Within.TheSameDay, Within.Days(1), Within.Weeks(6), Within.Months(2), Within.Years(3), Within.WorkingDays(15),
            Within.TribunalDays(30), Within.UkWorkingDays(20), BeginningWith.SchoolDays(5), BeginningWith.Days(15), BeginningWith.Months(12),
            BeginningWith.WorkingDays(15), BeginningWith.SchoolDays(6), AtLeastBefore.Weeks(2), AtLeastBefore.Months(5),
            BeforeDate.The(15, 2), LodgingWithin.Months(2), LodgingWithin.Months(1),
        ];
        Holds.ForAll(MadeDays.Awkward(2015, 2029), start =>
        {
            foreach (var length in lengths)
            {
                var sentences = length.Arithmetic(start, Calendars.Standard).ToList();
                sentences.ShouldNotBeEmpty();
                sentences.ShouldAllBe(sentence => sentence.EndsWith('.') && !sentence.Contains("  ") && !sentence.Contains(".."));
                string.Concat(sentences).ShouldContain(length.LastDay(start, Calendars.Standard).InWords());
            }
        });
    }

    [Fact]
    public void A_month_without_a_31st_is_said_to_have_no_31st() =>
        string.Concat(Within.Months(2).Arithmetic(new(2026, 12, 31), Calendars.Standard)).ShouldContain("31st");
}
