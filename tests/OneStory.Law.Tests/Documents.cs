using System.Text.RegularExpressions;
using OneStory.Law.Tests.Support;

namespace OneStory.Law.Tests;

/// <summary>The pages generated from the tables of the law are committed and true.</summary>
public partial class Documents
{
    public static TheoryData<string> Pages() => [.. LawDocuments.All.Keys];

    [Theory, MemberData(nameof(Pages))]
    public void A_generated_page_says_what_the_code_says(string name) =>
        LawDocuments.All[name].ShouldBeCommittedAs("docs", "law", "generated", name);

    [Fact]
    public void The_diagram_has_a_box_for_every_track_and_a_name_for_every_state()
    {
        var diagram = LawDocuments.Diagram();
        diagram.ShouldStartWith("stateDiagram-v2\n");
        foreach (var track in CaseStates.Tracks) diagram.ShouldContain($"state \"{track.Title}\" as ");
        foreach (var state in CaseStates.All) diagram.ShouldContain(state.Meaning[1..]);
    }

    [Fact]
    public void Every_link_in_the_pages_of_the_law_leads_somewhere()
    {
        var broken =
            from page in Directory.EnumerateFiles(Repository.PathOf("docs"), "*.md", SearchOption.AllDirectories).Append(Repository.PathOf("README.md"))
            from Match link in LinkToFile().Matches(File.ReadAllText(page))
            let target = link.Groups["target"].Value
            where !Path.Exists(Path.Combine(Path.GetDirectoryName(page)!, target))
            select $"{page}: {target}";
        broken.ShouldBeEmpty();
    }

    [GeneratedRegex(@"\]\((?!https?:|#|mailto:)(?<target>[^)#]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex LinkToFile();
}
