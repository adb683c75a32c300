using System.Text.RegularExpressions;
using OneStory.LocalOffer;
using OneStory.LocalOffer.Search;
using OneStory.Places;
using OneStory.Registers;

namespace OneStory.Web.Offer;

/// <summary>Takes whole postcodes out of what is searched for, before it becomes an address.</summary>
public sealed partial class PostcodesAway(ReferenceQuery registers)
{
    public static bool IsNeeded(OfferSearch query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Postcode().IsMatch(query.Where) || Postcode().IsMatch(query.Text) || query.NotMeant.Any(Postcode().IsMatch);
    }

    /// <summary>The first part of the postcode in its place, and where it is, rounded. One in the text becomes the place, where none was given.</summary>
    public async Task<OfferSearch> From(OfferSearch query)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (!IsNeeded(query)) return query;
        var inWhere = Postcode().Match(query.Where);
        var inText = Postcode().Match(query.Text);
        var found = inWhere.Success ? inWhere : inText;
        var away = query with
        {
            Text = inText.Success ? OfferSearch.Cut(Lead().Replace(query.Text, " ").Trim(), OfferSearch.Longest) : query.Text,
            NotMeant = [.. query.NotMeant.Where(key => !Postcode().IsMatch(key))],
        };
        if (!found.Success || (!inWhere.Success && query.Where.Length > 0)) return away;
        return away with { Where = found.Groups["district"].Value.ToUpperInvariant(), Near = await At(found) };
    }

    private async Task<GeoPoint?> At(Match found)
    {
        if (await registers.Find($"{found.Groups["district"].Value} {found.Groups["rest"].Value}") is not { } known) return null;
        var (latitude, longitude) = NationalGrid.ToDegrees(known.Easting, known.Northing);
        return OfferSearch.Rounded(new(latitude, longitude));
    }

    private const RegexOptions How = RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const int AtMost = 1000;

    [GeneratedRegex(SearchWords.WholePostcode, How, AtMost)]
    private static partial Regex Postcode();

    [GeneratedRegex(@"(\b(near|in|around|at|by|close to|nearby|from|my postcode is)\s+)?" + SearchWords.WholePostcode, How, AtMost)]
    private static partial Regex Lead();
}
