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
