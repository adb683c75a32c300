namespace OneStory.People;

/// <summary>A broad area of need (SEND Code of Practice 2015, paragraphs 6.28 to 6.35).</summary>
public sealed record NeedArea(string Id, string Title, string InOwnWords);

public static class NeedAreas
{
    public static IReadOnlyList<NeedArea> All { get; } =
    [
        new("communication-and-interaction", "Communication and interaction", "talking, understanding and being with other people"),
        new("cognition-and-learning", "Cognition and learning", "learning new things"),
        new("social-emotional-and-mental-health", "Social, emotional and mental health", "my feelings"),
        new("sensory-and-physical", "Sensory and/or physical needs", "my body and my senses"),
    ];

    private static readonly Dictionary<string, string> ByType = new(StringComparer.Ordinal)
    {
        ["ASD"] = "communication-and-interaction",
        ["SLCN"] = "communication-and-interaction",
        ["SEMH"] = "social-emotional-and-mental-health",
        ["MLD"] = "cognition-and-learning",
        ["SLD"] = "cognition-and-learning",
        ["PMLD"] = "cognition-and-learning",
        ["SPLD"] = "cognition-and-learning",
        ["DS"] = "cognition-and-learning",
        ["HI"] = "sensory-and-physical",
        ["VI"] = "sensory-and-physical",
        ["MSI"] = "sensory-and-physical",
        ["PD"] = "sensory-and-physical",
    };

    /// <summary>The area of a type of need in the Department's list: "ASD"; null where it is of none.</summary>
    public static string? OfType(string type) => ByType.GetValueOrDefault(type);

    public static NeedArea? Find(string? id) => All.FirstOrDefault(area => area.Id == id);
}
