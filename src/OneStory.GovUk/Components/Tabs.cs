namespace OneStory.GovUk;

/// <summary>One tab and what it shows.</summary>
public sealed record TabOptions : ComponentOptions
{
    /// <summary>The id of what it shows.</summary>
    public string? Id { get; init; }

    /// <summary>Its label.</summary>
    public string? Label { get; init; }

    /// <summary>What it shows.</summary>
    public ContentOptions? Panel { get; init; }
}

/// <summary>Parts of a page, of which one is shown at a time.</summary>
public sealed record TabsOptions : ComponentOptions
{
    /// <summary>Its id.</summary>
    public string? Id { get; init; }

    /// <summary>What the ids of tabs without their own begin with.</summary>
    public string? IdPrefix { get; init; }

    /// <summary>The heading over the tabs where there are no scripts.</summary>
    public string Title { get; init; } = "Contents";

    /// <summary>The tabs; an empty place keeps its number.</summary>
    public IReadOnlyList<TabOptions?> Items { get; init; } = [];
}

public static partial class Render
{
    /// <summary>Tabs.</summary>
    public static Markup Tabs(TabsOptions tabs)
    {
        var ids = tabs.Items.Select((tab, index) => Parts.OrNull(tab?.Id) ?? FormattableString.Invariant($"{tabs.IdPrefix}-{index + 1}")).ToArray();
        var items = tabs.Items.Select((tab, index) => tab is null ? Markup.Empty : Tab(tab, ids[index], index == 0));
        var panels = tabs.Items.Select((tab, index) => tab is null ? Markup.Empty : TabPanel(tab, ids[index], index == 0));
        var all = tabs.Items.Count == 0 ? null : Markup.Of($"<ul class=\"govuk-tabs__list\">{items}</ul>{panels}");
        return Markup.Of($"""
            <div{Parts.Attribute("id", tabs.Id)} class="{Parts.Classes("govuk-tabs", tabs.Classes)}"
                {tabs.Extra} data-module="govuk-tabs">
              <h2 class="govuk-tabs__title">{tabs.Title}</h2>
              {all}
            </div>
            """);
    }

    private static Markup Tab(TabOptions tab, string id, bool first) => Markup.Of(
        $"""
            <li class="{Parts.Classes("govuk-tabs__list-item", first ? "govuk-tabs__list-item--selected" : null)}">
              <a class="govuk-tabs__tab" href="#{id}"{tab.Extra}>{tab.Label}</a>
            </li>
            """);

    private static Markup TabPanel(TabOptions tab, string id, bool first)
    {
        var content = !string.IsNullOrEmpty(tab.Panel?.Html) || string.IsNullOrEmpty(tab.Panel?.Text) ? tab.Panel?.Content : Markup.Of($"<p class=\"govuk-body\">{tab.Panel.Text}</p>");
        return Markup.Of($"""
            <div class="{Parts.Classes("govuk-tabs__panel", first ? null : "govuk-tabs__panel--hidden")}" id="{id}"
                {tab.Panel?.Extra}>
              {content}
            </div>
            """);
    }
}
