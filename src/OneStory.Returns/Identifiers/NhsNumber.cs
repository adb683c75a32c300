using System.Diagnostics.CodeAnalysis;

namespace OneStory.Identifiers;

/// <summary>
/// An NHS number: ten digits. The first nine, weighted 10 down to 2, are summed and divided by 11; 11 less the remainder is the
/// last digit, 11 being written 0, and a number that would need 10 is never issued. NHS Data Dictionary, NHS NUMBER.
/// </summary>
public sealed record NhsNumber
{
    private const string Name = "an NHS number";
    private const int Length = 10;

    private NhsNumber(string value) => Value = value;

    /// <summary>The ten digits, with no spaces.</summary>
    public string Value { get; }

    /// <summary>Reads a number as people type it: spaces and hyphens are taken.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out NhsNumber? number, [NotNullWhen(false)] out string? whyNot)
    {
        var counted = Characters.Counted(text);
        whyNot = Characters.WhyNotDigits(counted, Length, Name) ?? WhyNot(counted);
        number = whyNot is null ? new(counted) : null;
        return number is not null;
    }

    /// <summary>As people are shown it, in threes and a four: "943 476 5919".</summary>
    public string Format() => $"{Value[..3]} {Value[3..6]} {Value[6..]}";

    public override string ToString() => Format();

    private static string? WhyNot(string digits)
    {
        // 4444444444 adds up, and is what people type into a box they cannot leave empty.
        if (digits.All(digit => digit == digits[0])) return "This is the same digit ten times, which is nobody\u2019s NHS number.";
        var check = (11 - Characters.FallingSum(digits.AsSpan(0, Length - 1), Length) % 11) % 11;
        return digits[^1] - '0' == check
            ? null
            : "This NHS number does not add up: its last digit does not fit the rest. Check each digit.";
    }
}
