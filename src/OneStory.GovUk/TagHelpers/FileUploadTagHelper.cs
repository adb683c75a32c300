using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OneStory.GovUk.TagHelpers;

/// <summary>A file, or several. The form round it must be multipart/form-data.</summary>
[HtmlTargetElement("govuk-file-upload")]
public sealed class FileUploadTagHelper : LabelledFieldTagHelper
{
    /// <summary>Whether more than one may be chosen.</summary>
    [HtmlAttributeName("multiple")]
    public bool Multiple { get; set; }

    /// <summary>Whether the scripts make it a place to drop files on.</summary>
    [HtmlAttributeName("drop-zone")]
    public bool DropZone { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output) => Write(output, Render.FileUpload(new()
    {
        Id = FieldId,
        Name = State.Name,
        Multiple = Multiple,
        Javascript = DropZone,
        Disabled = Disabled,
        Label = LabelOptions,
        Hint = HintOptions,
        ErrorMessage = ErrorOptions,
        Classes = Classes(output),
        Attributes = Others(output),
    }));
}
