using static OneStory.Law.Tests.Excuses.Excused;

namespace OneStory.Law.Tests.Excuses;

/// <summary>The window of regulation 10(4)(a): a week before a closure of four weeks, to a week before the re-opening.</summary>
public class Closures
{
    private const string Request = "request-received:assessment=2027-06-14 ";

    [Theory]
    [InlineData("2027-07-14", false)]
    [InlineData("2027-07-15", true)]
    [InlineData("2027-07-22", true)]
    [InlineData("2027-08-26", true)]
    [InlineData("2027-08-27", false)]
    public void Advice_must_have_been_asked_in_the_window(string asked, bool madeOut)
    {
        foreach (var ground in new[] { Ground.SchoolClosed, Ground.EarlyYearsClosed })
            IsMadeOut("final-plan", $"{Request} advice-requested@school={asked}", Relied(ground, "2027-07-22", "2027-09-02", "school")).ShouldBe(madeOut);
    }

    [Theory]
    [InlineData("2027-08-18", false)]
    [InlineData("2027-08-19", true)]
    public void The_closure_must_be_of_at_least_twenty_eight_days(string reopens, bool madeOut) =>
        IsMadeOut("final-plan", $"{Request} advice-requested@school=2027-07-22", Relied(Ground.SchoolClosed, "2027-07-22", reopens, "school")).ShouldBe(madeOut);

    [Theory]
    [InlineData("2027-07-15", false)]
    [InlineData("2027-07-16", true)]
    public void Advice_asked_before_the_period_began_does_not_count(string asked, bool madeOut) =>
        IsMadeOut("final-plan", $"request-received:assessment=2027-07-16 advice-requested@school={asked}",
            Relied(Ground.SchoolClosed, "2027-07-22", "2027-09-02", "school")).ShouldBe(madeOut);

    [Theory]
    [InlineData("2027-07-26", true)]
    [InlineData("2027-07-27", false)]
    public void Advice_asked_after_the_six_weeks_excuses_the_twenty_and_not_the_six(string asked, bool sixWeeks)
    {
        var closed = Relied(Ground.SchoolClosed, "2027-07-22", "2027-09-02", "school");
        IsMadeOut("assess-decision", $"{Request} advice-requested@school={asked}", closed).ShouldBe(sixWeeks);
        IsMadeOut("final-plan", $"{Request} advice-requested@school={asked}", closed).ShouldBeTrue();
    }

    [Fact]
    public void Another_school_being_closed_is_nothing() =>
        IsMadeOut("final-plan", $"{Request} advice-requested@school=2027-07-22", Relied(Ground.SchoolClosed, "2027-07-22", "2027-09-02", "another")).ShouldBeFalse();

    [Fact]
    public void It_must_be_known_which_school_and_when_it_re_opened()
    {
        var facts = $"{Request} advice-requested@school=2027-07-22";
        IsMadeOut("final-plan", facts, Relied(Ground.SchoolClosed, "2027-07-22", "2027-09-02", null)).ShouldBeFalse();
        IsMadeOut("final-plan", facts, Relied(Ground.SchoolClosed, "2027-07-22", "2027-09-02", " ")).ShouldBeFalse();
        IsMadeOut("final-plan", facts, Relied(Ground.SchoolClosed, "2027-07-22", null, "school")).ShouldBeFalse();
    }

    [Fact]
    public void A_christmas_closure_never_counts() =>
        IsMadeOut("final-plan", "request-received:assessment=2026-11-02 advice-requested@school=2026-12-14",
            Relied(Ground.SchoolClosed, "2026-12-19", "2027-01-04", "school")).ShouldBeFalse();

    [Fact]
    public void An_advisers_own_six_weeks_have_no_such_exception()
    {
        var clock = Clock("advice-return", $"{Request} advice-requested@school=2027-07-22", Relied(Ground.SchoolClosed, "2027-07-22", "2027-09-02", "school"));
        clock.State.ShouldBe(DeadlineState.Missed);
        clock.Excuses.ShouldNotContain(verdict => verdict.IsMadeOut);
    }
}
