namespace OneStory.Cli.Tests;

public class Asking_what_is_due
{
    [Fact]
    public async Task The_day_stands_alone_on_the_first_line()
    {
        var said = await CommandLine.RunLine("law due final-plan request-received=2026-11-02");
        said.ExitStatus.ShouldBe(0);
        said.Output.ShouldBe("2027-03-22\n");
        said.Error.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_explanation_follows_the_day_with_the_sum_and_the_citation()
    {
        var said = await CommandLine.RunLine("law due final-plan request-received=2026-11-02 --explain");
        said.Lines[0].ShouldBe("2027-03-22");
        said.Output.ShouldContain("2 November 2026 plus 20 weeks (140 days) is Monday 22 March 2027.");
        said.Output.ShouldContain("SEND Regulations 2014, regulation 13(2)");
        said.Output.ShouldContain("read in the text itself");
    }

    [Fact]
    public async Task Facts_may_come_in_any_order_and_options_before_them()
    {
        var one = await CommandLine.RunLine("law due amend-final review-meeting=2027-01-20 amendment-notice-sent=2027-03-03");
        var other = await CommandLine.RunLine("law due amend-final --explain amendment-notice-sent=2027-03-03 review-meeting=2027-01-20");
        one.Lines[0].ShouldBe("2027-04-14");
        other.Lines[0].ShouldBe("2027-04-14");
    }

    [Fact]
    public async Task A_year_is_given_as_a_year() =>
        (await CommandLine.RunLine("law due phase-transfer-post-16 year=2027")).Output.ShouldBe("2027-03-30\n");

    [Fact]
    public async Task The_one_spent_version_of_a_rule_governs_its_own_year() =>
        (await CommandLine.RunLine("law due phase-transfer-post-16 year=2015")).Output.ShouldBe("2015-05-30\n");

    [Fact]
    public async Task A_holiday_proclaimed_since_can_be_added()
    {
        (await CommandLine.RunLine("law due mediation-certificate adviser-told=2027-06-04")).Output.ShouldBe("2027-06-09\n");
        (await CommandLine.RunLine("law due mediation-certificate adviser-told=2027-06-04 --bank-holiday 2027-06-07")).Output.ShouldBe("2027-06-10\n");
    }

    [Fact]
    public async Task A_school_that_closes_moves_the_sixth_school_day()
    {
        (await CommandLine.RunLine("law due exclusion-day-six excluded=2027-02-10")).Output.ShouldBe("2027-02-17\n");
        (await CommandLine.RunLine("law due exclusion-day-six excluded=2027-02-10 --closed 2027-02-15..2027-02-19")).Output.ShouldBe("2027-02-24\n");
    }

    [Theory]
    [InlineData("law due", "Required argument missing")]
    [InlineData("law", "Required command")]
    [InlineData("law due nothing-of-the-kind request-received=2026-11-02", "There is no rule 'nothing-of-the-kind'")]
    [InlineData("law due final request-received=2026-11-02", "Is it final-plan")]
    [InlineData("law due final-plan", "final-plan needs request-received or became-responsible")]
    [InlineData("law due transfer-old-authority aware-of-move=2026-12-14", "transfer-old-authority needs moved")]
    [InlineData("law due final-plan order-made=2026-11-02", "final-plan does not take order-made: it takes request-received|became-responsible")]
    [InlineData("law due final-plan request-recieved=2026-11-02", "There is no fact 'request-recieved'")]
    [InlineData("law due final-plan request-received", "'request-received' is not a fact: write it as name=YYYY-MM-DD")]
    [InlineData("law due final-plan =2026-11-02", "is not a fact")]
    [InlineData("law due final-plan request-received=2026-02-30", "'2026-02-30' is not a date")]
    [InlineData("law due final-plan request-received=2027-02-29", "is not a date")]
    [InlineData("law due final-plan request-received=02/11/2026", "is not a date")]
    [InlineData("law due final-plan request-received=2026-11-2", "is not a date")]
    [InlineData("law due final-plan request-received=9999-12-31", "is not possible")]
    [InlineData("law due final-plan request-received=0001-01-01", "is not possible")]
    [InlineData("law due final-plan request-received=2014-08-31", "held from 2014-09-01")]
    [InlineData("law due final-plan request-received=2026-11-02 request-received=2026-11-03", "given twice")]
    [InlineData("law due appeal-lodge decision-sent=2026-11-24 certificate-issued=2026-11-23", "decision-sent (2026-11-24) cannot be after certificate-issued (2026-11-23)")]
    [InlineData("law due amend-final amendment-notice-sent=2027-01-19 review-meeting=2027-01-20", "cannot be after")]
    [InlineData("law due phase-transfer year=2027-09-01", "is a year")]
    [InlineData("law due phase-transfer year=0000", "is a year")]
    [InlineData("law due phase-transfer year=2014", "held from")]
    [InlineData("law due mediation-certificate adviser-told=2030-12-30", "2030")]
    [InlineData("law due mediation-certificate adviser-told=2031-02-01", "Bank holidays are known from")]
    [InlineData("law due final-plan request-received=2026-11-02 --explian", "'--explian'")]
    [InlineData("law due exclusion-day-six excluded=2027-02-10 --closed 2027-02-15", "--closed")]
    [InlineData("law due exclusion-day-six excluded=2027-02-10 --closed 2027-02-19..2027-02-15", "ends before it begins")]
    [InlineData("law due mediation-certificate adviser-told=2027-06-04 --bank-holiday tomorrow", "'tomorrow' is not a date")]
    public async Task Bad_input_is_refused_in_one_line_that_says_what_is_wrong(string line, string because) =>
        (await CommandLine.RunLine(line)).ShouldBeRefused(because);

    [Fact]
    public async Task Input_with_line_breaks_is_still_refused_in_one_line() =>
        (await CommandLine.Run("law", "due", "final-plan\nor else", "request-received=2026-11-02")).ShouldBeRefused("There is no rule");
}
