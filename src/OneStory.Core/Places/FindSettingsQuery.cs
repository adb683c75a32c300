using OneStory.Registers;

namespace OneStory.Places;

/// <summary>Where distances are measured from.</summary>
/// <param name="InWords">"the middle of HP20 1UY, the child’s postcode": what the distances are worth.</param>
public sealed record MeasuredFrom(int Easting, int Northing, string InWords);

/// <summary>A setting that might be consulted.</summary>
/// <param name="Kilometres">In a straight line; null where a position is not known.</param>
/// <param name="WhyNot">Why it cannot be consulted, where the family asks for one that has closed.</param>
public sealed record FoundSetting(
    Guid Id, string? Urn, string Name, string? Town, string Phase, string Type, int AgeFrom, int AgeTo, IReadOnlyList<string> Needs, string? ResourcedProvision, int? PlacesFree, double? Kilometres, bool IsPreferred, bool IsTheirsNow, bool Consulted,
    string? WhyNot, string? InventedNote);

public sealed record FoundSettings(IReadOnlyList<FoundSetting> All, int Count, MeasuredFrom? From);

/// <summary>Finds settings by what they provide, for whom, and how far away: the nearest of them in all England.</summary>
public sealed class FindSettingsQuery(OneStoryDbContext db, UkClock clock, ReferenceQuery registers) : IUseCase
{
    private const int MostShown = 100;

    /// <param name="Need">A broad area of need.</param>
    /// <param name="Kilometres">No further than this, unless a name is given: who knows the name wants that setting, wherever it is.</param>
    /// <param name="Provision">One of the <see cref="Provisions"/>.</param>
    public sealed record Asked(string? Name, string? Need, string? Phase, int? Age, int? Kilometres, bool WithPlaces, string? Provision = null);

    public async Task<FoundSettings> Of(Guid caseId, Asked asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        var isNamed = SearchText.Fold(asked.Name).Length > 0;
        if (isNamed) asked = asked with { Kilometres = null };
        var child = await db.Cases.AsNoTracking().Where(c => c.Id == caseId).Select(c => new { c.Child.Postcode, c.Child.SettingId }).FirstAsync();
        var from = await MeasureFrom(child.Postcode, child.SettingId);
        var preferred = await Consulting.Preferred(db, caseId);
        var consulted = await db.Consultations.Where(consultation => consultation.CaseId == caseId && consultation.WithdrawnOn == null).Select(consultation => consultation.SettingId).ToListAsync();
        var fitting = Filtered(asked, from).AsNoTracking();
        var count = await fitting.CountAsync();
        FoundSetting Row(Setting setting) => ToRow(setting, from, preferred.SettingId, child.SettingId, consulted);
        var rows = (await Nearest(fitting, from).Take(MostShown).ToListAsync()).Select(Row)
            .OrderByDescending(row => row.IsPreferred).ThenBy(row => row.Kilometres ?? double.MaxValue).ThenBy(row => row.Name, StringComparer.Ordinal).ToList();
        if (isNamed || preferred.SettingId is not { } wanted || rows.Exists(row => row.Id == wanted) || await db.Settings.AsNoTracking().FirstOrDefaultAsync(setting => setting.Id == wanted) is not { } theirs) return new(rows, count, from);
        return new([Row(theirs), .. rows.Take(MostShown - 1)], await fitting.AnyAsync(setting => setting.Id == wanted) ? count : count + 1, from);
    }

    private IQueryable<Setting> Filtered(Asked asked, MeasuredFrom? from)
    {
        var settings = db.Settings.Offered(clock.Today).With(asked.Provision);
        if (SearchText.Fold(asked.Name) is { Length: > 0 } name) settings = settings.Where(setting => setting.SearchName.Contains(name));
        if (asked.Need is { Length: > 0 } need) settings = settings.Where(setting => setting.Needs.Contains(need) || setting.Needs.Count == 0);
        if (asked.Phase is { Length: > 0 } phase) settings = settings.Where(setting => setting.Phase == phase);
        if (asked.Age is { } age) settings = settings.Where(setting => setting.AgeFrom <= age && setting.AgeTo >= age);
        if (asked.WithPlaces) settings = settings.Where(setting => setting.PlacesFree > 0);
        if (asked.Kilometres is not { } kilometres || from is null) return settings;
        var (metres, easting, northing) = (kilometres * 1000d, from.Easting, from.Northing);
        var (west, east, south, north) = (easting - metres, easting + metres, northing - metres, northing + metres);
        return settings.Where(setting => setting.Easting == null || (setting.Easting >= west && setting.Easting <= east && setting.Northing >= south && setting.Northing <= north
            && ((double)(setting.Easting.Value - easting) * (setting.Easting.Value - easting)) + ((double)(setting.Northing!.Value - northing) * (setting.Northing.Value - northing)) <= metres * metres));
    }

    /// <summary>The nearest first; where nothing is measured, by name.</summary>
    private static IQueryable<Setting> Nearest(IQueryable<Setting> settings, MeasuredFrom? from)
    {
        if (from is null) return settings.OrderBy(setting => setting.SearchName);
        var (easting, northing) = (from.Easting, from.Northing);
        return settings.OrderBy(setting => setting.Easting == null)
            .ThenBy(setting => ((double)(setting.Easting!.Value - easting) * (setting.Easting.Value - easting)) + ((double)(setting.Northing!.Value - northing) * (setting.Northing.Value - northing)))
            .ThenBy(setting => setting.SearchName);
    }

    /// <summary>
    /// From the middle of the child's postcode, by the national directory. Where that does not have it, from about the middle of
    /// its district, found from the settings in it; where there are none, from the setting the child attends.
    /// </summary>
    private async Task<MeasuredFrom?> MeasureFrom(string? postcode, Guid? settingId)
    {
        if (await registers.Find(postcode) is { } known) return new(known.Easting, known.Northing, $"the middle of {known.Postcode}, the child’s postcode");
        if (postcode?.Split(' ') is [{ Length: > 0 } district, ..])
        {
            var there = await db.Settings.AsNoTracking().Where(setting => setting.Postcode!.StartsWith(district + " ") && setting.Easting != null && setting.Northing != null).Select(setting => new { setting.Easting, setting.Northing }).ToListAsync();
            if (there.Count > 0) return new((int)there.Average(setting => setting.Easting!.Value), (int)there.Average(setting => setting.Northing!.Value), $"about the middle of {district}, the district of the child’s postcode");
        }

        return settingId is { } id && await db.Settings.AsNoTracking().FirstOrDefaultAsync(setting => setting.Id == id) is { Easting: { } easting, Northing: { } northing } attends
            ? new(easting, northing, $"{attends.Name}, which the child attends")
            : null;
    }

    private FoundSetting ToRow(Setting setting, MeasuredFrom? from, Guid? preferred, Guid? attends, List<Guid> consulted) => new(
        setting.Id, setting.Urn, setting.Name, setting.Town, setting.Phase, setting.Type, setting.AgeFrom, setting.AgeTo, setting.Needs, setting.ResourcedProvision, setting.PlacesFree, Distance(setting, from),
        setting.Id == preferred, setting.Id == attends, consulted.Contains(setting.Id), setting.HasClosedBy(clock.Today) ? "It has closed." : null, setting.InventedNote);

    private static double? Distance(Setting setting, MeasuredFrom? from) =>
        from is null || setting.Easting is not { } easting || setting.Northing is not { } northing ? null : Math.Sqrt(Math.Pow(easting - from.Easting, 2) + Math.Pow(northing - from.Northing, 2)) / 1000;
}
