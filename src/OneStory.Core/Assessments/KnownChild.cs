using OneStory.People;

namespace OneStory.Assessments;

/// <summary>Who a request says the child is.</summary>
public sealed record ChildSaid
{
    public required string FirstName { get; init; }
    public required string LastName { get; init; }
    public string? KnownAs { get; init; }
    public required DateOnly Born { get; init; }
    public string? Upn { get; init; }
    public string? NhsNumber { get; init; }
    public string? Address { get; init; }
    public string? Postcode { get; init; }
    public string? Language { get; init; }
    public bool NeedsInterpreter { get; init; }
    public Guid? SettingId { get; init; }
    public string? OtherSetting { get; init; }
}

/// <summary>
/// Finds the child that a request is about where the authority knows them: by an identifier with the birthday, or by name,
/// birthday and postcode. Fewer would put one child's request on another's record.
/// </summary>
internal static class KnownChild
{
    public static async Task<Child?> Find(OneStoryDbContext db, ChildSaid said)
    {
        var bornThen = await db.Children.Include(child => child.Family).Include(child => child.Team).Include(child => child.Story).AsSplitQuery()
            .Where(child => child.Born == said.Born).ToListAsync();
        var found = bornThen.Find(child => SameNumber(child.Upn, said.Upn) || SameNumber(child.NhsNumber, said.NhsNumber))
            ?? bornThen.Find(child => Postcodes(child, said) && Names(child, said));
        while (found?.MergedIntoId is { } into)
            found = await db.Children.Include(child => child.Family).Include(child => child.Team).Include(child => child.Story).AsSplitQuery().FirstOrDefaultAsync(child => child.Id == into);
        return found;
    }

    internal static bool Names(Child child, ChildSaid said) =>
        SearchText.Fold(child.LastName) == SearchText.Fold(said.LastName)
        && FirstNames(child.FirstName, child.KnownAs).Intersect(FirstNames(said.FirstName, said.KnownAs), StringComparer.Ordinal).Any();

    private static IEnumerable<string> FirstNames(string first, string? knownAs) => new[] { first, knownAs }.Select(SearchText.Fold).Where(name => name.Length > 0);

    private static bool Postcodes(Child child, ChildSaid said) => SameNumber(child.Postcode, said.Postcode);

    /// <summary>Whether two are the same however they were spaced; two that are not there are not.</summary>
    private static bool SameNumber(string? one, string? other) => Counted(one) is { Length: > 0 } counted && counted == Counted(other);

    private static string Counted(string? text) => string.Concat((text ?? "").Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
}
