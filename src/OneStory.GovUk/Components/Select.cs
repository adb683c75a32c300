namespace OneStory.GovUk;

/// <summary>One line of a list to choose from.</summary>
public sealed record SelectItemOptions : ComponentOptions
{
    /// <summary>What is posted; the text when null.</summary>
    public string? Value { get; init; }

    /// <summary>What is shown.</summary>
    public string? Text { get; init; }

    /// <summary>Whether it is chosen; when null, the value of the list decides.</summary>
    public bool? Selected { get; init; }

    /// <summary>Whether it cannot be chosen.</summary>
    public bool Disabled { get; init; }
}

/// <summary>One answer out of a list that drops down.</summary>
public sealed record SelectOptions : FieldOptions
{
    /// <summary>The lines.</summary>
    public IReadOnlyList<SelectItemOptions?> Items { get; init; } = [];

    /// <summary>Lines already written, after the items.</summary>
    public Markup? ItemsMarkup { get; init; }

    /// <summary>The value of the line that is chosen.</summary>
    public string? Value { get; init; }
}

public static partial class Render
{
    /// <summary>A select.</summary>
    public static Markup Select(SelectOptions select)
    {
        var description = Description.Of(select);
        var classes = Parts.Classes("govuk-select", select.Classes, select.ErrorMessage is null ? null : "govuk-select--error");
        var items = select.Items.OfType<SelectItemOptions>().Select(item => Option(item, select.Value));
        return FormGroup(select.FormGroup, select.ErrorMessage is not null, Markup.Of($"""
            {FieldLabel(select)}
            {description.Markup}
            {select.FormGroup?.BeforeInput?.Content}
            <select class="{classes}" id="{select.FieldId}" name="{select.Name}"{Parts.Flag("disabled", select.Disabled)}
                {Parts.Attribute("aria-describedby", description.Ids)}{select.Extra}>
              {items}
              {select.ItemsMarkup}
            </select>
            {select.FormGroup?.AfterInput?.Content}
            """));
    }

    private static Markup Option(SelectItemOptions item, string? chosen)
    {
        var selected = item.Selected ?? (!string.IsNullOrEmpty(chosen) && string.Equals(item.Value ?? item.Text, chosen, StringComparison.Ordinal));
        return Markup.Of($"""
            <option{Parts.AttributeIfGiven("value", item.Value)}{Parts.Flag("selected", selected)}
                {Parts.Flag("disabled", item.Disabled)}{item.Extra}>
              {item.Text}
            </option>
            """);
    }
}
