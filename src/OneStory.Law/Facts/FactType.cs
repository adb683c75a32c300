namespace OneStory.Law;

/// <summary>
/// A kind of thing that happens on a day and that the law attaches something to. The table of all of them is
/// <see cref="FactTypes"/>.
/// </summary>
/// <param name="Id">The name used on the command line and in files: "request-received".</param>
/// <param name="Happened">What happened, as a clause without its date: "the authority received the request".</param>
/// <param name="Kinds">What the fact must say of itself in a case (which decision, which order), or empty.</param>
/// <param name="AboutWhat">What the fact is about where several run side by side ("adviser", "setting"), or null.</param>
/// <param name="Planned">Whether the fact may be known before its day: a meeting in the diary, a move.</param>
/// <param name="IsYear">Whether the fact is a calendar year and not a day; it is held as 1 January of the year.</param>
public sealed record FactType(
    string Id,
    string Happened,
    IReadOnlyList<string> Kinds,
    string? AboutWhat = null,
    bool Planned = false,
    bool IsYear = false)
{
    /// <summary>The place of the type in <see cref="FactTypes.All"/>, by which a case indexes its facts.</summary>
    internal int Ordinal { get; init; }

    public bool Equals(FactType? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => Ordinal;

    public override string ToString() => Id;
}
