namespace OneStory.GovUk;

/// <summary>The hint and error over a field, and the ids by which the field refers to them.</summary>
internal readonly record struct Description(Markup Markup, string? Ids)
{
    public static Description Of(string? id, string? describedBy, HintOptions? hint, ErrorMessageOptions? error)
    {
        var hintId = hint is null ? null : id + "-hint";
        var errorId = error is null ? null : id + "-error";
        var hintHtml = hint is null ? null : Render.Hint(hint with { Id = hintId });
        var errorHtml = error is null ? null : Render.ErrorMessage(error with { Id = errorId });
        return new(Markup.Of($"{hintHtml}{errorHtml}"), Parts.Ids(describedBy, hintId, errorId));
    }

    public static Description Of(FieldOptions field) => Of(field.FieldId, field.DescribedBy, field.Hint, field.ErrorMessage);
}

public static partial class Render
{
    internal static Markup FormGroup(FormGroupOptions? group, bool hasError, Markup content) => Markup.Of(
        $"""
            <div class="{Parts.Classes("govuk-form-group", hasError ? "govuk-form-group--error" : null, group?.Classes)}"
                {group?.Extra}>
              {content}
            </div>
            """);

    internal static Markup FieldLabel(FieldOptions field) => Label(field.Label is null ? null : field.Label with { For = field.FieldId });

    /// <summary>A set of inputs with its hint and error, inside a fieldset when it has one.</summary>
    internal static Markup InputSet(FieldsetOptions? fieldset, string? role, Description description, Markup inputs) =>
        fieldset is null
            ? Markup.Of($"{description.Markup}{inputs}")
            : Fieldset(fieldset with { Role = role, DescribedBy = description.Ids, Html = $"{description.Markup}{inputs}" });
}
