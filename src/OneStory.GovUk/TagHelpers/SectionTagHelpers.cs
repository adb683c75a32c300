using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OneStory.GovUk.TagHelpers;

/// <summary>Parts of a page, of which one is shown at a time.</summary>
[HtmlTargetElement("govuk-tabs")]
public sealed class TabsTagHelper : GovUkTagHelper
{
    internal List<TabOptions> Items { get; } = [];

    /// <summary>The heading over the tabs where there are no scripts.</summary>
    [HtmlAttributeName("title")]
    public string Title { get; set; } = "Contents";

    /// <inheritdoc />
    public override void Init(TagHelperContext context) => context.Items[typeof(TabsTagHelper)] = this;

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        await output.GetChildContentAsync();
        Write(output, Render.Tabs(new() { Title = Title, IdPrefix = "tab", Items = Items, Classes = Classes(output), Attributes = Others(output) }));
    }
}

/// <summary>One tab and what it shows.</summary>
[HtmlTargetElement("govuk-tab", ParentTag = "govuk-tabs")]
public sealed class TabTagHelper : GovUkTagHelper
{
    /// <summary>The id of what it shows, which a link can lead to.</summary>
    [HtmlAttributeName("id")]
    public string? Id { get; set; }

    /// <summary>Its label.</summary>
    [HtmlAttributeName("label")]
    public string? Label { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ((TabsTagHelper)context.Items[typeof(TabsTagHelper)]).Items.Add(new() { Id = Id, Label = Label, Panel = new() { Html = await Children(output) } });
        output.SuppressOutput();
    }
}

/// <summary>Sections that open.</summary>
[HtmlTargetElement("govuk-accordion")]
public sealed class AccordionTagHelper : GovUkTagHelper
{
    internal List<AccordionSectionOptions> Items { get; } = [];

    /// <summary>Its id, under which the browser remembers what was open.</summary>
    [HtmlAttributeName("id")]
    public string Id { get; set; } = "accordion";

    /// <summary>The level of the headings.</summary>
    [HtmlAttributeName("heading-level")]
    public int? HeadingLevel { get; set; }

    /// <inheritdoc />
    public override void Init(TagHelperContext context) => context.Items[typeof(AccordionTagHelper)] = this;

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        await output.GetChildContentAsync();
        Write(output, Render.Accordion(new() { Id = Id, HeadingLevel = HeadingLevel, Items = Items, Classes = Classes(output), Attributes = Others(output) }));
    }
}

/// <summary>One section that opens.</summary>
[HtmlTargetElement("govuk-accordion-section", ParentTag = "govuk-accordion")]
public sealed class AccordionSectionTagHelper : GovUkTagHelper
{
    /// <summary>What opens it.</summary>
    [HtmlAttributeName("heading")]
    public string? Heading { get; set; }

    /// <summary>A line under the heading.</summary>
    [HtmlAttributeName("summary")]
    public string? Summary { get; set; }

    /// <summary>Whether it is open to begin with.</summary>
    [HtmlAttributeName("expanded")]
    public bool Expanded { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ((AccordionTagHelper)context.Items[typeof(AccordionTagHelper)]).Items.Add(new()
        {
            Heading = new() { Text = Heading },
            Summary = new() { Text = Summary },
            Expanded = Expanded,
            Content = new() { Html = await Children(output) },
        });
        output.SuppressOutput();
    }
}
