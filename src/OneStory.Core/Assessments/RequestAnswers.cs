using System.Globalization;
using System.Runtime.CompilerServices;
using OneStory.Law;
using OneStory.People;

namespace OneStory.Assessments;

/// <summary>What has been answered so far, each answer kept under the name of its property. Blank is not answered.</summary>
public sealed class RequestAnswers(Dictionary<string, string> kept)
{
    /// <summary>Characters in one answer: some twenty pages. Beyond it a file is asked for.</summary>
    public const int Longest = 50_000;

    /// <summary>Nobody younger than 0 or older than this can be assessed (Children and Families Act 2014, section 83(2)).</summary>
    public const int AgeLimit = 25;

    private const string StoryPrefix = "Story:";

    public RequestAnswers() : this([])
    {
    }

    public Dictionary<string, string> Kept { get; } = kept;

    // The child
    public string? FirstName { get => Get(); set => Set(value); }
    public string? LastName { get => Get(); set => Set(value); }
    public string? KnownAs { get => Get(); set => Set(value); }
    public DateOnly? Born { get => GetDate(); set => Set(value?.Iso()); }
    public string? Upn { get => Get(); set => Set(value); }
    public string? NhsNumber { get => Get(); set => Set(value); }
    public string? Address { get => Get(); set => Set(value); }
    public string? Postcode { get => Get(); set => Set(value); }
    public string? Language { get => Get(); set => Set(value); }
    public bool NeedsInterpreter { get => Get() is not null; set => Set(value ? "yes" : null); }
    public Guid? SettingId { get => Guid.TryParse(Get(), out var id) ? id : null; set => Set(value?.ToString()); }

    /// <summary>A setting that is not in our list, or "none".</summary>
    public string? OtherSetting { get => Get(); set => Set(value); }

    // Who asks
    public string? AskerName { get => Get(); set => Set(value); }
    public string? Relationship { get => Get(); set => Set(value); }
    public string? Email { get => Get(); set => Set(value); }
    public string? Phone { get => Get(); set => Set(value); }
    public string? AskerAddress { get => Get(); set => Set(value); }

    // The child's parent, where somebody else asks
    public string? ParentName { get => Get(); set => Set(value); }
    public string? ParentRelationship { get => Get(); set => Set(value); }
    public string? ParentEmail { get => Get(); set => Set(value); }
    public string? ParentPhone { get => Get(); set => Set(value); }

    // What they say
    public string? Why { get => Get(); set => Set(value); }
    public string? WhatHasBeenTried { get => Get(); set => Set(value); }
    public string? WhatWeHope { get => Get(); set => Set(value); }

    public string? Story(string topic) => Get(StoryPrefix + topic);

    public void TellStory(string topic, string? words) => Set(words, StoryPrefix + topic);

    /// <summary>The pages of the story that have been told, by topic.</summary>
    public Dictionary<string, string> WholeStory => StoryTopics.All.Where(topic => Story(topic.Id) is not null).ToDictionary(topic => topic.Id, topic => Story(topic.Id)!);

    /// <summary>The answers as the request they make.</summary>
    /// <param name="about">The draft they were given in; null where there was none.</param>
    /// <exception cref="InvalidOperationException">An answer that must be there is not.</exception>
    public ReceiveRequest.Command ToRequest(Asker asker, RequestDraft? about = null) => new()
    {
        Asker = asker,
        AskerName = (asker == Asker.YoungPerson ? $"{KnownAs ?? FirstName} {LastName}" : AskerName) ?? throw new InvalidOperationException("Nobody has said who asks."),
        Relationship = Relationship,
        Email = Email,
        Phone = Phone,
        Address = AskerAddress,
        Child = new()
        {
            FirstName = FirstName ?? throw new InvalidOperationException("The child has no first name."),
            LastName = LastName ?? "",
            KnownAs = KnownAs,
            Born = Born ?? throw new InvalidOperationException("The child has no birthday."),
            Upn = Upn,
            NhsNumber = NhsNumber,
            Address = Address,
            Postcode = Postcode,
            Language = Language,
            NeedsInterpreter = NeedsInterpreter,
            SettingId = SettingId,
            OtherSetting = OtherSetting,
        },
        Family = ParentName is { } parent && asker is not Asker.Parent ? [new(parent, ParentRelationship ?? "Parent or carer", ParentEmail, ParentPhone, true)] : [],
        Why = Why ?? "",
        WhatHasBeenTried = WhatHasBeenTried ?? "",
        WhatWeHope = WhatWeHope ?? "",
        Story = WholeStory,
        FileIds = about?.FileIds ?? [],
        ChildId = about?.ChildId,
        DraftId = about?.Id,
    };

    /// <summary>Why a day cannot be the child's birthday, in words; null where it can.</summary>
    public static string? WhyNotBorn(DateOnly born, DateOnly on) => born switch
    {
        _ when born > on => "The date of birth must be today or in the past",
        _ when Ages.On(born, on) >= AgeLimit => $"This date of birth makes them {Words.Of(Ages.On(born, on), "years")} old. An EHC needs assessment is for children and young people under {AgeLimit}. Check the year",
        _ => null,
    };

    private string? Get([CallerMemberName] string question = "") => Kept.GetValueOrDefault(question) is { Length: > 0 } answer ? answer : null;

    private void Set(string? answer, [CallerMemberName] string question = "")
    {
        if (string.IsNullOrWhiteSpace(answer)) Kept.Remove(question);
        else Kept[question] = answer.Trim();
    }

    private DateOnly? GetDate([CallerMemberName] string question = "") =>
        DateOnly.TryParseExact(Get(question), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
