namespace OneStory.Law;

/// <summary>Something that a notice must say or carry.</summary>
/// <param name="Id">The name by which a letter says that it has it: "reasons".</param>
/// <param name="What">What must be there, for whoever writes the letter.</param>
/// <param name="Source">Where the law says so.</param>
public sealed record RequiredContent(string Id, string What, Source Source);

/// <summary>Whether an appeal against the decision needs a mediation certificate first (section 55).</summary>
public enum Certificate
{
    /// <summary>There is no right of appeal.</summary>
    NoAppeal,

    /// <summary>A certificate is needed.</summary>
    Needed,

    /// <summary>A certificate is needed unless the appeal is only about the setting named, its type, or that none is named.</summary>
    NeededUnlessOnlySetting,
}

/// <summary>A notice the law requires, and all that it must say. A letter is checked against it before it can be sent.</summary>
public sealed record Notice
{
    /// <summary>The decision's kind, or the name of a notice that tells of no decision: "draft-plan".</summary>
    public required string Id { get; init; }

    /// <summary>What it tells, as a heading: "Decision not to assess".</summary>
    public required string Title { get; init; }

    public required Source Source { get; init; }

    /// <summary>The paragraph of section 51(2) that gives the right of appeal, "(a)" to "(f)", or null where there is none.</summary>
    public string? AppealGround { get; init; }

    public Certificate Certificate { get; init; }

    public required IReadOnlyList<RequiredContent> Required { get; init; }

    public bool IsAppealable => AppealGround is not null;

    /// <summary>What a letter lacks that says it has the given content; empty where it may be sent.</summary>
    public IReadOnlyList<RequiredContent> MissingFrom(IEnumerable<string> contentIds)
    {
        var has = contentIds.ToHashSet(StringComparer.Ordinal);
        return [.. Required.Where(content => !has.Contains(content.Id))];
    }

    public override string ToString() => Id;
}
