using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OneStory.Web.TagHelpers;

/// <summary>
/// A form that names no handler goes to the page's own. Without an action it would go wherever the page was last posted to, so
/// that "Save" after a look at a preview would be another look.
/// </summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class PostedFormTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        if (output.Attributes.ContainsName("action")) return;
        var request = ViewContext.HttpContext.Request;
        var others = request.Query.Where(part => !string.Equals(part.Key, "handler", StringComparison.OrdinalIgnoreCase));
        output.Attributes.SetAttribute("action", request.PathBase + request.Path + new QueryBuilder(others).ToQueryString());
    }
}
