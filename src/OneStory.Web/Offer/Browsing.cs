using OneStory.LocalOffer;

namespace OneStory.Web.Offer;

/// <summary>A list of settings of one kind.</summary>
public sealed record SettingDirectory(string Id, string Title, string Says, IReadOnlyList<string> Categories);

/// <summary>The ways in other than a search.</summary>
public static class Browsing
{
    public static IReadOnlyList<Term> Top { get; } = [.. OfferTerms.Of("category").Where(category => category.Parent is null)];

    public static IReadOnlyList<SettingDirectory> Directories { get; } =
    [
        new("special", "Special schools and units", "Schools only for children with special educational needs, and units inside mainstream schools. Most ask for an EHC plan.", ["special-school", "resourced-provision"]),
        new("alternative", "Alternative provision", "Where children learn who cannot be in school for a time.", ["alternative-provision"]),
        new("post-16", "Colleges and learning after 16", "Sixth forms, colleges, special colleges and training.", ["post-16", "training"]),
    ];

    public static IEnumerable<Term> Under(string category) => OfferTerms.Of("category").Where(term => term.Parent == category);

    public static IEnumerable<IGrouping<string, OfferPage>> Sections(IEnumerable<OfferPage> pages) => pages.GroupBy(page => page.Section);
}
