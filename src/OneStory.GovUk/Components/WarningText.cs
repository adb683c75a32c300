namespace OneStory.GovUk;

/// <summary>A warning of what follows from doing, or not doing, a thing.</summary>
public sealed record WarningTextOptions : ContentOptions
{
    /// <summary>Said in place of the mark to those who cannot see it.</summary>
    public string? IconFallbackText { get; init; }
}

public static partial class Render
{
    /// <summary>Warning text.</summary>
    public static Markup WarningText(WarningTextOptions warning) => Markup.Of(
        $"""
            <div class="{Parts.Classes("govuk-warning-text", warning.Classes)}"{warning.Extra}>
              <span class="govuk-warning-text__icon" aria-hidden="true">!</span> 
              <strong class="govuk-warning-text__text">
                <span class="govuk-visually-hidden">{Parts.OrNull(warning.IconFallbackText) ?? "Warning"}</span> 
                {warning.Content}
              </strong>
            </div>
            """);
}
