namespace OneStory.GovUk;

/// <summary>One section that opens.</summary>
public sealed record AccordionSectionOptions
{
    /// <summary>What opens it.</summary>
    public ContentOptions? Heading { get; init; }

    /// <summary>A line under the heading.</summary>
    public ContentOptions? Summary { get; init; }

    /// <summary>What is in it.</summary>
    public ContentOptions? Content { get; init; }

    /// <summary>Whether it is open to begin with.</summary>
    public bool Expanded { get; init; }
}

/// <summary>Sections that open.</summary>
public sealed record AccordionOptions : ComponentOptions
{
    /// <summary>Its id, under which the browser remembers what was open.</summary>
    public string? Id { get; init; }

    /// <summary>From 1 to 6; two when not given.</summary>
    public int? HeadingLevel { get; init; }

    /// <summary>The sections; an empty place keeps its number.</summary>
    public IReadOnlyList<AccordionSectionOptions?> Items { get; init; } = [];

    /// <summary>Whether the browser remembers; not said when null.</summary>
    public bool? RememberExpanded { get; init; }

    /// <summary>The words of the button for all.</summary>
    public string? HideAllSectionsText { get; init; }

    /// <summary>The words of the button for one.</summary>
    public string? HideSectionText { get; init; }

    /// <summary>What is said after the heading.</summary>
    public string? HideSectionAriaLabelText { get; init; }

    /// <summary>The words of the button for all.</summary>
    public string? ShowAllSectionsText { get; init; }

    /// <summary>The words of the button for one.</summary>
    public string? ShowSectionText { get; init; }

    /// <summary>What is said after the heading.</summary>
    public string? ShowSectionAriaLabelText { get; init; }
}

public static partial class Render
{
    /// <summary>An accordion.</summary>
    public static Markup Accordion(AccordionOptions accordion)
    {
        var remember = accordion.RememberExpanded is { } on ? Parts.Lower(on) : null;
        var words = Markup.Of($"""
            {Translations.Of("hide-all-sections", accordion.HideAllSectionsText)}
            {Translations.Of("hide-section", accordion.HideSectionText)}
            {Translations.Of("hide-section-aria-label", accordion.HideSectionAriaLabelText)}
            {Translations.Of("show-all-sections", accordion.ShowAllSectionsText)}
            {Translations.Of("show-section", accordion.ShowSectionText)}
            {Translations.Of("show-section-aria-label", accordion.ShowSectionAriaLabelText)}
            """);
        return Markup.Of($"""
            <div class="{Parts.Classes("govuk-accordion", accordion.Classes)}" data-module="govuk-accordion" id="{accordion.Id}"
                {words}{Parts.Attribute("data-remember-expanded", remember)}{accordion.Extra}>
              {accordion.Items.Select((item, index) => item is null ? Markup.Empty : AccordionSection(accordion, item, index + 1))}
            </div>
            """);
    }

    private static Markup AccordionSection(AccordionOptions accordion, AccordionSectionOptions item, int number)
    {
        var level = accordion.HeadingLevel ?? 2;
        var summary = item.Summary is { IsBlank: false } given ? Markup.Of($"""
            <div class="govuk-accordion__section-summary govuk-body" id="{accordion.Id}-summary-{number}">{given.Content}</div>
            """) : null;
        var content = string.IsNullOrEmpty(item.Content?.Html) && !string.IsNullOrEmpty(item.Content?.Text)
            ? Markup.Of($"<p class=\"govuk-body\">{item.Content.Text}</p>")
            : item.Content?.Content;
        return Markup.Of($"""
            <div class="{Parts.Classes("govuk-accordion__section", item.Expanded ? "govuk-accordion__section--expanded" : null)}">
              <div class="govuk-accordion__section-header">
                <h{level} class="govuk-accordion__section-heading">
                  <span class="govuk-accordion__section-button" id="{accordion.Id}-heading-{number}">
                    {item.Heading?.Content}
                  </span>
                </h{level}>
                {summary}
              </div>
              <div id="{accordion.Id}-content-{number}" class="govuk-accordion__section-content">{content}</div>
            </div>
            """);
    }
}
