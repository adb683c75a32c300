using System.Net;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OneStory.GovUk.TagHelpers;

/// <summary>What the tag helpers share: attributes that they do not know are passed on to the element.</summary>
public abstract class GovUkTagHelper : TagHelper
{
    /// <summary>Given by the page.</summary>
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    private protected static void Write(TagHelperOutput output, Markup markup)
    {
        output.TagName = null;
        output.Attributes.Clear();
        output.Content.SetHtmlContent(markup);
    }

    private protected static string? Classes(TagHelperOutput output) => Word(output.Attributes["class"]?.Value);

    /// <summary>The attributes that no property took, but for the class.</summary>
    private protected static Dictionary<string, string?> Others(TagHelperOutput output)
    {
        var others = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var attribute in output.Attributes)
            if (!string.Equals(attribute.Name, "class", StringComparison.OrdinalIgnoreCase))
                others[attribute.Name] = attribute.ValueStyle == HtmlAttributeValueStyle.Minimized ? null : Word(attribute.Value) ?? "";
        return others;
    }

    private protected static async Task<string> Children(TagHelperOutput output) =>
        (await output.GetChildContentAsync()).GetContent(HtmlEncoder.Default).Trim();

    private protected string? Resolve(string? href) => Resolve(ViewContext, href);

    internal static string? Resolve(ViewContext view, string? href) =>
        href is ['~', '/', ..] ? view.HttpContext.Request.PathBase.Add(href[1..].Split('?', '#')[0]) + Tail(href) : href;

    /// <summary>An attribute as it was meant: pages hand over HTML that is already encoded.</summary>
    internal static string? Word(object? value)
    {
        if (value is not IHtmlContent html) return value?.ToString();
        using var writer = new StringWriter();
        html.WriteTo(writer, HtmlEncoder.Default);
        return WebUtility.HtmlDecode(writer.ToString());
    }

    private static string Tail(string href) => href.IndexOfAny(['?', '#']) is var at and >= 0 ? href[at..] : "";
}
