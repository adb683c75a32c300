namespace OneStory.Files;

/// <summary>Looks at the first bytes of a file and, where those are shared by several kinds, further in.</summary>
internal static class Sniffer
{
    private const int HeadLength = 4096;

    private static readonly (byte[] Begins, Func<Stream, Finding> Look)[] Signatures =
    [
        ("%PDF-"u8.ToArray(), PdfLock.Look),
        ([0xFF, 0xD8, 0xFF], _ => Finding.Is(FileKind.Jpeg)),
        ([0x89, .. "PNG\r\n"u8, 0x1A, 0x0A], _ => Finding.Is(FileKind.Png)),
        ("GIF87a"u8.ToArray(), _ => Finding.Is(FileKind.Gif)),
        ("GIF89a"u8.ToArray(), _ => Finding.Is(FileKind.Gif)),
        ("{\\rtf"u8.ToArray(), _ => Finding.Is(FileKind.Rtf)),
        ([.. "PK"u8, 3, 4], OfficePackage.Look),
        ([.. "PK"u8, 5, 6], _ => Finding.IsA("a ZIP archive")),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], OleFile.Look),
        ([.. "OggS"u8, 0], SoundStreams.LookInOgg),
        ([0x1A, 0x45, 0xDF, 0xA3], SoundStreams.LookInMatroska),
        ([.. "ID3"u8, 2], _ => Finding.Is(FileKind.Mp3)),
        ([.. "ID3"u8, 3], _ => Finding.Is(FileKind.Mp3)),
        ([.. "ID3"u8, 4], _ => Finding.Is(FileKind.Mp3)),
        ("MZ"u8.ToArray(), content => TextOr(Finding.Program, content)), // also the initials of somebody whose notes these may be
        ([0x7F, .. "ELF"u8], _ => Finding.Program),
        ([0xCF, 0xFA, 0xED, 0xFE], _ => Finding.Program),
        ([0xCE, 0xFA, 0xED, 0xFE], _ => Finding.Program),
        ([0xCA, 0xFE, 0xBA, 0xBE], _ => Finding.Program),
        ([0x4C, 0, 0, 0, 1, 0x14, 2, 0], _ => Finding.Program), // a Windows shortcut
        ("#!"u8.ToArray(), _ => Finding.Program),
        ([.. "Rar!"u8, 0x1A, 7], _ => Finding.IsA("a RAR archive")),
        ([.. "7z"u8, 0xBC, 0xAF, 0x27, 0x1C], _ => Finding.IsA("a 7-Zip archive")),
        ([0x1F, 0x8B], _ => Finding.IsA("a compressed (gzip) file")),
        ([.. "II*"u8, 0], _ => Finding.IsA("a TIFF picture")),
        ([.. "MM"u8, 0, .. "*"u8], _ => Finding.IsA("a TIFF picture")),
        ("fLaC"u8.ToArray(), _ => Finding.IsA("a FLAC sound recording")),
        ("#!AMR"u8.ToArray(), _ => Finding.IsA("an AMR sound recording")),
    ];

    public static Finding Look(Stream content)
    {
        var head = new byte[HeadLength];
        var length = content.ReadAtLeast(head, HeadLength, throwOnEndOfStream: false);
        var read = head.AsSpan(0, length);
        if (length == 0) return Finding.Refused("This file is empty: there is nothing in it. Check that you chose the right one, and that it has been saved.");
        if (LongestMatch(read) is { } look) return look(content);
        if (At(read, 0, "RIFF"u8)) return At(read, 8, "WEBP"u8) ? Finding.Is(FileKind.WebP) : At(read, 8, "WAVE"u8) ? Finding.Is(FileKind.Wav) : Unknown;
        if (At(read, 4, "ftyp"u8)) return MediaBoxes.Look(content);
        if (SoundStreams.IsMp3(content, read)) return Finding.Is(FileKind.Mp3);
        return PlainText.Look(content, read);
    }

    private static Finding TextOr(Finding other, Stream content) =>
        PlainText.Look(content, []) is { Kind: not null } text ? text : other;

    internal static Finding Unknown { get; } = Finding.Refused("We do not recognise what is in this file. " + FileKind.WhatWeTake);

    internal static bool At(ReadOnlySpan<byte> head, int offset, ReadOnlySpan<byte> bytes) =>
        head.Length >= offset && head[offset..].StartsWith(bytes);

    // "#!AMR" is a recording and "#!" a script: the longer says more.
    private static Func<Stream, Finding>? LongestMatch(ReadOnlySpan<byte> head)
    {
        (byte[] Begins, Func<Stream, Finding> Look)? best = null;
        foreach (var signature in Signatures)
            if (head.StartsWith(signature.Begins) && signature.Begins.Length > (best?.Begins.Length ?? 0)) best = signature;
        return best?.Look;
    }
}
