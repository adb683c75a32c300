namespace OneStory.GovUk;

/// <summary>One answer out of several.</summary>
public sealed record RadiosOptions : FieldOptions
{
    /// <summary>The question round them.</summary>
    public FieldsetOptions? Fieldset { get; init; }

    /// <summary>What the ids begin with; the name when not given.</summary>
    public string? IdPrefix { get; init; }

    /// <summary>The answers; an empty place keeps its number.</summary>
    public IReadOnlyList<ChoiceOptions?> Items { get; init; } = [];

    /// <summary>The value of the answer that is chosen.</summary>
    public string? Value { get; init; }
}

public static partial class Render
{
    /// <summary>Radios.</summary>
    public static Markup Radios(RadiosOptions radios)
    {
        var prefix = Parts.OrNull(radios.IdPrefix) ?? radios.Name;
        var description = Description.Of(prefix, radios.Fieldset?.DescribedBy, radios.Hint, radios.ErrorMessage);
        var set = new ChoiceSet("radios", "radio", prefix, radios.Name, null,
            item => !string.IsNullOrEmpty(radios.Value) && string.Equals(item.Value, radios.Value, StringComparison.Ordinal));
        var inputs = Markup.Of($"""
            <div class="{Parts.Classes("govuk-radios", radios.Classes)}"{radios.Extra} data-module="govuk-radios">
              {radios.FormGroup?.BeforeInputs?.Content}
              {radios.Items.Select(set.Item)}
              {radios.FormGroup?.AfterInputs?.Content}
            </div>
            """);
        return FormGroup(radios.FormGroup, radios.ErrorMessage is not null, InputSet(radios.Fieldset, null, description, inputs));
    }
}
