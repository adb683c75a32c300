using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OneStory.GovUk.TagHelpers;

/// <summary>
/// The heading of a column by which a list can be sorted. It is a link with ?sort= and &amp;dir=, keeps what else is asked
/// for, begins again at the first page, and works without scripts.
/// </summary>
[HtmlTargetElement("th", Attributes = "sort")]
public sealed class SortTagHelper : GovUkTagHelper
{
    /// <summary>The name of the column in the address.</summary>
    [HtmlAttributeName("sort")]
    public string Sort { get; set; } = "";

    /// <summary>asc or desc, when the list is sorted by this column unless asked otherwise.</summary>
    [HtmlAttributeName("sort-default")]
    public string? SortDefault { get; set; }

    /// <summary>Whether the column holds numbers.</summary>
    [HtmlAttributeName("numeric")]
    public bool Numeric { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = Markup.Raw(await Children(output));
        var direction = Direction(ViewContext.HttpContext.Request.Query);
        var arrow = direction is null ? null : Markup.Of($"<span aria-hidden=\"true\"> {(direction == "desc" ? "▼" : "▲")}</span>");
        output.Attributes.SetAttribute("scope", "col");
        output.Attributes.SetAttribute("class", Parts.Classes("govuk-table__header", Numeric ? "govuk-table__header--numeric" : null, Classes(output)));
        output.Attributes.SetAttribute("aria-sort", direction switch { "asc" => "ascending", "desc" => "descending", _ => "none" });
        output.Content.SetHtmlContent(Markup.Of($"""
            <a class="govuk-link govuk-link--no-visited-state" href="{Link(direction == "asc" ? "desc" : "asc")}">
              {words}
              {arrow}
            </a>
            """));
    }

    private string? Direction(IQueryCollection query)
    {
        if (!query.TryGetValue("sort", out var sort)) return SortDefault;
        if (!string.Equals(sort, Sort, StringComparison.OrdinalIgnoreCase)) return null;
        return string.Equals(query["dir"], "desc", StringComparison.OrdinalIgnoreCase) ? "desc" : "asc";
    }

    private string Link(string direction)
    {
        var kept = ViewContext.HttpContext.Request.Query
            .Where(pair => !string.Equals(pair.Key, "sort", StringComparison.OrdinalIgnoreCase)
                        && !string.Equals(pair.Key, "dir", StringComparison.OrdinalIgnoreCase)
                        && !string.Equals(pair.Key, "page", StringComparison.OrdinalIgnoreCase))
            .SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value))
            .Append(KeyValuePair.Create("sort", (string?)Sort))
            .Append(KeyValuePair.Create("dir", (string?)direction));
        return QueryString.Create(kept).ToString();
    }
}

/// <summary>A table whose columns can be sorted; its headings are <c>&lt;th sort="…"&gt;</c>.</summary>
[HtmlTargetElement("moj-sortable-table")]
public sealed class SortableTableTagHelper : GovUkTagHelper
{
    /// <summary>What it is a table of.</summary>
    [HtmlAttributeName("caption")]
    public string? Caption { get; set; }

    /// <summary>s, m, l or xl.</summary>
    [HtmlAttributeName("caption-size")]
    public string? CaptionSize { get; set; }

    /// <summary>Whether the caption is for those who hear the page only.</summary>
    [HtmlAttributeName("caption-hidden")]
    public bool CaptionHidden { get; set; }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "table";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Parts.Classes("govuk-table", Classes(output)));
        var caption = Parts.Classes("govuk-table__caption", Sizes.Of("govuk-table__caption", CaptionSize), CaptionHidden ? "govuk-visually-hidden" : null);
        if (!string.IsNullOrEmpty(Caption)) output.PreContent.SetHtmlContent(Markup.Of($"<caption class=\"{caption}\">{Caption}</caption>"));
    }
}
