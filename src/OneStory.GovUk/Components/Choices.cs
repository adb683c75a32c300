namespace OneStory.GovUk;

/// <summary>One answer to choose, or the word that divides the answers.</summary>
public sealed record ChoiceOptions : ComponentOptions
{
    /// <summary>What is posted when it is chosen.</summary>
    public string? Value { get; init; }

    /// <summary>The answer as text.</summary>
    public string? Text { get; init; }

    /// <summary>The answer as HTML.</summary>
    public string? Html { get; init; }

    /// <summary>Its own id, when the numbered one will not do.</summary>
    public string? Id { get; init; }

    /// <summary>Its own name, when it is posted under another than the set.</summary>
    public string? Name { get; init; }

    /// <summary>Classes and attributes of its label.</summary>
    public ContentOptions? Label { get; init; }

    /// <summary>A hint to this answer.</summary>
    public HintOptions? Hint { get; init; }

    /// <summary>A word that divides the answers, such as "or". Nothing else is then written.</summary>
    public string? Divider { get; init; }

    /// <summary>Whether it is chosen; when null, the value of the set decides.</summary>
    public bool? Checked { get; init; }

    /// <summary>Whether it cannot be chosen.</summary>
    public bool Disabled { get; init; }

    /// <summary>What is asked only of those who choose this answer.</summary>
    public ContentOptions? Conditional { get; init; }

    /// <summary>What it does to the others: "exclusive" unticks them.</summary>
    public string? Behaviour { get; init; }
}

/// <summary>The one way in which radios and checkboxes are written.</summary>
internal sealed record ChoiceSet(string Kind, string Type, string? Prefix, string? Name, string? ItemDescribedBy, Func<ChoiceOptions, bool> IsChosen)
{
    public Markup Item(ChoiceOptions? item, int index)
    {
        if (item is null) return Markup.Empty;
        if (!string.IsNullOrEmpty(item.Divider)) return Markup.Of($"<div class=\"govuk-{Kind}__divider\">{item.Divider}</div>");
        var id = Parts.OrNull(item.Id) ?? (index == 0 ? Prefix : $"{Prefix}-{Number(index + 1)}");
        var isChecked = item.Checked ?? IsChosen(item);
        var hint = item.Hint is { IsBlank: false } given
            ? given with { Id = id + "-item-hint", Classes = Parts.Classes($"govuk-{Kind}__hint", given.Classes) }
            : null;
        var conditional = Parts.OrNull(item.Conditional?.Html);
        var label = new LabelOptions
        {
            Text = item.Text,
            Html = item.Html,
            For = id,
            Classes = Parts.Classes($"govuk-{Kind}__label", item.Label?.Classes),
            Attributes = item.Label?.Attributes,
        };
        return Markup.Of($"""
            <div class="govuk-{Kind}__item">
              <input class="govuk-{Kind}__input" id="{id}" name="{Parts.OrNull(item.Name) ?? Name}" type="{Type}" value="{item.Value}"
                  {Parts.Flag("checked", isChecked)}{Parts.Flag("disabled", item.Disabled)}
                  {Parts.Attribute("data-aria-controls", conditional is null ? null : "conditional-" + id)}
                  {Parts.Attribute("data-behaviour", item.Behaviour)}
                  {Parts.Attribute("aria-describedby", Parts.Ids(ItemDescribedBy, hint?.Id))}{item.Extra}>
              {Render.Label(label)}
              {(hint is null ? null : Render.Hint(hint))}
            </div>
            {Conditional(id, conditional, isChecked)}
            """);
    }

    private Markup Conditional(string? id, string? html, bool shown)
    {
        if (html is null) return Markup.Empty;
        var classes = Parts.Classes($"govuk-{Kind}__conditional", shown ? null : $"govuk-{Kind}__conditional--hidden");
        return Markup.Of($"<div class=\"{classes}\" id=\"conditional-{id}\">{Markup.Raw(html)}</div>");
    }

    private static string Number(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
