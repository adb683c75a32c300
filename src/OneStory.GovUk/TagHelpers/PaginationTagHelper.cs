using System.Net;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OneStory.GovUk.TagHelpers;

/// <summary>The way through the pages of a list.</summary>
[HtmlTargetElement("govuk-pagination")]
public sealed class PaginationTagHelper : GovUkTagHelper
{
    /// <summary>This page, from 1.</summary>
    [HtmlAttributeName("page")]
    public int Page { get; set; } = 1;

    /// <summary>How many pages there are; with one or none, nothing is written.</summary>
    [HtmlAttributeName("page-count")]
    public int PageCount { get; set; }

    /// <summary>Where a page is, with {page} for its number.</summary>
    [HtmlAttributeName("url")]
    public string Url { get; set; } = "?page={page}";

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (PageCount < 2)
        {
            output.SuppressOutput();
            return;
        }
        Write(output, Render.Pagination(new()
        {
            Previous = Page > 1 ? new() { Href = At(Page - 1) } : null,
            Next = Page < PageCount ? new() { Href = At(Page + 1) } : null,
            Items = [.. Numbers().Select(number => number is { } page
                ? new PaginationItemOptions { Number = FieldState.Word(page), Href = At(page), Current = page == Page }
                : new PaginationItemOptions { Ellipsis = true })],
            Classes = Classes(output),
            Attributes = Others(output),
        }));
    }

    /// <summary>The first, the last and those round this page, with gaps between; a gap of one page is that page.</summary>
    private IEnumerable<int?> Numbers()
    {
        var before = 0;
        foreach (var page in Enumerable.Range(1, PageCount).Where(page => page == 1 || page == PageCount || Math.Abs(page - Page) <= 1))
        {
            if (page - before == 2) yield return page - 1;
            else if (page - before > 2) yield return null;
            yield return page;
            before = page;
        }
    }

    private string? At(int page) => Resolve(WebUtility.UrlDecode(Url).Contains("{page}", StringComparison.Ordinal)
        ? Url.Replace("%7Bpage%7D", "{page}", StringComparison.OrdinalIgnoreCase).Replace("{page}", FieldState.Word(page), StringComparison.Ordinal)
        : Url);
}
