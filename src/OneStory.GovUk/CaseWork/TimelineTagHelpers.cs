using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OneStory.GovUk.TagHelpers;

/// <summary>What happened, and when.</summary>
[HtmlTargetElement("moj-timeline")]
public sealed class TimelineTagHelper : GovUkTagHelper
{
    /// <summary>The level of the headings of what happened.</summary>
    [HtmlAttributeName("heading-level")]
    public int HeadingLevel { get; set; } = 2;

    /// <inheritdoc />
    public override void Init(TagHelperContext context) => context.Items[typeof(TimelineTagHelper)] = this;

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Parts.Classes("moj-timeline", Classes(output)));
    }
}

/// <summary>One thing that happened.</summary>
[HtmlTargetElement("moj-timeline-item")]
public sealed class TimelineItemTagHelper : GovUkTagHelper
{
    /// <summary>What happened.</summary>
    [HtmlAttributeName("title")]
    public string? Title { get; set; }

    /// <summary>When, in words.</summary>
    [HtmlAttributeName("date")]
    public string? Date { get; set; }

    /// <summary>When, as 2026-09-01 or 2026-09-01T14:30, for machines.</summary>
    [HtmlAttributeName("datetime")]
    public string? DateTime { get; set; }

    /// <summary>Who did it.</summary>
    [HtmlAttributeName("by")]
    public string? By { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var level = context.Items.TryGetValue(typeof(TimelineTagHelper), out var item) && item is TimelineTagHelper line ? line.HeadingLevel : 2;
        var content = await Children(output);
        var by = string.IsNullOrEmpty(By) ? null : Markup.Of($"<p class=\"moj-timeline__byline\">by {By}</p>");
        var date = string.IsNullOrEmpty(Date) ? null : Markup.Of($"<p class=\"moj-timeline__date\"><time{Parts.Attribute("datetime", DateTime)}>{Date}</time></p>");
        var description = content.Length == 0 ? null : Markup.Of($"<div class=\"moj-timeline__description\">{Markup.Raw(content)}</div>");
        Write(output, Markup.Of($"""
            <div class="{Parts.Classes("moj-timeline__item", Classes(output))}"{Parts.Attributes(Others(output))}>
              <div class="moj-timeline__header"><h{level} class="moj-timeline__title">{Title}</h{level}> {by}</div>
              {date}
              {description}
            </div>
            """));
    }
}
