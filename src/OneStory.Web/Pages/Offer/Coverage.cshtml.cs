using OneStory.LocalOffer;
using OneStory.Web.Access;
using OneStory.Web.Offer;

namespace OneStory.Web.Pages.Offer;

/// <summary>What must be published against what is, with the gaps named.</summary>
[OpenToAll("Anybody may see whether the authority publishes what it must (SEND Regulations 2014, regulation 53 and Schedule 2).")]
public sealed class CoverageModel(OfferIndexes indexes, CoverageQuery coverage) : PublicOfferPage(indexes)
{
    public const int MostGuides = 2;

    public IReadOnlyList<CoverageRow> Rows { get; private set; } = [];
    public IReadOnlyList<CoverageRow> Gaps => [.. Rows.Where(row => row.IsGap)];
    public int There => Rows.Count - Gaps.Count;

    public async Task OnGet() => Rows = await coverage.Of(Held.Covered);

    /// <summary>What is to be said of a provision that was not read whole.</summary>
    public static string? Sure(Sureness sure) => sure switch
    {
        Sureness.NotVerified => "The number of the paragraph has not been checked against the law",
        Sureness.ReadInPart => "Only part of the paragraph was checked against the law",
        _ => null,
    };
}
