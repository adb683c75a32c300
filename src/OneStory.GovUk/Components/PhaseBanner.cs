namespace OneStory.GovUk;

/// <summary>That a system is still being worked on.</summary>
public sealed record PhaseBannerOptions : ContentOptions
{
    /// <summary>The phase.</summary>
    public TagOptions? Tag { get; init; }
}

public static partial class Render
{
    /// <summary>A phase banner.</summary>
    public static Markup PhaseBanner(PhaseBannerOptions banner)
    {
        var tag = Tag(new() { Text = banner.Tag?.Text, Html = banner.Tag?.Html, Classes = Parts.Classes("govuk-phase-banner__content__tag", banner.Tag?.Classes) });
        return Markup.Of($"""
            <div class="{Parts.Classes("govuk-phase-banner govuk-width-container", banner.Classes)}"{banner.Extra}>
              <p class="govuk-phase-banner__content">{tag} <span class="govuk-phase-banner__text">{banner.Content}</span></p>
            </div>
            """);
    }
}
