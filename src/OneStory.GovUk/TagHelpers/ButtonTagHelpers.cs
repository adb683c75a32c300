using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OneStory.GovUk.TagHelpers;

/// <summary>A button, which ignores a second press at once; with <c>href</c>, a link that looks like one.</summary>
[HtmlTargetElement("govuk-button")]
public sealed class ButtonTagHelper : GovUkTagHelper
{
    /// <summary>Where it leads.</summary>
    [HtmlAttributeName("href")]
    public string? Href { get; set; }

    /// <summary>Whether another button comes first.</summary>
    [HtmlAttributeName("secondary")]
    public bool Secondary { get; set; }

    /// <summary>Whether what it does is hard to undo.</summary>
    [HtmlAttributeName("warning")]
    public bool Warning { get; set; }

    /// <summary>Whether it stands on a dark ground.</summary>
    [HtmlAttributeName("inverse")]
    public bool Inverse { get; set; }

    /// <summary>Whether it starts a journey.</summary>
    [HtmlAttributeName("start")]
    public bool Start { get; set; }

    /// <summary>Whether it cannot be pressed.</summary>
    [HtmlAttributeName("disabled")]
    public bool Disabled { get; set; }

    /// <summary>The kind of button; submit when not given.</summary>
    [HtmlAttributeName("type")]
    public string? Type { get; set; }

    /// <summary>The name under which its value is posted.</summary>
    [HtmlAttributeName("name")]
    public string? Name { get; set; }

    /// <summary>What is posted when it is pressed.</summary>
    [HtmlAttributeName("value")]
    public string? Value { get; set; }

    /// <summary>Whether a second press at once is ignored.</summary>
    [HtmlAttributeName("prevent-double-click")]
    public bool PreventDoubleClick { get; set; } = true;

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output) => Write(output, Render.Button(new()
    {
        Html = await Children(output),
        Href = Resolve(Href),
        Type = Type,
        Name = Name,
        Value = Value,
        Disabled = Disabled,
        IsStartButton = Start,
        PreventDoubleClick = PreventDoubleClick && Type is null or "submit" ? true : null,
        Classes = Parts.Classes(
            Secondary ? "govuk-button--secondary" : null,
            Warning ? "govuk-button--warning" : null,
            Inverse ? "govuk-button--inverse" : null,
            Classes(output)),
        Attributes = Others(output),
    }));
}

/// <summary>Buttons that stand together.</summary>
[HtmlTargetElement("govuk-button-group")]
public sealed class ButtonGroupTagHelper : GovUkTagHelper
{
    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Parts.Classes("govuk-button-group", Classes(output)));
    }
}
