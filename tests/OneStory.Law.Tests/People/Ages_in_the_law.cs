using FsCheck.Fluent;
using OneStory.Law.Tests.Oracle;
using OneStory.Law.Tests.Support;

namespace OneStory.Law.Tests.People;

public class Ages_in_the_law
{
    [Theory]
    [InlineData("2011-08-31", "2027-06-25")]
    [InlineData("2011-09-01", "2028-06-30")]
    [InlineData("2010-09-01", "2027-06-25")]
    [InlineData("2011-06-25", "2027-06-25")]
    [InlineData("2011-06-26", "2027-06-25")]
    [InlineData("2012-02-29", "2028-06-30")]
    [InlineData("2008-01-15", "2024-06-28")]
    [InlineData("2012-09-15", "2029-06-29")]
    [InlineData("2014-01-15", "2030-06-28")]
    public void Compulsory_school_age_ends_on_the_last_friday_in_june(string born, string ends)
    {
        var birth = FactText.Date(born);
        Ages.CompulsorySchoolAgeEnds(birth).Iso().ShouldBe(ends);
        Ages.YoungPersonFrom(birth).ShouldBe(Walk.Next(FactText.Date(ends)));
    }

    [Fact]
    public void The_last_friday_in_june_is_found_whichever_day_from_the_24th_to_the_30th_it_is()
    {
        var ends = Enumerable.Range(1998, 28).Select(year => Ages.CompulsorySchoolAgeEnds(new(year, 1, 1))).ToList();
        ends.Select(day => day.Day).Distinct().Order().ShouldBe([24, 25, 26, 27, 28, 29, 30]);
        ends.ShouldAllBe(day => day.DayOfWeek == DayOfWeek.Friday && day.Month == 6);
    }

    [Theory]
    [InlineData("2022-03-31", "2027-03-31")]
    [InlineData("2022-04-01", "2027-08-31")]
    [InlineData("2022-08-31", "2027-08-31")]
    [InlineData("2022-09-01", "2027-12-31")]
    [InlineData("2022-12-31", "2027-12-31")]
    [InlineData("2022-01-01", "2027-03-31")]
    [InlineData("2020-02-29", "2025-03-31")]
    public void Compulsory_school_age_starts_on_the_prescribed_day_on_or_after_the_fifth_birthday(string born, string starts) =>
        Ages.CompulsorySchoolAgeStarts(FactText.Date(born)).Iso().ShouldBe(starts);

    [Theory]
    [InlineData("2012-02-29", 16, "2028-02-29")]
    [InlineData("2012-02-29", 15, "2027-03-01")]
    [InlineData("2011-02-28", 17, "2028-02-28")]
    [InlineData("2012-12-31", 1, "2013-12-31")]
    public void A_birthday_is_the_day_itself_or_1_march_for_the_29th_of_february(string born, int age, string birthday) =>
        Ages.Birthday(FactText.Date(born), age).Iso().ShouldBe(birthday);

    [Fact]
    public void An_age_is_reached_on_the_birthday_and_not_the_day_before() =>
        Holds.ForAll(MadeDays.Awkward(1990, 2020).SelectMany(_ => Gen.Choose(0, 30), (born, age) => (Born: born, Age: age)), made =>
        {
            var birthday = Ages.Birthday(made.Born, made.Age);
            Ages.On(made.Born, birthday).ShouldBe(made.Age);
            Ages.On(made.Born, Walk.Previous(birthday)).ShouldBe(made.Age - 1);
        });

    [Theory]
    [InlineData("2012-09-01", "2026-11-02", 9)]
    [InlineData("2013-08-31", "2026-11-02", 9)]
    [InlineData("2013-09-01", "2026-11-02", 8)]
    [InlineData("2013-08-31", "2026-08-31", 8)]
    [InlineData("2013-08-31", "2026-09-01", 9)]
    [InlineData("2021-09-01", "2026-09-01", 0)]
    [InlineData("2022-08-31", "2026-09-01", 0)]
    [InlineData("2022-09-01", "2026-09-01", -1)]
    public void The_year_group_is_that_of_the_school_year_of_birth(string born, string day, int year) =>
        Ages.NationalCurriculumYear(FactText.Date(born), FactText.Date(day)).ShouldBe(year);

    [Fact]
    public void A_child_in_year_eleven_is_sixteen_by_the_end_of_it() => Holds.ForAll(MadeDays.Awkward(1990, 2020), born =>
    {
        var ends = Ages.CompulsorySchoolAgeEnds(born);
        Ages.NationalCurriculumYear(born, ends).ShouldBe(11);
        Ages.On(born, new(ends.Year, 8, 31)).ShouldBe(16);
    });

    [Theory]
    [InlineData("2002-07-31", "2027-07-31")]
    [InlineData("2002-08-01", "2028-07-31")]
    [InlineData("2002-01-01", "2027-07-31")]
    [InlineData("2002-12-31", "2028-07-31")]
    [InlineData("2004-02-29", "2029-07-31")]
    public void A_plan_may_run_to_the_end_of_the_academic_year_in_which_25_is_reached(string born, string until) =>
        Ages.PlanMayRunUntil(FactText.Date(born)).Iso().ShouldBe(until);

    [Fact]
    public void The_end_of_the_academic_year_can_be_another_day() =>
        Ages.PlanMayRunUntil(new(2002, 8, 15), endMonth: 8, endDay: 31).ShouldBe(new DateOnly(2027, 8, 31));
}
