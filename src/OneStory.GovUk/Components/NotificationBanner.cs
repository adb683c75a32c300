namespace OneStory.GovUk;

/// <summary>Something to be told that is not about this page alone.</summary>
public sealed record NotificationBannerOptions : ContentOptions
{
    /// <summary>"success" makes it green and reads it out at once.</summary>
    public string? Type { get; init; }

    /// <summary>The title as text.</summary>
    public string? TitleText { get; init; }

    /// <summary>The title as HTML.</summary>
    public string? TitleHtml { get; init; }

    /// <summary>From 1 to 6; two when not given.</summary>
    public int? TitleHeadingLevel { get; init; }

    /// <summary>The id of the title.</summary>
    public string? TitleId { get; init; }

    /// <summary>Another role than the one that goes with the type.</summary>
    public string? Role { get; init; }

    /// <summary>Whether the scripts leave the focus alone; not said when null.</summary>
    public bool? DisableAutoFocus { get; init; }
}

public static partial class Render
{
    /// <summary>A notification banner.</summary>
    public static Markup NotificationBanner(NotificationBannerOptions banner)
    {
        var success = banner.Type == "success";
        var level = banner.TitleHeadingLevel ?? 2;
        var titleId = Parts.OrNull(banner.TitleId) ?? "govuk-notification-banner-title";
        var title = Words.Of(banner.TitleHtml, Parts.OrNull(banner.TitleText) ?? (success ? "Success" : "Important"));
        var classes = Parts.Classes("govuk-notification-banner", success ? "govuk-notification-banner--success" : null, banner.Classes);
        var role = Parts.OrNull(banner.Role) ?? (success ? "alert" : "region");
        var focus = banner.DisableAutoFocus is { } off ? Parts.Lower(off) : null;
        var content = string.IsNullOrEmpty(banner.Html) && !string.IsNullOrEmpty(banner.Text)
            ? Markup.Of($"<p class=\"govuk-notification-banner__heading\">{banner.Text}</p>")
            : banner.Content;
        return Markup.Of($"""
            <div class="{classes}" role="{role}" aria-labelledby="{titleId}" data-module="govuk-notification-banner"
                {Parts.Attribute("data-disable-auto-focus", focus)}{banner.Extra}>
              <div class="govuk-notification-banner__header">
                <h{level} class="govuk-notification-banner__title" id="{titleId}">{title}</h{level}>
              </div>
              <div class="govuk-notification-banner__content">{content}</div>
            </div>
            """);
    }
}
