using FsCheck;
using FsCheck.Fluent;

namespace OneStory.Law.Tests.Support;

/// <summary>Checks that something holds for many made-up cases; a failure names the smallest case found and its seed.</summary>
public static class Holds
{
    // Mutation testing runs every test thousands of times, and asks for a smaller share of the cases.
    private static readonly int Share = int.TryParse(Environment.GetEnvironmentVariable("ONESTORY_PROPERTY_SHARE"), out var percent) ? percent : 100;

    // The same cases every time, so that a change is never blamed for a case it did not make. ONESTORY_EXPLORE draws new ones.
    private static readonly Config Drawn = Environment.GetEnvironmentVariable("ONESTORY_EXPLORE") is null
        ? Config.QuickThrowOnFailure.WithReplay(20261121UL, 2027UL)
        : Config.QuickThrowOnFailure;

    public static void ForAll<T>(Arbitrary<T> made, Action<T> check, int times = 300) =>
        Check.One(Drawn.WithMaxTest(Math.Max(10, times * Share / 100)).WithQuietOnSuccess(true), Prop.ForAll(made, check));

    public static void ForAll<T>(Gen<T> made, Action<T> check, int times = 300) => ForAll(made.ToArbitrary(), check, times);
}
