namespace OneStory.GovUk;

/// <summary>The way out for a person who must not be seen on the page.</summary>
public sealed record ExitThisPageOptions : ContentOptions
{
    /// <summary>Its id.</summary>
    public string? Id { get; init; }

    /// <summary>Where it leads; the weather when not given.</summary>
    public string? RedirectUrl { get; init; }

    /// <summary>What is said when it has been pressed.</summary>
    public string? ActivatedText { get; init; }

    /// <summary>What is said when the presses came too late.</summary>
    public string? TimedOutText { get; init; }

    /// <summary>What is said after the first press.</summary>
    public string? PressTwoMoreTimesText { get; init; }

    /// <summary>What is said after the second press.</summary>
    public string? PressOneMoreTimeText { get; init; }
}

public static partial class Render
{
    /// <summary>A way out.</summary>
    public static Markup ExitThisPage(ExitThisPageOptions exit)
    {
        var button = Button(new()
        {
            Html = exit.IsBlank ? "<span class=\"govuk-visually-hidden\">Emergency</span> Exit this page" : exit.Html,
            Text = exit.Text,
            Classes = "govuk-button--warning govuk-exit-this-page__button govuk-js-exit-this-page-button",
            Href = Parts.OrNull(exit.RedirectUrl) ?? "https://www.bbc.co.uk/weather",
            Attributes = new Dictionary<string, string?>(StringComparer.Ordinal) { ["rel"] = "nofollow noreferrer" },
        });
        return Markup.Of($"""
            <div{Parts.Attribute("id", exit.Id)} class="{Parts.Classes("govuk-exit-this-page", exit.Classes)}" data-module="govuk-exit-this-page"
                {exit.Extra}{Translations.Of("activated", exit.ActivatedText)}{Translations.Of("timed-out", exit.TimedOutText)}
                {Translations.Of("press-two-more-times", exit.PressTwoMoreTimesText)}
                {Translations.Of("press-one-more-time", exit.PressOneMoreTimeText)}>
              {button}
            </div>
            """);
    }
}
