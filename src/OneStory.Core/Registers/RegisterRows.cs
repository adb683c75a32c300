using System.Security.Cryptography;
using System.Text;
using OneStory.People;
using OneStory.Places;
using OneStory.Returns.Register;

namespace OneStory.Registers;

/// <summary>From a row of the register to a setting, and what differs between two rows.</summary>
internal static class RegisterRows
{
    private const string TypeNotKnown = "type not known";
    private const int OldestLearner = 25;

    /// <summary>By which it is known whether a row says the same, in whatever order its columns stand.</summary>
    public static string Fingerprint(IReadOnlyDictionary<string, string> columns)
    {
        var text = new StringBuilder();
        foreach (var (column, value) in columns.OrderBy(pair => pair.Key, StringComparer.Ordinal)) text.Append(column).Append('\u001f').Append(value).Append('\u001e');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>What the row says now, with what it said before in columns the file does not have.</summary>
    public static Dictionary<string, string> Merged(Dictionary<string, string> before, IReadOnlyDictionary<string, string> now, IReadOnlyList<string> missing)
    {
        var merged = new Dictionary<string, string>(now, StringComparer.Ordinal);
        foreach (var column in missing.Where(before.ContainsKey)) merged.TryAdd(column, before[column]);
        return merged;
    }

    public static IEnumerable<(string Column, string? Was, string? Is)> Differences(IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> now) =>
        before.Keys.Union(now.Keys).Select(column => (Column: column, Was: before.GetValueOrDefault(column), Is: now.GetValueOrDefault(column))).Where(pair => pair.Was != pair.Is);

    public static RegisterEntry NewEntry(Guid settingId, IReadOnlyDictionary<string, string> columns, DateOnly asOf) =>
        new() { SettingId = settingId, Columns = new(columns, StringComparer.Ordinal), Fingerprint = Fingerprint(columns), AsOf = asOf };

    public static Setting NewSetting(Establishment row)
    {
        var body = new Organisation { Kind = OrganisationKind.Setting, Name = row.Name, SearchName = "" };
        var setting = new Setting { Id = body.Id, Organisation = body, Urn = row.Urn, Name = row.Name, SearchName = "", Phase = "", Type = TypeNotKnown };
        Apply(setting, row);
        return setting;
    }

    /// <summary>Puts on the setting what the register says, and that it says nothing where it does not.</summary>
    public static void Apply(Setting setting, Establishment row)
    {
        Name(setting, row);
        (setting.Type, setting.TypeCode, setting.TypeGroup, setting.Phase) = (TypeOf(row), row.TypeCode, row.TypeGroup, PhaseOf(row));
        (setting.AgeFrom, setting.AgeTo, setting.Gender) = (row.AgeFrom ?? 0, row.AgeTo ?? OldestLearner, row.Gender);
        (setting.IsSection41, setting.NeedTypes, setting.Needs) = (row.IsSection41, [.. row.Needs], AreasOf(row));
        (setting.ResourcedProvision, setting.HasResourcedProvision) = (row.ResourcedProvision, row.ResourcedProvision is not null || row.ResourcedCapacity > 0 || row.UnitCapacity > 0);
        (setting.ResourcedOnRoll, setting.ResourcedCapacity, setting.UnitOnRoll, setting.UnitCapacity) = (row.ResourcedOnRoll, row.ResourcedCapacity, row.UnitOnRoll, row.UnitCapacity);
        (setting.Places, setting.Pupils, setting.PupilsWithPlan, setting.PupilsWithSupport) = (row.Capacity, row.Pupils, row.PupilsWithPlan, row.PupilsWithSupport);
        if (setting.InventedNote is not null) (setting.PlacesFree, setting.InventedNote) = (null, null);
    }

    /// <summary>Puts on a setting of the demonstration what a shorter file says of who and where it is.</summary>
    public static void ApplyWhatIsSaid(Setting setting, Establishment row)
    {
        Name(setting, row);
        if (row.Type is not null) (setting.Type, setting.TypeCode, setting.TypeGroup) = (TypeOf(row), row.TypeCode, row.TypeGroup);
        if (PhaseOf(row) is { Length: > 0 } phase) setting.Phase = phase;
    }

    private static void Name(Setting setting, Establishment row)
    {
        var body = setting.Organisation;
        (setting.Name, setting.SearchName, setting.Town) = (row.Name, SearchText.Fold($"{row.Name} {row.Town}"), row.Town);
        (setting.Postcode, setting.Easting, setting.Northing) = (row.Postcode, row.Easting, row.Northing);
        (setting.Address, setting.Phone, setting.Website) = (string.Join('\n', row.Street.Append(row.Town).Append(row.County).OfType<string>()), row.Phone, row.Website);
        (setting.Ukprn, setting.AuthorityCode, setting.EstablishmentNumber) = (row.Ukprn ?? setting.Ukprn, row.AuthorityCode ?? setting.AuthorityCode, row.Number ?? setting.EstablishmentNumber);
        (setting.District, setting.AuthorityGss, setting.Status) = (row.District, row.AuthorityGss, StatusOf(row));
        (setting.OpenedOn, setting.OpenedBecause, setting.ClosedOn, setting.ClosedBecause) = (row.OpenedOn, row.OpenedBecause, row.ClosedOn, row.ClosedBecause);
        (body.Name, body.SearchName, body.Phone) = (setting.Name, setting.SearchName, row.Phone ?? body.Phone);
        body.Address = $"{setting.Address}\n{setting.Postcode}".Trim();
    }

    private static SettingStatus StatusOf(Establishment row) => row.Status switch
    {
        "Closed" => SettingStatus.Closed,
        "Proposed to open" => SettingStatus.ProposedToOpen,
        "Open, but proposed to close" => SettingStatus.ProposedToClose,
        _ => SettingStatus.Open,
    };

    private static string TypeOf(Establishment row) => (row.Type ?? TypeNotKnown) + (row.IsSection41 == true ? ", approved under section 41" : "");

    private static List<string> AreasOf(Establishment row) => [.. row.Needs.Select(NeedAreas.OfType).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>The phase by which settings are sought: the register's own says nothing of special schools and those for alternative provision.</summary>
    private static string PhaseOf(Establishment row) => row.TypeCode switch
    {
        "7" or "8" or "10" or "12" or "33" or "36" or "44" => "special",
        "14" or "38" or "42" or "43" => "alternative-provision",
        "18" or "31" or "32" or "39" or "45" or "46" or "57" => "post-16",
        "15" => "nursery",
        _ => PhaseByName(row),
    };

    private static string PhaseByName(Establishment row) => row.Phase?.ToLowerInvariant() switch
    {
        "nursery" => "nursery",
        "primary" or "middle deemed primary" => "primary",
        "secondary" or "middle deemed secondary" => "secondary",
        "all-through" => "all-through",
        "16 plus" => "post-16",
        _ => PhaseByAge(row.AgeFrom, row.AgeTo),
    };

    private static string PhaseByAge(int? from, int? to) => (from, to) switch
    {
        ( >= 16, _) => "post-16",
        ( >= 11, _) => "secondary",
        (_, <= 5) => "nursery",
        (_, <= 13) => "primary",
        (not null, > 13) => "all-through",
        _ => "",
    };
}
