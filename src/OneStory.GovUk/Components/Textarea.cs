namespace OneStory.GovUk;

/// <summary>More than one line of text.</summary>
public sealed record TextareaOptions : FieldOptions
{
    /// <summary>What it holds.</summary>
    public string? Value { get; init; }

    /// <summary>How many lines are shown; five when not given.</summary>
    public int? Rows { get; init; }

    /// <summary>Whether the browser checks spelling; not said when null.</summary>
    public bool? Spellcheck { get; init; }

    /// <summary>What the browser may fill in.</summary>
    public string? Autocomplete { get; init; }
}

public static partial class Render
{
    /// <summary>A text area.</summary>
    public static Markup Textarea(TextareaOptions area)
    {
        var description = Description.Of(area);
        var classes = Parts.Classes("govuk-textarea", area.ErrorMessage is null ? null : "govuk-textarea--error", area.Classes);
        var spellcheck = area.Spellcheck is { } check ? Parts.Lower(check) : null;
        // A browser drops the first line break after the tag, so one is given to it for the person's own to be kept.
        var value = Markup.Of($"{(area.Value is ['\n' or '\r', ..] ? "\n" : "")}{area.Value}");
        return FormGroup(area.FormGroup, area.ErrorMessage is not null, Markup.Of($"""
            {FieldLabel(area)}
            {description.Markup}
            {area.FormGroup?.BeforeInput?.Content}
            <textarea class="{classes}" id="{area.FieldId}" name="{area.Name}" rows="{area.Rows ?? 5}"
                {Parts.Attribute("spellcheck", spellcheck)}{Parts.Flag("disabled", area.Disabled)}
                {Parts.Attribute("aria-describedby", description.Ids)}{Parts.Attribute("autocomplete", area.Autocomplete)}
                {area.Extra}>{value}</textarea>
            {area.FormGroup?.AfterInput?.Content}
            """));
    }
}
