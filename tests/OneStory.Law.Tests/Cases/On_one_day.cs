using OneStory.Law.Tests.Support;

namespace OneStory.Law.Tests.Cases;

/// <summary>Facts of one day are taken in whatever order makes them lawful.</summary>
public class On_one_day
{
    [Fact]
    public void Everything_from_the_request_to_the_draft_can_be_done_in_order()
    {
        var position = Position("request-received=2026-11-02 decision-sent:will-assess=2026-11-02 advice-requested@Oak=2026-11-02 draft-served=2026-11-02");
        position[CaseStates.Assessment].ShouldBe(CaseStates.DraftIsServed);
        position.Irregularities.ShouldBeEmpty();
    }

    [Fact]
    public void What_makes_another_act_lawful_comes_before_it() =>
        Position("plan-made=2020-01-06 ceasing-considered=2026-01-05 decision-sent:cease-plan=2026-02-02 plan-ceased=2026-09-01 request-received=2026-09-01")
            .Irregularities.ShouldBeEmpty();

    [Fact]
    public void What_moves_nothing_comes_before_what_ends_the_matter() =>
        Position("request-received=2026-09-01 decision-sent:will-assess=2026-10-01 advice-requested@Oak=2026-10-12 request-withdrawn:in-writing=2026-10-12")
            .Irregularities.ShouldBeEmpty();

    [Fact]
    public void What_fits_and_is_unlawful_still_moves_the_case()
    {
        var position = Position("request-received=2026-09-01 decision-sent:will-assess=2026-10-01 advice-requested@Oak=2026-10-12 draft-served=2026-11-02 decision-sent:final-plan=2026-11-02");
        position[CaseStates.Assessment].ShouldBe(CaseStates.PlanIssued);
        position.Irregularities.ShouldHaveSingleItem().Why.ShouldContain("the family has until the end of Monday 16 November 2026");
    }

    [Fact]
    public void What_ends_the_matter_comes_after_what_began_it() =>
        Position("request-received=2026-11-02 responsibility-ended=2026-11-02").IsClosed.ShouldBeTrue();

    private static CasePosition Position(string facts) => CasePosition.Of(FactText.Case(facts), new(2026, 11, 21));
}
