namespace OneStory.GovUk;

/// <summary>The words that the scripts of a component say, handed to them in data attributes.</summary>
internal static class Translations
{
    public static Markup Of(string key, string? message) => Parts.Attribute("data-i18n." + key, message);

    public static Markup Of(string key, IReadOnlyDictionary<string, string?>? messages) =>
        messages is null ? Markup.Empty : Markup.Of($"{messages.Select(form => Markup.Of($" data-i18n.{key}.{form.Key}=\"{form.Value}\""))}");
}
