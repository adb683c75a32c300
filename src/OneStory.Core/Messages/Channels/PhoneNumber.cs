using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using OneStory.People;

namespace OneStory.Messages;

/// <summary>
/// A telephone number of the United Kingdom's plan (Ofcom, National Telephone Numbering Plan): landlines, mobiles, and the
/// numbers of organisations, but not those that cost the caller a premium.
/// </summary>
public sealed partial record PhoneNumber
{
    private const string Country = "+44";

    private PhoneNumber(string national) => Value = Country + national;

    /// <summary>As machines dial it: "+447700900123".</summary>
    public string Value { get; }

    /// <summary>Whether it can be sent a text.</summary>
    public bool IsMobile => Mobile().IsMatch(National);

    private string National => Value[Country.Length..];

    /// <summary>Reads a number as people type it: spaces, brackets, dots and hyphens, 0, +44, 0044 or +44 (0) in front.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out PhoneNumber? number, [NotNullWhen(false)] out string? whyNot)
    {
        var counted = Brackets().Replace(Characters.Counted(text), "");
        if (counted.StartsWith("00", StringComparison.Ordinal)) counted = $"+{counted[2..]}";
        whyNot = WhyNot(counted, out var national);
        number = whyNot is null ? new(national) : null;
        return number is not null;
    }

    /// <summary>The same for a number that was checked before.</summary>
    /// <exception cref="FormatException">It is none, with why.</exception>
    public static PhoneNumber Parse(string text) => TryParse(text, out var number, out var whyNot) ? number : throw new FormatException(whyNot);

    /// <summary>As people here write it: "07700 900123", "01632 960001", "020 7946 0000".</summary>
    public string Format()
    {
        var number = $"0{National}";
        if (number.Length == 8) return $"{number[..4]} {number[4..]}";
        if (number[1] == '2') return $"{number[..3]} {number[3..7]} {number[7..]}";
        var three = number[1] is '3' or '8' or '5' || (number[1] == '1' && (number[2] == '1' || number[3] == '1'));
        return three && number.Length == 11 ? $"{number[..4]} {number[4..7]} {number[7..]}"
            : three ? $"{number[..4]} {number[4..]}"
            : $"{number[..5]} {number[5..]}";
    }

    public override string ToString() => Format();

    private static string? WhyNot(string counted, out string national)
    {
        national = "";
        if (counted.Length == 0) return "Enter a phone number.";
        if (counted.Where((c, at) => !char.IsAsciiDigit(c) && !(c == '+' && at == 0)).Any())
            return "A phone number has only digits, with + in front where it needs one. If there is an extension, put it in the notes.";
        if (counted[0] == '+' && !counted.StartsWith(Country, StringComparison.Ordinal))
            return "This is a number in another country. We can only use numbers in the United Kingdom.";
        if (counted[0] is not ('+' or '0')) return "Start the number with its area code or with 07, like 01632 960001 or 07700 900982.";
        national = counted[0] == '+' ? counted[Country.Length..].TrimStart('0') : counted[1..];
        if (national is "8001111") return null;
        if (national.StartsWith('9')) return "Numbers that begin 09 cost the caller a premium. Give another one.";
        if (national.Length > 10) return "This number has too many digits. Numbers here have 11, like 01632 960001 or 07700 900982.";
        if (national.Length < 9 || (national.Length == 9 && !Short().IsMatch(national)))
            return "This number has too few digits. Numbers here have 11, like 01632 960001 or 07700 900982.";
        return Known().IsMatch(national) ? null : "No numbers in the United Kingdom begin like this. Check the first digits.";
    }

    [GeneratedRegex(@"[().\/]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Brackets();

    // Some area codes have numbers of five digits left, and 0800 some of six.
    [GeneratedRegex(@"\A(1[2-9]|800)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Short();

    [GeneratedRegex(@"\A(1[1-9]|2[03489]|3[0347]|5[56]|7[0-9]|8(00|08|4[2-5]|7[0-3]))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Known();

    // 070 are personal numbers and 076 pagers, of which only the Isle of Man's 07624 are mobiles.
    [GeneratedRegex(@"\A7([1-57-9][0-9]{8}|624[0-9]{6})\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Mobile();
}
