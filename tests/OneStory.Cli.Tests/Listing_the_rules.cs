using System.Text.Json;
using OneStory.Testing;

namespace OneStory.Cli.Tests;

public class Listing_the_rules
{
    [Fact]
    public async Task Every_rule_says_its_facts_length_unit_source_exceptions_and_dates_in_force()
    {
        var said = await CommandLine.RunLine("law rules --json");
        said.ExitStatus.ShouldBe(0);
        using var document = JsonDocument.Parse(said.Output);
        var rules = document.RootElement.EnumerateArray().ToList();
        rules.Count.ShouldBeGreaterThan(90);
        foreach (var rule in rules)
        {
            rule.GetProperty("facts").GetArrayLength().ShouldBeGreaterThan(0);
            rule.GetProperty("length").ValueKind.ShouldBe(rule.GetProperty("unit").GetString() == "own-rule" ? JsonValueKind.String : JsonValueKind.Number);
            rule.GetProperty("unit").GetString().ShouldNotBeNullOrEmpty();
            rule.GetProperty("source").GetString().ShouldNotBeNullOrEmpty();
            rule.GetProperty("confidence").GetString().ShouldBeOneOf("T", "S", "M");
            rule.GetProperty("exceptions").ValueKind.ShouldBe(JsonValueKind.Array);
            rule.GetProperty("inForceFrom").GetString().ShouldNotBeNullOrEmpty();
            rule.TryGetProperty("inForceTo", out _).ShouldBeTrue();
        }
    }

    [Fact]
    public async Task The_sets_are_kept_apart()
    {
        using var document = JsonDocument.Parse((await CommandLine.RunLine("law rules --json")).Output);
        var adjacent = document.RootElement.EnumerateArray().Where(rule => rule.GetProperty("set").GetString() == "adjacent").Select(rule => rule.GetProperty("id").GetString());
        adjacent.ShouldContain("foi");
        adjacent.ShouldNotContain("final-plan");
    }

    [Fact]
    public async Task Without_json_each_rule_is_a_line() =>
        (await CommandLine.RunLine("law rules")).Lines.ShouldAllBe(line => line.Contains('['));

    [Fact]
    public async Task The_diagram_is_mermaid() =>
        (await CommandLine.RunLine("law diagram")).Output.ShouldStartWith("stateDiagram-v2\n");

    [Fact]
    public async Task Notices_are_listed_with_what_they_must_say()
    {
        using var document = JsonDocument.Parse((await CommandLine.RunLine("law notices --json")).Output);
        var refusal = document.RootElement.EnumerateArray().Single(notice => notice.GetProperty("id").GetString() == "refuse-to-assess");
        refusal.GetProperty("appealGround").GetString().ShouldBe("(a)");
        refusal.GetProperty("required").EnumerateArray().Select(content => content.GetProperty("id").GetString()).ShouldContain("reasons");
        (await CommandLine.RunLine("law notices")).Output.ShouldContain("Decision not to assess (refuse-to-assess)");
    }

    [Fact]
    public async Task The_pages_of_the_law_are_written_where_asked()
    {
        var folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        (await CommandLine.Run("law", "docs", folder)).ExitStatus.ShouldBe(0);
        File.ReadAllText(Path.Combine(folder, "notices.md")).ShouldBe(OneStory.Law.LawDocuments.All["notices.md"]);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task The_help_of_every_command_is_committed()
    {
        var pages = new List<string> { "# The command line\n\nGenerated from the program's own help. Do not edit: a test compares them.\n" };
        await AddHelp(pages, "");
        string.Join('\n', pages).ShouldBeCommittedAs("docs", "command-line.md");
    }

    /// <summary>A command's help, and that of every command it lists.</summary>
    private static async Task AddHelp(List<string> pages, string command)
    {
        var said = await CommandLine.Run([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);
        said.ExitStatus.ShouldBe(0);
        var lines = said.Output.Split('\n').Select(line => line.TrimEnd()).ToList();
        pages.Add($"## onestory {command}".TrimEnd() + $"\n\n```\n{string.Join('\n', lines).Trim()}\n```\n");
        foreach (var below in lines.SkipWhile(line => line != "Commands:").Skip(1).TakeWhile(line => line.StartsWith("  ", StringComparison.Ordinal)).Where(line => line[2] != ' '))
            await AddHelp(pages, $"{command} {below.Trim().Split(' ')[0]}".Trim());
    }
}
