using OneStory.Identifiers;

namespace OneStory.Returns.Sen2;

/// <summary>
/// A UPN or a ULN as one number of 64 bits, exactly: the check letter of a UPN follows from the rest, whose twelve characters fit.
/// Two that differ never have the same, and the number can be told back.
/// </summary>
internal readonly record struct Sen2Key(ulong Packed)
{
    private const string Digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const int Length = 12;
    private const ulong IsUln = 1UL << 63;

    public static Sen2Key? OfUpn(string? text) => Upn.TryParse(text, out var upn, out _) ? new(Pack(upn.Value.AsSpan(1))) : null;

    public static Sen2Key? OfUln(string? text) => Uln.TryParse(text, out var uln, out _) ? new(Pack(uln.Value) | IsUln) : null;

    public static IEnumerable<Sen2Key> Of(Sen2Person person)
    {
        if (OfUpn(person.Upn) is { } upn) yield return upn;
        if (OfUln(person.Uln) is { } uln) yield return uln;
    }

    /// <summary>"UPN B801200005001".</summary>
    public override string ToString() => (Packed & IsUln) != 0
        ? $"ULN {Unpacked(Packed & ~IsUln, 10)}"
        : $"UPN {Upn.CheckLetterOf(Unpacked(Packed, Length))}{Unpacked(Packed, Length)}";

    private static ulong Pack(ReadOnlySpan<char> text)
    {
        var packed = 0UL;
        foreach (var c in text) packed = (packed * (ulong)Digits.Length) + (ulong)Digits.IndexOf(c, StringComparison.Ordinal);
        return packed;
    }

    private static string Unpacked(ulong packed, int length) => string.Create(length, packed, (text, left) =>
    {
        for (var at = text.Length - 1; at >= 0; at--, left /= (ulong)Digits.Length) text[at] = Digits[(int)(left % (ulong)Digits.Length)];
    });
}

/// <summary>A set of keys at eight bytes each and the room between them: a million people are twenty megabytes at most.</summary>
internal sealed class Sen2Keys
{
    private ulong[] _slots = new ulong[1024];
    private int _count;

    /// <summary>Keeps the key; false where it was kept before.</summary>
    public bool Add(Sen2Key key)
    {
        if (_count * 10 >= _slots.Length * 7) Grow();
        if (!Put(_slots, key.Packed + 1)) return false;
        _count++;
        return true;
    }

    // Nought is an empty slot, so keys are kept one higher.
    private static bool Put(ulong[] slots, ulong kept)
    {
        var at = (int)((kept * 0x9E3779B97F4A7C15UL) >> 32) & (slots.Length - 1);
        for (; slots[at] != 0; at = (at + 1) & (slots.Length - 1))
            if (slots[at] == kept) return false;
        slots[at] = kept;
        return true;
    }

    private void Grow()
    {
        var larger = new ulong[_slots.Length * 2];
        foreach (var kept in _slots)
            if (kept != 0) Put(larger, kept);
        _slots = larger;
    }
}
