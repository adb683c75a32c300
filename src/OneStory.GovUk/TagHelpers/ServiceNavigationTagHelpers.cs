using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OneStory.GovUk.TagHelpers;

/// <summary>The name of the system and the ways to go in it.</summary>
[HtmlTargetElement("govuk-service-navigation")]
public sealed class ServiceNavigationTagHelper : GovUkTagHelper
{
    internal List<ServiceNavigationItemOptions> Items { get; } = [];

    /// <summary>Its name.</summary>
    [HtmlAttributeName("service-name")]
    public string? ServiceName { get; set; }

    /// <summary>Where its name leads.</summary>
    [HtmlAttributeName("service-url")]
    public string? ServiceUrl { get; set; }

    /// <inheritdoc />
    public override void Init(TagHelperContext context) => context.Items[typeof(ServiceNavigationTagHelper)] = this;

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        await output.GetChildContentAsync();
        Write(output, Render.ServiceNavigation(new() { ServiceName = ServiceName, ServiceUrl = Resolve(ServiceUrl), Navigation = Items, Classes = Classes(output), Attributes = Others(output) }));
    }
}

/// <summary>One way to go.</summary>
[HtmlTargetElement("govuk-service-nav-item", ParentTag = "govuk-service-navigation")]
public sealed class ServiceNavItemTagHelper : GovUkTagHelper
{
    /// <summary>Where it leads.</summary>
    [HtmlAttributeName("href")]
    public string? Href { get; set; }

    /// <summary>Whether it is this page.</summary>
    [HtmlAttributeName("current")]
    public bool Current { get; set; }

    /// <summary>Whether this page is under it.</summary>
    [HtmlAttributeName("active")]
    public bool Active { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var list = (ServiceNavigationTagHelper)context.Items[typeof(ServiceNavigationTagHelper)];
        list.Items.Add(new() { Href = Resolve(Href), Current = Current, Active = Active, Html = await Children(output), Attributes = Others(output) });
        output.SuppressOutput();
    }
}
