namespace OneStory.GovUk;

/// <summary>A button, or a link that looks like one.</summary>
public sealed record ButtonOptions : ContentOptions
{
    /// <summary>Where it leads; it is then a link.</summary>
    public string? Href { get; init; }

    /// <summary>The kind of button; submit when not given.</summary>
    public string? Type { get; init; }

    /// <summary>The name under which its value is posted.</summary>
    public string? Name { get; init; }

    /// <summary>What is posted when it is pressed.</summary>
    public string? Value { get; init; }

    /// <summary>Its id.</summary>
    public string? Id { get; init; }

    /// <summary>Whether it cannot be pressed.</summary>
    public bool Disabled { get; init; }

    /// <summary>Whether it starts a journey, and bears an arrow.</summary>
    public bool IsStartButton { get; init; }

    /// <summary>Whether a second press at once is ignored; not said when null.</summary>
    public bool? PreventDoubleClick { get; init; }
}

public static partial class Render
{
    private static readonly Markup StartIcon = Markup.Of($"""
        <svg class="govuk-button__start-icon" xmlns="http://www.w3.org/2000/svg" width="17.5" height="19" viewBox="0 0 33 40" aria-hidden="true" focusable="false">
          <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z"/>
        </svg>
        """);

    /// <summary>A button.</summary>
    public static Markup Button(ButtonOptions button)
    {
        var classes = Parts.Classes("govuk-button", button.Classes, button.IsStartButton ? "govuk-button--start" : null);
        var common = Markup.Of($" class=\"{classes}\" data-module=\"govuk-button\"{button.Extra}{Parts.Attribute("id", button.Id)}");
        var words = button.IsStartButton && !string.IsNullOrEmpty(button.Html) ? Markup.Of($"<span>{button.Content}</span>") : button.Content;
        var content = Markup.Of($"{words}{(button.IsStartButton ? StartIcon : null)}");
        if (!string.IsNullOrEmpty(button.Href)) return Markup.Of($"<a href=\"{button.Href}\" role=\"button\" draggable=\"false\"{common}>{content}</a>");
        var disabled = button.Disabled ? Markup.Raw(" disabled aria-disabled=\"true\"") : null;
        var once = button.PreventDoubleClick is { } prevent ? Parts.Lower(prevent) : null;
        return Markup.Of($"""
            <button type="{Parts.OrNull(button.Type) ?? "submit"}"{Parts.Attribute("value", button.Value)}
                {Parts.Attribute("name", button.Name)}{disabled}{Parts.Attribute("data-prevent-double-click", once)}{common}>
              {content}
            </button>
            """);
    }
}
