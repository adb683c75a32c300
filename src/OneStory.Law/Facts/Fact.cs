namespace OneStory.Law;

/// <summary>Something that happened, or is planned, on a London date.</summary>
/// <param name="Type">What it is.</param>
/// <param name="Date">The day; for a year, 1 January of that year.</param>
/// <param name="Kind">Which decision, order, request: one of <see cref="FactType.Kinds"/>; null where the type has none.</param>
/// <param name="About">Which adviser, setting or body, where several run side by side.</param>
public sealed record Fact(FactType Type, DateOnly Date, string? Kind = null, string? About = null)
{
    /// <summary>"The authority received the request on Monday 2 November 2026."</summary>
    public string Sentence()
    {
        var about = About is null ? "" : $" ({About})";
        var kind = Kind is null || Type.Kinds.Count == 0 ? "" : $" ({Kind.Replace('-', ' ')})";
        var when = Type.IsYear ? $"in {Date.Year}" : $"on {Date.InWords()}";
        return $"{Type.Happened.Capitalised()}{kind}{about} {when}.";
    }
}

/// <summary>A fact that cannot be: a kind that is not a kind, a day that is no day. The message says what is wrong.</summary>
public sealed class FactException : Exception
{
    public FactException() { }
    public FactException(string message) : base(message) { }
    public FactException(string message, Exception inner) : base(message, inner) { }
}
