namespace OneStory.GovUk;

/// <summary>The label of a field.</summary>
public sealed record LabelOptions : ContentOptions
{
    /// <summary>The id of the field.</summary>
    public string? For { get; init; }

    /// <summary>Whether the label is also the heading of the page.</summary>
    public bool IsPageHeading { get; init; }
}

public static partial class Render
{
    /// <summary>A label; nothing when it has no words.</summary>
    public static Markup Label(LabelOptions? label)
    {
        if (label is null || label.IsBlank) return Markup.Empty;
        var html = Markup.Of($"""
            <label class="{Parts.Classes("govuk-label", label.Classes)}"{label.Extra}{Parts.Attribute("for", label.For)}>
              {label.Content}
            </label>
            """);
        return label.IsPageHeading ? Markup.Of($"<h1 class=\"govuk-label-wrapper\">{html}</h1>") : html;
    }
}
