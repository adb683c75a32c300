using OneStory.Law.Tests.Support;

namespace OneStory.Law.Tests;

/// <summary>One last lawful day from facts given by name: what is refused, and why.</summary>
public class Asking_for_one_day
{
    [Theory]
    [InlineData("nothing-of-the-kind", "request-received=2026-11-02", "There is no rule 'nothing-of-the-kind'.")]
    [InlineData("final", "request-received=2026-11-02", "There is no rule 'final'. Is it final-plan, detained-final-plan or amend-final?")]
    [InlineData("the-final-plan", "request-received=2026-11-02", "There is no rule 'the-final-plan'. Is it final-plan?")]
    [InlineData("fi", "request-received=2026-11-02", "There is no rule 'fi'.")]
    [InlineData("foi2", "request-received=2026-11-02", "There is no rule 'foi2'. Is it foi?")]
    [InlineData("final-plan", "", "final-plan needs request-received or became-responsible.")]
    [InlineData("transfer-old-authority", "aware-of-move=2026-12-14", "transfer-old-authority needs moved.")]
    [InlineData("final-plan", "order-made=2026-11-02", "final-plan does not take order-made: it takes request-received|became-responsible.")]
    [InlineData("appeal-lodge", "order-made=2026-11-02", "appeal-lodge does not take order-made: it takes decision-sent, [certificate-issued].")]
    [InlineData("final-plan", "request-received=2026-11-02 request-received=2026-11-03", "request-received is given twice.")]
    [InlineData("final-plan", "request-received=2014-08-31", "final-plan is held from 2014-09-01: request-received on 2014-08-31 is before that.")]
    [InlineData("final-plan", "request-received=2151-01-01", "Request-received on 2151-01-01 is not possible: dates run from 1900-01-01 to 2150-12-31.")]
    [InlineData("appeal-lodge", "decision-sent=2026-11-24 certificate-issued=2026-11-23", "decision-sent (2026-11-24) cannot be after certificate-issued (2026-11-23).")]
    [InlineData("transfer-new-authority-review", "last-reviewed=2027-01-08 transferred=2027-01-07", "last-reviewed (2027-01-08) cannot be after transferred (2027-01-07).")]
    public void What_cannot_be_answered_is_refused_with_the_reason(string rule, string facts, string because) =>
        Should.Throw<FactException>(() => Reckoning.Of(rule, FactText.Facts(facts))).Message.ShouldBe(because);

    [Theory]
    [InlineData("appeal-lodge", "decision-sent=2026-11-24 certificate-issued=2026-11-24", "2027-01-25")]
    [InlineData("transfer-old-authority", "moved=2026-11-02 aware-of-move=2026-12-14", "2027-01-06")]
    public void Facts_of_one_day_or_in_an_order_the_law_allows_are_taken(string rule, string facts, string due) =>
        Reckoning.Of(rule, FactText.Facts(facts)).Due.Iso().ShouldBe(due);

    [Fact]
    public void The_day_to_work_to_is_the_last_day_itself_where_nobody_could_count_otherwise()
    {
        var window = Reckoning.Of("draft-window", FactText.Facts("draft-served=2027-02-08"));
        window.Target.ShouldBe(window.Due);
        var appeal = Reckoning.Of("appeal-lodge", FactText.Facts("decision-sent=2026-11-24"));
        appeal.Target.ShouldBe(appeal.Due);
        var decision = Reckoning.Of("assess-decision", FactText.Facts("request-received=2026-11-02"));
        decision.Target.ShouldBe(decision.Due.AddDays(-1));
    }

    [Fact]
    public void Calendars_that_are_given_are_counted_by() =>
        Reckoning.Of("mediation-certificate", FactText.Facts("adviser-told=2027-06-04"), Calendars.On(BankHolidays.Standard.With(new(new(2027, 6, 7), Nations.Uk, "One more"))))
            .Due.ShouldBe(new(2027, 6, 10));
}
