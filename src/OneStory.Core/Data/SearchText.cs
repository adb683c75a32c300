using System.Globalization;
using System.Text;

namespace OneStory.Data;

/// <summary>Folds text for searching, so that Zoë is found as zoe on both databases.</summary>
public static class SearchText
{
    /// <summary>
    /// Letters by the plain one they are searched as. The host has no culture data (InvariantGlobalization), without which
    /// <see cref="string.Normalize()"/> leaves every letter as it is.
    /// </summary>
    private static readonly Dictionary<char, string> Plain = new (string To, string From)[]
    {
        ("a", "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ"), ("b", "ḃḅḇɓ"), ("c", "çćĉċčḉƈ"), ("d", "ďḋḍḏḑḓđðɗɖ"), ("e", "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệəɛ"), ("f", "ḟƒ"),
        ("g", "ĝğġģǧǵḡɣǥ"), ("h", "ĥȟḣḥḧḩḫẖħ"), ("i", "ìíîïĩīĭįǐȉȋḭḯỉịı"), ("j", "ĵǰ"), ("k", "ķǩḱḳḵƙĸ"), ("l", "ĺļľḷḹḻḽłŀ"), ("m", "ḿṁṃ"), ("n", "ñńņňǹṅṇṉṋŋŉ"),
        ("o", "òóôõöōŏőơǒǫǭȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợøɔǿ"), ("p", "ṕṗ"), ("r", "ŕŗřȑȓṙṛṝṟ"), ("s", "śŝşšșṡṣṥṧṩſ"), ("t", "ţťțṫṭṯṱẗŧ"),
        ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"), ("v", "ṽṿ"), ("w", "ŵẁẃẅẇẉẘ"), ("x", "ẋẍ"), ("y", "ýÿŷȳẏẙỳỵỷỹ"), ("z", "źżžẑẓẕ"),
        ("ae", "æǽ"), ("oe", "œ"), ("ss", "ß"), ("th", "þ"),
    }.SelectMany(row => row.From.Select(letter => (letter, row.To))).ToDictionary();

    /// <summary>Lower case, without accents or punctuation, one space between words.</summary>
    public static string Fold(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return "";
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark || letter is '\'' or '\u2019') continue;
            var small = char.ToLowerInvariant(letter);
            if (Plain.TryGetValue(small, out var plain)) folded.Append(plain);
            else folded.Append(char.IsLetterOrDigit(small) ? small : ' ');
        }

        return string.Join(' ', folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
