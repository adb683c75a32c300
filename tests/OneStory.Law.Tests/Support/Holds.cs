using FsCheck;
using FsCheck.Fluent;

namespace OneStory.Law.Tests.Support;

/// <summary>Checks that something holds for many made-up cases; a failure names the smallest case found and its seed.</summary>
public static class Holds
{
    public static void ForAll<T>(Arbitrary<T> made, Action<T> check, int times = 300) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(times).WithQuietOnSuccess(true), Prop.ForAll(made, check));

    public static void ForAll<T>(Gen<T> made, Action<T> check, int times = 300) => ForAll(made.ToArbitrary(), check, times);
}
