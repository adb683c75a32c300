using System.Text.Json;

namespace OneStory.LocalOffer;

/// <summary>How sure we are of the words of a provision.</summary>
public enum Sureness
{
    /// <summary>The provision was read.</summary>
    Read,
    ReadInPart,

    /// <summary>From knowledge: its wording or number is to be checked before it is relied on.</summary>
    NotVerified,
}

/// <summary>Something that a Local Offer must hold, in our words.</summary>
/// <param name="Paragraph">Of Schedule 2, by which pages of guidance answer it.</param>
/// <param name="Categories">Entries of these, or of what is under them, answer it.</param>
/// <param name="Outside">Only entries outside the area do.</param>
/// <param name="Inside">Only entries inside it do.</param>
/// <param name="PagesOnly">Only a page of guidance does.</param>
/// <param name="Section">Pages under this heading answer it.</param>
/// <param name="Has">What else answers it: "criteria", "comments", "paper-copy", "easy-read", "fresh".</param>
public sealed record CoverageItem(string Id, string Says, string Source, Sureness Sure, string? Paragraph = null, IReadOnlyList<string>? Categories = null, bool Outside = false, bool Inside = false, bool PagesOnly = false, string? Section = null, string? Has = null);

/// <param name="Entries">How many entries answer it.</param>
/// <param name="Pages">The pages of guidance that do.</param>
/// <param name="Other">What else does, in words.</param>
public sealed record CoverageRow(CoverageItem Item, int Entries, IReadOnlyList<PageRow> Pages, string? Other)
{
    public bool IsGap => Entries == 0 && Pages.Count == 0 && Other is null;
}

/// <summary>What must be in a Local Offer: Children and Families Act 2014, section 30; SEND Regulations 2014, Schedule 2 and regulations 56 and 57.</summary>
public static class Coverage
{
    public static IReadOnlyList<string> Paragraphs { get; } = [.. Enumerable.Range(1, 18).Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture))];

    public static IReadOnlyList<CoverageItem> Items { get; } = Load();

    /// <summary>Whether an entry answers an item.</summary>
    public static bool Answers(EntryContent content, CoverageItem item)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(item);
        if (item.Has == "criteria") return content.Criteria is not null;
        if (item.Categories is null || item.PagesOnly || (item.Outside && !content.OutsideArea) || (item.Inside && content.OutsideArea)) return false;
        return content.Categories.Any(category => OfferTerms.WithParents("category", category).Any(term => item.Categories.Contains(term.Id)));
    }

    /// <summary>How many entries answer each item, in the order of the list.</summary>
    public static IReadOnlyList<int> Count(IEnumerable<EntryContent> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var counts = new int[Items.Count];
        foreach (var content in entries)
            for (var at = 0; at < counts.Length; at++)
                if (Answers(content, Items[at])) counts[at]++;
        return counts;
    }

    private static IReadOnlyList<CoverageItem> Load()
    {
        using var file = typeof(Coverage).Assembly.GetManifestResourceStream("OneStory.LocalOffer.coverage.json")!;
        return JsonSerializer.Deserialize<List<CoverageItem>>(file, Events.Json)!;
    }
}

/// <summary>Every item against what is published. Anybody may see it, gaps and all.</summary>
public sealed class CoverageQuery(OneStoryDbContext db, PagesQuery pages, UkClock clock) : IUseCase
{
    /// <param name="counts">How many entries answer each item: <see cref="Coverage.Count"/>.</param>
    public async Task<IReadOnlyList<CoverageRow>> Of(IReadOnlyList<int> counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        var rows = await pages.All();
        var list = new List<CoverageRow>();
        for (var at = 0; at < counts.Count; at++)
        {
            var item = Coverage.Items[at];
            list.Add(new(item, counts[at], [.. rows.Where(page => page.Section == item.Section || (item.Paragraph is { } paragraph && page.Schedule2.Contains(paragraph)))], await Other(item)));
        }

        return list;
    }

    private async Task<string?> Other(CoverageItem item)
    {
        var yearAgo = clock.Today.AddYears(-1);
        return item.Has switch
        {
            "comments" => await db.OfferComments.AnyAsync(comment => comment.State == CommentState.Published && comment.Response != null && comment.RespondedOn >= yearAgo) ? "Comments and responses of the last year are published here." : null,
            "paper-copy" => "Anybody can ask for a copy on paper.",
            "easy-read" => await db.OfferTranslations.AnyAsync(translation => translation.Language == OfferTerms.EasyRead) ? "Easy read versions are here. Every page can be printed large and read without a mouse." : null,
            "fresh" => await db.OfferEntries.AnyAsync(entry => entry.State == EntryState.Published) ? "What nobody has confirmed in its time is hidden." : null,
            _ => null,
        };
    }
}
