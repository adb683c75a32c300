using System.Text.Json;
using OneStory.Law;
using OneStory.Testing;

namespace OneStory.Cli.Tests;

public sealed class Looking_at_a_case : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("onestory-case-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task The_demonstration_case_shows_its_clocks_and_what_may_be_done()
    {
        var said = await CommandLine.Run("law", "case", Demonstration, "--as-of", "2027-02-20");
        said.ExitStatus.ShouldBe(0);
        said.Output.ShouldContain("Missed         final-plan: Monday 8 February 2027, 12 days over");
        said.Output.ShouldContain("The local authority: send the final plan. The draft plan was served on Thursday 11 February 2027");
    }

    [Fact]
    public async Task Six_days_later_the_plan_may_be_sent()
    {
        var said = await CommandLine.Run("law", "case", Demonstration, "--as-of", "2027-02-26", "--json");
        using var document = JsonDocument.Parse(said.Output);
        Act(document, "issue-final-plan").GetProperty("mayBeDone").GetBoolean().ShouldBeTrue();
        document.RootElement.GetProperty("states").GetProperty("assessment").GetString().ShouldBe("draft-served");
    }

    [Fact]
    public async Task As_data_every_clock_carries_its_dates_state_source_and_explanation()
    {
        var said = await CommandLine.Run("law", "case", Demonstration, "--as-of", "2027-02-20", "--json");
        using var document = JsonDocument.Parse(said.Output);
        var plan = document.RootElement.GetProperty("deadlines").EnumerateArray().Single(d => d.GetProperty("rule").GetString() == "final-plan");
        plan.GetProperty("due").GetString().ShouldBe("2027-02-08");
        plan.GetProperty("target").GetString().ShouldBe("2027-02-07");
        plan.GetProperty("workBy").GetString().ShouldBe("2027-02-05");
        plan.GetProperty("state").GetString().ShouldBe("missed");
        plan.GetProperty("daysLeft").GetInt32().ShouldBe(-12);
        plan.GetProperty("exceptions").EnumerateArray().Single().GetProperty("isMadeOut").GetBoolean().ShouldBeFalse();
        plan.GetProperty("explanation").EnumerateArray().Select(s => s.GetString()).ShouldContain(s => s!.Contains("regulation 13(2)"));
    }

    [Fact]
    public async Task Explanations_can_be_read_in_the_terminal() =>
        (await CommandLine.Run("law", "case", Demonstration, "--as-of", "2027-02-20", "--explain")).Output
            .ShouldContain("An exception was relied on (SEND Regulations 2014, regulations 13(3) and 10(4)(c)) and is not made out. It is not recorded why it was impractical");

    [Fact]
    public async Task Without_a_day_the_case_is_looked_at_today_in_London()
    {
        var before = LondonDate.Today(TimeProvider.System).InWords();
        var said = await CommandLine.Run("law", "case", Demonstration);
        var after = LondonDate.Today(TimeProvider.System).InWords();
        said.Lines[0].ShouldBeOneOf($"The case on {before}", $"The case on {after}");
    }

    [Fact]
    public async Task A_holiday_proclaimed_since_reaches_the_clock_and_the_act_alike()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "case.json"), """
            { "facts": [
                { "fact": "decision-sent", "kind": "refuse-to-assess", "date": "2027-05-24" },
                { "fact": "mediation-adviser-contacted", "date": "2027-06-03" },
                { "fact": "adviser-told", "date": "2027-06-04" } ] }
            """, TestContext.Current.CancellationToken);
        var said = await CommandLine.Run("law", "case", Path.Combine(folder, "case.json"), "--as-of", "2027-06-04", "--bank-holiday", "2027-06-07");
        said.Output.ShouldContain("mediation-certificate: Thursday 10 June 2027");
        said.Output.ShouldContain("The mediation adviser: issue the mediation certificate. Due by Thursday 10 June 2027");
    }

    [Fact]
    public async Task A_file_that_is_not_utf_8_is_refused()
    {
        await File.WriteAllBytesAsync(Path.Combine(folder, "case.json"), [.. "{ \"note\": \"Zo"u8, 0xEB, .. "\", \"facts\": [] }"u8], TestContext.Current.CancellationToken);
        (await CommandLine.Run("law", "case", Path.Combine(folder, "case.json"))).ShouldBeRefused("is not UTF-8 text");
    }

    [Fact]
    public async Task A_file_that_begins_with_a_byte_order_mark_is_read()
    {
        await File.WriteAllBytesAsync(Path.Combine(folder, "case.json"), [0xEF, 0xBB, 0xBF, .. "{ \"facts\": [] }"u8], TestContext.Current.CancellationToken);
        (await CommandLine.Run("law", "case", Path.Combine(folder, "case.json"))).ExitStatus.ShouldBe(0);
    }

    [Fact]
    public async Task The_plainest_case_is_names_and_dates()
    {
        var said = await Case("""{ "facts": { "request-received": "2026-11-02" } }""");
        said.ExitStatus.ShouldBe(0);
        said.Output.ShouldContain("final-plan: Monday 22 March 2027");
    }

    [Fact]
    public async Task A_case_with_no_facts_has_no_clocks() => (await Case("""{ "facts": [] }""")).Output.ShouldContain("Clocks\n  None.");

    [Theory]
    [InlineData("{", "is not JSON: line 1")]
    [InlineData("", "is not JSON")]
    [InlineData("[]", "should be an object with 'facts'")]
    [InlineData("{}", "has no 'facts'")]
    [InlineData("""{ "facts": 3 }""", "'facts' should be a list")]
    [InlineData("""{ "facts": [3] }""", "facts[0] should be an object")]
    [InlineData("""{ "fact": [] }""", "has 'fact', which is not one of")]
    [InlineData("""{ "facts": [{ "date": "2026-11-02" }] }""", "facts[0] has no 'fact'")]
    [InlineData("""{ "facts": [{ "fact": "request-received" }] }""", "facts[0] has no 'date'")]
    [InlineData("""{ "facts": [{ "fact": "request-recieved", "date": "2026-11-02" }] }""", "there is no fact 'request-recieved'")]
    [InlineData("""{ "facts": [{ "fact": "request-received", "date": "2 November" }] }""", "is not a date")]
    [InlineData("""{ "facts": [{ "fact": "request-received", "date": 20261102 }] }""", "the date should be text")]
    [InlineData("""{ "facts": [{ "fact": "decision-sent", "date": "2026-11-02" }] }""", "decision-sent must say its kind")]
    [InlineData("""{ "facts": [{ "fact": "decision-sent", "kind": "maybe", "date": "2026-11-02" }] }""", "cannot be of kind 'maybe'")]
    [InlineData("""{ "facts": [{ "fact": "draft-served", "kind": "maybe", "date": "2026-11-02" }] }""", "has no kinds")]
    [InlineData("""{ "facts": [{ "fact": "advice-requested", "date": "2026-11-02" }] }""", "must say which adviser")]
    [InlineData("""{ "facts": [{ "fact": "born", "date": "1826-11-02" }] }""", "is not possible")]
    [InlineData("""{ "facts": [], "circumstances": [{ "ground": "busy", "from": "2026-11-02" }] }""", "'busy' is not a ground")]
    [InlineData("""{ "facts": [], "circumstances": [{ "ground": "school-closed", "from": "2026-11-02", "to": "2026-11-01" }] }""", "cannot end")]
    [InlineData("""{ "facts": [], "circumstances": [{ "ground": "school-closed", "from": "2026-11-02", "limit": "plan" }] }""", "there is no rule 'plan'")]
    [InlineData("""{ "facts": { "born": "2016-01-01", "born": "2017-01-01" } }""", "is not JSON that can be read")]
    [InlineData("""{ "facts": [{ "fact": "born", "date": "2016-01-01" }, { "fact": "born", "date": "2017-01-01" }] }""", "can only be on one day")]
    [InlineData("""{ "facts": [{ "fact": "advice-requested", "about": "\ud800", "date": "2026-11-02" }] }""", "not Unicode")]
    [InlineData("""{ "facts": [{ "fact": "advice-requested", "about": "a\nMet final-plan", "date": "2026-11-02" }] }""", "control character")]
    [InlineData("""{ "facts": [{ "fact": "request-received", "date": "2026-11-31" }] }""", "facts[0]: request-received '2026-11-31' is not a date")]
    public async Task A_file_that_cannot_be_read_is_refused_with_the_place_and_the_reason(string text, string because) =>
        (await Case(text)).ShouldBeRefused(because);

    [Fact]
    public async Task A_file_that_is_not_there_is_said_to_be_missing() =>
        (await CommandLine.Run("law", "case", Path.Combine(folder, "nothing.json"))).ShouldBeRefused("cannot be read");

    [Fact]
    public async Task A_folder_is_not_a_file() => (await CommandLine.Run("law", "case", folder)).ShouldBeRefused("cannot be read");

    [Fact]
    public async Task A_day_that_is_no_day_is_refused() =>
        (await CommandLine.Run("law", "case", Demonstration, "--as-of", "soon")).ShouldBeRefused("--as-of 'soon' is not a date");

    private static string Demonstration => Repository.PathOf("docs", "law", "demonstration-case.json");

    private static JsonElement Act(JsonDocument document, string id) =>
        document.RootElement.GetProperty("acts").EnumerateArray().Single(act => act.GetProperty("id").GetString() == id);

    private async Task<Said> Case(string text)
    {
        var path = Path.Combine(folder, "case.json");
        await File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);
        return await CommandLine.Run("law", "case", path, "--as-of", "2026-11-21");
    }
}
