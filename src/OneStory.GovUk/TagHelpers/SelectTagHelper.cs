using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OneStory.GovUk.TagHelpers;

/// <summary>One answer out of a list, given as ordinary options or as <c>items</c>.</summary>
[HtmlTargetElement("govuk-select")]
public sealed class SelectTagHelper : LabelledFieldTagHelper
{
    /// <summary>The lines, after any that stand inside the element.</summary>
    [HtmlAttributeName("items")]
    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>What is chosen, when no property is bound.</summary>
    [HtmlAttributeName("value")]
    public string? Value { get; set; }

    /// <summary>A width such as one-half.</summary>
    [HtmlAttributeName("width")]
    public string? Width { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var chosen = new ChosenValue(State, State.Value ?? Value);
        context.Items[typeof(ChosenValue)] = chosen;
        var options = await Children(output);
        var items = (Items ?? []).Select(item => Markup.Of($"""
            <option value="{item.Value ?? item.Text}"
                {Parts.Flag("selected", chosen.Value is null ? item.Selected : State.Stands(item.Value ?? item.Text, chosen.Value))}
                {Parts.Flag("disabled", item.Disabled)}>
              {item.Text}
            </option>
            """));
        Write(output, Render.Select(new()
        {
            Id = FieldId,
            Name = State.Name,
            Disabled = Disabled,
            Label = LabelOptions,
            Hint = HintOptions,
            ErrorMessage = ErrorOptions,
            ItemsMarkup = Markup.Of($"{Markup.Raw(options)}{items}"),
            Classes = Parts.Classes(InputTagHelper.WidthClass(Width), Classes(output)),
            Attributes = Others(output),
        }));
    }
}

internal sealed record ChosenValue(FieldState State, string? Value);

/// <summary>Selects the option that stands for the bound value, inside a <c>govuk-select</c> only.</summary>
[HtmlTargetElement("option")]
public sealed class OptionTagHelper : TagHelper
{
    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (!context.Items.TryGetValue(typeof(ChosenValue), out var item) || item is not ChosenValue { Value: { } chosen, State: var state }) return;
        var value = context.AllAttributes.TryGetAttribute("value", out var attribute)
            ? GovUkTagHelper.Word(attribute.Value)
            : System.Net.WebUtility.HtmlDecode((await output.GetChildContentAsync()).GetContent().Trim());
        output.Attributes.RemoveAll("selected");
        if (state.Stands(value, chosen)) output.Attributes.Add(new TagHelperAttribute("selected", null, HtmlAttributeValueStyle.Minimized));
    }
}
