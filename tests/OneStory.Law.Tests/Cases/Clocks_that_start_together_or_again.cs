using OneStory.Law.Tests.Support;

namespace OneStory.Law.Tests.Cases;

public class Clocks_that_start_together_or_again
{
    [Fact]
    public void A_request_made_before_the_law_began_does_not_swallow_a_later_one() =>
        Only("assess-decision", "request-received=2014-06-02 request-received=2016-01-11", "2016-01-12").Due.Iso().ShouldBe("2016-02-22");

    [Fact]
    public void A_request_in_detention_has_its_own_clock_though_the_person_was_assessed_before() =>
        Only("detained-assess-decision",
            "request-received=2020-01-06 decision-sent:will-assess=2020-02-03 detained=2027-01-04 request-received=2027-03-01", "2027-03-02")
            .Due.Iso().ShouldBe("2027-04-12");

    [Fact]
    public void A_request_after_release_has_its_own_clock_though_the_person_was_assessed_in_detention() =>
        Only("assess-decision",
            "detained=2020-01-01 request-received=2020-01-06 decision-sent:will-assess=2020-02-03 released=2021-01-04 request-received=2027-03-01", "2027-03-02")
            .Due.Iso().ShouldBe("2027-04-12");

    [Fact]
    public void A_person_moved_from_one_place_of_detention_to_another_in_a_day_is_still_detained() =>
        Clocks("detained-assess-decision", "detained=2026-01-05 released=2027-01-04 detained=2027-01-04 request-received=2027-03-01", "2027-03-02")
            .ShouldHaveSingleItem();

    [Fact]
    public void A_request_and_a_responsibility_that_come_together_are_one_clock_even_when_it_stops_that_day() =>
        Only("assess-decision", "request-received=2027-03-01 became-responsible=2027-03-01 decision-sent:will-assess=2027-03-01", "2027-06-01")
            .State.ShouldBe(DeadlineState.Met);

    [Fact]
    public void A_request_repeated_while_the_clock_runs_changes_nothing() =>
        Only("assess-decision", "request-received=2027-03-01 request-received=2027-03-15", "2027-04-01").Due.Iso().ShouldBe("2027-04-12");

    [Fact]
    public void A_request_after_a_refusal_starts_another_clock() =>
        Clocks("assess-decision", "request-received=2027-03-01 decision-sent:refuse-to-assess=2027-04-01 request-received=2027-06-01", "2027-06-02")
            .Select(clock => clock.Due.Iso()).ShouldBe(["2027-04-12", "2027-07-13"]);

    [Fact]
    public void One_appeal_against_two_decisions_sent_together_is_in_time_for_both() =>
        Clocks("appeal-lodge", "decision-sent:amended-plan=2027-03-01 decision-sent:refuse-to-reassess=2027-03-01 appeal-lodged=2027-04-12", "2027-09-01")
            .ShouldAllBe(clock => clock.State == DeadlineState.Met);

    [Fact]
    public void A_certificate_lengthens_the_time_for_each_of_two_decisions_sent_together() =>
        Clocks("appeal-lodge", "decision-sent:amended-plan=2027-03-01 decision-sent:refuse-to-reassess=2027-03-01 certificate-issued=2027-04-26", "2027-05-01")
            .Select(clock => clock.Due.Iso()).Distinct().ShouldHaveSingleItem().ShouldBe("2027-05-26");

    [Fact]
    public void A_plan_recorded_as_made_and_reviewed_on_one_day_is_not_late_for_ever() =>
        Clocks("review-12-months", "plan-made=2026-05-18 last-reviewed=2026-05-18 last-reviewed=2027-05-10", "2027-08-01")
            .Where(clock => clock.State == DeadlineState.Missed).ShouldBeEmpty();

    [Fact]
    public void A_phase_settled_before_its_year_is_settled_for_both_transfers_of_that_year() =>
        Clocks("phase-transfer", "plan-made=2020-01-06 year:infant-to-junior=2027 year:primary-to-middle=2027 phase-transfer-settled=2026-12-01", "2027-08-01")
            .ShouldAllBe(clock => clock.State == DeadlineState.Met);

    [Fact]
    public void A_last_day_is_the_same_before_and_after_a_second_decision_is_sent()
    {
        const string facts = "decision-sent:final-plan=2027-03-01 decision-sent:amended-plan=2027-03-29 certificate-issued=2027-04-26";
        DateOnly FirstDue(string asOf) => Clocks("appeal-lodge", facts, asOf).Single(clock => clock.Start.Iso() == "2027-03-01").Due;
        FirstDue("2027-03-30").ShouldBe(FirstDue("2027-03-15"));
    }

    [Fact]
    public void Ceasing_on_the_day_the_tribunal_orders_it_breaks_nothing()
    {
        const string facts = "decision-sent:cease-plan=2027-01-05 appeal-lodged=2027-02-10 order-made:cease-plan=2027-06-10 plan-ceased=2027-06-10";
        Only("tribunal-cease", facts, "2027-09-01").State.ShouldBe(DeadlineState.Met);
        Only("maintain-pending-appeal", facts, "2027-09-01").IsBreach.ShouldBeFalse();
    }

    [Fact]
    public void The_day_to_work_by_is_unknown_and_not_an_error_where_no_working_day_is_known_before_it() =>
        Reckoning.Of("ombudsman-complaint", FactText.Facts("became-aware=2013-01-01")).WorkBy.ShouldBeNull();

    private static List<Deadline> Clocks(string limit, string facts, string asOf)
    {
        var clocks = Deadlines.For(CaseFacts.Of(FactText.Facts(facts)), FactText.Date(asOf)).Where(d => d.Limit.Id == limit).ToList();
        clocks.ShouldNotBeEmpty();
        return clocks;
    }

    private static Deadline Only(string limit, string facts, string asOf) => Clocks(limit, facts, asOf).ShouldHaveSingleItem();
}
