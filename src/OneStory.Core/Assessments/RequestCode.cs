using System.Security.Cryptography;

namespace OneStory.Assessments;

/// <summary>
/// The short code by which the writer of a request finds it again on another device. It has no letters or digits that look
/// alike; how often a wrong one can be tried is limited where it is typed.
/// </summary>
public static class RequestCode
{
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private const int Length = 8;

    /// <summary>"K7MP4XQ2".</summary>
    public static string New() => RandomNumberGenerator.GetString(Alphabet, Length);

    /// <summary>"K7MP 4XQ2".</summary>
    public static string InGroups(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return code.Length == Length ? $"{code[..4]} {code[4..]}" : code;
    }

    /// <summary>The code as it was typed, with or without spaces and hyphens, in small letters or large; null where it cannot be one.</summary>
    public static string? Read(string? typed)
    {
        var code = string.Concat((typed ?? "").Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        return code.Length == Length && code.All(letter => Alphabet.Contains(letter, StringComparison.Ordinal)) ? code : null;
    }

    /// <summary>What is kept of it.</summary>
    public static string Hash(string code) => OneTimeSecret.Hash(code);
}
