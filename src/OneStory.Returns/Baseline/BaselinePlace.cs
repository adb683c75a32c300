using OneStory.Returns.Csv;

namespace OneStory.Returns.Baseline;

/// <summary>Whether a child is in a base of a mainstream setting, as far as the record and the register say.</summary>
public enum InBase
{
    No,

    /// <summary>The record says so, and the register lists a base there.</summary>
    Listed,

    /// <summary>The record says so, and the register lists none.</summary>
    Unlisted,

    /// <summary>The register lists a base, and the record does not say whether the child is in it.</summary>
    Unsaid,
}

/// <summary>What is known of the place of a child with a plan.</summary>
/// <param name="Is">What kind of establishment it is: see <see cref="BaselineType"/>.</param>
/// <param name="IsNamed">Whether the plan names it.</param>
public sealed record PlaceKnown(string Is, InBase Base = InBase.No, bool IsNamed = false);

/// <summary>
/// A kind of place, and the line it stands in of each table that is by places. From <c>baseline-places.csv</c>, in which the
/// first row that fits holds.
/// </summary>
public sealed record BaselinePlace(string Id, string Title, string Is, IReadOnlyList<InBase> Bases, int FromAge, bool MustBeNamed, string Provision, string Group, string Capacity, string Sure, string Note)
{
    /// <summary>There is no placement on record on the day.</summary>
    public const string Nowhere = "nowhere";

    /// <summary>A provider that has no number in the register.</summary>
    public const string Provider = "provider";

    public static IReadOnlyList<BaselinePlace> All { get; } = EmbeddedTable.Read("baseline-places.csv", row => new BaselinePlace(
        row["place"], row["title"], row["is"], [.. row["base"].Split('|', StringSplitOptions.RemoveEmptyEntries).Select(one => Enum.Parse<InBase>(one, ignoreCase: true))],
        row["ages"] is "16.." ? 16 : int.MinValue, row["named"] is "named", row["provision"], row["group"], row["capacity"], row["sure"], row["note"]));

    public static BaselinePlace Of(PlaceKnown known, int age) => All.First(place =>
        place.Is == known.Is && (place.Bases.Count == 0 || place.Bases.Contains(known.Base)) && age >= place.FromAge && (!place.MustBeNamed || known.IsNamed));

    internal string LineIn(string part) => part switch { "provision" => Provision, "group" => Group, _ => Capacity };
}

/// <summary>A code of the return, or a type of the register, and what it is. From <c>baseline-types.csv</c>.</summary>
/// <param name="Of">"setting" for a code of the return, "type" for one of the register, "words" for how a type is written where it has no code.</param>
public sealed record BaselineType(string Of, string Code, string Meaning, string Is, string Sure, string Note)
{
    public const string NotKnown = "not-known";

    public static IReadOnlyList<BaselineType> All { get; } =
        EmbeddedTable.Read("baseline-types.csv", row => new BaselineType(row["of"], row["code"], row["meaning"], row["is"], row["sure"], row["note"]));

    /// <summary>What a code of the return is.</summary>
    public static string OfSettingCode(string code) => Find("setting", code);

    /// <summary>What a setting is, by the register's type; by how its type is written where it has no code.</summary>
    public static string OfSetting(string? typeCode, string type) => typeCode is not null ? Find("type", typeCode)
        : All.Where(one => one.Of == "words" && type.StartsWith(one.Meaning, StringComparison.OrdinalIgnoreCase)).MaxBy(one => one.Meaning.Length)?.Is ?? NotKnown;

    private static string Find(string of, string code) => All.FirstOrDefault(one => one.Of == of && one.Code == code)?.Is ?? NotKnown;
}
