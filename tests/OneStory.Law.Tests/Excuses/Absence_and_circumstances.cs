using OneStory.Law.Tests.Support;
using static OneStory.Law.Tests.Excuses.Excused;

namespace OneStory.Law.Tests.Excuses;

public class Absence_and_circumstances
{
    private const string Request = "request-received:assessment=2027-06-14";
    private const string Order = "order-made:assess=2027-03-01";

    [Theory]
    [InlineData("2027-06-20", "2027-07-17", true)]
    [InlineData("2027-06-20", "2027-07-16", false)]
    [InlineData("2027-06-01", "2027-07-11", true)]
    [InlineData("2027-06-01", "2027-07-10", false)]
    [InlineData("2027-06-29", "2027-08-30", true)]
    [InlineData("2027-06-30", "2027-08-30", false)]
    [InlineData("2027-06-29", null, true)]
    [InlineData("2027-06-30", null, false)]
    [InlineData("2027-05-01", "2027-06-13", false)]
    [InlineData("2027-07-27", "2027-12-31", false)]
    public void Four_weeks_away_must_fall_inside_the_six(string from, string? to, bool madeOut)
    {
        IsMadeOut("assess-decision", Request, Relied(Ground.AbsentFourWeeks, from, to)).ShouldBe(madeOut);
        IsMadeOut("advice-return", "advice-requested@doctor=2027-06-14", Relied(Ground.AbsentFourWeeks, from, to)).ShouldBe(madeOut);
    }

    [Theory]
    [InlineData("2027-03-01", "2027-03-14", true)]
    [InlineData("2027-03-01", "2027-03-13", false)]
    [InlineData("2027-03-02", "2027-04-30", true)]
    [InlineData("2027-03-03", "2027-04-30", false)]
    [InlineData("2027-02-01", "2027-03-14", true)]
    [InlineData("2027-02-01", "2027-03-13", false)]
    public void After_an_order_two_weeks_away_are_enough(string from, string to, bool madeOut) =>
        IsMadeOut("tribunal-assess-notify", Order, Relied(Ground.AbsentTwoWeeks, from, to)).ShouldBe(madeOut);

    [Fact]
    public void Two_weeks_away_are_no_ground_without_an_order() =>
        IsMadeOut("assess-decision", Request, Relied(Ground.AbsentTwoWeeks, "2027-06-14", "2027-06-28")).ShouldBeFalse();

    [Fact]
    public void Six_weeks_away_are_six_weeks_away_whatever_they_were_recorded_as() =>
        IsMadeOut("assess-decision", Request, Relied(Ground.AbsentTwoWeeks, "2027-06-14", "2027-07-26")).ShouldBeTrue();

    [Theory]
    [InlineData("2027-06-13", "2027-06-13", false)]
    [InlineData("2027-06-13", "2027-06-14", true)]
    [InlineData("2027-07-26", "2027-07-26", true)]
    [InlineData("2027-07-27", null, false)]
    [InlineData("2027-06-20", null, true)]
    public void Exceptional_circumstances_must_touch_the_period(string from, string? to, bool madeOut)
    {
        IsMadeOut("assess-decision", Request, Relied(Ground.ExceptionalCircumstances, from, to)).ShouldBe(madeOut);
        IsMadeOut("advice-return", "advice-requested@doctor=2027-06-14", Relied(Ground.ExceptionalCircumstances, from, to)).ShouldBe(madeOut);
    }

    [Theory]
    [InlineData("2027-06-14", "doctor", true)]
    [InlineData("2027-07-26", "doctor", true)]
    [InlineData("2027-06-13", "doctor", false)]
    [InlineData("2027-07-27", "doctor", false)]
    [InlineData("2027-07-01", "psychologist", false)]
    [InlineData("2027-07-01", null, false)]
    public void An_appointment_missed_must_be_the_advisers_own_and_in_the_period(string day, string? about, bool madeOut) =>
        IsMadeOut("advice-return", "advice-requested@doctor=2027-06-14", Relied(Ground.MissedAppointment, day, null, about)).ShouldBe(madeOut);

