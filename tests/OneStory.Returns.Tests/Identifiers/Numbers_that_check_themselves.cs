using System.Globalization;
using OneStory.Identifiers;

namespace OneStory.Returns.Tests.Identifiers;

/// <summary>The last digit, or the first letter, is there to catch a slip: so each slip is made, and must be caught.</summary>
public class Numbers_that_check_themselves
{
    private const string Letters = "ABCDEFGHJKLMNPQRTUVWXYZ";
    private static readonly Func<string, bool> IsNhs = text => NhsNumber.TryParse(text, out _, out _);
    private static readonly Func<string, bool> IsUln = text => Uln.TryParse(text, out _, out _);
    private static readonly Func<string, bool> IsUpn = text => Upn.TryParse(text, out _, out _);

    [Fact]
    public void One_wrong_digit_in_an_NHS_number_is_always_caught() => EverySlipIsCaught(Made(9, 0, Nhs), IsNhs);

    [Fact]
    public void One_wrong_digit_in_a_ULN_is_always_caught() => EverySlipIsCaught(Made(9, 1, Learner), IsUln);

    [Fact]
    public void One_wrong_digit_in_a_UPN_is_always_caught() =>
        EverySlipIsCaught(Made(12, 0, digits => CheckLetter(digits) + digits), IsUpn);

    [Fact]
    public void One_wrong_letter_in_a_temporary_UPN_is_always_caught()
    {
        foreach (var digits in Bodies(11, 0).Take(25))
            foreach (var last in Letters)
            {
                var upn = CheckLetter(digits + last) + digits + last;
                IsUpn(upn).ShouldBeTrue(upn);
                foreach (var other in Letters.Where(other => other != last)) IsUpn(upn[..^1] + other).ShouldBeFalse(upn[..^1] + other);
                foreach (var other in Letters.Where(other => other != upn[0])) IsUpn(other + upn[1..]).ShouldBeFalse(other + upn[1..]);
            }
    }

    [Fact]
    public void Two_neighbouring_digits_changed_about_in_an_NHS_number_are_always_caught() => EverySwapIsCaught(Made(9, 0, Nhs), IsNhs);

    [Fact]
    public void Two_neighbouring_digits_changed_about_in_a_ULN_are_always_caught() => EverySwapIsCaught(Made(9, 1, Learner), IsUln);

    [Fact]
    public void No_number_is_both_an_NHS_number_and_a_ULN()
    {
        foreach (var body in Bodies(9, 1))
            for (var last = 0; last < 10; last++)
            {
                var number = body + last.ToString(CultureInfo.InvariantCulture);
                (IsNhs(number) && IsUln(number)).ShouldBeFalse(number);
            }
    }

    private static void EverySlipIsCaught(List<string> numbers, Func<string, bool> isOne)
    {
        foreach (var number in numbers)
        {
            isOne(number).ShouldBeTrue(number);
            for (var at = 0; at < number.Length; at++)
                for (var digit = '0'; digit <= '9'; digit++)
                    if (digit != number[at])
                    {
                        var slip = number[..at] + digit + number[(at + 1)..];
                        isOne(slip).ShouldBeFalse($"{slip} for {number}");
                    }
        }
    }

    private static void EverySwapIsCaught(List<string> numbers, Func<string, bool> isOne)
    {
        foreach (var number in numbers)
            for (var at = 1; at < number.Length; at++)
                if (number[at] != number[at - 1])
                {
                    var swapped = number[..(at - 1)] + number[at] + number[at - 1] + number[(at + 1)..];
                    isOne(swapped).ShouldBeFalse($"{swapped} for {number}");
                }
    }

    private static List<string> Made(int length, int lowestFirst, Func<string, string?> complete)
    {
        var made = Bodies(length, lowestFirst).Select(complete).OfType<string>().ToList();
        made.Count.ShouldBeGreaterThan(300);
        return made;
    }

    /// <summary>Five hundred bodies, the same every time, spread over all there are.</summary>
    private static IEnumerable<string> Bodies(int length, int lowestFirst)
    {
        var size = (long)Math.Pow(10, length);
        for (var i = 1L; i <= 500; i++)
        {
            var body = (i * 6_180_339_887_498L % size).ToString(CultureInfo.InvariantCulture).PadLeft(length, '0');
            if (body[0] - '0' >= lowestFirst) yield return body;
        }
    }

    // Written from the definitions, another way than the product: the whole number is weighted at once, and its last digit is
    // found by trying all ten.
    private static string? Nhs(string body) => Tried(body, remainder: 0);

    private static string? Learner(string body) => Tried(body, remainder: 10);

    private static string? Tried(string body, int remainder) =>
        Enumerable.Range(0, 10).Select(digit => body + digit.ToString(CultureInfo.InvariantCulture))
            .FirstOrDefault(number => number.Select((c, at) => (c - '0') * (10 - at)).Sum() % 11 == remainder);

    private static string CheckLetter(string body) =>
        Letters[body.Select((c, at) => (at + 2) * (char.IsAsciiDigit(c) ? c - '0' : Letters.IndexOf(c, StringComparison.Ordinal))).Sum() % 23].ToString();
}
