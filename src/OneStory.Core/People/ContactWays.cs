namespace OneStory.People;

/// <summary>Whether a way to reach somebody could be one, and why not, in words.</summary>
public static class ContactWays
{
    /// <summary>Why it cannot be an email address; null where it can, or is blank.</summary>
    public static string? WhyNotEmail(string? email)
    {
        var text = email?.Trim() ?? "";
        if (text.Length == 0) return null;
        var at = text.LastIndexOf('@');
        return at > 0 && at < text.Length - 3 && text.LastIndexOf('.') > at + 1 && text[^1] != '.' && !text.Any(char.IsWhiteSpace) && text.Length <= 254
            ? null
            : "Enter an email address like name@example.org";
    }

    /// <summary>Why it cannot be a telephone number; null where it can, or is blank. Numbers abroad begin with +.</summary>
    public static string? WhyNotPhone(string? phone)
    {
        var text = phone?.Trim() ?? "";
        if (text.Length == 0) return null;
        var digits = text.Count(char.IsAsciiDigit);
        return digits is >= 7 and <= 15 && text.All(letter => char.IsAsciiDigit(letter) || letter is ' ' or '+' or '(' or ')' or '-' or '.')
            ? null
            : "Enter a phone number like 01632 960 001 or 07700 900 982, or +44 for one written from abroad";
    }
}
