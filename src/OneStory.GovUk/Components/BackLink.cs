namespace OneStory.GovUk;

/// <summary>The way back.</summary>
public sealed record BackLinkOptions : ContentOptions
{
    /// <summary>Where it leads.</summary>
    public string? Href { get; init; }
}

public static partial class Render
{
    /// <summary>A back link.</summary>
    public static Markup BackLink(BackLinkOptions link) => Markup.Of(
        $"""
            <a href="{Parts.OrNull(link.Href) ?? "#"}" class="{Parts.Classes("govuk-back-link", link.Classes)}"{link.Extra}>
              {Words.Of(link.Html, Parts.OrNull(link.Text) ?? "Back")}
            </a>
            """);
}
