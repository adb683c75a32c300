namespace OneStory.Places;

/// <summary>Where distances are measured from.</summary>
/// <param name="InWords">"about the middle of HP20": what the distances are worth.</param>
public sealed record MeasuredFrom(int Easting, int Northing, string InWords);

/// <summary>A setting that might be consulted.</summary>
/// <param name="Kilometres">In a straight line; null where a position is not known.</param>
public sealed record FoundSetting(Guid Id, string Name, string? Town, string Phase, string Type, int AgeFrom, int AgeTo, IReadOnlyList<string> Needs, bool HasResourcedProvision, int? PlacesFree, double? Kilometres, bool IsPreferred, bool IsTheirsNow, bool Consulted, string? InventedNote);

public sealed record FoundSettings(IReadOnlyList<FoundSetting> All, int Count, MeasuredFrom? From);

/// <summary>Finds settings by what they provide, for whom, and how far away.</summary>
public sealed class FindSettingsQuery(OneStoryDbContext db) : IUseCase
{
    private const int MostShown = 100;

    /// <param name="Need">A broad area of need.</param>
    /// <param name="Kilometres">No further than this, unless a name is given: who knows the name wants that setting, wherever it is.</param>
    public sealed record Asked(string? Name, string? Need, string? Phase, int? Age, int? Kilometres, bool WithPlaces);

    public async Task<FoundSettings> Of(Guid caseId, Asked asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        var isNamed = SearchText.Fold(asked.Name).Length > 0;
        if (isNamed) asked = asked with { Kilometres = null };
        var child = await db.Cases.AsNoTracking().Where(c => c.Id == caseId).Select(c => new { c.Child.Postcode, c.Child.SettingId }).FirstAsync();
        var from = await MeasureFrom(child.Postcode, child.SettingId);
        var preferred = await Consulting.Preferred(db, caseId);
        var consulted = await db.Consultations.Where(consultation => consultation.CaseId == caseId && consultation.WithdrawnOn == null).Select(consultation => consultation.SettingId).ToListAsync();
        var fitting = (await Filtered(asked, from).AsNoTracking().ToListAsync()).Select(setting => Row(setting, from, preferred.SettingId, child.SettingId, consulted))
            .Where(row => asked.Kilometres is not { } most || row.Kilometres is null || row.Kilometres <= most)
            .OrderByDescending(row => row.IsPreferred).ThenBy(row => row.Kilometres ?? double.MaxValue).ThenBy(row => row.Name, StringComparer.Ordinal).ToList();
        if (!isNamed && preferred.SettingId is { } wanted && !fitting.Exists(row => row.Id == wanted) && await db.Settings.AsNoTracking().FirstOrDefaultAsync(setting => setting.Id == wanted) is { } theirs)
            fitting.Insert(0, Row(theirs, from, wanted, child.SettingId, consulted));
        return new([.. fitting.Take(MostShown)], fitting.Count, from);
    }

    private IQueryable<Setting> Filtered(Asked asked, MeasuredFrom? from)
    {
        IQueryable<Setting> settings = db.Settings;
        if (SearchText.Fold(asked.Name) is { Length: > 0 } name) settings = settings.Where(setting => setting.SearchName.Contains(name));
        if (asked.Need is { Length: > 0 } need) settings = settings.Where(setting => setting.Needs.Contains(need) || setting.Needs.Count == 0);
        if (asked.Phase is { Length: > 0 } phase) settings = settings.Where(setting => setting.Phase == phase);
        if (asked.Age is { } age) settings = settings.Where(setting => setting.AgeFrom <= age && setting.AgeTo >= age);
        if (asked.WithPlaces) settings = settings.Where(setting => setting.PlacesFree > 0);
        if (asked.Kilometres is not { } kilometres || from is null) return settings;
        var metres = kilometres * 1000;
        var (west, east, south, north) = (from.Easting - metres, from.Easting + metres, from.Northing - metres, from.Northing + metres);
        return settings.Where(setting => setting.Easting == null || (setting.Easting >= west && setting.Easting <= east && setting.Northing >= south && setting.Northing <= north));
    }

    /// <summary>
    /// Nobody's home is on a map here. The distance is from about the middle of the child's postcode district, found from the
    /// settings in it; where there are none, from the setting the child attends.
    /// </summary>
    private async Task<MeasuredFrom?> MeasureFrom(string? postcode, Guid? settingId)
    {
        if (postcode?.Split(' ') is [{ Length: > 0 } district, ..])
        {
            var there = await db.Settings.AsNoTracking().Where(setting => setting.Postcode!.StartsWith(district + " ") && setting.Easting != null && setting.Northing != null).Select(setting => new { setting.Easting, setting.Northing }).ToListAsync();
            if (there.Count > 0) return new((int)there.Average(setting => setting.Easting!.Value), (int)there.Average(setting => setting.Northing!.Value), $"about the middle of {district}, the district of the child’s postcode");
        }

        return settingId is { } id && await db.Settings.AsNoTracking().FirstOrDefaultAsync(setting => setting.Id == id) is { Easting: { } easting, Northing: { } northing } attends
            ? new(easting, northing, $"{attends.Name}, which the child attends")
            : null;
    }

    private static FoundSetting Row(Setting setting, MeasuredFrom? from, Guid? preferred, Guid? attends, List<Guid> consulted) => new(
        setting.Id, setting.Name, setting.Town, setting.Phase, setting.Type, setting.AgeFrom, setting.AgeTo, setting.Needs, setting.HasResourcedProvision, setting.PlacesFree, Distance(setting, from),
        setting.Id == preferred, setting.Id == attends, consulted.Contains(setting.Id), setting.InventedNote);

    private static double? Distance(Setting setting, MeasuredFrom? from) =>
        from is null || setting.Easting is not { } easting || setting.Northing is not { } northing ? null : Math.Sqrt(Math.Pow(easting - from.Easting, 2) + Math.Pow(northing - from.Northing, 2)) / 1000;
}
