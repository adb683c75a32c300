using OneStory.Imports;

namespace OneStory.Web.Pages.Work.Returns;

/// <summary>What is said of somebody beside the records they may be.</summary>
/// <param name="Says">Who says it: "The file".</param>
public sealed record SideBySide(string Caption, string Says, IReadOnlyList<ImportCandidate> Candidates, IEnumerable<(string What, string? Said, Func<ImportCandidate, string?> Held)> Compared);
