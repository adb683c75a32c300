using System.Globalization;

namespace OneStory.Law.Tests.Support;

/// <summary>Reads facts as the pages write them: "decision-sent:cease-plan@a=2026-11-24".</summary>
public static class FactText
{
    public static IReadOnlyList<Fact> Facts(string text) =>
        [.. text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Select(One)];

    public static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Fact One(string text)
    {
        var (name, date) = Split(text, '=');
        var (typeAndKind, about) = Split(name, '@');
        var (id, kind) = Split(typeAndKind, ':');
        var type = FactTypes.Find(id) ?? throw new FormatException($"'{id}' is not a fact.");
        var day = type.IsYear ? new DateOnly(int.Parse(date!, CultureInfo.InvariantCulture), 1, 1) : Date(date!);
        return new(type, day, kind, about);
    }

    private static (string First, string? Second) Split(string text, char at) =>
        text.IndexOf(at) is var index and >= 0 ? (text[..index], text[(index + 1)..]) : (text, null);
}
