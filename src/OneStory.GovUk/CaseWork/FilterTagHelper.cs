using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OneStory.GovUk.TagHelpers;

/// <summary>A panel of fields by which a list is narrowed: a form that asks, and changes nothing.</summary>
[HtmlTargetElement("moj-filter")]
public sealed class FilterTagHelper : GovUkTagHelper
{
    /// <summary>The heading.</summary>
    [HtmlAttributeName("heading")]
    public string Heading { get; set; } = "Filter";

    /// <summary>The words of the button.</summary>
    [HtmlAttributeName("submit")]
    public string Submit { get; set; } = "Apply filters";

    /// <summary>Where the list is; this page when not given.</summary>
    [HtmlAttributeName("action")]
    public string? Action { get; set; }

    /// <summary>Where the list is without filters; this page when not given.</summary>
    [HtmlAttributeName("clear-href")]
    public string? ClearHref { get; set; }

    /// <summary>The words of the link to it.</summary>
    [HtmlAttributeName("clear")]
    public string Clear { get; set; } = "Clear filters";

    /// <inheritdoc />
    public override void Init(TagHelperContext context) => context.Items[typeof(FilterTagHelper)] = this;

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var request = ViewContext.HttpContext.Request;
        var here = (request.PathBase + request.Path).ToString();
        var fields = Markup.Raw(await Children(output));
        var button = Render.Button(new() { Text = Submit });
        Write(output, Markup.Of($"""
            <form method="get" action="{Resolve(Action) ?? here}" class="{Parts.Classes("moj-filter", Classes(output))}" data-module="moj-filter"
                {Parts.Attributes(Others(output))}>
              <div class="moj-filter__header">
                <div class="moj-filter__header-title"><h2 class="govuk-heading-m">{Heading}</h2></div>
                <div class="moj-filter__header-action"></div>
              </div>
              <div class="moj-filter__content">
                <div class="moj-filter__options">
                  {button}
                  <p class="govuk-body">
                    <a class="govuk-link govuk-link--no-visited-state" href="{Resolve(ClearHref) ?? here}">{Clear}</a>
                  </p>
                  {fields}
                </div>
              </div>
            </form>
            """));
    }
}