    [Fact]
    public void An_appointment_missed_excuses_the_adviser_and_not_the_authority() =>
        IsMadeOut("final-plan", $"{Request} advice-requested@doctor=2027-06-14", Relied(Ground.MissedAppointment, "2027-07-01", null, "doctor")).ShouldBeFalse();

    [Theory]
    [InlineData("tribunal-make-final", "make-plan", "2027-04-20", null, true)]
    [InlineData("tribunal-make-final", "make-plan", "2027-04-01", null, false)]
    [InlineData("tribunal-make-final", "make-plan", "2027-04-06", "2027-04-19", false)]
    [InlineData("tribunal-make-final", "make-plan", "2027-04-06", "2027-04-20", true)]
    [InlineData("tribunal-change-setting", "change-setting", "2027-04-20", null, false)]
    [InlineData("tribunal-assess-final", "assess", "2027-04-20", null, true)]
    public void Late_representations_are_a_ground_after_an_order_where_there_is_a_draft(string limit, string order, string day, string? until, bool madeOut) =>
        IsMadeOut(limit, $"order-made:{order}=2027-03-01 draft-served=2027-04-05", Relied(Ground.LateRepresentations, day, until)).ShouldBe(madeOut);

    [Fact]
    public void Late_representations_are_no_ground_without_an_order() =>
        IsMadeOut("final-plan", Request, Relied(Ground.LateRepresentations, "2027-07-01", null)).ShouldBeFalse();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    public void Nothing_is_excused_unless_it_is_recorded_why_it_was_impractical(string? why) =>
        IsMadeOut("assess-decision", Request, Relied(Ground.ExceptionalCircumstances, "2027-06-20", "2027-07-20", why: why)).ShouldBeFalse();

    [Fact]
    public void A_late_refusal_to_assess_is_never_excused()
    {
        var sick = Relied(Ground.ExceptionalCircumstances, "2027-06-14", "2027-08-30");
        var refused = Clock("assess-decision", $"{Request} decision-sent:refuse-to-assess=2027-08-02", sick);
        refused.State.ShouldBe(DeadlineState.MetLate);
        refused.IsBreach.ShouldBeTrue();
        Clock("assess-decision", $"{Request} decision-sent:will-assess=2027-08-02", sick).State.ShouldBe(DeadlineState.Excused);
    }

    [Fact]
    public void What_was_done_in_time_was_met_and_not_excused() =>
        Clock("assess-decision", $"{Request} decision-sent:will-assess=2027-07-26", Relied(Ground.ExceptionalCircumstances, "2027-06-14", null))
            .State.ShouldBe(DeadlineState.Met);

    [Fact]
    public void What_is_relied_on_for_one_limit_does_not_reach_another()
    {
        var forFinal = Relied(Ground.ExceptionalCircumstances, "2027-06-14", "2027-11-01") with { LimitId = "final-plan" };
        IsMadeOut("final-plan", Request, forFinal).ShouldBeTrue();
        IsMadeOut("assess-decision", Request, forFinal).ShouldBeFalse();
    }

    [Theory]
    [InlineData("final-plan", "request-received:assessment=2027-06-14")]
    [InlineData("amend-final", "amendment-notice-sent=2027-06-14")]
    public void What_is_relied_on_by_name_is_answered_even_where_it_is_no_ground(string limit, string facts)
    {
        var relied = Relied(Ground.LateRepresentations, "2027-06-14", "2027-12-31") with { LimitId = limit };
        var clock = Clock(limit, facts, relied);
        clock.State.ShouldBe(DeadlineState.Missed);
        clock.Excuses.ShouldHaveSingleItem().IsMadeOut.ShouldBeFalse();
    }

    [Fact]
    public void An_exception_moves_no_date()
    {
        var relied = Relied(Ground.ExceptionalCircumstances, "2027-06-14", "2027-12-31");
        Clock("final-plan", Request, relied).Due.ShouldBe(FactText.Date("2027-11-01"));
    }
}
