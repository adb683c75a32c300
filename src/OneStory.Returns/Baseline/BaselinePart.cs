using System.Collections.Frozen;
using System.Globalization;
using OneStory.Returns.Csv;

namespace OneStory.Returns.Baseline;

/// <summary>A line of a table. From <c>baseline-lines.csv</c>.</summary>
/// <param name="Holds">Codes, ages as "5..10", "places" where <see cref="BaselinePlace"/> says which, "*" for whatever no other line holds; empty where the record cannot tell.</param>
public sealed record BaselineLine(string Id, string Title, string Holds, string Sure, string Note)
{
    /// <summary>Whether anything on record can stand in it.</summary>
    public bool IsOnRecord => Holds.Length > 0;
}

/// <summary>By what a table is divided: age, kind of provision, need. Everything that is counted stands in one line of it.</summary>
public sealed class BaselinePart
{
    private const string ByPlace = "places", Rest = "*";
    private static readonly FrozenDictionary<string, BaselinePart> Parts = EmbeddedTable
        .Read("baseline-lines.csv", row => (Of: row["of"], Line: new BaselineLine(row["line"], row["title"], row["holds"], row["sure"], row["note"])))
        .GroupBy(read => read.Of, read => read.Line).ToFrozenDictionary(part => part.Key, part => new BaselinePart(part.Key, [.. part]));

    private readonly Dictionary<string, BaselineLine> byCode;
    private readonly List<(int From, int To, BaselineLine Line)> byAge;
    private readonly BaselineLine? rest;

    private BaselinePart(string id, IReadOnlyList<BaselineLine> lines)
    {
        (Id, Lines) = (id, lines);
        byAge = [.. lines.Where(line => line.Holds.Contains("..", StringComparison.Ordinal)).Select(Ages)];
        byCode = lines.Any(line => line.Holds == ByPlace)
            ? BaselinePlace.All.ToDictionary(place => place.Id, place => lines.First(line => line.Id == place.LineIn(id)))
            : byAge.Count > 0 ? [] : lines.Where(line => line.IsOnRecord && line.Holds != Rest).SelectMany(line => line.Holds.Split('|'), (line, code) => (code, line)).ToDictionary();
        rest = lines.FirstOrDefault(line => line.Holds == Rest) ?? byCode.GetValueOrDefault(BaselinePlace.Nowhere);
    }

    public static IEnumerable<BaselinePart> All => Parts.Values.OrderBy(part => part.Id, StringComparer.Ordinal);

    /// <summary>"age", "provision", "group", "need", "request", "assessment", "phase", "capacity".</summary>
    public string Id { get; }

    public IReadOnlyList<BaselineLine> Lines { get; }

    public bool IsByAge => byAge.Count > 0;

    public static BaselinePart Of(string id) => Parts[id];

    public BaselineLine OfAge(int age) => byAge.First(band => band.From <= age && age <= band.To).Line;

    /// <summary>The line that a code, or a kind of place, stands in.</summary>
    public BaselineLine OfCode(string? code) =>
        code is not null && byCode.TryGetValue(code, out var line) ? line : rest ?? throw new ArgumentOutOfRangeException(nameof(code), $"No line by {Id} holds {code}.");

    /// <summary>The ages of a line, the first and the last.</summary>
    public (int From, int To) AgesOf(BaselineLine line) => byAge.Where(band => band.Line == line).Select(band => (band.From, band.To)).First();

    /// <summary>The codes of a line; whether it also holds what has none, or one that is not known.</summary>
    public (IReadOnlyList<string> Codes, bool AndTheRest) CodesOf(BaselineLine line) =>
        ([.. byCode.Where(pair => pair.Value == line).Select(pair => pair.Key)], line == rest);

    /// <summary>Every code that some line holds.</summary>
    public IReadOnlyList<string> Codes => [.. byCode.Keys];

    private static (int From, int To, BaselineLine Line) Ages(BaselineLine line)
    {
        var ends = line.Holds.Split("..");
        return (End(ends[0], int.MinValue), End(ends[1], int.MaxValue), line);
    }

    private static int End(string text, int otherwise) => text.Length == 0 ? otherwise : int.Parse(text, CultureInfo.InvariantCulture);
}
