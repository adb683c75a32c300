namespace OneStory.GovUk;

/// <summary>One line of text.</summary>
public sealed record InputOptions : FieldOptions
{
    /// <summary>What it holds.</summary>
    public string? Value { get; init; }

    /// <summary>The kind of input.</summary>
    public string? Type { get; init; }

    /// <summary>Whether the browser checks spelling; not said when null.</summary>
    public bool? Spellcheck { get; init; }

    /// <summary>What the browser may fill in.</summary>
    public string? Autocomplete { get; init; }

    /// <summary>Whether the keyboard makes capitals.</summary>
    public string? Autocapitalize { get; init; }

    /// <summary>A pattern for the browser.</summary>
    public string? Pattern { get; init; }

    /// <summary>The keyboard to show.</summary>
    public string? Inputmode { get; init; }

    /// <summary>What stands before it, such as £.</summary>
    public ContentOptions? Prefix { get; init; }

    /// <summary>What stands after it, such as hours.</summary>
    public ContentOptions? Suffix { get; init; }

    /// <summary>Classes and attributes of what is put round the input when something stands beside it.</summary>
    public ContentOptions? InputWrapper { get; init; }
}

public static partial class Render
{
    /// <summary>A text input.</summary>
    public static Markup Input(InputOptions input)
    {
        var description = Description.Of(input);
        return FormGroup(input.FormGroup, input.ErrorMessage is not null, Markup.Of(
            $"{FieldLabel(input)}{description.Markup}{Wrapped(input, InputElement(input, description.Ids))}"));
    }

    private static Markup InputElement(InputOptions input, string? describedBy)
    {
        var classes = Parts.Classes("govuk-input", input.Classes, input.ErrorMessage is null ? null : "govuk-input--error");
        var spellcheck = input.Spellcheck is { } check ? Parts.Lower(check) : null;
        return Markup.Of($"""
            <input class="{classes}" id="{input.FieldId}" name="{input.Name}" type="{Parts.OrNull(input.Type) ?? "text"}"
                {Parts.Attribute("spellcheck", spellcheck)}{Parts.AttributeIfGiven("value", input.Value)}
                {Parts.Flag("disabled", input.Disabled)}{Parts.Attribute("aria-describedby", describedBy)}
                {Parts.Attribute("autocomplete", input.Autocomplete)}
                {Parts.Attribute("autocapitalize", input.Autocapitalize)}{Parts.Attribute("pattern", input.Pattern)}
                {Parts.Attribute("inputmode", input.Inputmode)}{input.Extra}>
            """);
    }

    private static Markup Wrapped(InputOptions input, Markup element)
    {
        var before = input.FormGroup?.BeforeInput;
        var after = input.FormGroup?.AfterInput;
        ContentOptions?[] beside = [before, input.Prefix, input.Suffix, after];
        return beside.All(item => item is null || item.IsBlank)
            ? element
            : Markup.Of($"""
                <div class="{Parts.Classes("govuk-input__wrapper", input.InputWrapper?.Classes)}"{input.InputWrapper?.Extra}>
                  {before?.Content}
                  {Affix(input.Prefix, "prefix")}
                  {element}
                  {Affix(input.Suffix, "suffix")}
                  {after?.Content}
                </div>
                """);
    }

    private static Markup Affix(ContentOptions? affix, string kind) =>
        affix is null || affix.IsBlank
            ? Markup.Empty
            : Markup.Of($"""
                <div class="{Parts.Classes("govuk-input__" + kind, affix.Classes)}" aria-hidden="true"{affix.Extra}>
                  {affix.Content}
                </div>
                """);
}
