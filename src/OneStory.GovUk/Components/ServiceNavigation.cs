namespace OneStory.GovUk;

/// <summary>One way to go.</summary>
public sealed record ServiceNavigationItemOptions : ContentOptions
{
    /// <summary>Where it leads.</summary>
    public string? Href { get; init; }

    /// <summary>Whether it is this page.</summary>
    public bool Current { get; init; }

    /// <summary>Whether this page is under it.</summary>
    public bool Active { get; init; }
}

/// <summary>HTML put at the end, and how it is set.</summary>
public sealed record ServiceNavigationEndOptions
{
    /// <summary>The HTML.</summary>
    public string? Html { get; init; }

    /// <summary>"inline" sets it on the same line.</summary>
    public string? Align { get; init; }
}

/// <summary>HTML put into the navigation.</summary>
public sealed record ServiceNavigationSlots
{
    /// <summary>Before everything.</summary>
    public string? Start { get; init; }

    /// <summary>After everything.</summary>
    public ServiceNavigationEndOptions? End { get; init; }

    /// <summary>Before the first item.</summary>
    public string? NavigationStart { get; init; }

    /// <summary>After the last item.</summary>
    public string? NavigationEnd { get; init; }
}

/// <summary>The name of the system and the ways to go in it.</summary>
public sealed record ServiceNavigationOptions : ComponentOptions
{
    /// <summary>Its name.</summary>
    public string? ServiceName { get; init; }

    /// <summary>Where its name leads.</summary>
    public string? ServiceUrl { get; init; }

    /// <summary>The ways to go.</summary>
    public IReadOnlyList<ServiceNavigationItemOptions?> Navigation { get; init; } = [];

    /// <summary>HTML put into it.</summary>
    public ServiceNavigationSlots? Slots { get; init; }

    /// <summary>What the section is called.</summary>
    public string AriaLabel { get; init; } = "Service information";

    /// <summary>The words of the button on small screens.</summary>
    public string? MenuButtonText { get; init; }

    /// <summary>What that button is called.</summary>
    public string? MenuButtonLabel { get; init; }

    /// <summary>What the navigation is called.</summary>
    public string? NavigationLabel { get; init; }

    /// <summary>Classes of the navigation.</summary>
    public string? NavigationClasses { get; init; }

    /// <summary>The id of the list.</summary>
    public string? NavigationId { get; init; }

    /// <summary>Whether small screens hide it behind a button; when null, two items or more are.</summary>
    public bool? CollapseNavigationOnMobile { get; init; }
}

public static partial class Render
{
    /// <summary>A service navigation.</summary>
    public static Markup ServiceNavigation(ServiceNavigationOptions service)
    {
        var end = service.Slots?.End;
        var inner = Markup.Of($"""
            <div class="{Parts.Classes("govuk-width-container", end?.Align == "inline" ? "govuk-service-navigation__inlining-container" : null)}">
              {Markup.Raw(service.Slots?.Start)}
              <div class="govuk-service-navigation__container">{ServiceName(service)}{NavigationList(service)}</div>
              {Markup.Raw(end?.Html)}
            </div>
            """);
        var common = Markup.Of($"class=\"{Parts.Classes("govuk-service-navigation", service.Classes)}\" data-module=\"govuk-service-navigation\"{service.Extra}");
        return string.IsNullOrEmpty(service.ServiceName) && string.IsNullOrEmpty(service.Slots?.Start) && string.IsNullOrEmpty(end?.Html)
            ? Markup.Of($"<div {common}>{inner}</div>")
            : Markup.Of($"<section aria-label=\"{service.AriaLabel}\" {common}>{inner}</section>");
    }

    private static Markup ServiceName(ServiceNavigationOptions service)
    {
        if (string.IsNullOrEmpty(service.ServiceName)) return Markup.Empty;
        var name = string.IsNullOrEmpty(service.ServiceUrl)
            ? Markup.Of($"<span class=\"govuk-service-navigation__text\">{service.ServiceName}</span>")
            : Markup.Of($"<a href=\"{service.ServiceUrl}\" class=\"govuk-service-navigation__link\">{service.ServiceName}</a>");
        return Markup.Of($"<span class=\"govuk-service-navigation__service-name\">{name}</span>");
    }

    private static Markup NavigationList(ServiceNavigationOptions service)
    {
        var items = service.Navigation.OfType<ServiceNavigationItemOptions>().ToList();
        if (items.Count == 0 && string.IsNullOrEmpty(service.Slots?.NavigationStart) && string.IsNullOrEmpty(service.Slots?.NavigationEnd)) return Markup.Empty;
        var menu = Parts.OrNull(service.MenuButtonText) ?? "Menu";
        var id = Parts.OrNull(service.NavigationId) ?? "navigation";
        var label = string.Equals(service.MenuButtonLabel, menu, StringComparison.Ordinal) ? null : service.MenuButtonLabel;
        var button = service.CollapseNavigationOnMobile ?? items.Count > 1
            ? Markup.Of($"""
                <button type="button" class="govuk-service-navigation__toggle govuk-js-service-navigation-toggle" aria-controls="{id}"
                    {Parts.Attribute("aria-label", label)} hidden aria-hidden="true">
                  {menu}
                </button>
                """)
            : null;
        return Markup.Of($"""
            <nav aria-label="{Parts.OrNull(service.NavigationLabel) ?? menu}" class="{Parts.Classes("govuk-service-navigation__wrapper", service.NavigationClasses)}">
              {button}
              <ul class="govuk-service-navigation__list" id="{id}">
                {Markup.Raw(service.Slots?.NavigationStart)}
                {items.Select(NavigationItem)}
                {Markup.Raw(service.Slots?.NavigationEnd)}
              </ul>
            </nav>
            """);
    }

    private static Markup NavigationItem(ServiceNavigationItemOptions item)
    {
        var active = item.Active || item.Current;
        var current = Parts.Attribute("aria-current", item.Current ? "page" : item.Active ? "true" : null);
        var words = active ? Markup.Of($"<strong class=\"govuk-service-navigation__active-fallback\">{item.Content}</strong>") : item.Content;
        var content = !string.IsNullOrEmpty(item.Href)
            ? Markup.Of($"<a class=\"govuk-service-navigation__link\" href=\"{item.Href}\"{current}{item.Extra}>{words}</a>")
            : item.IsBlank ? null : Markup.Of($"<span class=\"govuk-service-navigation__text\"{current}>{words}</span>");
        return Markup.Of($"""
            <li class="{Parts.Classes("govuk-service-navigation__item", active ? "govuk-service-navigation__item--active" : null)}">
              {content}
            </li>
            """);
    }
}
