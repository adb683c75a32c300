using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OneStory.GovUk.TagHelpers;

/// <summary>More than one line of text; with a limit, what is left is counted.</summary>
[HtmlTargetElement("govuk-textarea")]
public sealed class TextareaTagHelper : LabelledFieldTagHelper
{
    /// <summary>How many lines are shown; five when not given.</summary>
    [HtmlAttributeName("rows")]
    public int? Rows { get; set; }

    /// <summary>The greatest number of characters.</summary>
    [HtmlAttributeName("max-length")]
    public int? MaxLength { get; set; }

    /// <summary>The greatest number of words.</summary>
    [HtmlAttributeName("max-words")]
    public int? MaxWords { get; set; }

    /// <summary>The percentage of the limit from which the count is shown.</summary>
    [HtmlAttributeName("threshold")]
    public int? Threshold { get; set; }

    /// <summary>Whether the browser checks spelling.</summary>
    [HtmlAttributeName("spellcheck")]
    public bool? Spellcheck { get; set; }

    /// <summary>What the browser may fill in.</summary>
    [HtmlAttributeName("autocomplete")]
    public string? Autocomplete { get; set; }

    /// <summary>What it holds, when no property is bound.</summary>
    [HtmlAttributeName("value")]
    public string? Value { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        Write(output, MaxLength is null && MaxWords is null ? Area(output) : Counted(output));

    private Markup Area(TagHelperOutput output) => Render.Textarea(new()
    {
        Id = FieldId,
        Name = State.Name,
        Value = State.Value ?? Value,
        Rows = Rows,
        Spellcheck = Spellcheck,
        Autocomplete = Autocomplete,
        Disabled = Disabled,
        Label = LabelOptions,
        Hint = HintOptions,
        ErrorMessage = ErrorOptions,
        Classes = Classes(output),
        Attributes = Others(output),
    });

    private Markup Counted(TagHelperOutput output)
    {
        var others = Others(output);
        if (!string.IsNullOrEmpty(Autocomplete)) others["autocomplete"] = Autocomplete;
        return Render.CharacterCount(new()
        {
            Id = FieldId,
            Name = State.Name,
            Value = State.Value ?? Value,
            Rows = Rows,
            Maxlength = MaxLength,
            Maxwords = MaxWords,
            Threshold = Threshold,
            Spellcheck = Spellcheck,
            Disabled = Disabled,
            Label = LabelOptions,
            Hint = HintOptions,
            ErrorMessage = ErrorOptions,
            Classes = Classes(output),
            Attributes = others,
        });
    }
}
