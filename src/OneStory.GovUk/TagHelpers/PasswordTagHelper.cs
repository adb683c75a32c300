using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OneStory.GovUk.TagHelpers;

/// <summary>A password, which is never written back into the page.</summary>
[HtmlTargetElement("govuk-password")]
public sealed class PasswordTagHelper : LabelledFieldTagHelper
{
    /// <summary>What the browser may fill in; the current password when not given.</summary>
    [HtmlAttributeName("autocomplete")]
    public string? Autocomplete { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output) => Write(output, Render.PasswordInput(new()
    {
        Id = FieldId,
        Name = State.Name,
        Autocomplete = Autocomplete,
        Disabled = Disabled,
        Label = LabelOptions,
        Hint = HintOptions,
        ErrorMessage = ErrorOptions,
        Classes = Classes(output),
        Attributes = Others(output),
    }));
}
