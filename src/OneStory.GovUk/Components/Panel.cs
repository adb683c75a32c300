namespace OneStory.GovUk;

/// <summary>One thing that can be done from an interruption.</summary>
public sealed record PanelActionOptions : ComponentOptions
{
    /// <summary>Its words.</summary>
    public string? Text { get; init; }

    /// <summary>Where it leads.</summary>
    public string? Href { get; init; }

    /// <summary>"button" makes a link look like one.</summary>
    public string? Type { get; init; }
}

/// <summary>What can be done from an interruption.</summary>
public sealed record PanelActionsOptions : ComponentOptions
{
    /// <summary>The buttons and links.</summary>
    public IReadOnlyList<PanelActionOptions> Items { get; init; } = [];
}

/// <summary>That a thing is done, or that a person should stop and read.</summary>
public sealed record PanelOptions : ContentOptions
{
    /// <summary>The title as text.</summary>
    public string? TitleText { get; init; }

    /// <summary>The title as HTML.</summary>
    public string? TitleHtml { get; init; }

    /// <summary>From 1 to 6; one when not given.</summary>
    public int? HeadingLevel { get; init; }

    /// <summary>What can be done; of an interruption only.</summary>
    public PanelActionsOptions? Actions { get; init; }
}

public static partial class Render
{
    /// <summary>A panel.</summary>
    public static Markup Panel(PanelOptions panel)
    {
        var interrupts = panel.Classes?.Contains("govuk-panel--interruption", StringComparison.Ordinal) == true;
        var level = panel.HeadingLevel ?? 1;
        var body = panel.IsBlank ? null : Markup.Of($"<div class=\"govuk-panel__body\">{panel.Content}</div>");
        return Markup.Of($"""
            <div class="{Parts.Classes("govuk-panel", interrupts ? null : "govuk-panel--confirmation", panel.Classes)}"
                {panel.Extra}>
              <h{level} class="govuk-panel__title">{Words.Of(panel.TitleHtml, panel.TitleText)}</h{level}>
              {body}
              {(interrupts ? PanelActions(panel.Actions) : null)}
            </div>
            """);
    }

    private static Markup PanelActions(PanelActionsOptions? actions)
    {
        if (actions is null) return Markup.Empty;
        var group = actions.Items.Count == 0 ? null : Markup.Of($"<div class=\"govuk-button-group\">{actions.Items.Select(PanelAction)}</div>");
        return Markup.Of($"<div class=\"{Parts.Classes("govuk-panel__actions", actions.Classes)}\"{actions.Extra}>{group}</div>");
    }

    private static Markup PanelAction(PanelActionOptions action) =>
        string.IsNullOrEmpty(action.Href) || action.Type == "button"
            ? Button(new()
            {
                Text = action.Text,
                Type = Parts.OrNull(action.Type) ?? "button",
                Href = action.Href,
                Attributes = action.Attributes,
                Classes = Parts.Classes("govuk-button--inverse", action.Classes),
            })
            : Markup.Of($"""
                <a class="{Parts.Classes("govuk-link govuk-link--inverse", action.Classes)}" href="{action.Href}"{action.Extra}>
                  {action.Text}
                </a>
                """);
}
