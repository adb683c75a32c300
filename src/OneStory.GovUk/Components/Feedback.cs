namespace OneStory.GovUk;

/// <summary>A request for a person's opinion of the page.</summary>
public sealed record FeedbackOptions : ContentOptions
{
    /// <summary>The title as text.</summary>
    public string? TitleText { get; init; }

    /// <summary>The title as HTML.</summary>
    public string? TitleHtml { get; init; }

    /// <summary>From 1 to 6; two when not given.</summary>
    public int? HeadingLevel { get; init; }
}

public static partial class Render
{
    /// <summary>A request for feedback.</summary>
    public static Markup Feedback(FeedbackOptions feedback)
    {
        var level = feedback.HeadingLevel ?? 2;
        var content = string.IsNullOrEmpty(feedback.Html) ? Markup.Of($"<p class=\"govuk-body\">{feedback.Text}</p>") : feedback.Content;
        var body = feedback.IsBlank ? null : Markup.Of($"<div class=\"govuk-feedback__body\">{content}</div>");
        return Markup.Of($"""
            <div class="{Parts.Classes("govuk-feedback govuk-width-container", feedback.Classes)}"{feedback.Extra}>
              <div class="govuk-grid-row">
                <div class="govuk-grid-column-two-thirds">
                  <h{level} class="govuk-feedback__title">{Words.Of(feedback.TitleHtml, feedback.TitleText)}</h{level}>
                  {body}
                </div>
              </div>
            </div>
            """);
    }
}
