using System.Globalization;

namespace OneStory.Law.Tests.Support;

/// <summary>
/// Reads facts and circumstances as the pages write them: <c>decision-sent:cease-plan=2026-11-24</c>,
/// <c>advice-requested@Oak=2026-07-16</c>, <c>school-closed@Oak=2026-07-22..2026-09-03</c>. A circumstance that ends in a
/// question mark has no reason recorded; one that names a limit, as in <c>exceptional-circumstances>final-plan=…</c>, is
/// relied on for that limit alone.
/// </summary>
public static class FactText
{
    public static IReadOnlyList<Fact> Facts(string text) =>
        [.. text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Select(One)];

    public static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static IReadOnlyList<Circumstance> Circumstances(string text) =>
        text == "-" ? [] : [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Circumstance)];

    public static CaseFacts Case(string facts, string circumstances = "-") => CaseFacts.Of(Facts(facts), Circumstances(circumstances));

    private static Circumstance Circumstance(string text)
    {
        var hasReason = !text.EndsWith('?');
        var (name, spell) = Split(text.TrimEnd('?'), '=');
        var (rest, limit) = Split(name, '>');
        var (id, about) = Split(rest, '@');
        var ground = Grounds.ById[id];
        var (from, to) = spell!.Contains("..", StringComparison.Ordinal) ? (spell[..10], spell[12..]) : (spell, null);
        return new(ground, Date(from), string.IsNullOrEmpty(to) ? null : Date(to), hasReason ? "It could not be done in time because of this." : null, about, limit);
    }

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
