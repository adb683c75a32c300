namespace OneStory.Assessments;

/// <summary>Something that stands in the way of giving advice as it is written.</summary>
/// <param name="LineId">The line it is about; null for the whole.</param>
/// <param name="Field">The field of the line or of the whole.</param>
public sealed record AdviceGap(Guid? LineId, string Field, string Says);

/// <summary>What advice must say before it is given. Vague words stop nobody who says why they keep them; the words are never changed.</summary>
public static class AdviceChecks
{
    private const int Longest = 20_000;
    private const int MostLines = 800;

    public static IReadOnlyList<AdviceGap> Of(AdviceContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return [.. Whole(content), .. content.InThread().SelectMany(line => Line(line, content))];
    }

    /// <summary>What could not even be kept as a draft.</summary>
    public static AdviceGap? TooMuch(AdviceContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (content.Lines.Count > MostLines) return new(null, "", $"Advice can have no more than {MostLines} lines. Put the rest in a document.");
        if (content.Lines.FirstOrDefault(line => line.Text.Length > Longest) is { } line) return new(line.Id, nameof(WrittenLine.Text), $"A line can be {Longest} characters at the most.");
        return new[] { content.Basis, content.Summary, content.Strengths }.Any(words => words.Length > Longest) ? new(null, nameof(AdviceContent.Summary), $"Each answer can be {Longest} characters at the most.") : null;
    }

    private static IEnumerable<AdviceGap> Whole(AdviceContent content)
    {
        if (TooMuch(content) is { } tooMuch) yield return tooMuch;
        if (string.IsNullOrWhiteSpace(content.Basis)) yield return new(null, nameof(AdviceContent.Basis), "Say how you know the child: what you did, and when you saw them.");
        if (string.IsNullOrWhiteSpace(content.Summary)) yield return new(null, nameof(AdviceContent.Summary), "Write a summary of your advice.");
    }

    private static IEnumerable<AdviceGap> Line(WrittenLine line, AdviceContent content)
    {
        var what = line.Kind switch { LineKind.Need => "need", LineKind.Outcome => "outcome", _ => "provision" };
        if (string.IsNullOrWhiteSpace(line.Text)) yield return new(line.Id, nameof(WrittenLine.Text), $"Write the {what}, or take the line out.");
        if (!AdviceAreas.Fits(line.Kind, line.Area))
            yield return new(line.Id, nameof(WrittenLine.Area), line.Kind == LineKind.Need ? "Choose the area of need." : "Choose the section of the plan: F, G, H1 or H2.");
        if (line.UnderId is { } above && !content.Standing.Any(other => other.Id == above && other.Kind < line.Kind))
            yield return new(line.Id, nameof(WrittenLine.Text), $"What this {what} belonged to has been taken out. Put that back, or take this out too.");
        if (string.IsNullOrWhiteSpace(line.KeptBecause) && line.Note() is not null)
            yield return new(line.Id, nameof(WrittenLine.KeptBecause), line.Kind == LineKind.Outcome
                ? "Say how anybody would know that this outcome is reached and by when, or say why you keep your words."
                : "Say who, how often and for how long, or say why you keep your words.");
    }
}
