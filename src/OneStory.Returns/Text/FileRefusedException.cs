using System.Runtime.InteropServices;

namespace OneStory.Returns;

/// <summary>Why a whole file is refused.</summary>
public enum RefusedBecause
{
    Empty,
    NotThisKindOfFile,
    Encoding,
    DocumentType,
    Broken,
    CutShort,
    TooLarge,
    Namespace,
    OtherCollection,
    OtherYear,
    SecondReturn,
    Columns,
}

/// <summary>
/// A file that cannot be taken at all, where it went wrong, and why in words for the person who chose it. What is wrong with one
/// person in a file is a finding and never this.
/// </summary>
public sealed class FileRefusedException : FormatException
{
    public FileRefusedException(RefusedBecause reason, Place place, string why, Exception? inner = null)
        : base(place.Line == 0 ? why : $"Line {place.Line}, character {place.Column}: {why}", inner)
    {
        Reason = reason;
        Place = place;
        Why = why;
    }

    public RefusedBecause Reason { get; }

    /// <summary>Where it went wrong; line 0 where it is the whole file.</summary>
    public Place Place { get; }

    /// <summary>The sentence without the place.</summary>
    public string Why { get; }
}

/// <summary>A place in a text; the first character of the first line is 1, 1.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Place(int Line, int Column)
{
    public static Place Start { get; } = new(1, 1);

    /// <summary>The place after these characters.</summary>
    public Place After(ReadOnlySpan<char> text)
    {
        var lines = text.Count('\n');
        return lines == 0 ? this with { Column = Column + text.Length } : new(Line + lines, text.Length - text.LastIndexOf('\n'));
    }
}
