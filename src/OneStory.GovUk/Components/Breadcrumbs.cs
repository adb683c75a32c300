namespace OneStory.GovUk;

/// <summary>One place above this page.</summary>
public sealed record BreadcrumbOptions : ContentOptions
{
    /// <summary>Where it is; this page itself has none.</summary>
    public string? Href { get; init; }
}

/// <summary>Where this page stands.</summary>
public sealed record BreadcrumbsOptions : ComponentOptions
{
    /// <summary>The places, from the top.</summary>
    public IReadOnlyList<BreadcrumbOptions> Items { get; init; } = [];

    /// <summary>Whether small screens show the first and last only.</summary>
    public bool CollapseOnMobile { get; init; }

    /// <summary>What the landmark is called.</summary>
    public string LabelText { get; init; } = "Breadcrumb";
}

public static partial class Render
{
    /// <summary>Breadcrumbs.</summary>
    public static Markup Breadcrumbs(BreadcrumbsOptions crumbs) => Markup.Of(
        $"""
            <nav class="{Parts.Classes("govuk-breadcrumbs", crumbs.Classes, crumbs.CollapseOnMobile ? "govuk-breadcrumbs--collapse-on-mobile" : null)}"
                {crumbs.Extra} aria-label="{crumbs.LabelText}">
              <ol class="govuk-breadcrumbs__list">{crumbs.Items.Select(Breadcrumb)}</ol>
            </nav>
            """);

    private static Markup Breadcrumb(BreadcrumbOptions crumb) =>
        string.IsNullOrEmpty(crumb.Href)
            ? Markup.Of($"<li class=\"govuk-breadcrumbs__list-item\" aria-current=\"page\">{crumb.Content}</li>")
            : Markup.Of($"""
                <li class="govuk-breadcrumbs__list-item">
                  <a class="govuk-breadcrumbs__link" href="{crumb.Href}"{crumb.Extra}>{crumb.Content}</a>
                </li>
                """);
}
