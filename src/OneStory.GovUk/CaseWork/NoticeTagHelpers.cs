using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OneStory.GovUk.TagHelpers;

/// <summary>Something to know about the record on the page.</summary>
[HtmlTargetElement("moj-banner")]
public sealed class BannerTagHelper : GovUkTagHelper
{
    private static readonly Dictionary<string, string> Icons = new(StringComparer.Ordinal)
    {
        ["success"] = "M25,6.2L8.7,23.2L0,14.1l4-4.2l4.7,4.9L21,2L25,6.2z",
        ["warning"] = "M13.6,15.4h-2.3v-4.5h2.3V15.4z M13.6,19.8h-2.3v-2.2h2.3V19.8z M0,23.2h25L12.5,2L0,23.2z",
        ["information"] = "M13.7,18.5h-2.4v-2.4h2.4V18.5z M12.5,13.7c-0.7,0-1.2-0.5-1.2-1.2V7.7c0-0.7,0.5-1.2,1.2-1.2s1.2,0.5,1.2,1.2v4.8 C13.7,13.2,13.2,13.7,12.5,13.7z M12.5,0.5c-6.6,0-12,5.4-12,12s5.4,12,12,12s12-5.4,12-12S19.1,0.5,12.5,0.5z",
    };

    /// <summary>information, success or warning.</summary>
    [HtmlAttributeName("type")]
    public string? Type { get; set; }

    /// <summary>What it is called; its type when not given.</summary>
    [HtmlAttributeName("label")]
    public string? Label { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = Markup.Raw(await Children(output));
        var known = Type is not null && Icons.ContainsKey(Type) ? Type : null;
        var icon = known is null ? null : Markup.Of($"""
            <svg class="moj-banner__icon" fill="currentColor" role="presentation" focusable="false" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 25 25" height="25" width="25">
              <path d="{Icons[known]}"/>
            </svg>
            """);
        Write(output, Markup.Of($"""
            <div class="{Parts.Classes("moj-banner", known is null ? null : "moj-banner--" + known, Classes(output))}"
                {Parts.Attributes(Others(output))} role="region" aria-label="{Label ?? known ?? "banner"}">
              {icon}
              <div class="moj-banner__message">{content}</div>
            </div>
            """));
    }
}

/// <summary>A word that marks a record, such as Overdue.</summary>
[HtmlTargetElement("moj-badge")]
public sealed class BadgeTagHelper : GovUkTagHelper
{
    /// <summary>purple, bright-purple, red, green, blue, black, grey or orange.</summary>
    [HtmlAttributeName("colour")]
    public string? Colour { get; set; }

    /// <summary>Whether it is large.</summary>
    [HtmlAttributeName("large")]
    public bool Large { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var words = Markup.Raw(await Children(output));
        var classes = Parts.Classes("moj-badge", string.IsNullOrEmpty(Colour) ? null : "moj-badge--" + Colour, Large ? "moj-badge--large" : null, Classes(output));
        Write(output, Markup.Of($"<span class=\"{classes}\"{Parts.Attributes(Others(output))}>{words}</span>"));
    }
}
