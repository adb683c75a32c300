using OneStory.Law.Tests.Support;

namespace OneStory.Law.Tests.Plans.Language;

/// <summary>A sentence with the labels it was given.</summary>
public sealed record LabelledSentence(string Section, string Text, string Verdict, string Missing, string Vague)
{
    public string WhatTheCheckSays()
    {
        var check = PlanLanguage.Check(Section, Text);
        return $"{check.VerdictInWords} | {Listed(check.Missing.Select(missing => missing.Id))} | {Listed(check.Vague.Select(vague => vague.Words))}";
    }

    public string Labels => $"{Verdict} | {Missing} | {Vague}";

    /// <summary>The rows of one of the tables beside this file.</summary>
    public static IReadOnlyList<LabelledSentence> In(string file) =>
    [
        .. File.ReadAllLines(Repository.PathOf("tests", "OneStory.Law.Tests", "Plans", "Language", file))
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1)
            .Select(line => line.Trim('|', ' ').Split(" | "))
            .Select(cells => new LabelledSentence(cells[0], cells[1], cells[2], cells[3], cells[4])),
    ];

    private static string Listed(IEnumerable<string> words) => string.Join(", ", words) is { Length: > 0 } all ? all : "-";
}
