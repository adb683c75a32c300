namespace OneStory.GovUk;

/// <summary>The bar at the top with a body's own name or logo.</summary>
public sealed record GenericHeaderOptions : ComponentOptions
{
    /// <summary>The name as text.</summary>
    public string? LogoText { get; init; }

    /// <summary>The name or logo as HTML.</summary>
    public string? LogoHtml { get; init; }

    /// <summary>Where it leads.</summary>
    public string? Url { get; init; }

    /// <summary>Classes in place of those of the container.</summary>
    public string? ContainerClasses { get; init; }
}

/// <summary>The bar at the top of GOV.UK itself. A council's system may not wear it.</summary>
public sealed record HeaderOptions : ComponentOptions
{
    /// <summary>The name of a product of GOV.UK.</summary>
    public string? ProductName { get; init; }

    /// <summary>Where the logo leads.</summary>
    public string? HomepageUrl { get; init; }

    /// <summary>Classes in place of those of the container.</summary>
    public string? ContainerClasses { get; init; }
}

public static partial class Render
{
    /// <summary>A header with a body's own name.</summary>
    public static Markup GenericHeader(GenericHeaderOptions header) =>
        HeaderBlock("govuk-generic-header", Words.Of(header.LogoHtml, header.LogoText), Parts.OrNull(header.Url) ?? "/", header.ContainerClasses, header);

    /// <summary>The header of GOV.UK.</summary>
    public static Markup Header(HeaderOptions header)
    {
        var product = string.IsNullOrEmpty(header.ProductName) ? null : Markup.Of($"<span class=\"govuk-header__product-name\">{header.ProductName}</span>");
        var logo = Markup.Of($"{GovUkLogo.Of("govuk-header__logotype", "GOV.UK")}{product}");
        return HeaderBlock("govuk-header", logo, Parts.OrNull(header.HomepageUrl) ?? "//gov.uk", header.ContainerClasses, header);
    }

    private static Markup HeaderBlock(string block, Markup logo, string url, string? container, ComponentOptions options) => Markup.Of(
        $"""
            <div class="{Parts.Classes(block, options.Classes)}"{options.Extra}>
              <div class="{block}__container {Parts.OrNull(container) ?? "govuk-width-container"}">
                <div class="{block}__logo"><a href="{url}" class="{block}__homepage-link">{logo}</a></div>
              </div>
            </div>
            """);
}
