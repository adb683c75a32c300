using System.Text.RegularExpressions;

namespace OneStory.LocalOffer;

/// <summary>What may be kept of a search: nothing by which somebody could be found.</summary>
public static partial class SearchWords
{
    /// <summary>A whole postcode as people write it among other words.</summary>
    public const string WholePostcode = @"\b(?<district>[A-Z]{1,2}\d[A-Z\d]?)\s*(?<rest>\d[A-Z]{2})\b";

    private const int Longest = 100;

    /// <summary>The words folded, without addresses, telephone numbers and numbers of more than two digits; a postcode by its district.</summary>
    public static string Stripped(string? words)
    {
        var safe = Address().Replace((words ?? "").Length > 1000 ? words![..1000] : words ?? "", " ");
        safe = FullPostcode().Replace(safe, " ${district} ");
        safe = SearchText.Fold(Numbers().Replace(safe, " "));
        return safe.Length > Longest ? safe[..Longest].TrimEnd() : safe;
    }

    /// <summary>Of those, the ones that are known, postcode districts and ages: what nobody knows may be a name.</summary>
    public static string Known(string? words, Func<string, bool> isKnown) =>
        string.Join(' ', Stripped(words).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word.All(char.IsAsciiDigit) || Outcode(word) is not null || isKnown(word)));

    /// <summary>"HP20" of "hp20 1uy", of "HP201UY" and of "HP20"; null of anything else.</summary>
    public static string? Outcode(string? postcode) =>
        Postcode.TryParse(postcode, out var whole, out _) || Postcode.TryParse($"{postcode} 1AA", out whole, out _) ? whole.Outward : null;

    [GeneratedRegex(@"\S*@\S*|https?://\S+|www\.\S+", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Address();

    [GeneratedRegex(WholePostcode, RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex FullPostcode();

    /// <summary>Three digits and more, however they are parted; but not those of a postcode's district.</summary>
    [GeneratedRegex(@"(?<![A-Za-z])\+?\d[\d\s().\-/]*\d[\s().\-/]*\d[\d\s().\-/]*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Numbers();
}
