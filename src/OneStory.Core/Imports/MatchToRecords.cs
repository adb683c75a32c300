using OneStory.Returns.Sen2;

namespace OneStory.Imports;

/// <summary>Whose record a row is of.</summary>
/// <param name="Id">The record, where there is one and no doubt.</param>
/// <param name="By">"the same pupil number".</param>
/// <param name="Candidates">Records it may be of, where a person must decide.</param>
internal sealed record Match(Guid? Id, string? By, IReadOnlyList<Guid> Candidates)
{
    public static readonly Match None = new(null, null, []);

    public static Match Certain(Guid id, string by) => new(id, by, []);

    public static Match Doubtful(string by, IEnumerable<Guid> candidates) => new(null, by, [.. candidates.Distinct()]);
}

/// <summary>
/// Finds the record a row is of: by pupil or learner number where birth date and name bear it out and nothing contradicts it, then by name, birth
/// date and postcode, then by having been said in the same words before. Whatever only may be so is for a person to decide.
/// </summary>
internal sealed class MatchToRecords
{
    private readonly List<Held> held;
    private readonly SaidBefore before;

    private MatchToRecords(List<Held> held, SaidBefore before) => (this.held, this.before) = (held, before);

    private sealed record Held(Guid Id, string FirstName, string? KnownAs, string LastName, string SearchName, DateOnly Born, string? Postcode, string? Upn, string? Uln);

    /// <summary>With the records that any of the people may be.</summary>
    public static async Task<MatchToRecords> For(OneStoryDbContext db, IReadOnlyCollection<Sen2Person> people)
    {
        var upns = people.Select(person => person.Upn).OfType<string>().ToList();
        var ulns = people.Select(person => person.Uln).OfType<string>().ToList();
        var days = people.Select(person => person.Born).OfType<DateOnly>().Distinct().ToList();
        // Each by its own index: asked as one question, every child of the authority would be looked at for each row.
        var children = db.Children.AsNoTracking();
        var found = await children.Where(child => upns.Contains(child.Upn!)).Union(children.Where(child => ulns.Contains(child.Uln!))).Union(children.Where(child => days.Contains(child.Born)))
            .Select(child => new { child.MergedIntoId, Held = new Held(child.Id, child.FirstName, child.KnownAs, child.LastName, child.SearchName, child.Born, child.Postcode, child.Upn, child.Uln) }).ToListAsync();
        var byRecords = new MatchToRecords([.. found.Where(child => child.MergedIntoId is null).Select(child => child.Held)], SaidBefore.Nothing);
        return new(byRecords.held, await SaidBefore.For(db, [.. people.Where(person => byRecords.Of(person).Id is null)]));
    }

    public Match Of(Sen2Person person) => AsHeld(person) switch
    {
        { Id: null } when before.Of(person) is { } id && !held.Exists(child => child.Id != id && HasNumberOf(child, person)) => Match.Certain(id, "the same words as in an earlier file"),
        var match => match,
    };

    private Match AsHeld(Sen2Person person) =>
        ByNumber(person, child => child.Upn, person.Upn, "the same pupil number")
        ?? ByNumber(person, child => child.Uln, person.Uln, "the same learner number")
        ?? ByName(person) ?? Match.None;

    private Match? ByNumber(Sen2Person person, Func<Held, string?> number, string? said, string by)
    {
        if (said is null) return null;
        var found = held.FindAll(child => number(child) == said);
        return found switch
        {
            [] => null,
            [var one] when one.Born == person.Born && SimilarNames.Are(one.SearchName, Folded(person)) && Others(person, one).Count == 0 => Match.Certain(one.Id, by),
            [var one] => Match.Doubtful($"{by}, but something else does not agree", Others(person, one).Prepend(one).Select(child => child.Id)),
            _ => Match.Doubtful($"{by} on several records", found.Select(child => child.Id)),
        };
    }

    /// <summary>Records that another number, or the very name, points to; and the same, where its other number differs.</summary>
    private List<Held> Others(Sen2Person person, Held found) => held.FindAll(child =>
        (child != found && (HasNumberOf(child, person) || (child.Born == person.Born && SameName(child, person))))
        || (child == found && (Differ(child.Upn, person.Upn) || Differ(child.Uln, person.Uln))));

    private Match? ByName(Sen2Person person)
    {
        // Two different pupil numbers are two children, however alike their names: twins share a birth date and a home.
        var alike = held.FindAll(child => child.Born == person.Born && !Differ(child.Upn, person.Upn) && SimilarNames.Are(child.SearchName, Folded(person)));
        var same = alike.FindAll(child => SameName(child, person) && child.Postcode is not null && child.Postcode == person.Postcode);
        if (same is [var one]) return Match.Certain(one.Id, "the same name, birth date and postcode");
        return alike.Count == 0 ? null : Match.Doubtful(same.Count > 1 ? "the same name, birth date and postcode on several records" : "the same birth date and a similar name", alike.Select(child => child.Id));
    }

    private static bool HasNumberOf(Held child, Sen2Person person) => (person.Upn is not null && child.Upn == person.Upn) || (person.Uln is not null && child.Uln == person.Uln);

    private static bool Differ(string? one, string? other) => one is not null && other is not null && one != other;

    private static bool SameName(Held child, Sen2Person person) => SearchText.Fold(child.LastName) == SearchText.Fold(person.Surname)
        && (SearchText.Fold(child.FirstName) == SearchText.Fold(person.Forename) || (child.KnownAs is not null && SearchText.Fold(child.KnownAs) == SearchText.Fold(person.Forename)));

    private static string Folded(Sen2Person person) => SearchText.Fold($"{person.Forename} {person.Surname}");
}
