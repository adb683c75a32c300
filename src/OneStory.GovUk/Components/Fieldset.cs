namespace OneStory.GovUk;

/// <summary>The question over a group of fields.</summary>
public sealed record LegendOptions : ContentOptions
{
    /// <summary>Whether the legend is also the heading of the page.</summary>
    public bool IsPageHeading { get; init; }
}

/// <summary>A group of fields that answer one question.</summary>
public sealed record FieldsetOptions : ComponentOptions
{
    /// <summary>Ids of elements that describe the group.</summary>
    public string? DescribedBy { get; init; }

    /// <summary>The question.</summary>
    public LegendOptions? Legend { get; init; }

    /// <summary>An ARIA role.</summary>
    public string? Role { get; init; }

    /// <summary>The fields, as HTML.</summary>
    public string? Html { get; init; }
}

public static partial class Render
{
    /// <summary>A fieldset.</summary>
    public static Markup Fieldset(FieldsetOptions fieldset) => Markup.Of(
        $"""
            <fieldset class="{Parts.Classes("govuk-fieldset", fieldset.Classes)}"{Parts.Attribute("role", fieldset.Role)}
                {Parts.Attribute("aria-describedby", fieldset.DescribedBy)}{fieldset.Extra}>
              {Legend(fieldset.Legend)}
              {Markup.Raw(fieldset.Html)}
            </fieldset>
            """);

    private static Markup Legend(LegendOptions? legend)
    {
        if (legend is null || legend.IsBlank) return Markup.Empty;
        var words = legend.IsPageHeading ? Markup.Of($"<h1 class=\"govuk-fieldset__heading\">{legend.Content}</h1>") : legend.Content;
        return Markup.Of($"<legend class=\"{Parts.Classes("govuk-fieldset__legend", legend.Classes)}\">{words}</legend>");
    }
}
