using OneStory.Law;
using OneStory.Places;

namespace OneStory.People;

/// <summary>A child or young person aged 0 to 25 whose record this is.</summary>
public sealed class Child : OfAuthority, IVersioned
{
    public required string FirstName { get; set; }
    public required string LastName { get; set; }

    /// <summary>What the child is called, where it is not the first name.</summary>
    public string? KnownAs { get; set; }

    /// <summary>Names folded for searching: lower case, without accents.</summary>
    public string SearchName { get; set; } = "";

    public required DateOnly Born { get; set; }
    public DateOnly? Died { get; set; }
    public string? Sex { get; set; }

    /// <summary>The Department's code of the ethnic background the family has given: "WBRI"; REFU where they would rather not say.</summary>
    public string? Ethnicity { get; set; }

    /// <summary>Unique pupil number: 13 characters, its check letter proved.</summary>
    public string? Upn { get; set; }

    /// <summary>Unique learner number: 10 digits, proved.</summary>
    public string? Uln { get; set; }

    /// <summary>Why there is neither a pupil nor a learner number: UN1 to UN10 of the SEN2 return.</summary>
    public string? UpnUnknown { get; set; }

    /// <summary>10 digits, proved.</summary>
    public string? NhsNumber { get; set; }

    public string Address { get; set; } = "";
    public string? Postcode { get; set; }
    public string Language { get; set; } = "English";
    public bool NeedsInterpreter { get; set; }

    /// <summary>The broad area of need that comes first, where somebody has said: "communication-and-interaction".</summary>
    public string? PrimaryNeed { get; set; }

    /// <summary>The year the setting teaches the child in, where it is not that of their age; 0 is Reception.</summary>
    public int? YearGroup { get; set; }

    public Guid? SettingId { get; set; }
    public Setting? Setting { get; set; }

    /// <summary>A setting that is not in our list, in the words of whoever said it.</summary>
    public string? OtherSetting { get; set; }

    public bool HasVisionImpairment { get; set; }
    public bool HasHearingImpairment { get; set; }
    public bool ParentServesInForces { get; set; }
    public bool IsLookedAfter { get; set; }

    /// <summary>Whether the young person lacks capacity for these decisions; null until somebody has considered it.</summary>
    public bool? LacksCapacity { get; set; }

    public string? CapacityNote { get; set; }
    public Guid? PictureFileId { get; set; }

    /// <summary>The day as of which the newest return that was brought in stands; null where none was.</summary>
    public DateOnly? BroughtInAsOf { get; set; }

    /// <summary>The record this one was found to duplicate, which has taken over all it held.</summary>
    public Guid? MergedIntoId { get; set; }

    public bool IsDemonstration { get; init; }
    public int Version { get; set; }
    public List<FamilyMember> Family { get; init; } = [];
    public List<TeamMember> Team { get; init; } = [];
    public List<StoryPage> Story { get; init; } = [];
    public List<SenNeed> Needs { get; init; } = [];

    public string Name => $"{KnownAs ?? FirstName} {LastName}";
    public string CalledName => KnownAs ?? FirstName;

    public int YearOn(DateOnly day) => YearGroup ?? Ages.NationalCurriculumYear(Born, day);

    /// <summary>Who holds the rights under Part 3 on a day.</summary>
    public RightsHolder RightsHeldBy(DateOnly day, bool hasPlan = false) => Rights.HolderOn(Born, day, LacksCapacity == true, hasPlan);
}

public enum ContactBy
{
    Email,
    Text,
    Letter,
    Phone,
}

/// <summary>A member of the child's family, or another who cares for them.</summary>
public sealed class FamilyMember : OfAuthority, IVersioned
{
    public required Guid ChildId { get; init; }
    public Guid? AccountId { get; set; }
    public required string Name { get; set; }

    /// <summary>"Mother", "Grandfather", "Foster carer".</summary>
    public required string Relationship { get; set; }

    public bool HasParentalResponsibility { get; set; }
    public bool LivesWithChild { get; set; }
    public string? Email { get; set; }
    public string? Phone { get; set; }
    public string? Address { get; set; }
    public string Language { get; set; } = "English";
    public bool NeedsInterpreter { get; set; }
    public ContactBy ContactBy { get; set; }

    /// <summary>Whether notices are sent to this person.</summary>
    public bool GetsNotices { get; set; } = true;

    public int Version { get; set; }
}

/// <summary>A professional around the child; one of them may be the lead.</summary>
public sealed class TeamMember : OfAuthority, IVersioned
{
    public required Guid ChildId { get; init; }
    public required string Name { get; set; }
    public required string Role { get; set; }
    public string? Organisation { get; set; }
    public string? Email { get; set; }
    public string? Phone { get; set; }
    public bool IsLead { get; set; }
    public DateOnly? Until { get; set; }
    public int Version { get; set; }
}

/// <summary>One page of "my story", in the family's own words. Told once, shown wherever it is needed, never asked again.</summary>
public sealed class StoryPage : OfAuthority, IVersioned
{
    public required Guid ChildId { get; init; }

    /// <summary>The id of a topic in <see cref="StoryTopics"/>.</summary>
    public required string Topic { get; init; }

    public string Words { get; set; } = "";

    /// <summary>Whose words they are: "Maya's mum".</summary>
    public string InTheWordsOf { get; set; } = "";

    public DateTime ChangedAt { get; set; }
    public List<Guid> FileIds { get; set; } = [];
    public int Version { get; set; }
}

/// <summary>
/// A page of the story as one person is writing it: kept as they go, seen by nobody else, and no part of the record until
/// they save it.
/// </summary>
public sealed class StoryDraft : OfAuthority, IOutsideActs
{
    public required Guid ChildId { get; init; }
    public required string Topic { get; init; }
    public required Guid AccountId { get; init; }
    public string Words { get; set; } = "";
    public string InTheWordsOf { get; set; } = "";
    public DateTime SavedAt { get; set; }
}

/// <summary>What "my story" asks about.</summary>
/// <param name="Id">"what-helps".</param>
/// <param name="Title">As the child would say it.</param>
/// <param name="Prompt">What might be written, for whoever is not sure.</param>
public sealed record StoryTopic(string Id, string Title, string Prompt);

public static class StoryTopics
{
    public static IReadOnlyList<StoryTopic> All { get; } =
    [
        new("about-me", "About me", "Who I am, who I live with, what I like, what makes me laugh."),
        new("how-i-communicate", "How I tell you things", "Words, signs, pictures, a device, my face and hands. What I do when I am happy, worried or in pain."),
        new("strengths", "What I am good at", "What people who love me are proud of."),
        new("what-matters", "What matters to me", "The people, places and things I would not want to be without."),
        new("what-is-hard", "What is hard for me", "At home, at school or nursery, outside, with other people."),
        new("what-helps", "What helps me", "What you have found that works, and what makes it worse."),
        new("history", "My story so far", "What has happened, who has helped, what has been tried, and what came of it."),
        new("hopes", "What I hope for", "Next year, and when I am grown up."),
    ];

    public static StoryTopic? Find(string id) => All.FirstOrDefault(topic => topic.Id == id);
}
