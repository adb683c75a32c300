namespace OneStory.GovUk;

/// <summary>Any number of answers out of several.</summary>
public sealed record CheckboxesOptions : FieldOptions
{
    /// <summary>The question round them.</summary>
    public FieldsetOptions? Fieldset { get; init; }

    /// <summary>What the ids begin with; the name when not given.</summary>
    public string? IdPrefix { get; init; }

    /// <summary>The answers; an empty place keeps its number.</summary>
    public IReadOnlyList<ChoiceOptions?> Items { get; init; } = [];

    /// <summary>The values that are ticked.</summary>
    public IReadOnlyCollection<string>? Values { get; init; }
}

public static partial class Render
{
    /// <summary>Checkboxes.</summary>
    public static Markup Checkboxes(CheckboxesOptions boxes)
    {
        var prefix = Parts.OrNull(boxes.IdPrefix) ?? boxes.Name;
        var description = Description.Of(prefix, Parts.OrNull(boxes.Fieldset?.DescribedBy) ?? boxes.DescribedBy, boxes.Hint, boxes.ErrorMessage);
        var set = new ChoiceSet("checkboxes", "checkbox", prefix, boxes.Name, boxes.Fieldset is null ? description.Ids : null,
            item => item.Value is not null && boxes.Values?.Contains(item.Value, StringComparer.Ordinal) == true);
        var inputs = Markup.Of($"""
            <div class="{Parts.Classes("govuk-checkboxes", boxes.Classes)}"{boxes.Extra} data-module="govuk-checkboxes">
              {boxes.FormGroup?.BeforeInputs?.Content}
              {boxes.Items.Select(set.Item)}
              {boxes.FormGroup?.AfterInputs?.Content}
            </div>
            """);
        return FormGroup(boxes.FormGroup, boxes.ErrorMessage is not null, InputSet(boxes.Fieldset, null, description, inputs));
    }
}
