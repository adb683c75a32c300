using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace OneStory.LocalOffer;

/// <summary>
/// Writes the Markdown of entries and pages as HTML with the design system's classes. HTML in it is shown as it was typed, links
/// go only to the web, a mailbox, a telephone or a page of ours, and there are no pictures.
/// </summary>
public static class OfferMarkdown
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().Build();

    /// <param name="topHeading">The level that the highest heading in it has on the page: 2 under the title of a page.</param>
    /// <param name="under">What an address that is relative stands under: "/ashmere/local-offer".</param>
    public static string ToHtml(string? markdown, int topHeading = 2, string? under = null)
    {
        var document = Markdown.Parse(markdown ?? "", Pipeline);
        var highest = document.Descendants<HeadingBlock>().Select(heading => heading.Level).DefaultIfEmpty(topHeading).Min();
        foreach (var block in document.Descendants<Block>()) Dress(block, topHeading - highest);
        foreach (var link in document.Descendants<LinkInline>().ToList()) Dress(link, under);
        foreach (var link in document.Descendants<AutolinkInline>().ToList())
            if (!IsAllowed(link.Url) && !link.IsEmail) link.ReplaceBy(new LiteralInline(link.Url));
            else link.GetAttributes().AddClass("govuk-link");
        return document.ToHtml(Pipeline);
    }

    /// <summary>Whether it can be written as HTML: what is set too deep inside itself cannot.</summary>
    public static bool CanBeShown(string? markdown)
    {
        try
        {
            ToHtml(markdown);
            ToWords(markdown);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    internal static Outcome? WhyNot(string? markdown, string field) => CanBeShown(markdown) ? null : Outcome.Refused(CannotBeShown, field);

    internal const string CannotBeShown = "This cannot be shown: lists, quotes or brackets in it stand too deep inside one another.";

    /// <summary>The words alone.</summary>
    public static string ToWords(string? markdown) => Markdown.ToPlainText(markdown ?? "", Pipeline).Trim();

    private static void Dress(Block block, int by)
    {
        switch (block)
        {
            case HeadingBlock heading:
                heading.Level = Math.Clamp(heading.Level + by, 2, 6);
                heading.GetAttributes().AddClass(heading.Level switch { 2 => "govuk-heading-m", _ => "govuk-heading-s" });
                break;
            case ParagraphBlock paragraph:
                paragraph.GetAttributes().AddClass("govuk-body");
                break;
            case ListBlock list:
                list.GetAttributes().AddClass($"govuk-list govuk-list--{(list.IsOrdered ? "number" : "bullet")}");
                break;
            case QuoteBlock quote:
                quote.GetAttributes().AddClass("govuk-inset-text");
                break;
            case Table table:
                table.GetAttributes().AddClass("govuk-table");
                break;
            case TableRow row:
                row.GetAttributes().AddClass("govuk-table__row");
                break;
            case TableCell cell:
                cell.GetAttributes().AddClass(cell.Parent is TableRow { IsHeader: true } ? "govuk-table__header" : "govuk-table__cell");
                break;
        }
    }

    private static void Dress(LinkInline link, string? under)
    {
        if (link.IsImage || !IsAllowed(link.Url))
        {
            link.ReplaceBy(new LiteralInline(string.Concat(link.Descendants<LiteralInline>().Select(words => words.ToString()))));
            return;
        }

        link.GetAttributes().AddClass("govuk-link");
        if (under is not null && link.Url![0] is not '/' and not '#' && !link.Url.Contains(':', StringComparison.Ordinal)) link.Url = $"{under}/{link.Url}";
        if (link.Url!.StartsWith("http", StringComparison.OrdinalIgnoreCase)) link.GetAttributes().AddProperty("rel", "noreferrer");
    }

    /// <summary>No scheme that runs something, and no other host by two slashes.</summary>
    private static bool IsAllowed(string? address) => address switch
    {
        null or "" or ['/' or '\\', '/' or '\\', ..] => false,
        ['/' or '#', ..] => true,
        _ => Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.Scheme is "https" or "http" or "mailto" or "tel" : !address.Contains(':', StringComparison.Ordinal),
    };
}
