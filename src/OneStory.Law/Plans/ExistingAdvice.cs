namespace OneStory.Law;

/// <summary>
/// Whether existing advice may be used instead of asking again. It must not be sought again if, and only if, the person
/// who gave it, the authority and the parent or young person are all satisfied that it is sufficient (regulation 6(4)).
/// </summary>
public sealed record ExistingAdvice(bool ProviderIsSatisfied, bool AuthorityIsSatisfied, bool FamilyIsSatisfied)
{
    public static Source Source { get; } = Source.Regs("regulation 6(4)");

    /// <summary>Whether the advice stands, so that it must not be sought again.</summary>
    public bool Suffices => ProviderIsSatisfied && AuthorityIsSatisfied && FamilyIsSatisfied;

    /// <summary>Who is still to agree.</summary>
    public IReadOnlyList<string> NotSatisfied =>
    [
        .. ProviderIsSatisfied ? (string[])[] : ["the person who gave it"],
        .. AuthorityIsSatisfied ? (string[])[] : ["the authority"],
        .. FamilyIsSatisfied ? (string[])[] : ["the parent or young person"],
    ];
}
