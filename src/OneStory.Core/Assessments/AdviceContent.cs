using System.Text.Json;
using OneStory.Law;

namespace OneStory.Assessments;

/// <summary>A need, an outcome under it, or provision under that, as its author wrote it.</summary>
/// <param name="Area">The broad area for a need; the plan's section (F, G, H1, H2) for provision.</param>
/// <param name="IsRemoved">Taken out while writing, and kept so that it can be put back.</param>
public sealed record WrittenLine(Guid Id, LineKind Kind, string Area, Guid? UnderId, string Text, Quantities Quantities, string? KeptBecause = null, bool IsRemoved = false)
{
    /// <summary>The section whose words it must satisfy, or null for a need.</summary>
    public string? Section => Kind switch { LineKind.Outcome => "E", LineKind.Provision => Area, _ => null };

    /// <summary>What the check of its words found, or null where nothing is to be mended.</summary>
    public LanguageCheck? Note() => Section is { } section && PlanLanguage.Sections.Contains(section) && InFull() is { Length: > 0 } text && PlanLanguage.Check(section, text) is { IsClear: false } check ? check : null;

    /// <summary>The words with the parts that stand beside them, as one text.</summary>
    public string InFull() => InFull(Text, Quantities.Who, Quantities.HowOften, Quantities.HowLong, Quantities.GroupSize, Quantities.ForHowLong);

    /// <summary>The words with the parts that stand beside them, as one text.</summary>
    public static string InFull(string text, params IEnumerable<string?> parts)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = text.Trim();
        var rest = string.Join(", ", parts.Where(part => !string.IsNullOrWhiteSpace(part)).Select(part => part!.Trim()));
        return rest.Length == 0 ? words : words.Length == 0 ? rest.Capitalised() : $"{words.TrimEnd('.')}, {rest}.";
    }
}

/// <summary>The whole of an adviser's advice: how they know the child, what they found, and the thread from need to provision.</summary>
public sealed record AdviceContent
{
    public string Basis { get; init; } = "";
    public string Summary { get; init; } = "";
    public string Strengths { get; init; } = "";
    public IReadOnlyList<WrittenLine> Lines { get; init; } = [];

    /// <summary>The lines that are not taken out.</summary>
    public IEnumerable<WrittenLine> Standing => Lines.Where(line => !line.IsRemoved);

    public static AdviceContent Of(Advice advice)
    {
        ArgumentNullException.ThrowIfNull(advice);
        return new()
        {
            Basis = advice.Basis,
            Summary = advice.Summary,
            Strengths = advice.Strengths,
            Lines = [.. advice.Lines.Where(line => line.RemovedAt is null).OrderBy(line => line.Order)
                .Select(line => new WrittenLine(line.Id, line.Kind, line.Area, line.UnderId, line.Text, line.Quantities, line.KeptBecause))],
        };
    }

    public string ToJson() => JsonSerializer.Serialize(this, Events.Json);

    public static AdviceContent FromJson(string json) => JsonSerializer.Deserialize<AdviceContent>(json, Events.Json)!;

    /// <summary>The needs in order, each with its outcomes, and they with their provision; what belongs under nothing comes last.</summary>
    public IEnumerable<WrittenLine> InThread()
    {
        var under = Standing.ToLookup(line => line.UnderId);
        var known = Standing.Select(line => line.Id).ToHashSet();
        return Standing.Where(line => line.UnderId is not { } above || !known.Contains(above)).OrderBy(line => line.Kind).SelectMany(Down);

        IEnumerable<WrittenLine> Down(WrittenLine line) => under[line.Id].Where(below => below.Kind > line.Kind).SelectMany(Down).Prepend(line);
    }
}

/// <summary>What an adviser may choose for a line.</summary>
public static class AdviceAreas
{
    /// <summary>The four broad areas of need (SEND Code of Practice 2015, chapter 6), and needs of health and care.</summary>
    public static IReadOnlyList<(string Id, string Title)> OfNeeds { get; } =
    [
        ("communication-and-interaction", "Communication and interaction"), ("cognition-and-learning", "Cognition and learning"),
        ("social-emotional-and-mental-health", "Social, emotional and mental health"), ("sensory-and-physical", "Sensory and physical"),
        ("health", "Health"), ("social-care", "Social care"),
    ];

    /// <summary>The sections of the plan that hold provision (SEND Regulations 2014, regulation 12(1)(f) to (h)).</summary>
    public static IReadOnlyList<(string Id, string Title)> OfProvision { get; } =
    [
        ("F", "Special educational provision (section F)"), ("G", "Health care provision (section G)"),
        ("H1", "Social care for a disabled person under 18 (section H1)"), ("H2", "Other social care (section H2)"),
    ];

    public static string Title(string id) => OfNeeds.Concat(OfProvision).FirstOrDefault(area => area.Id == id).Title ?? id;

    internal static bool Fits(LineKind kind, string area) => kind switch
    {
        LineKind.Need => OfNeeds.Any(known => known.Id == area),
        LineKind.Provision => OfProvision.Any(known => known.Id == area),
        _ => true,
    };
}
