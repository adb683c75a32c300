using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace OneStory.Returns.Text;

/// <summary>
/// A stream of bytes read as text, which never guesses: bytes that are not what they are said to be are refused with their place.
/// A file with no mark and no declaration is UTF-8.
/// </summary>
internal sealed partial class StrictText : TextReader
{
    private readonly Stream _stream;
    private readonly byte[] _bytes = new byte[16_384];
    private readonly char[] _chars = new char[16_384 + 16];
    private readonly int _longestLine;
    private int _byteStart, _byteEnd, _charStart, _charEnd;
    private bool _streamEnded;

    // Null for UTF-8, which is decoded here so that the place of a wrong byte is known.
    private Decoder? _decoder;

    private StrictText(Stream stream, int longestLine)
    {
        _stream = stream;
        _longestLine = longestLine;
        Fill();
    }

    /// <summary>The place after the last character given out.</summary>
    public Place Place { get; private set; } = Place.Start;

    /// <summary>Whether every character has been given out.</summary>
    public bool Ended => _streamEnded && _byteStart == _byteEnd && _charStart == _charEnd;

    /// <summary>A text of columns: UTF-8, or UTF-16 with its mark, unless the encoding is known.</summary>
    public static StrictText OfColumns(Stream stream, Encoding? known = null)
    {
        var text = new StrictText(stream, longestLine: 1_000_000);
        var marked = text.Marked();
        text.RefuseOtherKinds(marked, "a text of columns");
        return text.As(marked ?? known);
    }

    /// <summary>XML, in the encoding it declares: UTF-8, UTF-16 with its mark, ISO 8859-1 or Windows-1252.</summary>
    public static StrictText OfXml(Stream stream)
    {
        var text = new StrictText(stream, int.MaxValue);
        var marked = text.Marked();
        text.RefuseOtherKinds(marked, "XML");
        var start = (marked ?? Encoding.UTF8).GetString(text._bytes, text._byteStart, Math.Min(text._byteEnd - text._byteStart, 400));
        if (start.AsSpan().TrimStart() is not ['<', ..])
            throw Refused(RefusedBecause.NotThisKindOfFile, Place.Start, "This is not XML: it does not begin with “<”.");
        return text.As(Agreed(marked, Declaration().Match(start).Groups["name"].Value));
    }

    public override int Read(char[] buffer, int index, int count)
    {
        if (_charStart == _charEnd && !Decode()) return 0;
        var given = Math.Min(count, _charEnd - _charStart);
        _chars.AsSpan(_charStart, given).CopyTo(buffer.AsSpan(index));
        Place = Place.After(_chars.AsSpan(_charStart, given));
        _charStart += given;
        if (Place.Column > _longestLine) throw Refused(RefusedBecause.TooLarge, Place, "This line is longer than any in an export can be.");
        return given;
    }

    public override int Read()
    {
        if (Peek() is var next and >= 0)
        {
            Place = Place.After(_chars.AsSpan(_charStart, 1));
            _charStart++;
            return next;
        }

        return -1;
    }

    public override int Peek() => _charStart < _charEnd || Decode() ? _chars[_charStart] : -1;

    protected override void Dispose(bool disposing)
    {
        if (disposing) _stream.Dispose();
        base.Dispose(disposing);
    }

    private StrictText As(Encoding? encoding)
    {
        _decoder = encoding is null or UTF8Encoding ? null : encoding.GetDecoder();
        return this;
    }

    private bool Decode()
    {
        (_charStart, _charEnd) = (0, 0);
        while (_charEnd == 0)
        {
            Fill();
            if (_byteStart == _byteEnd && _streamEnded) return false;
            var bytes = _bytes.AsSpan(_byteStart, _byteEnd - _byteStart);
            var used = _decoder is null ? Utf8ToChars(bytes) : ToChars(bytes);
            if (used == 0 && _streamEnded && _charEnd == 0)
                throw Refused(RefusedBecause.CutShort, Place, "The file ends in the middle of a character.");
            _byteStart += used;
        }

        return true;
    }

