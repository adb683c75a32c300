namespace OneStory.GovUk;

/// <summary>Words set apart from those round them.</summary>
public sealed record InsetTextOptions : ContentOptions
{
    /// <summary>Its id.</summary>
    public string? Id { get; init; }
}

public static partial class Render
{
    /// <summary>Inset text.</summary>
    public static Markup InsetText(InsetTextOptions inset) =>
        Markup.Of($"""
            <div{Parts.Attribute("id", inset.Id)} class="{Parts.Classes("govuk-inset-text", inset.Classes)}"{inset.Extra}>
              {inset.Content}
            </div>
            """);
}
