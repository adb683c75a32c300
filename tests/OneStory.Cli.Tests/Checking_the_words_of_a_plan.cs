using System.Text.Json;

namespace OneStory.Cli.Tests;

public class Checking_the_words_of_a_plan
{
    [Fact]
    public async Task As_data_the_verdict_comes_with_what_is_missing_and_which_words_are_vague()
    {
        var said = await CommandLine.Run("plan", "check", "--section", "F", "--text", "Regular support from an adult.", "--json");
        said.ExitStatus.ShouldBe(0);
        using var document = JsonDocument.Parse(said.Output);
        document.RootElement.GetProperty("verdict").GetString().ShouldBe("vague");
        Strings(document.RootElement.GetProperty("missing")).ShouldBe(["who", "how-often", "how-long"]);
        Strings(document.RootElement.GetProperty("vague")).ShouldBe(["regular"]);
        var reason = document.RootElement.GetProperty("reasons").GetProperty("vague")[0];
        reason.GetProperty("start").GetInt32().ShouldBe(0);
        reason.GetProperty("length").GetInt32().ShouldBe("Regular".Length);
        document.RootElement.GetProperty("law").EnumerateArray().Select(law => law.GetProperty("source").GetString()).ShouldContain("SEND Code of Practice 2015, paragraph 9.69");
    }

    [Fact]
    public async Task Provision_with_nothing_to_mend_is_specific_and_the_lists_are_empty()
    {
        using var document = JsonDocument.Parse((await CommandLine.Run("plan", "check", "--json", "--section", "g", "--text", "A paediatric nurse will visit school for one hour every month.")).Output);
        document.RootElement.GetProperty("section").GetString().ShouldBe("G");
        document.RootElement.GetProperty("verdict").GetString().ShouldBe("specific");
        foreach (var list in (string[])["missing", "vague", "law"]) document.RootElement.GetProperty(list).GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData("By July 2028 Aisha will read an unseen Year 5 text aloud at 90 words a minute.", "measurable")]
    [InlineData("Sam will be happier at school.", "not measurable")]
    public async Task Outcomes_are_measurable_or_not(string text, string verdict)
    {
        using var document = JsonDocument.Parse((await CommandLine.Run("plan", "check", "--section", "E", "--text", text, "--json")).Output);
        document.RootElement.GetProperty("verdict").GetString().ShouldBe(verdict);
    }

    [Fact]
    public async Task In_words_each_finding_says_why_and_the_law_comes_last()
    {
        var said = await CommandLine.Run("plan", "check", "--section", "f", "--text", "Up to 15 hours of teaching assistant support a week.");
        said.ExitStatus.ShouldBe(0);
        said.Lines[0].ShouldBe("Vague");
        said.Lines[1].ShouldBe("  missing  how-often  It says how often, but \"up to\" leaves it open.");
        said.Lines[2].ShouldStartWith("  vague    up to      \"Up to\" gives a limit and no floor");
        said.Lines[^1].ShouldBe("  law      The local authority must secure the special educational provision that the plan specifies. Children and Families Act 2014, section 42(2) [T]");
    }

    [Fact]
    public async Task A_line_with_nothing_to_mend_is_one_word() =>
        (await CommandLine.Run("plan", "check", "--section", "F", "--text", "A teaching assistant will read with Leo for 20 minutes a day.")).Output.ShouldBe("Specific\n");

    [Theory]
    [InlineData(""), InlineData("- Therapy"), InlineData("毎日")]
    public async Task Any_words_are_answered(string text) =>
        (await CommandLine.Run("plan", "check", "--section", "F", "--text", text)).Lines[0].ShouldBe("Vague");

    [Theory]
    [InlineData("plan check --section B --text Needs", "Section 'B' has no provision or outcomes to check: choose one of E, F, G, H1 or H2")]
    [InlineData("plan check --section H3 --text Support", "Section 'H3'")]
    [InlineData("plan check --text Support", "'--section'")]
    [InlineData("plan check --section F", "'--text'")]
    [InlineData("plan check --section F --text Support more", "more")]
    [InlineData("plan", "Required command")]
    public async Task What_cannot_be_checked_is_refused(string line, string because) => (await CommandLine.RunLine(line)).ShouldBeRefused(because);

    private static IEnumerable<string?> Strings(JsonElement list) => list.EnumerateArray().Select(item => item.GetString());
}
