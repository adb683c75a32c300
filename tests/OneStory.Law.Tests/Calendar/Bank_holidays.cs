using OneStory.Law.Tests.Oracle;

namespace OneStory.Law.Tests.Calendar;

public class Bank_holidays
{
    private static readonly DateOnly Working = new(2027, 6, 9);
    private static readonly BankHoliday OneOff = new(Working, Nations.EnglandAndWales, "A royal wedding");

    [Theory]
    [InlineData(Nations.EnglandAndWales)]
    [InlineData(Nations.Scotland)]
    [InlineData(Nations.NorthernIreland)]
    public void Are_what_the_statute_and_the_proclamations_say_on_every_day(Nations nation)
    {
        var held = BankHolidays.Standard.In(nation).Select(holiday => holiday.Date).ToHashSet();
        Walk.From(BankHolidays.FirstKnownDay, BankHolidays.LastKnownDay)
            .Where(day => held.Contains(day) != StatuteHolidays.Is(day, nation))
            .ShouldBeEmpty();
    }

    [Fact]
    public void Are_held_in_order_once_each_for_a_nation_and_all_have_names()
    {
        var all = BankHolidays.Standard.All;
        all.Select(holiday => holiday.Date).ShouldBeInOrder();
        all.ShouldAllBe(holiday => holiday.Name.Length > 0 && holiday.Nations != Nations.None);
        foreach (var nation in new[] { Nations.EnglandAndWales, Nations.Scotland, Nations.NorthernIreland })
            BankHolidays.Standard.In(nation).Select(holiday => holiday.Date).ShouldBeUnique();
    }

    [Fact]
    public void A_one_off_holiday_takes_one_day_out_and_moves_what_is_counted_over_it()
    {
        var calendars = Calendars.On(BankHolidays.Standard.With(OneOff));
        foreach (var day in Walk.From(new(2027, 5, 1), new(2027, 7, 31)))
        {
            calendars.Send.Includes(day).ShouldBe(WorkingDayRules.Send(day) && day != Working);
            calendars.Tribunal.Includes(day).ShouldBe(WorkingDayRules.Tribunal(day) && day != Working);
            calendars.FreedomOfInformation.Includes(day).ShouldBe(WorkingDayRules.FreedomOfInformation(day) && day != Working);
            calendars.Send.After(day, 5).ShouldBe(Walk.After(day, 5, d => WorkingDayRules.Send(d) && d != Working));
        }

        calendars.Send.WhyNot(Working).ShouldBe("A royal wedding");
        calendars.LodgingDay(Working).ShouldBe(new DateOnly(2027, 6, 10));
    }

    [Fact]
    public void A_holiday_in_scotland_alone_counts_for_information_requests_and_nothing_else()
    {
        var calendars = Calendars.On(BankHolidays.Standard.With(OneOff with { Nations = Nations.Scotland }));
        calendars.FreedomOfInformation.Includes(Working).ShouldBeFalse();
        calendars.Send.Includes(Working).ShouldBeTrue();
        calendars.Tribunal.Includes(Working).ShouldBeTrue();
        calendars.School.Includes(Working).ShouldBeTrue();
    }

    [Fact]
    public void Taking_away_what_was_added_gives_back_every_day()
    {
        var back = Calendars.On(BankHolidays.Standard.With(OneOff).Without(Working, Nations.EnglandAndWales));
        Walk.From(BankHolidays.FirstKnownDay, BankHolidays.LastKnownDay)
            .Where(day => back.Send.Includes(day) != Calendars.Standard.Send.Includes(day))
            .ShouldBeEmpty();
    }

    [Fact]
    public void A_holiday_taken_from_one_nation_stays_in_the_others()
    {
        var spring = new DateOnly(2027, 5, 31);
        var less = BankHolidays.Standard.Without(spring, Nations.EnglandAndWales);
        less.In(Nations.EnglandAndWales).ShouldNotContain(holiday => holiday.Date == spring);
        less.In(Nations.Scotland).ShouldContain(holiday => holiday.Date == spring);
        Calendars.On(less).Send.Includes(spring).ShouldBeTrue();
        Calendars.On(less).FreedomOfInformation.Includes(spring).ShouldBeFalse();
        BankHolidays.Standard.In(Nations.EnglandAndWales).ShouldContain(holiday => holiday.Date == spring);
    }

    [Fact]
    public void A_moved_holiday_moves_the_last_day_of_fifteen_working_days()
    {
        var moved = BankHolidays.Standard
            .Without(new(2027, 5, 31), Nations.Uk)
            .With(new(new(2027, 6, 23), Nations.Uk, "Spring bank holiday, moved"));
        Calendars.Standard.Send.BeginningWith(new(2027, 5, 20), 15).ShouldBe(new DateOnly(2027, 6, 10));
        Calendars.On(moved).Send.BeginningWith(new(2027, 5, 20), 15).ShouldBe(new DateOnly(2027, 6, 9));
        Calendars.On(moved).Send.BeginningWith(new(2027, 6, 10), 15).ShouldBe(new DateOnly(2027, 7, 1));
    }

    [Fact]
    public void A_holiday_outside_the_known_years_is_refused() =>
        Should.Throw<OutsideCalendarException>(() => BankHolidays.Standard.With(OneOff with { Date = new(2031, 1, 1) }))
            .Message.ShouldContain("2030");
}
