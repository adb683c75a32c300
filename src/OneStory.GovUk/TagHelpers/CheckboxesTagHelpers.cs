using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OneStory.GovUk.TagHelpers;

/// <summary>Any number of answers, bound to a collection.</summary>
[HtmlTargetElement("govuk-checkboxes")]
public sealed class CheckboxesTagHelper : SetTagHelper
{
    /// <summary>Whether they are small.</summary>
    [HtmlAttributeName("small")]
    public bool Small { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var choices = new ChoiceList();
        context.Items[typeof(ChoiceList)] = choices;
        await output.GetChildContentAsync();
        var values = State.Values;
        Write(output, Render.Checkboxes(new()
        {
            IdPrefix = FieldId,
            Name = State.Name,
            Fieldset = FieldsetOptions,
            Hint = HintOptions,
            ErrorMessage = ErrorOptions,
            Items = choices.Settled(item => values.Any(value => State.Stands(item, value)), Disabled),
            Classes = Parts.Classes(Small ? "govuk-checkboxes--small" : null, Classes(output)),
            Attributes = Others(output),
        }));
    }
}

/// <summary>One answer.</summary>
[HtmlTargetElement("govuk-checkbox")]
public sealed class CheckboxTagHelper : ChoiceTagHelper
{
    /// <summary>Whether it unticks the others, as "none of these" does.</summary>
    [HtmlAttributeName("exclusive")]
    public bool Exclusive { get; set; }

    private protected override string? Behaviour => Exclusive ? "exclusive" : null;
}

/// <summary>The word between two answers, such as "or".</summary>
[HtmlTargetElement("govuk-checkbox-divider")]
public sealed class CheckboxDividerTagHelper : GovUkTagHelper
{
    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ChoiceList.Add(context, new() { Divider = System.Net.WebUtility.HtmlDecode(await Children(output)) });
        output.SuppressOutput();
    }
}

/// <summary>One thing that is so or is not, bound to a bool.</summary>
[HtmlTargetElement("govuk-checkbox-single")]
public sealed class CheckboxSingleTagHelper : LabelledFieldTagHelper
{
    /// <summary>Whether it is small.</summary>
    [HtmlAttributeName("small")]
    public bool Small { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var conditional = await Children(output);
        var isChecked = State.Values is [var first, ..] && State.Stands("true", first);
        var boxes = Render.Checkboxes(new()
        {
            IdPrefix = FieldId,
            Name = State.Name,
            ErrorMessage = ErrorOptions,
            Classes = Parts.Classes(Small ? "govuk-checkboxes--small" : null, Classes(output)),
            Items =
            [
                new()
                {
                    Value = "true",
                    Text = Label ?? NameOfProperty,
                    Hint = HintOptions,
                    Checked = isChecked,
                    Disabled = Disabled,
                    Conditional = conditional.Length == 0 ? null : new() { Html = conditional },
                    Attributes = Others(output),
                },
            ],
        });
        // A box that is not ticked posts nothing: without this, a property that is true to begin with could never be made false.
        var otherwise = context.Items.ContainsKey(typeof(FilterTagHelper)) ? null : Markup.Of($"<input type=\"hidden\" name=\"{State.Name}\" value=\"false\">");
        Write(output, Markup.Of($"{boxes}{otherwise}"));
    }
}
