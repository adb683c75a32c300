using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OneStory.GovUk.TagHelpers;

/// <summary>One line of text.</summary>
[HtmlTargetElement("govuk-input")]
public sealed class InputTagHelper : LabelledFieldTagHelper
{
    /// <summary>The kind of input.</summary>
    [HtmlAttributeName("type")]
    public string? Type { get; set; }

    /// <summary>What the browser may fill in.</summary>
    [HtmlAttributeName("autocomplete")]
    public string? Autocomplete { get; set; }

    /// <summary>The keyboard to show.</summary>
    [HtmlAttributeName("inputmode")]
    public string? Inputmode { get; set; }

    /// <summary>Whether the browser checks spelling.</summary>
    [HtmlAttributeName("spellcheck")]
    public bool? Spellcheck { get; set; }

    /// <summary>2, 3, 4, 5, 10, 20 or 30 characters, or a fraction such as one-half.</summary>
    [HtmlAttributeName("width")]
    public string? Width { get; set; }

    /// <summary>What stands before it, such as £.</summary>
    [HtmlAttributeName("prefix")]
    public string? Prefix { get; set; }

    /// <summary>What stands after it, such as hours.</summary>
    [HtmlAttributeName("suffix")]
    public string? Suffix { get; set; }

    /// <summary>What it holds, when no property is bound.</summary>
    [HtmlAttributeName("value")]
    public string? Value { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output) => Write(output, Render.Input(new()
    {
        Id = FieldId,
        Name = State.Name,
        Value = State.Value ?? Value,
        Type = Type,
        Autocomplete = Autocomplete,
        Inputmode = Inputmode,
        Spellcheck = Spellcheck,
        Disabled = Disabled,
        Label = LabelOptions,
        Hint = HintOptions,
        ErrorMessage = ErrorOptions,
        Prefix = string.IsNullOrEmpty(Prefix) ? null : new() { Text = Prefix },
        Suffix = string.IsNullOrEmpty(Suffix) ? null : new() { Text = Suffix },
        Classes = Parts.Classes(WidthClass(Width), Classes(output)),
        Attributes = Others(output),
    }));

    internal static string? WidthClass(string? width) =>
        string.IsNullOrEmpty(width) ? null : char.IsAsciiDigit(width[0]) ? "govuk-input--width-" + width : "govuk-!-width-" + width;
}
