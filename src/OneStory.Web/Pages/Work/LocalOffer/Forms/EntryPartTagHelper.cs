using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OneStory.Web.Pages.Work.LocalOffer.Forms;

/// <summary>A part of the form of an entry, unfolded where something in it is wrong or was asked for. What is folded is sent too.</summary>
[HtmlTargetElement("entry-part")]
public sealed class EntryPartTagHelper : TagHelper
{
    public required string Part { get; set; }

    public required EntryForm Form { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var (part, encode) = (EntryFormPart.Get(Part), HtmlEncoder.Default);
        var isWrong = part.IsWrong(ViewContext.ModelState, $"{ViewContext.ViewData.TemplateInfo.HtmlFieldPrefix}.");
        output.TagName = "details";
        output.Attributes.SetAttribute("class", "entry-part");
        output.Attributes.SetAttribute("id", part.Id);
        if (isWrong || Form.Opened == part.Id) output.Attributes.SetAttribute(new("open"));
        output.PreContent.SetHtmlContent(
            $"<summary class=\"entry-part__summary\"><h2 class=\"entry-part__title\">{encode.Encode(part.Title)}</h2> <span class=\"entry-part__holds\">{encode.Encode(part.Line(Form))}</span></summary><div class=\"entry-part__fields\">");
        output.PostContent.SetHtmlContent("</div>");
    }
}
