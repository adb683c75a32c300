using System.Globalization;
using System.Text.Json;
using OneStory.Law;
using OneStory.People;

namespace OneStory.Messages;

/// <summary>
/// Something that happened, with the record it happened on: what a rule of <see cref="WhoIsTold"/> looks at. Events are read by
/// the names they are kept under, so that an area can be told of without being known.
/// </summary>
public sealed class Happening(string type, JsonElement payload, OneStoryDbContext db, RecordedAct act, Child? child, Case? @case, CaseInLaw? law)
{
    public string Type { get; } = type;
    public OneStoryDbContext Db { get; } = db;
    public RecordedAct Act { get; } = act;
    public DateOnly Today => Act.Day;
    public Child? Child { get; } = child;
    public Case? Case { get; } = @case;
    public CaseInLaw? Law { get; } = law;

    /// <summary>A field of the event, as text; null where it has none.</summary>
    public string? this[string field] => payload.TryGetProperty(field, out var value) ? value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Null => null,
        _ => value.ToString(),
    }
    : null;

    public bool Is(string field) => bool.TryParse(this[field], out var yes) && yes;

    public bool Is(string field, string value) => this[field] == value;

    public Guid? Id(string field) => Guid.TryParse(this[field], out var id) ? id : null;

    public DateOnly? Day(string field) => DateOnly.TryParseExact(this[field], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>"Monday 2 November 2026", or nothing where the event has no such day.</summary>
    public string? DayInWords(string field) => Day(field)?.InWords();

    /// <summary>A record by the id in a field: as the act leaves it, saved or not.</summary>
    public async Task<T?> Find<T>(string field) where T : OfAuthority
    {
        if (Id(field) is not { } id) return null;
        return Db.Set<T>().Local.FirstOrDefault(record => record.Id == id) ?? await Db.Set<T>().AsNoTracking().FirstOrDefaultAsync(record => record.Id == id);
    }

    /// <summary>The last lawful day of a clock of the case, in words; nothing where it does not run.</summary>
    public string? Due(string limitId, string? about = null) => Law?.Clock(limitId, about)?.Due.InWords();
}
