namespace OneStory.GovUk;

/// <summary>One thing that is wrong on the page.</summary>
public sealed record ErrorSummaryItemOptions : ContentOptions
{
    /// <summary>Where the answer is.</summary>
    public string? Href { get; init; }
}

/// <summary>Everything that is wrong on the page, at its top.</summary>
public sealed record ErrorSummaryOptions : ComponentOptions
{
    /// <summary>The heading as text.</summary>
    public string? TitleText { get; init; }

    /// <summary>The heading as HTML.</summary>
    public string? TitleHtml { get; init; }

    /// <summary>Words under the heading, as text.</summary>
    public string? DescriptionText { get; init; }

    /// <summary>Words under the heading, as HTML.</summary>
    public string? DescriptionHtml { get; init; }

    /// <summary>What is wrong, in the order of the page.</summary>
    public IReadOnlyList<ErrorSummaryItemOptions> ErrorList { get; init; } = [];

    /// <summary>Whether the scripts leave the focus alone; not said when null.</summary>
    public bool? DisableAutoFocus { get; init; }
}

public static partial class Render
{
    /// <summary>An error summary.</summary>
    public static Markup ErrorSummary(ErrorSummaryOptions summary)
    {
        var focus = summary.DisableAutoFocus is { } off ? Parts.Lower(off) : null;
        var words = Words.Of(summary.DescriptionHtml, summary.DescriptionText);
        var description = words.ToString() is "" ? null : Markup.Of($"<p>{words}</p>");
        var list = summary.ErrorList.Count == 0 ? null : Markup.Of($"<ul class=\"govuk-list govuk-error-summary__list\">{summary.ErrorList.Select(ErrorItem)}</ul>");
        return Markup.Of($"""
            <div class="{Parts.Classes("govuk-error-summary", summary.Classes)}"
                {Parts.Attribute("data-disable-auto-focus", focus)}{summary.Extra} data-module="govuk-error-summary">
              <div role="alert">
                <h2 class="govuk-error-summary__title">{Words.Of(summary.TitleHtml, summary.TitleText)}</h2>
                <div class="govuk-error-summary__body">{description}{list}</div>
              </div>
            </div>
            """);
    }

    private static Markup ErrorItem(ErrorSummaryItemOptions item) =>
        string.IsNullOrEmpty(item.Href)
            ? Markup.Of($"<li>{item.Content}</li>")
            : Markup.Of($"<li><a href=\"{item.Href}\"{item.Extra}>{item.Content}</a></li>");
}
