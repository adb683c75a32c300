namespace OneStory.GovUk;

/// <summary>A link by which something can be done to a row or a card.</summary>
public sealed record ActionOptions : ContentOptions
{
    /// <summary>Where it leads.</summary>
    public string? Href { get; init; }

    /// <summary>What it is done to, for those who hear the link alone.</summary>
    public string? VisuallyHiddenText { get; init; }
}

/// <summary>The actions of a row or a card.</summary>
public sealed record ActionsOptions : ComponentOptions
{
    /// <summary>The links.</summary>
    public IReadOnlyList<ActionOptions> Items { get; init; } = [];
}

/// <summary>One line of a summary.</summary>
public sealed record SummaryRowOptions : ComponentOptions
{
    /// <summary>What it is.</summary>
    public ContentOptions? Key { get; init; }

    /// <summary>What was said.</summary>
    public ContentOptions? Value { get; init; }

    /// <summary>What can be done to it; null when nothing can.</summary>
    public ActionsOptions? Actions { get; init; }
}

/// <summary>The heading of a card.</summary>
public sealed record SummaryCardTitleOptions : ContentOptions
{
    /// <summary>From 1 to 6; two when not given.</summary>
    public int? HeadingLevel { get; init; }
}

/// <summary>A card round a summary.</summary>
public sealed record SummaryCardOptions : ComponentOptions
{
    /// <summary>Its heading.</summary>
    public SummaryCardTitleOptions? Title { get; init; }

    /// <summary>What can be done to all of it.</summary>
    public ActionsOptions? Actions { get; init; }
}

/// <summary>What is known, or has been answered, line by line.</summary>
public sealed record SummaryListOptions : ComponentOptions
{
    /// <summary>The lines.</summary>
    public IReadOnlyList<SummaryRowOptions?> Rows { get; init; } = [];

    /// <summary>A card round it.</summary>
    public SummaryCardOptions? Card { get; init; }
}

public static partial class Render
{
    /// <summary>A summary list.</summary>
    public static Markup SummaryList(SummaryListOptions summary)
    {
        var anyActions = summary.Rows.Any(row => row?.Actions is { Items.Count: > 0 });
        var rows = summary.Rows.OfType<SummaryRowOptions>().Select(row => SummaryRow(row, anyActions, summary.Card?.Title));
        var list = Markup.Of($"<dl class=\"{Parts.Classes("govuk-summary-list", summary.Classes)}\"{summary.Extra}>{rows}</dl>");
        return summary.Card is null ? list : SummaryCard(summary.Card, list);
    }

    private static Markup SummaryRow(SummaryRowOptions row, bool anyActions, ContentOptions? card)
    {
        var classes = Parts.Classes("govuk-summary-list__row", anyActions && row.Actions is null ? "govuk-summary-list__row--no-actions" : null, row.Classes);
        return Markup.Of($"""
            <div class="{classes}">
              <dt class="{Parts.Classes("govuk-summary-list__key", row.Key?.Classes)}">{row.Key?.Content}</dt>
              <dd class="{Parts.Classes("govuk-summary-list__value", row.Value?.Classes)}">{row.Value?.Content}</dd>
              {RowActions(row.Actions, card)}
            </div>
            """);
    }

    private static Markup RowActions(ActionsOptions? actions, ContentOptions? card)
    {
        if (actions is null or { Items.Count: 0 }) return Markup.Empty;
        var links = actions.Items.Select(action => ActionLink(action, card));
        var content = actions.Items.Count == 1
            ? links.First()
            : Markup.Of($"""
                <ul class="govuk-summary-list__actions-list">
                  {links.Select(link => Markup.Of($"<li class=\"govuk-summary-list__actions-list-item\">{link}</li>"))}
                </ul>
                """);
        return Markup.Of($"<dd class=\"{Parts.Classes("govuk-summary-list__actions", actions.Classes)}\">{content}</dd>");
    }

    private static Markup ActionLink(ActionOptions action, ContentOptions? card)
    {
        var of = string.IsNullOrEmpty(action.VisuallyHiddenText) ? null : Markup.Of($" {action.VisuallyHiddenText}");
        var on = card is null ? null : Markup.Of($" ({card.Content})");
        var hidden = of is null && on is null ? null : Markup.Of($"<span class=\"govuk-visually-hidden\">{of}{on}</span>");
        return Markup.Of($"""
            <a class="{Parts.Classes("govuk-link", action.Classes)}" href="{action.Href}"{action.Extra}>
              {action.Content}
              {hidden}
            </a>
            """);
    }

    private static Markup SummaryCard(SummaryCardOptions card, Markup list)
    {
        var level = card.Title?.HeadingLevel ?? 2;
        var title = card.Title is null ? null : Markup.Of($"""
            <h{level} class="{Parts.Classes("govuk-summary-card__title", card.Title.Classes)}">{card.Title.Content}</h{level}>
            """);
        return Markup.Of($"""
            <div class="{Parts.Classes("govuk-summary-card", card.Classes)}"{card.Extra}>
              <div class="govuk-summary-card__title-wrapper">{title}{CardActions(card)}</div>
              <div class="govuk-summary-card__content">{list}</div>
            </div>
            """);
    }

    private static Markup CardActions(SummaryCardOptions card)
    {
        if (card.Actions is null or { Items.Count: 0 }) return Markup.Empty;
        var classes = Parts.Classes("govuk-summary-card__actions", card.Actions.Classes);
        var links = card.Actions.Items.Select(action => ActionLink(action, card.Title));
        return card.Actions.Items.Count == 1
            ? Markup.Of($"<div class=\"{classes}\">{links}</div>")
            : Markup.Of($"""
                <ul class="{classes}">{links.Select(link => Markup.Of($"<li class=\"govuk-summary-card__action\">{link}</li>"))}</ul>
                """);
    }
}
