using Microsoft.AspNetCore.Html;
using OneStory.LocalOffer;

namespace OneStory.Web.Offer;

/// <summary>The words of an entry or a guide as HTML.</summary>
internal static class OfferWords
{
    /// <summary>Guides name one another as "guidance/sen-support", wherever the Local Offer stands.</summary>
    public static IHtmlContent Html(string? markdown, string root)
    {
        try
        {
            return new HtmlString(OfferMarkdown.ToHtml(markdown, under: root));
        }
        catch (ArgumentException)
        {
            return new HtmlContentBuilder().AppendHtml("<p class=\"govuk-body\">").Append(markdown!).AppendHtml("</p>");
        }
    }
}
