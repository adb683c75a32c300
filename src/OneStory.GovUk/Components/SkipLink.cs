namespace OneStory.GovUk;

/// <summary>The way past everything that stands before the main content.</summary>
public sealed record SkipLinkOptions : ContentOptions
{
    /// <summary>Where the main content is.</summary>
    public string? Href { get; init; }
}

public static partial class Render
{
    /// <summary>A skip link.</summary>
    public static Markup SkipLink(SkipLinkOptions link) => Markup.Of(
        $"""
            <a href="{Parts.OrNull(link.Href) ?? "#content"}" class="{Parts.Classes("govuk-skip-link", link.Classes)}"
                {link.Extra} data-module="govuk-skip-link">
              {link.Content}
            </a>
            """);
}
