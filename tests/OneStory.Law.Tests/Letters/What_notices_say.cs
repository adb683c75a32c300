namespace OneStory.Law.Tests.Letters;

public class What_notices_say
{
    private static readonly string[] AppealAndMediation =
    [
        "appeal-right", "appeal-time", "mediation-right", "mediation-certificate", "mediation-adviser", "mediation-time",
        "mediation-tell-authority", "authority-contact", "disagreement-resolution", "advice-and-support",
    ];

    private static readonly string[] RepresentationsOnADraft = ["setting-request", "meeting", "fifteen-days", "representations", "where-settings-are-listed"];

    [Fact]
    public void Every_decision_that_can_be_appealed_says_how_and_what_comes_first() =>
        Notices.All.Where(notice => notice.IsAppealable)
            .SelectMany(notice => AppealAndMediation.Where(id => notice.Required.All(content => content.Id != id)).Select(id => $"{notice} lacks {id}")).ShouldBeEmpty();

    [Fact]
    public void The_decisions_that_can_be_appealed_are_those_of_section_51()
    {
        Notices.All.Where(notice => notice.IsAppealable).Select(notice => notice.Id).Order().ShouldBe(DecisionKinds.Appealable.Order());
        Notices.All.Where(notice => notice.IsAppealable).Select(notice => notice.AppealGround).Distinct().Order().ShouldBe(["(a)", "(b)", "(c)", "(d)", "(e)", "(f)"]);
    }

    [Fact]
    public void A_certificate_can_be_done_without_only_for_the_content_of_a_plan() =>
        Notices.All.ShouldAllBe(notice => notice.Certificate ==
            (notice.AppealGround == null ? Certificate.NoAppeal : notice.AppealGround == "(c)" ? Certificate.NeededUnlessOnlySetting : Certificate.Needed));

    [Fact]
    public void The_tribunals_power_to_recommend_is_told_with_every_decision_but_a_refusal_to_assess() =>
        Notices.All.Where(notice => notice.IsAppealable && notice.Required.All(content => content.Id != "recommendations"))
            .Select(notice => notice.Id).ShouldBe([DecisionKinds.RefuseToAssess]);

    [Theory]
    [InlineData("refuse-to-assess")]
    [InlineData("refuse-to-issue-plan")]
    [InlineData("not-amending")]
    [InlineData("refuse-to-reassess")]
    [InlineData("cease-plan")]
    public void A_refusal_gives_its_reasons(string notice) => Notices.Find(notice)!.Required.ShouldContain(content => content.Id == "reasons");

    [Theory]
    [InlineData("draft-plan")]
    [InlineData("amend-plan")]
    public void A_draft_says_that_a_setting_and_a_meeting_can_be_asked_for_and_by_when(string notice) =>
        RepresentationsOnADraft
            .Except(Notices.Find(notice)!.Required.Select(content => content.Id)).ShouldBeEmpty();

    [Fact]
    public void A_letter_is_told_what_it_lacks_and_one_with_everything_lacks_nothing()
    {
        var notice = Notices.Find("refuse-to-assess")!;
        var all = notice.Required.Select(content => content.Id).ToList();
        notice.MissingFrom(all).ShouldBeEmpty();
        notice.MissingFrom(all.Skip(1)).Select(content => content.Id).ShouldBe([all[0]]);
        notice.MissingFrom([]).Count.ShouldBe(all.Count);
        notice.MissingFrom([.. all, "a picture of a cat"]).ShouldBeEmpty();
    }

    [Fact]
    public void No_notice_asks_for_the_same_thing_twice() =>
        Notices.All.ShouldAllBe(notice => notice.Required.DistinctBy(content => content.Id).Count() == notice.Required.Count);

    [Fact]
    public void There_is_no_notice_of_what_is_not_decided() => Notices.Find("maybe").ShouldBeNull();
}
