using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;
using OneStory.Law;

namespace OneStory.Web.TagHelpers;

/// <summary>
/// A date of the law that opens its reason: the sentence, the sum, the regulation. <c>&lt;due deadline="..." /&gt;</c>. With
/// scripts off it is an ordinary disclosure.
/// </summary>
[HtmlTargetElement("due", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DueTagHelper : TagHelper
{
    public required Deadline Deadline { get; set; }

    /// <summary>What comes before the date: "Final plan due by".</summary>
    public string? Says { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var encode = HtmlEncoder.Default;
        output.TagName = "details";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "govuk-details why-date");
        var says = Says is null ? "" : encode.Encode(Says) + " ";
        output.Content.SetHtmlContent(
            $"<summary class=\"govuk-details__summary\"><span class=\"govuk-details__summary-text\">{says}<time datetime=\"{Deadline.Due.Iso()}\">{encode.Encode(Deadline.Due.InWords())}</time></span></summary>"
            + $"<div class=\"govuk-details__text\">{string.Concat(Deadline.Explanation().Select(sentence => $"<p class=\"govuk-body\">{encode.Encode(sentence)}</p>"))}</div>");
    }
}
