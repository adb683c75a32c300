using System.Net;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OneStory.GovUk.TagHelpers;

/// <summary>The way back.</summary>
[HtmlTargetElement("govuk-back-link")]
public sealed class BackLinkTagHelper : GovUkTagHelper
{
    /// <summary>Where it leads.</summary>
    [HtmlAttributeName("href")]
    public string? Href { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) => Write(output, Render.BackLink(new()
    {
        Href = Resolve(Href),
        Html = await Children(output),
        Classes = Classes(output),
        Attributes = Others(output),
    }));
}

/// <summary>The way past everything that stands before the main content.</summary>
[HtmlTargetElement("govuk-skip-link")]
public sealed class SkipLinkTagHelper : GovUkTagHelper
{
    /// <summary>Where the main content is.</summary>
    [HtmlAttributeName("href")]
    public string? Href { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = await Children(output);
        Write(output, Render.SkipLink(new() { Href = Href ?? "#main-content", Html = words, Text = "Skip to main content", Classes = Classes(output) }));
    }
}

/// <summary>The way out for a person who must not be seen on the page.</summary>
[HtmlTargetElement("govuk-exit-this-page")]
public sealed class ExitThisPageTagHelper : GovUkTagHelper
{
    /// <summary>Where it leads; the weather when not given.</summary>
    [HtmlAttributeName("href")]
    public string? Href { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = await Children(output);
        Write(output, Render.ExitThisPage(new() { RedirectUrl = Href, Html = words, Classes = Classes(output), Attributes = Others(output) }));
    }
}

/// <summary>Where this page stands.</summary>
[HtmlTargetElement("govuk-breadcrumbs")]
public sealed class BreadcrumbsTagHelper : GovUkTagHelper
{
    internal List<BreadcrumbOptions> Items { get; } = [];

    /// <summary>Whether small screens show the first and last only.</summary>
    [HtmlAttributeName("collapse-on-mobile")]
    public bool CollapseOnMobile { get; set; } = true;

    /// <inheritdoc />
    public override void Init(TagHelperContext context) => context.Items[typeof(BreadcrumbsTagHelper)] = this;

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        await output.GetChildContentAsync();
        Write(output, Render.Breadcrumbs(new() { Items = Items, CollapseOnMobile = CollapseOnMobile, Classes = Classes(output), Attributes = Others(output) }));
    }
}

/// <summary>One place above this page; without <c>href</c>, this page.</summary>
[HtmlTargetElement("govuk-breadcrumb", ParentTag = "govuk-breadcrumbs")]
public sealed class BreadcrumbTagHelper : GovUkTagHelper
{
    /// <summary>Where it is.</summary>
    [HtmlAttributeName("href")]
    public string? Href { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ((BreadcrumbsTagHelper)context.Items[typeof(BreadcrumbsTagHelper)]).Items.Add(new() { Href = Resolve(Href), Html = await Children(output), Attributes = Others(output) });
        output.SuppressOutput();
    }
}

/// <summary>That a system is still being worked on.</summary>
[HtmlTargetElement("govuk-phase-banner")]
public sealed class PhaseBannerTagHelper : GovUkTagHelper
{
    /// <summary>The phase.</summary>
    [HtmlAttributeName("phase")]
    public string Phase { get; set; } = "Beta";

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) => Write(output, Render.PhaseBanner(new()
    {
        Tag = new() { Text = Phase },
        Html = await Children(output),
        Classes = Classes(output),
        Attributes = Others(output),
    }));
}

/// <summary>The name of the system and the ways to go in it.</summary>
[HtmlTargetElement("govuk-service-navigation")]
public sealed class ServiceNavigationTagHelper : GovUkTagHelper
{
    internal List<ServiceNavigationItemOptions> Items { get; } = [];

    /// <summary>Its name.</summary>
    [HtmlAttributeName("service-name")]
    public string? ServiceName { get; set; }

    /// <summary>Where its name leads.</summary>
    [HtmlAttributeName("service-url")]
    public string? ServiceUrl { get; set; }

    /// <inheritdoc />
    public override void Init(TagHelperContext context) => context.Items[typeof(ServiceNavigationTagHelper)] = this;

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        await output.GetChildContentAsync();
        Write(output, Render.ServiceNavigation(new() { ServiceName = ServiceName, ServiceUrl = Resolve(ServiceUrl), Navigation = Items, Classes = Classes(output), Attributes = Others(output) }));
    }
}

/// <summary>One way to go.</summary>
[HtmlTargetElement("govuk-service-nav-item", ParentTag = "govuk-service-navigation")]
public sealed class ServiceNavItemTagHelper : GovUkTagHelper
{
    /// <summary>Where it leads.</summary>
    [HtmlAttributeName("href")]
    public string? Href { get; set; }

    /// <summary>Whether it is this page.</summary>
    [HtmlAttributeName("current")]
    public bool Current { get; set; }

    /// <summary>Whether this page is under it.</summary>
    [HtmlAttributeName("active")]
    public bool Active { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var list = (ServiceNavigationTagHelper)context.Items[typeof(ServiceNavigationTagHelper)];
        list.Items.Add(new() { Href = Resolve(Href), Current = Current, Active = Active, Html = await Children(output), Attributes = Others(output) });
        output.SuppressOutput();
    }
}

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
