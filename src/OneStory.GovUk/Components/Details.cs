namespace OneStory.GovUk;

/// <summary>More, for those who want it.</summary>
public sealed record DetailsOptions : ContentOptions
{
    /// <summary>Its id.</summary>
    public string? Id { get; init; }

    /// <summary>What opens it, as text.</summary>
    public string? SummaryText { get; init; }

    /// <summary>What opens it, as HTML.</summary>
    public string? SummaryHtml { get; init; }

    /// <summary>Whether it is open to begin with.</summary>
    public bool Open { get; init; }
}

public static partial class Render
{
    /// <summary>Details.</summary>
    public static Markup Details(DetailsOptions details) => Markup.Of(
        $"""
            <details{Parts.Attribute("id", details.Id)} class="{Parts.Classes("govuk-details", details.Classes)}"{details.Extra}
                {Parts.Flag("open", details.Open)}>
              <summary class="govuk-details__summary">
                <span class="govuk-details__summary-text">{Words.Of(details.SummaryHtml, details.SummaryText)}</span>
              </summary>
              <div class="govuk-details__text">{details.Content}</div>
            </details>
            """);
}
