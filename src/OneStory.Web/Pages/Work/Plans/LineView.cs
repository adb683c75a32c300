using OneStory.Plans;

namespace OneStory.Web.Pages.Work.Plans;

/// <summary>A line as the page shows it for writing.</summary>
/// <param name="Line">Null for a new one.</param>
/// <param name="MayLeadFrom">Null where the threads are not asked.</param>
public sealed record LineView(
    Guid Id, int? Version, TemplateSection Section, PlanLineKind Kind, ContentLine? Line, string Label, string? Heading, string? Prompt, IReadOnlyList<(ContentLine Line, string Label)>? MayLeadFrom,
    IReadOnlyList<PlanCheck> Checks, string Address, string AutosaveKey)
{
    public bool IsNew => Line is null;
    public bool IsOpen => MayLeadFrom is not null || IsNew;

    /// <summary>What was sent and could not be saved: shown again, with what stands there now beside it.</summary>
    public LineForm? Unsaved { get; init; }

    public bool IsConflict { get; init; }
    public string Text => Unsaved?.Text ?? Line?.Text ?? "";
    public ContentQuantities Quantities => Unsaved is { } sent ? ContentQuantities.Of(sent.ToCommand().Quantities ?? new()) ?? new() : Line?.Quantities ?? new();
    public IEnumerable<Guid> LeadsFrom => Unsaved is { HasThreads: true } sent ? sent.LeadsFrom : Line?.LeadsFrom ?? [];
    public IEnumerable<string> OtherSections => IsNew ? [] : PlanSectionsFor.Kind(Kind).Where(letter => letter != Section.Letter);
}

internal static class PlanSectionsFor
{
    public static IReadOnlyList<string> Kind(PlanLineKind kind) => kind switch { PlanLineKind.Need => ["B", "C", "D"], PlanLineKind.Provision => ["F", "G", "H1", "H2"], _ => [] };
}
