using Microsoft.AspNetCore.Html;
using OneStory.Plans;

namespace OneStory.Web.Pages.Work.Plans;

/// <summary>Words with those marked that only this side has. Nothing stands between the pieces that was not in the text.</summary>
internal static class ComparedWords
{
    /// <param name="mark">"ins" or "del".</param>
    public static IHtmlContent Of(IEnumerable<ComparedPiece> pieces, string mark)
    {
        var words = new HtmlContentBuilder();
        foreach (var piece in pieces)
        {
            if (piece.IsOnlyHere) words.AppendHtml($"<{mark}>");
            words.Append(piece.Text);
            if (piece.IsOnlyHere) words.AppendHtml($"</{mark}>");
        }

        return words;
    }
}
