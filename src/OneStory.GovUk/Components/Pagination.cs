namespace OneStory.GovUk;

/// <summary>The way to the page before or after.</summary>
public sealed record PaginationLinkOptions : ContentOptions
{
    /// <summary>Where it leads.</summary>
    public string? Href { get; init; }

    /// <summary>What that page is called.</summary>
    public string? LabelText { get; init; }
}

/// <summary>One page, or a gap between pages.</summary>
public sealed record PaginationItemOptions : ComponentOptions
{
    /// <summary>Its number.</summary>
    public string? Number { get; init; }

    /// <summary>What it is called to those who cannot see the number in its place.</summary>
    public string? VisuallyHiddenText { get; init; }

    /// <summary>Where it is.</summary>
    public string? Href { get; init; }

    /// <summary>Whether it is this page.</summary>
    public bool Current { get; init; }

    /// <summary>Whether it is a gap.</summary>
    public bool Ellipsis { get; init; }
}

/// <summary>The way through pages.</summary>
public sealed record PaginationOptions : ComponentOptions
{
    /// <summary>The pages; null when only the way to the page before and after is shown.</summary>
    public IReadOnlyList<PaginationItemOptions?>? Items { get; init; }

    /// <summary>The page before.</summary>
    public PaginationLinkOptions? Previous { get; init; }

    /// <summary>The page after.</summary>
    public PaginationLinkOptions? Next { get; init; }

    /// <summary>What the landmark is called.</summary>
    public string? LandmarkLabel { get; init; }
}

public static partial class Render
{
    private static readonly Markup ArrowPrevious = Markup.Raw("""<svg class="govuk-pagination__icon govuk-pagination__icon--prev" xmlns="http://www.w3.org/2000/svg" height="13" width="15" aria-hidden="true" focusable="false" viewBox="0 0 15 13"><path d="m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z"></path></svg>""");
    private static readonly Markup ArrowNext = Markup.Raw("""<svg class="govuk-pagination__icon govuk-pagination__icon--next" xmlns="http://www.w3.org/2000/svg" height="13" width="15" aria-hidden="true" focusable="false" viewBox="0 0 15 13"><path d="m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z"></path></svg>""");

    private static readonly PaginationItemOptions NoItem = new();

    /// <summary>Pagination.</summary>
    public static Markup Pagination(PaginationOptions pages)
    {
        var block = pages.Items is null && (pages.Next ?? pages.Previous) is not null;
        var items = pages.Items is null ? null : Markup.Of($"""
            <ul class="govuk-pagination__list">
              {pages.Items.OfType<PaginationItemOptions>().Where(item => item != NoItem).Select(PageItem)}
            </ul>
            """);
        return Markup.Of($"""
            <nav class="{Parts.Classes("govuk-pagination", block ? "govuk-pagination--block" : null, pages.Classes)}" aria-label="{Parts.OrNull(pages.LandmarkLabel) ?? "Pagination"}"
                {pages.Extra}>
              {Arrow(pages.Previous, "prev", "Previous", block)}
              {items}
              {Arrow(pages.Next, "next", "Next", block)}
            </nav>
            """);
    }

    private static Markup Arrow(PaginationLinkOptions? link, string type, string word, bool block)
    {
        if (string.IsNullOrEmpty(link?.Href)) return Markup.Empty;
        var arrow = type == "prev" ? ArrowPrevious : ArrowNext;
        var first = block || type == "prev";
        var words = link.IsBlank ? Markup.Of($"{word}<span class=\"govuk-visually-hidden\"> page</span>") : link.Content;
        var label = string.IsNullOrEmpty(link.LabelText) ? null : link.LabelText;
        var title = Markup.Of($"""
            <span class="{Parts.Classes("govuk-pagination__link-title", block && label is null ? "govuk-pagination__link-title--decorated" : null)}">
              {words}
            </span>
            """);
        var called = block && label is not null ? Markup.Of($"""
            <span class="govuk-visually-hidden">:</span> 
            <span class="govuk-pagination__link-label">{label}</span>
            """) : null;
        return Markup.Of($"""
            <div class="govuk-pagination__{type}">
              <a class="govuk-link govuk-pagination__link" href="{link.Href}" rel="{type}"{link.Extra}>
                {(first ? arrow : null)} {title} {called}
                {(first ? null : arrow)}
              </a>
            </div>
            """);
    }

    private static Markup PageItem(PaginationItemOptions item)
    {
        if (item.Ellipsis) return Markup.Raw("<li class=\"govuk-pagination__item govuk-pagination__item--ellipsis\">&ctdot;</li>");
        var called = item.VisuallyHiddenText ?? "Page " + item.Number;
        return Markup.Of($"""
            <li class="{Parts.Classes("govuk-pagination__item", item.Current ? "govuk-pagination__item--current" : null)}">
              <a class="govuk-link govuk-pagination__link" href="{item.Href}" aria-label="{called}"
                  {Parts.Attribute("aria-current", item.Current ? "page" : null)}{item.Extra}>
                {item.Number}
              </a>
            </li>
            """);
    }
}
