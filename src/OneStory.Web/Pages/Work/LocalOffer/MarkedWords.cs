using Microsoft.AspNetCore.Html;
using OneStory.LocalOffer;

namespace OneStory.Web.Pages.Work.LocalOffer;

/// <summary>Words in which those are marked by which somebody could be known.</summary>
public static class MarkedWords
{
    public static IHtmlContent Of(string words, IEnumerable<Identifying> marks)
    {
        ArgumentNullException.ThrowIfNull(words);
        ArgumentNullException.ThrowIfNull(marks);
        var (html, at) = (new HtmlContentBuilder(), 0);
        foreach (var mark in marks.Where(mark => mark.At >= 0 && mark.At + mark.Words.Length <= words.Length).OrderBy(mark => mark.At))
        {
            if (mark.At < at) continue;
            html.Append(words[at..mark.At]).AppendHtml("<mark>").Append(words.Substring(mark.At, mark.Words.Length)).AppendHtml("</mark>");
            at = mark.At + mark.Words.Length;
        }

        return html.Append(words[at..]);
    }

    public static string InWords(IdentifyingKind kind) => kind switch
    {
        IdentifyingKind.Name => "a name",
        IdentifyingKind.Email => "an email address",
        IdentifyingKind.Phone => "a telephone number",
        IdentifyingKind.Postcode => "a postcode",
        IdentifyingKind.DateOfBirth => "a date",
        IdentifyingKind.SchoolOrClass => "a school or class",
        _ => "a long number",
    };
}
