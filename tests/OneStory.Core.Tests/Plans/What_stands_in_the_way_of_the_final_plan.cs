using OneStory.Law;
using OneStory.Plans;
using static OneStory.Core.Tests.Plans.MayasPlan;

namespace OneStory.Core.Tests.Plans;

public class What_stands_in_the_way_of_the_final_plan
{
    private static readonly Fact[] Served =
    [
        new(FactTypes.RequestReceived, new(2026, 11, 2), RequestKinds.Assessment), new(FactTypes.DecisionSent, new(2026, 12, 1), DecisionKinds.WillAssess),
        new(FactTypes.AdviceRequested, new(2026, 12, 2), About: "educational psychologist"), new(FactTypes.DecisionSent, new(2027, 2, 1), DecisionKinds.WillIssuePlan),
        new(FactTypes.DraftServed, new(2027, 2, 8)),
    ];

    [Fact]
    public void Nothing_does_once_all_is_done() => Ids(Ready).ShouldBeEmpty();

    [Fact]
    public void The_fifteen_days_do_to_the_end_of_the_last()
    {
        Ids(Ready with { LawSays = On(new(2027, 2, 22)) }).ShouldBe(["law"]);
        Ids(Ready with { LawSays = On(new(2027, 2, 23)) }).ShouldBeEmpty();
    }

    [Fact]
    public void The_fifteen_days_say_their_last_day_and_the_regulation()
    {
        var obstacle = FinalObstacles.Of(Ready with { LawSays = On(new(2027, 2, 20)) }).ShouldHaveSingleItem();
        obstacle.Says.ShouldContain("Monday 22 February 2027");
        obstacle.Law!.Citation.ShouldBe("SEND Regulations 2014, regulation 13(1)(a)");
    }

    [Fact]
    public void A_meeting_that_was_asked_for_and_not_held_does() =>
        FinalObstacles.Of(Ready with { LawSays = On(new(2027, 3, 1), new Fact(FactTypes.MeetingRequested, new(2027, 2, 10))) }).ShouldHaveSingleItem().Says.ShouldContain("no meeting has been held");

    [Fact]
    public void It_does_still_when_the_draft_has_been_served_again_until_they_meet()
    {
        Fact[] again = [new(FactTypes.MeetingRequested, new(2027, 2, 10)), new(FactTypes.DraftServed, new(2027, 2, 15))];
        FinalObstacles.Of(Ready with { LawSays = On(new(2027, 3, 8), again) }).ShouldHaveSingleItem().Says.ShouldContain("no meeting has been held");
        Ids(Ready with { LawSays = On(new(2027, 3, 8), [.. again, new(FactTypes.MeetingHeld, new(2027, 2, 17))]) }).ShouldBeEmpty();
    }

    [Fact]
    public void Comments_without_an_answer_do() => FinalObstacles.Of(Ready with { UnansweredComments = 1 }).ShouldHaveSingleItem().Says.ShouldBe("1 comment from the family has not been answered.");

    [Fact]
    public void So_does_a_setting_that_nobody_has_decided_on() => Ids(Ready with { HasNamingDecision = false }).ShouldBe(["naming"]);

    [Fact]
    public void So_does_a_setting_asked_for_since() =>
        FinalObstacles.Of(Ready with { HasAskedAgain = true }).ShouldHaveSingleItem().Law!.Citation.ShouldBe("Children and Families Act 2014, section 39(3) and (4)");

    [Fact]
    public void So_does_a_check_that_fails_and_it_says_where_to_put_it_right() =>
        FinalObstacles.Of(Ready with { Plan = Ready.Plan.With(Line("B", PlanLineKind.Need, "Another.")) }).ShouldHaveSingleItem().At.ShouldStartWith("plan/write?section=B&line=");

    [Fact]
    public void A_plain_version_must_be_checked_or_left_out_with_a_reason()
    {
        var unchecked_ = Ready with { Plan = Ready.Plan with { OwnVersion = null } };
        Ids(unchecked_).ShouldBe(["own-version"]);
        Ids(unchecked_ with { WithoutOwnVersionBecause = "Maya is two." }).ShouldBeEmpty();
    }

    private static FinalState Ready { get; } = new(Whole with { OwnVersion = "# My plan\n" }, Now, On(new(2027, 3, 1)), 0, true, true, null);

    private static IEnumerable<string> Ids(FinalState state) => FinalObstacles.Of(state).Select(obstacle => obstacle.Id);

    private static ActNow On(DateOnly day, params Fact[] more) => CasePosition.Of(CaseFacts.Of([.. Served, .. more]), day).Acts().First(offered => offered.Act == Acts.IssueFinalPlan);
}
