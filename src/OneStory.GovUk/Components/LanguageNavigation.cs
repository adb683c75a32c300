namespace OneStory.GovUk;

/// <summary>One language in which the page can be read.</summary>
public sealed record LanguageOptions : ContentOptions
{
    /// <summary>Where it is; without one, it is this page.</summary>
    public string? Href { get; init; }

    /// <summary>Whether it is this page.</summary>
    public bool Current { get; init; }

    /// <summary>The code of the language.</summary>
    public string? Lang { get; init; }

    /// <summary>The code of the language of the page that it leads to, where it is another.</summary>
    public string? HrefLang { get; init; }

    /// <summary>The direction in which it is written.</summary>
    public string? Dir { get; init; }

    /// <summary>What the link does, for those who hear it.</summary>
    public string? LanguageDescriptionText { get; init; }
}

/// <summary>The languages in which the page can be read.</summary>
public sealed record LanguageNavigationOptions : ComponentOptions
{
    /// <summary>What the landmark is called.</summary>
    public string AriaLabel { get; init; } = "Language";

    /// <summary>The languages.</summary>
    public IReadOnlyList<LanguageOptions> Items { get; init; } = [];
}

public static partial class Render
{
    /// <summary>A choice of languages.</summary>
    public static Markup LanguageNavigation(LanguageNavigationOptions languages) => Markup.Of(
        $"""
            <nav class="{Parts.Classes("govuk-language-navigation", languages.Classes)}"{languages.Extra} aria-label="{languages.AriaLabel}">
              <ul class="govuk-language-navigation__list">{languages.Items.Select(Language)}</ul>
            </nav>
            """);

    private static Markup Language(LanguageOptions item)
    {
        var dir = Parts.Attribute("dir", item.Dir);
        var lang = Parts.Attribute("lang", item.Lang);
        if (item.Current || string.IsNullOrEmpty(item.Href))
            return Markup.Of($"""
                <li class="govuk-language-navigation__list-item">
                  <span class="{Parts.Classes("govuk-language-navigation__text", item.Classes)}" aria-current="true"{lang}{dir}
                      {item.Extra}>
                    {item.Content}
                  </span>
                </li>
                """);
        var description = string.IsNullOrEmpty(item.LanguageDescriptionText) ? null : Markup.Of($"<span class=\"govuk-visually-hidden\"> {item.LanguageDescriptionText}</span>");
        return Markup.Of($"""
            <li class="govuk-language-navigation__list-item">
              <a class="{Parts.Classes("govuk-language-navigation__link", item.Classes)}" href="{item.Href}" rel="alternate"{lang}
                  {Parts.Attribute("hreflang", Parts.OrNull(item.HrefLang) ?? item.Lang)}{dir}{item.Extra}>
                {item.Content}
                {description}
              </a>
            </li>
            """);
    }
}
