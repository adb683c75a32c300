using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OneStory.GovUk.TagHelpers;

/// <summary>One answer out of several.</summary>
[HtmlTargetElement("govuk-radios")]
public sealed class RadiosTagHelper : SetTagHelper
{
    /// <summary>Whether the answers stand side by side.</summary>
    [HtmlAttributeName("inline")]
    public bool Inline { get; set; }

    /// <summary>Whether they are small.</summary>
    [HtmlAttributeName("small")]
    public bool Small { get; set; }

    /// <summary>What is chosen, when no property is bound.</summary>
    [HtmlAttributeName("value")]
    public string? Value { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var choices = new ChoiceList();
        context.Items[typeof(ChoiceList)] = choices;
        await output.GetChildContentAsync();
        var value = State.Value ?? Value;
        Write(output, Render.Radios(new()
        {
            IdPrefix = FieldId,
            Name = State.Name,
            Fieldset = FieldsetOptions,
            Hint = HintOptions,
            ErrorMessage = ErrorOptions,
            Items = choices.Settled(item => State.Stands(item, value), Disabled),
            Classes = Parts.Classes(Inline ? "govuk-radios--inline" : null, Small ? "govuk-radios--small" : null, Classes(output)),
            Attributes = Others(output),
        }));
    }
}

/// <summary>One answer.</summary>
[HtmlTargetElement("govuk-radio")]
public sealed class RadioTagHelper : ChoiceTagHelper;

/// <summary>The word between two answers, such as "or".</summary>
[HtmlTargetElement("govuk-radio-divider")]
public sealed class RadioDividerTagHelper : GovUkTagHelper
{
    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ChoiceList.Add(context, new() { Divider = System.Net.WebUtility.HtmlDecode(await Children(output)) });
        output.SuppressOutput();
    }
}
