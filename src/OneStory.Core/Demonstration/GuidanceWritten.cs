using System.Globalization;

namespace OneStory.Demonstration;

/// <summary>A page of guidance as its file has it.</summary>
internal sealed record GuidanceWritten(string Slug, string Section, int? Ordinal, string Title, string Summary, string Markdown, IReadOnlyList<string> Schedule2, int DaysAgo, int ReviewMonths)
{
    private const string Rule = "---";

    public static GuidanceWritten Of(string name, string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        if (lines[0] != Rule) throw new InvalidOperationException($"The guidance {name} does not begin by saying what it is.");
        var end = Array.IndexOf(lines, Rule, 1);
        var said = lines[1..end].Where(line => line.Contains(':', StringComparison.Ordinal)).Select(line => line.Split(':', 2)).ToDictionary(pair => pair[0].Trim(), pair => pair[1].Trim().Trim('"'), StringComparer.OrdinalIgnoreCase);
        return new(
            said.GetValueOrDefault("slug") ?? name, said.GetValueOrDefault("section") ?? "Guidance", Number(said, "order"), said["title"], said.GetValueOrDefault("summary") ?? "", string.Join('\n', lines[(end + 1)..]).Trim(),
            [.. (said.GetValueOrDefault("schedule2") ?? "").Trim('[', ']').Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(item => item.Trim('"', '\''))], Number(said, "checkedDaysAgo") ?? 30, Number(said, "reviewMonths") ?? new OfferReview().Months);
    }

    private static int? Number(Dictionary<string, string> said, string name) => said.TryGetValue(name, out var text) && int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null;
}
