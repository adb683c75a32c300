using System.Globalization;

namespace OneStory.Law;

/// <summary>Dates, numbers and lists as a letter would write them.</summary>
public static class Words
{
    /// <summary>"Monday 2 November 2026".</summary>
    public static string InWords(this DateOnly date) => date.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"2 November 2026".</summary>
    public static string WithoutWeekday(this DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>"2026-11-02".</summary>
    public static string Iso(this DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>"1 day", "3 days".</summary>
    public static string Of(int count, string plural) => count == 1
        ? string.Create(CultureInfo.InvariantCulture, $"{count} {Singular(plural)}")
        : string.Create(CultureInfo.InvariantCulture, $"{count} {plural}");

    /// <summary>"this", "this and that", "this, that and the other".</summary>
    public static string List(IEnumerable<string> items, string and = "and")
    {
        var all = items.ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all.SkipLast(1))} {and} {all[^1]}";
    }

    /// <summary>The sentence with its first letter made a capital.</summary>
    public static string Capitalised(this string sentence)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        return sentence.Length == 0 ? sentence : char.ToUpperInvariant(sentence[0]) + sentence[1..];
    }

    /// <summary>"Maya’s", "James’".</summary>
    public static string Possessive(this string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name + (name.EndsWith('s') ? "\u2019" : "\u2019s");
    }

    private static string Singular(string plural) =>
        plural.Contains("days", StringComparison.Ordinal)
            ? plural.Replace("days", "day", StringComparison.Ordinal)
            : plural.TrimEnd('s');
}
