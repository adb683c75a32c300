namespace OneStory.GovUk;

/// <summary>The status of a thing.</summary>
public sealed record TagOptions : ContentOptions;

public static partial class Render
{
    /// <summary>A tag.</summary>
    public static Markup Tag(TagOptions tag) =>
        Markup.Of($"<strong class=\"{Parts.Classes("govuk-tag", tag.Classes)}\"{tag.Extra}>{tag.Content}</strong>");
}
