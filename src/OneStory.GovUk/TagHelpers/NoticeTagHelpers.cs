using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OneStory.GovUk.TagHelpers;

/// <summary>Something to be told that is not about this page alone.</summary>
[HtmlTargetElement("govuk-notification-banner")]
public sealed class NotificationBannerTagHelper : GovUkTagHelper
{
    /// <summary>The title: Important, or Success, when not given.</summary>
    [HtmlAttributeName("title")]
    public string? Title { get; set; }

    /// <summary>Whether it says that a thing was done.</summary>
    [HtmlAttributeName("success")]
    public bool Success { get; set; }

    /// <summary>The id of the title, where a page has two banners.</summary>
    [HtmlAttributeName("title-id")]
    public string? TitleId { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await Children(output);
        Write(output, Render.NotificationBanner(new()
        {
            Type = Success ? "success" : null,
            TitleText = Title,
            TitleId = TitleId,
            Html = content.Contains('<', StringComparison.Ordinal) ? content : $"<p class=\"govuk-notification-banner__heading\">{content}</p>",
            Classes = Classes(output),
            Attributes = Others(output),
        }));
    }
}

/// <summary>That a thing is done.</summary>
[HtmlTargetElement("govuk-panel")]
public sealed class PanelTagHelper : GovUkTagHelper
{
    /// <summary>What is done.</summary>
    [HtmlAttributeName("title")]
    public string? Title { get; set; }

    /// <summary>The level of the heading.</summary>
    [HtmlAttributeName("heading-level")]
    public int? HeadingLevel { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) => Write(output, Render.Panel(new()
    {
        TitleText = Title,
        HeadingLevel = HeadingLevel,
        Html = await Children(output),
        Classes = Classes(output),
        Attributes = Others(output),
    }));
}
