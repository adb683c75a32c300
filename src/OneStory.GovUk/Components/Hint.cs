namespace OneStory.GovUk;

/// <summary>A hint that helps with a question.</summary>
public sealed record HintOptions : ContentOptions
{
    /// <summary>Its id, by which the field says that it is described.</summary>
    public string? Id { get; init; }
}

public static partial class Render
{
    /// <summary>A hint.</summary>
    public static Markup Hint(HintOptions hint) =>
        Markup.Of($"""
            <div{Parts.Attribute("id", hint.Id)} class="{Parts.Classes("govuk-hint", hint.Classes)}"{hint.Extra}>
              {hint.Content}
            </div>
            """);
}
