using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OneStory.GovUk.TagHelpers;

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
