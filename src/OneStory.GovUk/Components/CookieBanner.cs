namespace OneStory.GovUk;

/// <summary>One thing that can be said to a cookie banner.</summary>
public sealed record CookieActionOptions : ComponentOptions
{
    /// <summary>Its words.</summary>
    public string? Text { get; init; }

    /// <summary>Where it leads.</summary>
    public string? Href { get; init; }

    /// <summary>The kind of button; "button" makes a link look like one.</summary>
    public string? Type { get; init; }

    /// <summary>The name under which its value is posted.</summary>
    public string? Name { get; init; }

    /// <summary>What is posted when it is pressed.</summary>
    public string? Value { get; init; }
}

/// <summary>One message of a cookie banner.</summary>
public sealed record CookieMessageOptions : ContentOptions
{
    /// <summary>The heading as text.</summary>
    public string? HeadingText { get; init; }

    /// <summary>The heading as HTML.</summary>
    public string? HeadingHtml { get; init; }

    /// <summary>What can be said to it; null for nothing.</summary>
    public IReadOnlyList<CookieActionOptions>? Actions { get; init; }

    /// <summary>Whether it waits to be shown.</summary>
    public bool Hidden { get; init; }

    /// <summary>An ARIA role.</summary>
    public string? Role { get; init; }
}

/// <summary>A question about cookies.</summary>
public sealed record CookieBannerOptions : ComponentOptions
{
    /// <summary>What the banner is called.</summary>
    public string? AriaLabel { get; init; }

    /// <summary>Whether it waits to be shown.</summary>
    public bool Hidden { get; init; }

    /// <summary>What it says, in turn.</summary>
    public IReadOnlyList<CookieMessageOptions> Messages { get; init; } = [];
}

public static partial class Render
{
    /// <summary>A cookie banner.</summary>
    public static Markup CookieBanner(CookieBannerOptions banner) => Markup.Of(
        $"""
            <div class="{Parts.Classes("govuk-cookie-banner", banner.Classes)}" data-nosnippet role="region" aria-label="{Parts.OrNull(banner.AriaLabel) ?? "Cookie banner"}"
                {Parts.Flag("hidden", banner.Hidden)}{banner.Extra}>
              {banner.Messages.Select(CookieMessage)}
            </div>
            """);

    private static Markup CookieMessage(CookieMessageOptions message)
    {
        var words = Words.Of(message.HeadingHtml, message.HeadingText);
        var heading = words.ToString() is "" ? null : Markup.Of($"<h2 class=\"govuk-cookie-banner__heading govuk-heading-m\">{words}</h2>");
        var content = string.IsNullOrEmpty(message.Html) && !string.IsNullOrEmpty(message.Text) ? Markup.Of($"<p class=\"govuk-body\">{message.Text}</p>") : message.Content;
        var actions = message.Actions is null ? null : Markup.Of($"<div class=\"govuk-button-group\">{message.Actions.Select(CookieAction)}</div>");
        return Markup.Of($"""
            <div class="{Parts.Classes("govuk-cookie-banner__message", message.Classes, "govuk-width-container")}"
                {Parts.Attribute("role", message.Role)}{message.Extra}{Parts.Flag("hidden", message.Hidden)}>
              <div class="govuk-grid-row">
                <div class="govuk-grid-column-two-thirds">{heading}<div class="govuk-cookie-banner__content">{content}</div></div>
              </div>
              {actions}
            </div>
            """);
    }

    private static Markup CookieAction(CookieActionOptions action) =>
        string.IsNullOrEmpty(action.Href) || action.Type == "button"
            ? Button(new()
            {
                Text = action.Text,
                Type = Parts.OrNull(action.Type) ?? "button",
                Name = action.Name,
                Value = action.Value,
                Classes = action.Classes,
                Href = action.Href,
                Attributes = action.Attributes,
            })
            : Markup.Of($"""
                <a class="{Parts.Classes("govuk-link", action.Classes)}" href="{action.Href}"{action.Extra}>{action.Text}</a>
                """);
}
