using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OneStory.GovUk.TagHelpers;

/// <summary>The pages of one record, side by side.</summary>
[HtmlTargetElement("moj-sub-navigation")]
public sealed class SubNavigationTagHelper : GovUkTagHelper
{
    /// <summary>What the landmark is called.</summary>
    [HtmlAttributeName("label")]
    public string Label { get; set; } = "Secondary navigation";

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var items = Markup.Raw(await Children(output));
        Write(output, Markup.Of($"""
            <nav class="{Parts.Classes("moj-sub-navigation", Classes(output))}" aria-label="{Label}"
                {Parts.Attributes(Others(output))}>
              <ul class="moj-sub-navigation__list">{items}</ul>
            </nav>
            """));
    }
}

/// <summary>One page of a record.</summary>
[HtmlTargetElement("moj-sub-nav-link")]
public sealed class SubNavLinkTagHelper : GovUkTagHelper
{
    /// <summary>Where it is.</summary>
    [HtmlAttributeName("href")]
    public string? Href { get; set; }

    /// <summary>Whether it is this page.</summary>
    [HtmlAttributeName("current")]
    public bool Current { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = Markup.Raw(await Children(output));
        Write(output, Markup.Of($"""
            <li class="moj-sub-navigation__item">
              <a class="moj-sub-navigation__link"{Parts.Attribute("aria-current", Current ? "page" : null)} href="{Resolve(Href)}"
                  {Parts.Attributes(Others(output))}>
                {words}
              </a>
            </li>
            """));
    }
}

/// <summary>The parts of a large area, one under the other.</summary>
[HtmlTargetElement("moj-side-navigation")]
public sealed class SideNavigationTagHelper : GovUkTagHelper
{
    /// <summary>What the landmark is called.</summary>
    [HtmlAttributeName("label")]
    public string Label { get; set; } = "Side navigation";

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var items = Markup.Raw(await Children(output));
        // Sections bring their own lists; links alone are put into one.
        var list = items.ToString().StartsWith("<li", StringComparison.Ordinal) ? Markup.Of($"<ul class=\"moj-side-navigation__list\">{items}</ul>") : items;
        Write(output, Markup.Of($"""
            <nav class="{Parts.Classes("moj-side-navigation", Classes(output))}" aria-label="{Label}"
                {Parts.Attributes(Others(output))}>
              {list}
            </nav>
            """));
    }
}

/// <summary>Links under one heading.</summary>
[HtmlTargetElement("moj-side-nav-section")]
public sealed class SideNavSectionTagHelper : GovUkTagHelper
{
    /// <summary>The heading.</summary>
    [HtmlAttributeName("heading")]
    public string? Heading { get; set; }

    /// <summary>The level of the heading.</summary>
    [HtmlAttributeName("heading-level")]
    public int HeadingLevel { get; set; } = 2;

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var items = Markup.Raw(await Children(output));
        Write(output, Markup.Of($"""
            <h{HeadingLevel} class="moj-side-navigation__title">{Heading}</h{HeadingLevel}>
            <ul class="moj-side-navigation__list">{items}</ul>
            """));
    }
}

/// <summary>One link.</summary>
[HtmlTargetElement("moj-side-nav-link")]
public sealed class SideNavLinkTagHelper : GovUkTagHelper
{
    /// <summary>Where it leads.</summary>
    [HtmlAttributeName("href")]
    public string? Href { get; set; }

    /// <summary>Whether it is this page.</summary>
    [HtmlAttributeName("current")]
    public bool Current { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = Markup.Raw(await Children(output));
        Write(output, Markup.Of($"""
            <li class="{Parts.Classes("moj-side-navigation__item", Current ? "moj-side-navigation__item--active" : null)}">
              <a href="{Resolve(Href)}"{Parts.Attribute("aria-current", Current ? "location" : null)}
                  {Parts.Attributes(Others(output))}>
                {words}
              </a>
            </li>
            """));
    }
}
