using System.Collections.Frozen;
using OneStory.Returns.Csv;

namespace OneStory.Returns.Sen2;

/// <summary>A code of the Department's, the years it is in, and how sure we are of it. From <c>codes.csv</c>.</summary>
/// <param name="Main">Of an ethnicity, the main code that an extended one is part of.</param>
public sealed record Sen2Code(string Set, string Code, string Meaning, string? Held, int? From, int? To, string Sure, string? Main)
{
    private static readonly ILookup<string, Sen2Code> Sets = EmbeddedTable.Read("codes.csv", row => new Sen2Code(
        row["set"], row["code"], row["meaning"], row["held"] is "" ? null : row["held"], row.Number("from"), row.Number("to"), row["sure"], row["main"] is "" ? null : row["main"]))
        .ToLookup(code => code.Set);

    public static IEnumerable<Sen2Code> All => Sets.SelectMany(set => set);

    /// <summary>The codes of a set in a year.</summary>
    public static IEnumerable<Sen2Code> In(string set, int year) => Sets[set].Where(code => code.IsIn(year));

    public bool IsIn(int year) => (From ?? year) <= year && year <= (To ?? year);
}

/// <summary>The codes an item may have in a year, and what the year-neutral shape holds for each.</summary>
internal sealed class Sen2CodeSet
{
    private const string NotHeld = "-";
    private readonly FrozenDictionary<string, string?> _held;
    private readonly FrozenDictionary<string, string> _written;

    public Sen2CodeSet(string name, int year)
    {
        Name = name;
        var codes = Sen2Code.In(name, year).ToList();
        Codes = [.. codes.Select(code => code.Code)];
        _held = codes.ToFrozenDictionary(code => code.Code, code => code.Held is NotHeld ? null : code.Held ?? code.Code);
        _written = codes.Where(code => code.Held is not NotHeld).ToFrozenDictionary(code => code.Held ?? code.Code, code => code.Code);
    }

    public string Name { get; }

    public IReadOnlyList<string> Codes { get; }

    /// <summary>What the shape holds for a code of the file; null for one that says nothing is known.</summary>
    public bool TryHold(string code, out string? held) => _held.TryGetValue(code, out held);

    /// <summary>The year's code for what the shape holds, or null where the year has none.</summary>
    public string? Written(string held) => _written.GetValueOrDefault(held);
}
