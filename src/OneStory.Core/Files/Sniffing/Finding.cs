namespace OneStory.Files;

/// <summary>What is in a file, whatever it is called: a kind, or why it is not taken.</summary>
internal readonly record struct Finding(FileKind? Kind, string? Refusal, string? NoPreviewBecause = null)
{
    public static Finding Is(FileKind kind, string? noPreviewBecause = null) => new(kind, null, noPreviewBecause);

    /// <summary>Something we know and do not take: "a ZIP archive".</summary>
    public static Finding IsA(string what) => Refused($"This is {what}. {FileKind.WhatWeTake}");

    public static Finding Refused(string why) => new(null, why);

    public static Finding Damaged(string what) =>
        Refused($"This begins like {what}, but the rest of it is damaged or missing. Try to open it, save it again and add the new copy.");

    public static Finding Program { get; } = Refused("This is a program or a script. We never take those, because they could do harm to whoever opens them. " + FileKind.WhatWeTake);

    public static Finding Macros { get; } = Refused("There are macros (small programs) in this document. Save a copy without macros, or as a PDF, and add that.");

    public static Finding WebPage { get; } = Refused("This is a web page, a drawing or other code that a browser could run. Save or print it as a PDF and add that.");

    public static Finding Locked { get; } = Refused("This document is locked with a password, so nobody here could read it. Take the password off and add it again.");
}
