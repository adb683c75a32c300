using OneStory.Law;

namespace OneStory.Assessments;

/// <summary>How a person whose advice regulation 6 requires is called here.</summary>
/// <param name="Id">The id of the law's advice giver.</param>
/// <param name="Title">What a list calls them.</param>
/// <param name="Kind">The kind of the request, by which the law knows whose closed school excuses it.</param>
/// <param name="IsFamily">Whether it is the family, whom no clock binds: regulation 8 binds the bodies that are asked.</param>
/// <param name="MayNotKnow">Whether "not known to us" can be an answer. It cannot where the advice rests on somebody seeing the child.</param>
public sealed record AdviceRole(string Id, string Title, string? Kind, bool IsFamily = false, bool MayNotKnow = true);

public static class AdviceRoles
{
    public const string AskedFor = "asked-for";
    public const string Other = "other";

    public static IReadOnlyList<AdviceRole> All { get; } =
    [
        new("parent", "The parents", null, IsFamily: true, MayNotKnow: false),
        new("young-person", "The young person", null, IsFamily: true, MayNotKnow: false),
        new("education", "Education", AdviceKinds.Educational, MayNotKnow: false),
        new("sensory-teacher", "Teacher qualified for sensory impairment", AdviceKinds.Educational),
        new("forces-education", "Ministry of Defence children’s education", AdviceKinds.Educational),
        new("health", "Health", AdviceKinds.Medical),
        new("educational-psychologist", "Educational psychologist", AdviceKinds.Psychological, MayNotKnow: false),
        new("social-care", "Social care", AdviceKinds.SocialCare),
        new("preparation-for-adulthood", "Preparation for adulthood", AdviceKinds.Other),
        new(AskedFor, "Asked for by the family", AdviceKinds.Other),
        new(Other, "Another adviser", AdviceKinds.Other),
    ];

    /// <summary>Those that an officer can ask for beyond what the regulation names.</summary>
    public static IReadOnlyList<AdviceRole> Further { get; } = [.. All.Where(role => role.Id is AskedFor or Other)];

    public static AdviceRole? Find(string id) => All.FirstOrDefault(role => role.Id == id);

    public static bool IsFamily(string id) => Find(id) is { IsFamily: true };
}
