using System.Globalization;
using System.Security.Cryptography;

namespace OneStory.Access;

/// <summary>
/// Six digits from an authenticator app (RFC 6238, SHA-1, 30 seconds: what every app can do). Identity's own accepts a code for
/// five minutes and as often as it is sent, so the step used is kept and none before it is accepted again.
/// </summary>
public static class AuthenticatorCode
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>A key of 160 bits, in base 32.</summary>
    public static string NewKey() => new([.. RandomNumberGenerator.GetBytes(32).Select(value => Base32[value % 32])]);

    /// <summary>The step that the code belongs to, or null where it is wrong or has been used. One step either side allows for a telephone's clock.</summary>
    public static long? StepOf(string? typed, string key, DateTimeOffset now, long lastUsed)
    {
        var code = new string([.. (typed ?? "").Where(char.IsAsciiDigit)]);
        if (code.Length != 6) return null;
        var step = now.ToUnixTimeSeconds() / 30;
        for (var candidate = step - 1; candidate <= step + 1; candidate++)
            if (candidate > lastUsed && CryptographicOperations.FixedTimeEquals(Bytes(At(key, candidate)), Bytes(code))) return candidate;
        return null;
    }

    /// <summary>The code of a step.</summary>
    public static string At(string key, long step)
    {
        var counter = BitConverter.GetBytes(System.Net.IPAddress.HostToNetworkOrder(step));
#pragma warning disable CA5350 // RFC 6238: apps know no other reliably, and an HMAC does not need a hash free of collisions.
        var hash = HMACSHA1.HashData(Decode(key), counter);
#pragma warning restore CA5350
        var at = hash[^1] & 0xf;
        var number = ((hash[at] & 0x7f) << 24) | (hash[at + 1] << 16) | (hash[at + 2] << 8) | hash[at + 3];
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>What an app reads from the square code.</summary>
    public static string Address(string key, string email) =>
        $"otpauth://totp/{Uri.EscapeDataString("OneStory")}:{Uri.EscapeDataString(email)}?secret={key}&issuer=OneStory&digits=6&period=30";

    private static byte[] Bytes(string text) => System.Text.Encoding.ASCII.GetBytes(text);

    private static byte[] Decode(string key)
    {
        var bytes = new List<byte>();
        var (bits, count) = (0, 0);
        foreach (var letter in key.ToUpperInvariant())
        {
            (bits, count) = ((bits << 5) | Base32.IndexOf(letter, StringComparison.Ordinal), count + 5);
            if (count < 8) continue;
            count -= 8;
            bytes.Add((byte)(bits >> count));
            bits &= (1 << count) - 1;
        }

        return [.. bytes];
    }
}
