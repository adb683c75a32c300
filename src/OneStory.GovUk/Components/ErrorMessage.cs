namespace OneStory.GovUk;

/// <summary>What is wrong with an answer, next to it.</summary>
public sealed record ErrorMessageOptions : ContentOptions
{
    /// <summary>Its id, by which the field says that it is described.</summary>
    public string? Id { get; init; }

    /// <summary>Said before the message to those who cannot see that it is red. Empty for none.</summary>
    public string VisuallyHiddenText { get; init; } = "Error";
}

public static partial class Render
{
    /// <summary>An error message.</summary>
    public static Markup ErrorMessage(ErrorMessageOptions error)
    {
        var hidden = error.VisuallyHiddenText is "" ? null : Markup.Of($"<span class=\"govuk-visually-hidden\">{error.VisuallyHiddenText}:</span> ");
        return Markup.Of($"""
            <p{Parts.Attribute("id", error.Id)} class="{Parts.Classes("govuk-error-message", error.Classes)}"{error.Extra}>
              {hidden}
              {error.Content}
            </p>
            """);
    }
}
