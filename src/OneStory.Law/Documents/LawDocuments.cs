namespace OneStory.Law;

/// <summary>
/// The law as held here, written out as pages for people: the same tables that the library runs on, so the pages cannot
/// say one thing and the software do another.
/// </summary>
public static class LawDocuments
{
    /// <summary>Every page by its file name.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["time-limits.md"] = TimeLimitsPage.Markdown(),
        ["explanations.md"] = ExplanationsPage.Markdown(),
        ["case-states.md"] = CaseStatesPage.Markdown(),
        ["notices.md"] = NoticesPage.Markdown(),
        ["plan-sections.md"] = PlanSectionsPage.Markdown(),
        ["plan-language.md"] = PlanLanguagePage.Markdown(),
    };

    /// <summary>The state machine as Mermaid, a box a track.</summary>
    public static string Diagram() => CaseStatesPage.Mermaid();
}
