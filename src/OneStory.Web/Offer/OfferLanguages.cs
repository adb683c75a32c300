using OneStory.LocalOffer;

namespace OneStory.Web.Offer;

/// <summary>How a translation is named and read.</summary>
public static class OfferLanguages
{
    private static readonly HashSet<string> FromTheRight = ["ar", "ur", "fa", "ps", "ku", "he"];

    public static string Name(string language) => language == OfferTerms.EasyRead ? "Easy read" : OfferTerms.NameOf("language", language);

    /// <summary>For a page's "lang": easy read is English.</summary>
    public static string Code(string language) => language == OfferTerms.EasyRead ? "en-GB" : language;

    public static string Direction(string language) => FromTheRight.Contains(language) ? "rtl" : "ltr";
}
