using OneStory.Law;

namespace OneStory.Web.Pages.Work.Advice;

/// <summary>What stands in the margin beside a line, the same whether the server writes it or the script asks for it.</summary>
/// <param name="Verdict">"specific", "vague", "measurable" or "not-measurable".</param>
/// <param name="Missing">What to say, each beginning as a request.</param>
/// <param name="Vague">The words that leave it open.</param>
/// <param name="Explanation">What they leave open, and what the law asks.</param>
public sealed record MarginNote(string Verdict, IReadOnlyList<string> Missing, IReadOnlyList<string> Vague, IReadOnlyList<string> Explanation)
{
    public static MarginNote Of(LanguageCheck check)
    {
        ArgumentNullException.ThrowIfNull(check);
        var verdict = check.VerdictInWords.Replace(' ', '-');
        if (check.IsClear) return new(verdict, [], [], []);
        var law = PlanLanguage.LawOf(check.Section) is [_, var asks, ..] ? asks : PlanLanguage.LawOf(check.Section)[0];
        return new(verdict, [.. check.Missing.Select(missing => Ask(missing.Why))], [.. check.Vague.Select(word => word.Words).Distinct(StringComparer.Ordinal)],
            [.. check.Vague.Select(word => word.Why).Distinct(StringComparer.Ordinal), $"{law.Says} ({law.Source.Citation}; {law.Source.HowSure})"]);
    }

    /// <summary>Under "Say:" the sentence begins with what to say, past the one that says what is missing.</summary>
    private static string Ask(string why)
    {
        var end = why.IndexOf(". ", StringComparison.Ordinal);
        return end < 0 ? why : why[(end + 2)..];
    }
}
