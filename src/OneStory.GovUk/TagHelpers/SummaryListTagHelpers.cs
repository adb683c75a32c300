using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OneStory.GovUk.TagHelpers;

/// <summary>What is known, or has been answered, line by line.</summary>
[HtmlTargetElement("govuk-summary-list")]
public sealed class SummaryListTagHelper : GovUkTagHelper
{
    internal List<SummaryRowOptions> Rows { get; } = [];

    internal List<ActionOptions> CardActions { get; } = [];

    /// <summary>Whether the lines between rows are left out.</summary>
    [HtmlAttributeName("no-border")]
    public bool NoBorder { get; set; }

    private SummaryCardOptions? Card => string.IsNullOrEmpty(CardTitle) ? null : new()
    {
        Title = new() { Text = CardTitle, HeadingLevel = CardHeadingLevel },
        Actions = new() { Items = CardActions },
    };

    /// <summary>The heading of a card round it; no card when not given.</summary>
    [HtmlAttributeName("card-title")]
    public string? CardTitle { get; set; }

    /// <summary>The level of that heading.</summary>
    [HtmlAttributeName("card-heading-level")]
    public int? CardHeadingLevel { get; set; }

    /// <inheritdoc />
    public override void Init(TagHelperContext context)
    {
        context.Items[typeof(SummaryListTagHelper)] = this;
        context.Items.Remove(typeof(SummaryRowTagHelper));
    }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        await output.GetChildContentAsync();
        Write(output, Render.SummaryList(new()
        {
            Rows = Rows,
            Card = Card,
            Classes = Parts.Classes(NoBorder ? "govuk-summary-list--no-border" : null, Classes(output)),
            Attributes = Others(output),
        }));
    }
}

/// <summary>One line of a summary.</summary>
[HtmlTargetElement("govuk-summary-row")]
public sealed class SummaryRowTagHelper : GovUkTagHelper
{
    internal List<ActionOptions> Actions { get; } = [];

    /// <summary>What it is.</summary>
    [HtmlAttributeName("key")]
    public string? Key { get; set; }

    /// <inheritdoc />
    public override void Init(TagHelperContext context) => context.Items[typeof(SummaryRowTagHelper)] = this;

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (!context.Items.TryGetValue(typeof(SummaryListTagHelper), out var item) || item is not SummaryListTagHelper list)
            throw new InvalidOperationException("<govuk-summary-row> stands outside of <govuk-summary-list>.");
        var value = await Children(output);
        list.Rows.Add(new()
        {
            Key = new() { Text = Key },
            Value = new() { Html = value },
            Actions = Actions.Count == 0 ? null : new() { Items = Actions },
            Classes = Classes(output),
        });
        output.SuppressOutput();
    }
}

/// <summary>What can be done to a row, or, outside of rows, to the card.</summary>
[HtmlTargetElement("govuk-row-action")]
public sealed class RowActionTagHelper : GovUkTagHelper
{
    /// <summary>Where it leads.</summary>
    [HtmlAttributeName("href")]
    public string? Href { get; set; }

    /// <summary>What it is done to, for those who hear the link alone.</summary>
    [HtmlAttributeName("hidden-text")]
    public string? HiddenText { get; set; }

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var action = new ActionOptions
        {
            Href = Resolve(Href),
            VisuallyHiddenText = HiddenText,
            Html = await Children(output),
            Classes = Classes(output),
            Attributes = Others(output),
        };
        if (context.Items.TryGetValue(typeof(SummaryRowTagHelper), out var item) && item is SummaryRowTagHelper row) row.Actions.Add(action);
        else if (context.Items.TryGetValue(typeof(SummaryListTagHelper), out item) && item is SummaryListTagHelper list) list.CardActions.Add(action);
        else throw new InvalidOperationException("<govuk-row-action> stands outside of <govuk-summary-list>.");
        output.SuppressOutput();
    }
}
