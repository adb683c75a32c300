namespace OneStory.Law;

internal static class ExplanationsPage
{
    private static readonly DateOnly Example = new(2026, 11, 30);

    public static string Markdown()
    {
        var page = new Page("What is said of every time limit")
            .Paragraph("One example of each, as a screen or a letter would explain it: the duty, the facts, the sum, the day to work to, what else should be known, and the source.");
        foreach (var limit in TimeLimits.All.Where(limit => limit.InForceTo is null))
        {
            page.Heading(limit.Id);
            foreach (var sentence in Reckoning.Of(limit.Id, Facts(limit)).Explanation()) page.Line($"- {sentence}");
            page.Line();
        }

        return page.ToString();
    }

    /// <summary>The end of November, so that months come out short; a second fact a month and a half after the first, or before it.</summary>
    private static List<Fact> Facts(TimeLimit limit) =>
        [.. limit.Counts.Select((count, index) => new Fact(count.From[0].Type, DateOf(count.From[0].Type, index == 0 ? 0 : count.Nearness == Nearness.Before ? -45 : 45)))];

    private static DateOnly DateOf(FactType type, int days) =>
        type.IsYear ? new(2027, 1, 1) : type == FactTypes.Born ? new(2011, 1, 15) : Example.AddDays(days);
}