    private int Utf8ToChars(ReadOnlySpan<byte> bytes)
    {
        var status = Utf8.ToUtf16(bytes, _chars, out var used, out _charEnd, replaceInvalidSequences: false, isFinalBlock: false);
        if (status == OperationStatus.InvalidData && _charEnd == 0)
            throw Refused(RefusedBecause.Encoding, Place,
                $"This is not UTF-8, which the file is taken to be. It looks like Windows-1252, where it would be “{Windows1252.GetString(bytes[..1])}”. Save the file as UTF-8.");
        return used;
    }

    private int ToChars(ReadOnlySpan<byte> bytes)
    {
        _decoder!.Convert(bytes, _chars, _streamEnded, out var used, out _charEnd, out _);
        return used;
    }

    private void Fill()
    {
        _bytes.AsSpan(_byteStart, _byteEnd - _byteStart).CopyTo(_bytes);
        (_byteStart, _byteEnd) = (0, _byteEnd - _byteStart);
        while (!_streamEnded && _byteEnd < _bytes.Length)
        {
            var read = ReadBytes();
            _streamEnded = read == 0;
            _byteEnd += read;
        }
    }

    private int ReadBytes()
    {
        try
        {
            return _stream.Read(_bytes, _byteEnd, _bytes.Length - _byteEnd);
        }
        catch (InvalidDataException broken)
        {
            throw Zip.Damaged(broken);
        }
    }

    // The byte order mark is taken off as it is read.
    private Encoding? Marked()
    {
        if (_byteEnd == 0) throw Refused(RefusedBecause.Empty, default, "The file is empty.");
        var (encoding, length) = _bytes.AsSpan(0, _byteEnd) switch
        {
            [0xEF, 0xBB, 0xBF, ..] => ((Encoding?)Encoding.UTF8, 3),
            [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
            [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
            _ => (null, 0),
        };
        _byteStart = length;
        return encoding;
    }

    private void RefuseOtherKinds(Encoding? marked, string wanted)
    {
        var kind = _bytes.AsSpan(0, _byteEnd) switch
        {
            [(byte)'P', (byte)'K', 3, 4, ..] => "a zip or an Excel workbook",
            [0xD0, 0xCF, 0x11, 0xE0, ..] => "an old Office document",
            [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => "a PDF",
            _ => null,
        };
        if (kind is not null) throw Refused(RefusedBecause.NotThisKindOfFile, default, $"This file is {kind}, not {wanted}.");
        if (marked is null && _bytes.AsSpan(0, Math.Min(_byteEnd, 4)).Contains((byte)0))
            throw Refused(RefusedBecause.Encoding, Place.Start, "This looks like UTF-16 without the mark that says so. Save the file as UTF-8.");
    }

    private static Encoding? Agreed(Encoding? marked, string declared)
    {
        Encoding? said = declared.ToUpperInvariant() switch
        {
            "" => marked ?? Encoding.UTF8,
            "UTF-8" or "US-ASCII" or "ASCII" => Encoding.UTF8,
            "UTF-16" => marked is UnicodeEncoding ? marked : Encoding.Unicode,
            "UTF-16LE" => Encoding.Unicode,
            "UTF-16BE" => Encoding.BigEndianUnicode,
            "ISO-8859-1" or "LATIN1" => Encoding.Latin1,
            "WINDOWS-1252" => Windows1252,
            _ => null,
        };
        if (said is null) throw Refused(RefusedBecause.Encoding, Place.Start, $"The file says its characters are {declared}, which we cannot read. Save it as UTF-8.");
        if ((marked ?? (said is UnicodeEncoding ? Encoding.UTF8 : said)).CodePage == said.CodePage) return said;
        throw Refused(RefusedBecause.Encoding, Place.Start,
            $"The file says its characters are {declared}, but they are {(marked is UnicodeEncoding ? "UTF-16" : "UTF-8")}. Save it as UTF-8.");
    }

    private static Encoding Windows1252 { get; } = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private static FileRefusedException Refused(RefusedBecause reason, Place place, string why) => new(reason, place, why);

    [GeneratedRegex("""^\s*<\?xml\s[^>]*?encoding\s*=\s*["'](?<name>[^"']*)["']""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Declaration();
}
