using OneStory.Law;

namespace OneStory.Synthetic;

/// <summary>What real records have wrong with them, put in on purpose.</summary>
internal static class Faults
{
    public const string WrongYear = "wrong-year";

    /// <summary>A decision written down under the year before, as happens every January.</summary>
    public static string? Put(Life life)
    {
        var at = life.Facts.FindIndex(fact => fact.Type == FactTypes.DecisionSent);
        if (at < 0) return null;
        life.Facts[at] = life.Facts[at] with { Date = life.Facts[at].Date.AddYears(-1) };
        return WrongYear;
    }
}
