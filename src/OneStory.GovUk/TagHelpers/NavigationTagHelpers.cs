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
