namespace OneStory.Files;

/// <summary>What a file is for the person who opens it.</summary>
public enum FileFamily
{
    Document,
    Picture,
    Text,
    Sound,
    Video,
}

/// <summary>A kind of file that the record takes.</summary>
/// <param name="Id">Never changes: it is kept with the file.</param>
/// <param name="Name">"a Word document", as it stands in a sentence.</param>
/// <param name="ContentType">What a browser is told, whatever the uploader's browser said.</param>
/// <param name="Family">What it is for the person who opens it.</param>
/// <param name="Extensions">How its name may end, the usual ending first, in small letters, without the dot.</param>
public sealed record FileKind(string Id, string Name, string ContentType, FileFamily Family, params IReadOnlyList<string> Extensions)
{
    private const string Ooxml = "application/vnd.openxmlformats-officedocument.";

    public static FileKind Pdf { get; } = new("pdf", "a PDF", "application/pdf", FileFamily.Document, "pdf");
    public static FileKind Docx { get; } = new("docx", "a Word document", Ooxml + "wordprocessingml.document", FileFamily.Document, "docx");
    public static FileKind Doc { get; } = new("doc", "an older Word document", "application/msword", FileFamily.Document, "doc");
    public static FileKind Xlsx { get; } = new("xlsx", "an Excel workbook", Ooxml + "spreadsheetml.sheet", FileFamily.Document, "xlsx");
    public static FileKind Pptx { get; } = new("pptx", "a PowerPoint presentation", Ooxml + "presentationml.presentation", FileFamily.Document, "pptx");
    public static FileKind Odt { get; } = new("odt", "an OpenDocument text", "application/vnd.oasis.opendocument.text", FileFamily.Document, "odt");
    public static FileKind Rtf { get; } = new("rtf", "a rich text (RTF) document", "application/rtf", FileFamily.Document, "rtf");
    public static FileKind PlainText { get; } = new("txt", "plain text", "text/plain", FileFamily.Text, "txt", "text", "csv");
    public static FileKind Jpeg { get; } = new("jpeg", "a JPEG picture", "image/jpeg", FileFamily.Picture, "jpg", "jpeg", "jpe", "jfif");
    public static FileKind Png { get; } = new("png", "a PNG picture", "image/png", FileFamily.Picture, "png");
    public static FileKind Gif { get; } = new("gif", "a GIF picture", "image/gif", FileFamily.Picture, "gif");
    public static FileKind WebP { get; } = new("webp", "a WebP picture", "image/webp", FileFamily.Picture, "webp");
    public static FileKind Heic { get; } = new("heic", "an HEIC picture", "image/heic", FileFamily.Picture, "heic", "heif");
    public static FileKind Mp3 { get; } = new("mp3", "an MP3 sound recording", "audio/mpeg", FileFamily.Sound, "mp3");
    public static FileKind M4a { get; } = new("m4a", "an M4A sound recording", "audio/mp4", FileFamily.Sound, "m4a", "m4b", "mp4");
    public static FileKind Ogg { get; } = new("ogg", "an OGG sound recording", "audio/ogg", FileFamily.Sound, "ogg", "oga", "opus");
    public static FileKind WebM { get; } = new("webm", "a WebM sound recording", "audio/webm", FileFamily.Sound, "webm", "weba");
    public static FileKind Wav { get; } = new("wav", "a WAV sound recording", "audio/wav", FileFamily.Sound, "wav", "wave");
    public static FileKind Mp4 { get; } = new("mp4", "an MP4 video", "video/mp4", FileFamily.Video, "mp4", "m4v");
    public static FileKind Mov { get; } = new("mov", "a QuickTime (MOV) video", "video/quicktime", FileFamily.Video, "mov", "qt");

    /// <summary>Every kind.</summary>
    public static IReadOnlyList<FileKind> All { get; } =
        [Pdf, Docx, Doc, Xlsx, Pptx, Odt, Rtf, PlainText, Jpeg, Png, Gif, WebP, Heic, Mp3, M4a, Ogg, WebM, Wav, Mp4, Mov];

    /// <summary>What can be taken, as a sentence to put after a refusal or beside a button.</summary>
    public const string WhatWeTake =
        "We can take PDF, Word, Excel, PowerPoint, OpenDocument text, RTF and plain text; pictures (JPEG, PNG, GIF, WebP, HEIC); "
        + "sound (MP3, M4A, OGG, WebM, WAV); and video (MP4, MOV).";

    /// <summary>The kind that was kept by its id.</summary>
    /// <exception cref="ArgumentException">There is no such kind.</exception>
    public static FileKind Of(string id) => All.FirstOrDefault(kind => string.Equals(kind.Id, id, StringComparison.Ordinal))
        ?? throw new ArgumentException($"There is no kind of file '{id}'.", nameof(id));

    /// <summary>
    /// What the file is by what is in it. Its name is only checked: one that says something else is refused, and so is what
    /// could run (a program, a macro, a page of script) and what we do not know.
    /// </summary>
    /// <param name="content">The whole file, from its beginning: a stream that can be sought, and is left at its beginning.</param>
    /// <param name="name">The name it came with. A name without an ending is taken: telephones send such.</param>
    public static Sniffed Sniff(Stream content, string name)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(name);
        if (!content.CanSeek) throw new ArgumentException("What is in a file is looked for in several places: the stream must be one that can be sought.", nameof(content));
        content.Position = 0;
        var finding = Sniffer.Look(content);
        content.Position = 0;
        if (finding.Kind is not { } kind) return new Sniffed.Refused(finding.Refusal!);
        return kind.Disagreement(name) is { } why ? new Sniffed.Refused(why) : new Sniffed.Taken(kind, finding.NoPreviewBecause);
    }

    /// <summary>The same for a whole file that is in memory already.</summary>
    public static Sniffed Sniff(ReadOnlySpan<byte> content, string name)
    {
        using var stream = new MemoryStream(content.ToArray(), writable: false);
        return Sniff(stream, name);
    }

    private string? Disagreement(string name)
    {
        var ending = Path.GetExtension(name).TrimStart('.').Trim().ToLowerInvariant();
        return ending.Length == 0 || Extensions.Contains(ending)
            ? null
            : $"This file\u2019s name ends .{ending}, but it is {Name}. If that is what you meant to add, change its name to end .{Extensions[0]} and add it again.";
    }

    public override string ToString() => Name;
}

/// <summary>What looking into a file has found.</summary>
public abstract record Sniffed
{
    private Sniffed()
    {
    }

    /// <summary>It is of a kind that we take.</summary>
    /// <param name="Kind">What it is.</param>
    /// <param name="NoPreviewBecause">Why it cannot be shown in the page, as a sentence, where it cannot.</param>
    public sealed record Taken(FileKind Kind, string? NoPreviewBecause) : Sniffed;

    /// <summary>It is not taken.</summary>
    /// <param name="Why">As sentences for the person who added it: what it is, and what to do.</param>
    public sealed record Refused(string Why) : Sniffed;
}
