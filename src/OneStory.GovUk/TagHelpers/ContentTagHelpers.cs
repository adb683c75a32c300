using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OneStory.GovUk.TagHelpers;

/// <summary>The status of a thing.</summary>
[HtmlTargetElement("govuk-tag")]
public sealed class TagTagHelper : GovUkTagHelper
{
    /// <summary>grey, green, turquoise or teal, blue or light-blue, purple, pink or magenta, red, orange or yellow.</summary>
    [HtmlAttributeName("colour")]
    public string? Colour { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) => Write(output, Render.Tag(new()
    {
        Html = await Children(output),
        Classes = Parts.Classes(ColourClass(Colour), Classes(output)),
        Attributes = Others(output),
    }));

    /// <summary>Blue is the colour of a tag that has no other; turquoise and pink are old names.</summary>
    internal static string? ColourClass(string? colour) => colour switch
    {
        null or "" or "blue" or "light-blue" => null,
        "turquoise" => "govuk-tag--teal",
        "pink" => "govuk-tag--magenta",
        _ => "govuk-tag--" + colour,
    };
}

/// <summary>More, for those who want it.</summary>
[HtmlTargetElement("govuk-details")]
public sealed class DetailsTagHelper : GovUkTagHelper
{
    /// <summary>What opens it.</summary>
    [HtmlAttributeName("summary")]
    public string? Summary { get; set; }

    /// <summary>Whether it is open to begin with.</summary>
    [HtmlAttributeName("open")]
    public bool Open { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) => Write(output, Render.Details(new()
    {
        SummaryText = Summary,
        Html = await Children(output),
        Open = Open,
        Classes = Classes(output),
        Attributes = Others(output),
    }));
}

/// <summary>Words set apart from those round them.</summary>
[HtmlTargetElement("govuk-inset")]
public sealed class InsetTagHelper : GovUkTagHelper
{
    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) => Write(output, Render.InsetText(new()
    {
        Html = await Children(output),
        Classes = Classes(output),
        Attributes = Others(output),
    }));
}

/// <summary>A warning of what follows from doing, or not doing, a thing.</summary>
[HtmlTargetElement("govuk-warning")]
public sealed class WarningTagHelper : GovUkTagHelper
{
    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) => Write(output, Render.WarningText(new()
    {
        Html = await Children(output),
        Classes = Classes(output),
        Attributes = Others(output),
    }));
}

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

/// <summary>Fields that answer one question.</summary>
[HtmlTargetElement("govuk-fieldset")]
public sealed class FieldsetTagHelper : GovUkTagHelper
{
    /// <summary>The question.</summary>
    [HtmlAttributeName("legend")]
    public string? Legend { get; set; }

    /// <summary>s, m, l or xl.</summary>
    [HtmlAttributeName("legend-size")]
    public string? LegendSize { get; set; }

    /// <summary>Whether the legend is also the heading of the page.</summary>
    [HtmlAttributeName("legend-is-page-heading")]
    public bool LegendIsPageHeading { get; set; }

    /// <summary>A hint under the legend.</summary>
    [HtmlAttributeName("hint")]
    public string? Hint { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var others = Others(output);
        var hintId = string.IsNullOrEmpty(Hint) ? null : (others.GetValueOrDefault("id") ?? context.UniqueId) + "-hint";
        var hint = hintId is null ? null : Render.Hint(new() { Id = hintId, Text = Hint });
        Write(output, Render.Fieldset(new()
        {
            Legend = Sizes.Legend(Legend, LegendSize, LegendIsPageHeading, hidden: false),
            DescribedBy = hintId,
            Html = hint + await Children(output),
            Classes = Classes(output),
            Attributes = others,
        }));
    }
}
