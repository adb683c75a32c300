using System.Text.Json;
using OneStory.Returns.Sen2;

namespace OneStory.Imports;

/// <summary>
/// Whose record the people of earlier files were, by the very words that said who they are. What was corrected on a record since,
/// and what a person has decided, is not asked again.
/// </summary>
internal sealed class SaidBefore
{
    private readonly ILookup<Who, Guid> records;

    private SaidBefore(IEnumerable<(Who Who, Guid Record)> records) => this.records = records.Distinct().ToLookup(one => one.Who, one => one.Record);

    private sealed record Who(string? Forename, string? Surname, DateOnly? Born, string? Postcode, string? Upn, string? Uln)
    {
        public static Who Of(Sen2Person person) => new(person.Forename, person.Surname, person.Born, person.Postcode, person.Upn, person.Uln);
    }

    public static SaidBefore Nothing { get; } = new([]);

    public static async Task<SaidBefore> For(OneStoryDbContext db, IReadOnlyCollection<Sen2Person> people)
    {
        if (people.Count == 0) return Nothing;
        var days = people.Select(person => person.Born).Distinct().ToList();
        var names = people.Select(person => $"{person.Forename} {person.Surname}").Distinct().ToList();
        var rows = await db.ImportRows.AsNoTracking().Where(row => days.Contains(row.Born) && names.Contains(row.Name) && row.MatchedId != null && (row.State == ImportRowState.Applied || row.Verdict == ImportVerdict.Same || row.DecidedByName != null))
            .Select(row => new { row.Content, Record = row.MatchedId!.Value }).ToListAsync();
        return new(rows.Select(row => (Who.Of(Sen2Clean.Of(JsonSerializer.Deserialize<Sen2Person>(row.Content, ImportJson.Options)!)), row.Record)));
    }

    /// <summary>The one record that whoever is so described was put on.</summary>
    public Guid? Of(Sen2Person person) => records[Who.Of(person)].ToList() is [var one] ? one : null;
}
