using System.Globalization;

namespace OneStory.GovUk;

/// <summary>One link in a footer.</summary>
public sealed record FooterLinkOptions : ComponentOptions
{
    /// <summary>Its words.</summary>
    public string? Text { get; init; }

    /// <summary>Where it leads.</summary>
    public string? Href { get; init; }
}

/// <summary>Links under one heading.</summary>
public sealed record FooterSectionOptions
{
    /// <summary>The heading.</summary>
    public string? Title { get; init; }

    /// <summary>In how many columns they stand.</summary>
    public int? Columns { get; init; }

    /// <summary>The width of the section: full when not given.</summary>
    public string? Width { get; init; }

    /// <summary>The links.</summary>
    public IReadOnlyList<FooterLinkOptions> Items { get; init; } = [];
}

/// <summary>The small links at the very end.</summary>
public sealed record FooterMetaOptions : ContentOptions
{
    /// <summary>Their heading, for those who hear the page.</summary>
    public string? VisuallyHiddenTitle { get; init; }

    /// <summary>The links.</summary>
    public IReadOnlyList<FooterLinkOptions> Items { get; init; } = [];
}

/// <summary>The foot of a page of GOV.UK. A council's system may not wear it.</summary>
public sealed record FooterOptions : ComponentOptions
{
    /// <summary>Classes of the container.</summary>
    public string? ContainerClasses { get; init; }

    /// <summary>The sections of links.</summary>
    public IReadOnlyList<FooterSectionOptions> Navigation { get; init; } = [];

    /// <summary>The small links.</summary>
    public FooterMetaOptions? Meta { get; init; }

    /// <summary>The licence of the words; null for none.</summary>
    public ContentOptions? ContentLicence { get; init; } = new();

    /// <summary>Whose the words are.</summary>
    public ContentOptions? Copyright { get; init; }
}

public static partial class Render
{
    private const string CopyrightUrl = "https://www.nationalarchives.gov.uk/information-management/re-using-public-sector-information/uk-government-licensing-framework/crown-copyright/";
    private static readonly Markup Licence = Markup.Raw("""All content is available under the <a class="govuk-footer__link" href="https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/" rel="license">Open Government Licence v3.0</a>, except where otherwise stated""");
    private static readonly Markup LicenceLogo = Markup.Raw("""<svg aria-hidden="true" focusable="false" class="govuk-footer__licence-logo" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 483.2 195.7" height="17" width="41"><path fill="currentColor" d="M421.5 142.8V.1l-50.7 32.3v161.1h112.4v-50.7zm-122.3-9.6A47.12 47.12 0 0 1 221 97.8c0-26 21.1-47.1 47.1-47.1 16.7 0 31.4 8.7 39.7 21.8l42.7-27.2A97.63 97.63 0 0 0 268.1 0c-36.5 0-68.3 20.1-85.1 49.7A98 98 0 0 0 97.8 0C43.9 0 0 43.9 0 97.8s43.9 97.8 97.8 97.8c36.5 0 68.3-20.1 85.1-49.7a97.76 97.76 0 0 0 149.6 25.4l19.4 22.2h3v-87.8h-80l24.3 27.5zM97.8 145c-26 0-47.1-21.1-47.1-47.1s21.1-47.1 47.1-47.1 47.2 21 47.2 47S123.8 145 97.8 145"/></svg>""");

    /// <summary>The footer of GOV.UK.</summary>
    public static Markup Footer(FooterOptions footer)
    {
        var navigation = footer.Navigation.Count == 0 ? null : Markup.Of($"""
            <div class="govuk-footer__navigation">{footer.Navigation.Select(FooterSection)}</div>
            <hr class="govuk-footer__section-break">
            """);
        var licence = footer.ContentLicence is null ? null : Markup.Of($"""
            {LicenceLogo}
            <span class="govuk-footer__licence-description">
              {(footer.ContentLicence.IsBlank ? Licence : footer.ContentLicence.Content)}
            </span>
            """);
        var copyright = footer.Copyright is { IsBlank: false } given ? given.Content : Markup.Text("© Crown copyright");
        return Markup.Of($"""
            <div class="{Parts.Classes("govuk-footer", footer.Classes)}"{footer.Extra}>
              <div class="{Parts.Classes("govuk-width-container", footer.ContainerClasses)}">
                {GovUkLogo.Of("govuk-footer__crown", label: null)}
                {navigation}
                <div class="govuk-footer__meta">
                  <div class="govuk-footer__meta-item govuk-footer__meta-item--grow">{FooterMeta(footer.Meta)}{licence}</div>
                  <div class="govuk-footer__meta-item">
                    <a class="govuk-footer__link govuk-footer__copyright-logo" href="{CopyrightUrl}">
                      {copyright}
                    </a>
                  </div>
                </div>
              </div>
            </div>
            """);
    }

    private static Markup FooterSection(FooterSectionOptions section)
    {
        var columns = section.Columns is { } count ? "govuk-footer__list--columns-" + count.ToString(CultureInfo.InvariantCulture) : null;
        var links = section.Items.Where(item => !string.IsNullOrEmpty(item.Href) && !string.IsNullOrEmpty(item.Text));
        var list = section.Items.Count == 0 ? null : Markup.Of($"""
            <ul class="{Parts.Classes("govuk-footer__list", columns)}">
              {links.Select(item => FooterLink(item, "govuk-footer__list-item"))}
            </ul>
            """);
        return Markup.Of($"""
            <div class="govuk-footer__section govuk-grid-column-{Parts.OrNull(section.Width) ?? "full"}">
              <h2 class="govuk-footer__heading govuk-heading-m">{section.Title}</h2>
              {list}
            </div>
            """);
    }

    private static Markup FooterMeta(FooterMetaOptions? meta)
    {
        if (meta is null) return Markup.Empty;
        var list = meta.Items.Count == 0 ? null : Markup.Of($"""
            <ul class="govuk-footer__inline-list">
              {meta.Items.Select(item => FooterLink(item, "govuk-footer__inline-list-item"))}
            </ul>
            """);
        var custom = meta.IsBlank ? null : Markup.Of($"<div class=\"govuk-footer__meta-custom\">{meta.Content}</div>");
        return Markup.Of($"""
            <h2 class="govuk-visually-hidden">{Parts.OrNull(meta.VisuallyHiddenTitle) ?? "Support links"}</h2>
            {list}
            {custom}
            """);
    }

    private static Markup FooterLink(FooterLinkOptions link, string listClass) => Markup.Of(
        $"<li class=\"{listClass}\"><a class=\"govuk-footer__link\" href=\"{link.Href}\"{link.Extra}>{link.Text}</a></li>");
}
