using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OneStory.GovUk.TagHelpers;

/// <summary>A field bound to a property with <c>for</c>, or named with <c>name</c>.</summary>
public abstract class FieldTagHelper : GovUkTagHelper
{
    /// <summary>The property that it asks for.</summary>
    [HtmlAttributeName("for")]
    public ModelExpression? For { get; set; }

    /// <summary>The name under which it is posted, when no property is bound.</summary>
    [HtmlAttributeName("name")]
    public string? Name { get; set; }

    /// <summary>Another id than the one made from the name.</summary>
    [HtmlAttributeName("id")]
    public string? Id { get; set; }

    /// <summary>A hint under the question.</summary>
    [HtmlAttributeName("hint")]
    public string? Hint { get; set; }

    /// <summary>Whether it cannot be used.</summary>
    [HtmlAttributeName("disabled")]
    public bool Disabled { get; set; }

    private protected FieldState State { get; private set; } = null!;

    private protected string FieldId => Parts.OrNull(Id) ?? State.Id;

    private protected HintOptions? HintOptions => string.IsNullOrEmpty(Hint) ? null : new() { Text = Hint };

    private protected ErrorMessageOptions? ErrorOptions => State.Error is { } error ? new() { Text = error } : null;

    /// <inheritdoc />
    public override void Init(TagHelperContext context)
    {
        if (For is null && string.IsNullOrEmpty(Name)) throw new InvalidOperationException($"<{context.TagName}> needs for or name.");
        State = FieldState.Of(ViewContext, For, Name);
        PageFields.Of(ViewContext).Add(State.Name, FocusId);
    }

    /// <summary>The element to which an error leads.</summary>
    private protected virtual string FocusId => FieldId;

    private protected string NameOfProperty => For?.Metadata.GetDisplayName() ?? State.Name;
}

/// <summary>A field whose question is a label.</summary>
public abstract class LabelledFieldTagHelper : FieldTagHelper
{
    /// <summary>The question; the display name of the property when not given.</summary>
    [HtmlAttributeName("label")]
    public string? Label { get; set; }

    /// <summary>s, m, l or xl.</summary>
    [HtmlAttributeName("label-size")]
    public string? LabelSize { get; set; }

    /// <summary>Whether the label is also the heading of the page.</summary>
    [HtmlAttributeName("label-is-page-heading")]
    public bool LabelIsPageHeading { get; set; }

    /// <summary>Whether the label is for those who hear the page only.</summary>
    [HtmlAttributeName("label-hidden")]
    public bool LabelHidden { get; set; }

    private protected LabelOptions LabelOptions => new()
    {
        Text = Label ?? NameOfProperty,
        IsPageHeading = LabelIsPageHeading,
        Classes = Parts.Classes(Sizes.Of("govuk-label", LabelSize), LabelHidden ? "govuk-visually-hidden" : null),
    };
}

/// <summary>A set of fields whose question is a legend.</summary>
public abstract class SetTagHelper : FieldTagHelper
{
    /// <summary>The question; the display name of the property when not given.</summary>
    [HtmlAttributeName("legend")]
    public string? Legend { get; set; }

    /// <summary>s, m, l or xl.</summary>
    [HtmlAttributeName("legend-size")]
    public string? LegendSize { get; set; }

    /// <summary>Whether the legend is also the heading of the page.</summary>
    [HtmlAttributeName("legend-is-page-heading")]
    public bool LegendIsPageHeading { get; set; }

    /// <summary>Whether the legend is for those who hear the page only.</summary>
    [HtmlAttributeName("legend-hidden")]
    public bool LegendHidden { get; set; }

    private protected FieldsetOptions FieldsetOptions => new()
    {
        Legend = Sizes.Legend(Legend ?? NameOfProperty, LegendSize, LegendIsPageHeading, LegendHidden),
    };
}

internal static class Sizes
{
    public static string? Of(string block, string? size) => string.IsNullOrEmpty(size) ? null : $"{block}--{size}";

    public static LegendOptions Legend(string? text, string? size, bool isPageHeading, bool hidden) => new()
    {
        Text = text,
        IsPageHeading = isPageHeading,
        Classes = Parts.Classes(Of("govuk-fieldset__legend", size), hidden ? "govuk-visually-hidden" : null),
    };
}
