using System.Diagnostics.CodeAnalysis;

namespace OneStory.Identifiers;

/// <summary>
/// A unique learner number: ten digits, the first not 0. The first nine, weighted 10 down to 2, are summed and divided by 11;
/// a remainder of 0 is never issued, and otherwise the last digit is 10 less the remainder. (An NHS number's last digit is 11
/// less the remainder, so that no number is ever both.) Learning Records Service; check 1575 of the school census.
/// </summary>
public sealed record Uln
{
    private const string Name = "a unique learner number (ULN)";
    private const int Length = 10;

    private Uln(string value) => Value = value;

    /// <summary>The ten digits, with no spaces.</summary>
    public string Value { get; }

    /// <summary>Reads a number as people type it: spaces and hyphens are taken.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out Uln? uln, [NotNullWhen(false)] out string? whyNot)
    {
        var counted = Characters.Counted(text);
        whyNot = Characters.WhyNotDigits(counted, Length, Name) ?? WhyNot(counted);
        uln = whyNot is null ? new(counted) : null;
        return uln is not null;
    }

    /// <summary>As it is written on a record: no spaces.</summary>
    public string Format() => Value;

    public override string ToString() => Format();

    private static string? WhyNot(string digits)
    {
        if (digits[0] == '0') return "A unique learner number (ULN) never begins with 0.";
        var remainder = Characters.FallingSum(digits.AsSpan(0, Length - 1), Length) % 11;
        return remainder != 0 && digits[^1] - '0' == 10 - remainder
            ? null
            : "This unique learner number (ULN) does not add up: its last digit does not fit the rest. Check each digit.";
    }
}
