using OneStory.Identifiers;
using OneStory.Places;

namespace OneStory.Registers;

/// <summary>What is held of a source.</summary>
/// <param name="Last">The file that was taken last; null where none has been.</param>
/// <param name="Held">How many rows there are now.</param>
public sealed record ReferenceHeld(ReferenceSource Source, ReferenceLoad? Last, int Held, int? AgeInDays)
{
    public bool IsOld => AgeInDays > Source.EveryDays;
}

/// <summary>What a return asks of a setting.</summary>
public sealed record SettingKnown(Guid Id, string Urn, string? Ukprn, string Name, string? TypeCode, bool IsOpen, bool HasResourced, bool HasUnit);

/// <summary>What others ask of the registers: whether there is such a setting, postcode or authority, and where.</summary>
public sealed class ReferenceQuery(OneStoryDbContext db, UkClock clock) : IUseCase
{
    private const int AtOnce = 1000, FurthestGeneration = 12;

    /// <summary>What is held of each source, and from when.</summary>
    public async Task<IReadOnlyList<ReferenceHeld>> Held()
    {
        var loads = await db.ReferenceLoads.AsNoTracking().OrderByDescending(load => load.LoadedAt).ToListAsync();
        Dictionary<string, int> rows = new()
        {
            [ReferenceSources.Settings.Id] = await db.RegisterEntries.CountAsync(),
            [ReferenceSources.Links.Id] = await db.SettingLinks.CountAsync(),
            [ReferenceSources.Postcodes.Id] = await db.Postcodes.CountAsync(),
            [ReferenceSources.Authorities.Id] = await db.KnownAuthorities.CountAsync(),
        };
        return [.. ReferenceSources.All.Select(source => (source, Last: loads.Find(load => load.Source == source.Id)))
            .Select(held => new ReferenceHeld(held.source, held.Last, rows.TryGetValue(held.source.Id, out var count) ? count : held.Last?.Rows ?? 0, held.Last is { } last ? clock.Today.DayNumber - last.AsOf.DayNumber : null))];
    }

    /// <summary>The settings with these reference numbers, and whether each was open on the day.</summary>
    public async Task<IReadOnlyDictionary<string, SettingKnown>> SettingsByUrn(IReadOnlyCollection<string> urns, DateOnly on) =>
        await SettingsBy(urns, some => db.Settings.Where(setting => some.Contains(setting.Urn!)), setting => setting.Urn!, on);

    /// <summary>The same by provider numbers. Where several have one, the one that was open is meant.</summary>
    public async Task<IReadOnlyDictionary<string, SettingKnown>> SettingsByUkprn(IReadOnlyCollection<string> ukprns, DateOnly on) =>
        await SettingsBy(ukprns, some => db.Settings.Where(setting => some.Contains(setting.Ukprn!)), setting => setting.Ukprn!, on);

    /// <summary>Those of the postcodes that the directory has, however they are written.</summary>
    public async Task<IReadOnlySet<string>> PostcodesKnown(IEnumerable<string> postcodes)
    {
        ArgumentNullException.ThrowIfNull(postcodes);
        var byWritten = postcodes.Distinct(StringComparer.Ordinal).Select(text => (text, Written: Written(text))).Where(pair => pair.Written is not null).ToLookup(pair => pair.Written!, pair => pair.text);
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var some in byWritten.Select(group => group.Key).Chunk(AtOnce))
            foreach (var found in await db.Postcodes.Where(postcode => some.Contains(postcode.Postcode)).Select(postcode => postcode.Postcode).ToListAsync()) known.UnionWith(byWritten[found]);
        return known;
    }

    public Task<bool> HoldsPostcodes() => db.Postcodes.AnyAsync();

    /// <summary>Where a postcode is; null where the directory does not have it.</summary>
    public async Task<KnownPostcode?> Find(string? postcode) =>
        Written(postcode) is { } written ? await db.Postcodes.AsNoTracking().FirstOrDefaultAsync(known => known.Postcode == written) : null;

    /// <summary>Every authority there is or was, by its code.</summary>
    public async Task<IReadOnlyDictionary<string, KnownAuthority>> Authorities() => await db.KnownAuthorities.AsNoTracking().ToDictionaryAsync(known => known.Code);

    /// <summary>
    /// The settings that took the place of one, followed until they are open: a merged school may have merged again. Nearest in
    /// succession first; none where nothing did.
    /// </summary>
    public async Task<IReadOnlyList<Setting>> Successors(string urn, DateOnly on)
    {
        var (found, seen, next) = (new List<Setting>(), new HashSet<string>(StringComparer.Ordinal) { urn }, new List<string> { urn });
        for (var generation = 0; next.Count > 0 && generation < FurthestGeneration; generation++)
        {
            var successors = (await db.SettingLinks.AsNoTracking().Where(link => (link.Kind == SettingLinkKind.Successor && next.Contains(link.Urn)) || (link.Kind == SettingLinkKind.Predecessor && next.Contains(link.LinkedUrn)))
                .Select(link => link.Kind == SettingLinkKind.Successor ? link.LinkedUrn : link.Urn).ToListAsync()).Where(seen.Add).ToList();
            var settings = await db.Settings.AsNoTracking().Where(setting => successors.Contains(setting.Urn!)).OrderBy(setting => setting.Name).ToListAsync();
            found.AddRange(settings.Where(setting => setting.IsOpenOn(on)));
            next = [.. successors.Except(found.Select(setting => setting.Urn!))];
        }

        return found;
    }

    private static async Task<IReadOnlyDictionary<string, SettingKnown>> SettingsBy(IReadOnlyCollection<string> numbers, Func<string[], IQueryable<Setting>> some, Func<Setting, string> number, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        var known = new Dictionary<string, SettingKnown>(StringComparer.Ordinal);
        foreach (var chunk in numbers.Distinct(StringComparer.Ordinal).Chunk(AtOnce))
            foreach (var setting in (await some(chunk).AsNoTracking().ToListAsync()).OrderBy(setting => setting.IsOpenOn(on))) known[number(setting)] = Known(setting, on);
        return known;
    }

    private static SettingKnown Known(Setting setting, DateOnly on) => new(
        setting.Id, setting.Urn ?? "", setting.Ukprn, setting.Name, setting.TypeCode, setting.IsOpenOn(on),
        setting.ResourcedProvision is null ? setting.HasResourcedProvision : setting.ResourcedProvision.StartsWith("Resourced", StringComparison.OrdinalIgnoreCase), setting.ResourcedProvision?.Contains("unit", StringComparison.OrdinalIgnoreCase) == true);

    private static string? Written(string? text) => Postcode.TryParse(text, out var postcode, out _) ? postcode.Value : null;
}
