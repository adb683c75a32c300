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

    /// <summary>In large type, for the one date that matters on a page.</summary>
    public bool Big { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var encode = HtmlEncoder.Default;
        output.TagName = "details";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "why-date");
        var says = Says is null ? "" : encode.Encode(Says) + " ";
        var sentences = Deadline.Explanation();
        output.Content.SetHtmlContent(
            $"<summary class=\"why-date__summary\">{says}<time class=\"{(Big ? "big-date" : "why-date__date")}{(Deadline.State == DeadlineState.Missed && Big ? " big-date--missed" : "")}\" datetime=\"{Deadline.Due.Iso()}\">{encode.Encode(Deadline.Due.InWords())}</time>"
            + " <span class=\"why-date__ask\">Why this date</span></summary>"
            + $"<div class=\"why-date__reason\">{string.Concat(sentences.Select(sentence => $"<p>{encode.Encode(sentence)}</p>"))}</div>");
    }
}
