namespace OneStory.Law;

/// <summary>
/// A kind of thing that happens on a day and that the law attaches something to. The table of all of them is
/// <see cref="FactTypes"/>; there are no others.
/// </summary>
public sealed class FactType
{
    internal FactType(int ordinal, string id, string happened) => (Ordinal, Id, Happened) = (ordinal, id, happened);

    /// <summary>The name used on the command line and in files: "request-received".</summary>
    public string Id { get; }

    /// <summary>What happened, as a clause without its date: "the authority received the request".</summary>
    public string Happened { get; }

    /// <summary>What the fact must say of itself in a case (which decision, which order), or empty.</summary>
    public required IReadOnlyList<string> Kinds { get; init; }

    /// <summary>Whether the fact can be recorded without saying which kind it is.</summary>
    public bool KindIsOptional { get; init; }

    /// <summary>What the fact is about where several run side by side ("adviser", "setting"), or null.</summary>
    public string? AboutWhat { get; init; }

    /// <summary>Whether the fact may be known before its day: a meeting in the diary, a move.</summary>
    public bool Planned { get; init; }

    /// <summary>Whether the fact is a calendar year and not a day; it is held as 1 January of the year.</summary>
    public bool IsYear { get; init; }

    /// <summary>The place of the type in <see cref="FactTypes.All"/>, by which a case indexes its facts.</summary>
    internal int Ordinal { get; }

    public override string ToString() => Id;
}
