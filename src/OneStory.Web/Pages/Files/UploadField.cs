using OneStory.Files;

namespace OneStory.Web.Pages.Files;

/// <summary>A field for files, for the partial <c>/Pages/Files/_UploadField.cshtml</c>: dropped, pasted, chosen or photographed, one or several.</summary>
/// <param name="Name">The name under which they are posted; its errors are shown with it.</param>
public sealed record UploadField(string Name, string Label, bool Several = true)
{
    public string Hint { get; init; } = $"{FileKind.WhatWeTake} Each can be up to {FileLimits.InWords(new FileLimits().Usual)}.";
}

/// <summary>A file among the words of a page, for the partial <c>/Pages/Files/_Shown.cshtml</c>: a picture that is seen, a recording that is heard, else its name.</summary>
/// <param name="At">The address below which it is fetched: "/ashmere/child/…/files".</param>
public sealed record ShownFile(string At, FileInList File);

/// <summary>A list of files, for the partial <c>/Pages/Files/_FileList.cshtml</c>.</summary>
/// <param name="At">The address below which each is fetched: "/ashmere/child/…/files". Null where they cannot be fetched from here.</param>
public sealed record FileList(string? At, IReadOnlyList<FileInList> Files)
{
    /// <summary>What is said where there are none.</summary>
    public string WhenNone { get; init; } = "There are no files yet.";

    /// <summary>The address a form posts to that takes a file away again, with its id as "fileId"; null where they stay.</summary>
    public string? RemoveAt { get; init; }
}
