using OneStory.Law.Tests.Support;

namespace OneStory.Law.Tests.Excuses;

/// <summary>Short ways of writing a case in which an exception is relied on.</summary>
internal static class Excused
{
    public const string Why = "Nobody could see the child.";

    /// <summary>The clock of a limit long after, in a case with one circumstance.</summary>
    public static Deadline Clock(string limit, string facts, Circumstance circumstance) =>
        Deadlines.For(CaseFacts.Of(FactText.Facts(facts), [circumstance]), new(2028, 6, 1)).Single(d => d.Limit.Id == limit);

    public static bool IsMadeOut(string limit, string facts, Circumstance circumstance)
    {
        var clock = Clock(limit, facts, circumstance);
        var madeOut = clock.Excuses.Any(verdict => verdict.IsMadeOut);
        clock.State.ShouldBe(madeOut ? DeadlineState.Excused : DeadlineState.Missed);
        clock.Excuses.ShouldAllBe(verdict => verdict.Why.Length > 0);
        return madeOut;
    }

    public static Circumstance Relied(Ground ground, string from, string? to, string? about = null, string? why = Why) =>
        new(ground, FactText.Date(from), to is null ? null : FactText.Date(to), why, about);
}
