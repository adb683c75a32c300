using OneStory.Law.Tests.Support;

namespace OneStory.Law.Tests;

/// <summary>Facts and circumstances that cannot be are refused when a case is made of them, with the reason.</summary>
public class What_a_case_refuses
{
    [Theory]
    [InlineData("decision-sent=2026-11-02", "decision-sent must say its kind: one of will-assess,")]
    [InlineData("decision-sent:maybe=2026-11-02", "decision-sent cannot be of kind 'maybe': one of will-assess,")]
    [InlineData("draft-served:maybe=2026-11-02", "draft-served has no kinds, so it cannot be of kind 'maybe'.")]
    [InlineData("advice-received=2026-11-02", "advice-received must say which adviser it is about.")]
    [InlineData("draft-served@Oak=2026-11-02", "draft-served is about the case as a whole, so it cannot be about 'Oak'.")]
    [InlineData("born=2016-01-01 born=2017-01-01", "born is given on 2016-01-01 and 2017-01-01, and can only be on one day.")]
    [InlineData("died=2026-01-01 died=2027-01-01", "died is given on 2026-01-01 and 2027-01-01, and can only be on one day.")]
    [InlineData("born=1899-12-31", "Born on 1899-12-31 is not possible: dates run from 1900-01-01 to 2150-12-31.")]
    [InlineData("born=2151-01-01", "Born on 2151-01-01 is not possible")]
    public void A_fact_that_cannot_be(string facts, string because) =>
        Should.Throw<FactException>(() => FactText.Case(facts)).Message.ShouldStartWith(because);

    [Theory]
    [InlineData("born=1900-01-01")]
    [InlineData("born=2150-12-31")]
    [InlineData("request-received=2026-11-02")]
    [InlineData("advice-requested@Oak=2026-11-02")]
    [InlineData("advice-requested:educational@Oak=2026-11-02")]
    [InlineData("born=2016-01-01 born=2016-01-01")]
    public void A_fact_that_can_be_is_taken(string facts) => FactText.Case(facts).All.Count.ShouldBe(1);

    [Fact]
    public void A_year_that_is_a_day() =>
        Should.Throw<FactException>(() => CaseFacts.Of(new Fact(FactTypes.Year, new(2027, 9, 1), "primary-to-secondary"))).Message.ShouldStartWith("year is a year, held as its 1 January");

    [Theory]
    [InlineData("exceptional-circumstances=2026-11-02..2026-11-01", "A circumstance cannot end on Sunday 1 November 2026 when it begins on Monday 2 November 2026.")]
    [InlineData("exceptional-circumstances=1899-12-31", "A circumstance on 1899-12-31 is not possible")]
    [InlineData("exceptional-circumstances=2026-11-02..2151-01-01", "A circumstance on 2151-01-01 is not possible")]
    [InlineData("exceptional-circumstances>plan=2026-11-02", "A circumstance cannot be relied on for 'plan': there is no such rule.")]
    public void A_circumstance_that_cannot_be(string relied, string because) =>
        Should.Throw<FactException>(() => FactText.Case("", relied)).Message.ShouldStartWith(because);

    [Fact]
    public void Text_that_could_pass_for_another_line()
    {
        Should.Throw<FactException>(() => CaseFacts.Of(new Fact(FactTypes.AdviceReceived, new(2026, 11, 2), About: "a\nb"))).Message.ShouldContain("control character");
        Should.Throw<FactException>(() => CaseFacts.Of([], [new(Ground.ExceptionalCircumstances, new(2026, 11, 2), null, "a\u001bb")])).Message.ShouldContain("control character");
    }

    [Fact]
    public void A_kind_that_a_fact_does_not_have_is_no_match_to_make() =>
        Should.Throw<ArgumentException>(() => new FactMatch(FactTypes.DecisionSent, "maybe")).Message.ShouldContain("decision-sent has no kind 'maybe'");
}
