using System.Text.Json.Serialization;
using OneStory.Assessments;

namespace OneStory.Plans;

/// <summary>
/// A whole plan in the exchange format: what is frozen when it is sent, printed, compared, and handed to another authority.
/// It stands alone, without the database it came from. The child's address is left out on purpose: a plan goes to people who
/// may not know where the child lives.
/// </summary>
public sealed record PlanContent
{
    public string Format { get; init; } = PlanExport.Format;
    public int FormatVersion { get; init; } = PlanExport.FormatVersion;

    /// <summary>The version of the template: see <see cref="PlanTemplates"/>.</summary>
    public required string Template { get; init; }

    public required PlanAuthority Authority { get; init; }

    /// <summary>The reference of the case.</summary>
    public required string Reference { get; init; }

    public required PlanPerson Child { get; init; }

    /// <summary>How it was sent; null while it is being written.</summary>
    public PlanSending? Sent { get; init; }

    /// <summary>The lines of every section but I and K, in order within each.</summary>
    public IReadOnlyList<ContentLine> Lines { get; init; } = [];

    /// <summary>Section I. Null in a draft.</summary>
    public ContentPlacement? Placement { get; init; }

    /// <summary>Section K: the advice and information obtained.</summary>
    public IReadOnlyList<ContentAdvice> Advice { get; init; } = [];

    /// <summary>The young person's version in plain words, once checked by a person.</summary>
    public string? OwnVersion { get; init; }

    [JsonIgnore]
    public bool IsDraft => Sent is not { Kind: IssueKind.Final };

    public IEnumerable<ContentLine> In(string section) => Lines.Where(line => line.Section == section);

    /// <summary>"F3": how a line is spoken of. Lines of words have no number.</summary>
    public string Label(ContentLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.Kind == PlanLineKind.Words ? line.Section : $"{line.Section}{In(line.Section).Where(other => other.Kind != PlanLineKind.Words).TakeWhile(other => other.Id != line.Id).Count() + 1}";
    }
}

public sealed record PlanAuthority(int Code, string Name, string Phone, string Email);

/// <summary>Whose plan it is.</summary>
public sealed record PlanPerson(string FirstName, string LastName, DateOnly Born, string? KnownAs = null, string? Sex = null, string? Upn = null, string? NhsNumber = null)
{
    [JsonIgnore]
    public string Name => $"{CalledName} {LastName}";

    [JsonIgnore]
    public string CalledName => KnownAs ?? FirstName;
}

/// <param name="Number">1, 2, 3 … over drafts and finals.</param>
public sealed record PlanSending(IssueKind Kind, int Number, DateOnly On, string? WhatChanged = null);

public sealed record ContentLine
{
    public required Guid Id { get; init; }

    /// <summary>"A" to "K", with "H1" and "H2".</summary>
    public required string Section { get; init; }

    public required PlanLineKind Kind { get; init; }
    public string? Heading { get; init; }

    /// <summary>For a need, the id of its broad area.</summary>
    public string? Area { get; init; }

    public required string Text { get; init; }
    public ContentQuantities? Quantities { get; init; }

    /// <summary>The needs that an outcome answers, the outcomes that provision leads to.</summary>
    public IReadOnlyList<Guid> LeadsFrom { get; init; } = [];

    public ContentSource? Source { get; init; }
    public bool EducatesOrTrains { get; init; }
    public bool PreparesForAdulthood { get; init; }

    /// <summary>Why the words are kept although the check found them wanting.</summary>
    public string? KeptBecause { get; init; }

    /// <summary>The words and the quantities as one text: what is checked, and read aloud.</summary>
    public string InFull()
    {
        var rest = Quantities?.InWords() ?? "";
        var text = Text.Trim();
        return rest.Length == 0 ? text : text.Length == 0 ? rest : $"{text}{(".!?".Contains(text[^1], StringComparison.Ordinal) ? "" : ".")} {rest}";
    }
}

/// <summary>The parts that make provision enforceable. Null where nothing is said.</summary>
public sealed record ContentQuantities(string? Type = null, string? Who = null, string? HowOften = null, string? HowLong = null, string? GroupSize = null, string? ForHowLong = null, string? Review = null)
{
    /// <summary>The parts with their names, those that are said.</summary>
    public IEnumerable<(string Name, string Says)> Parts() =>
        new (string Name, string? Says)[] { ("What", Type), ("Who", Who), ("How often", HowOften), ("How long each time", HowLong), ("Group size", GroupSize), ("For how long", ForHowLong), ("Reviewed", Review) }
            .Where(part => part.Says is not null).Select(part => (part.Name, part.Says!));

    public string InWords()
    {
        var said = string.Join(", ", new[] { Type, Who, HowOften, HowLong, GroupSize, ForHowLong }.Where(part => part is not null));
        return (said.Length == 0 ? "" : Law.Words.Capitalised(said) + ".") + (Review is null ? "" : $"{(said.Length == 0 ? "" : " ")}Reviewed {Review}.");
    }

    public static ContentQuantities? Of(Quantities quantities)
    {
        ArgumentNullException.ThrowIfNull(quantities);
        var (type, who, often, @long, group, @for, review) = (Said(quantities.Type), Said(quantities.Who), Said(quantities.HowOften), Said(quantities.HowLong), Said(quantities.GroupSize), Said(quantities.ForHowLong), Said(quantities.Review));
        return (type ?? who ?? often ?? @long ?? group ?? @for ?? review) is null ? null : new(type, who, often, @long, group, @for, review);
    }

    public Quantities ToEntity() => new()
    {
        Type = Type ?? "",
        Who = Who ?? "",
        HowOften = HowOften ?? "",
        HowLong = HowLong ?? "",
        GroupSize = GroupSize ?? "",
        ForHowLong = ForHowLong ?? "",
        Review = Review ?? "",
    };

    private static string? Said(string part) => string.IsNullOrWhiteSpace(part) ? null : part.Trim();
}

/// <summary>Where a line is from: the words of the advice it was picked from, or a note where it was not.</summary>
public sealed record ContentSource
{
    /// <summary>The line of advice, in the authority that holds it.</summary>
    public Guid? AdviceLineId { get; init; }

    /// <summary>Whose advice: "Speech and language therapist".</summary>
    public string? Title { get; init; }

    public string? By { get; init; }
    public DateOnly? On { get; init; }

    /// <summary>The adviser's own words.</summary>
    public string? Words { get; init; }

    public string? Note { get; init; }

    /// <summary>"Speech and language therapist, Jo Bell, 3 February 2027".</summary>
    public string InWords() => Title is null
        ? Note ?? ""
        : string.Join(", ", new[] { Title, By, On is { } on ? Law.Words.WithoutWeekday(on) : null }.Where(part => part is not null));
}

/// <summary>Section I.</summary>
public sealed record ContentPlacement(string SettingType, string Reasons, string? SettingName = null, string? Urn = null);

/// <summary>A piece of advice in section K.</summary>
/// <param name="State">"given", "reused" or "not-known".</param>
public sealed record ContentAdvice(string Title, string State, string? By = null, string? ByTitle = null, string? Organisation = null, DateOnly? On = null, string? Summary = null);
