using OneStory.Law;

namespace OneStory.Synthetic;

/// <summary>How a plan ends.</summary>
internal static class Ceasing
{
    private static readonly string[] Columns = ["max_age", "needs_met", "he", "employ", "transfer", "no_engage", "moved_outside_eng", "deceased", "other"];

    /// <summary>The codes of the return, in the order of the table.</summary>
    public static readonly string[] Reasons = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];

    public const int Transfer = 4;
    public const int MovedOut = 6;
    public const int Died = 7;
    private const int FirstAge = 2;
    private const int LastAge = 20;
    private static readonly Table Table = Table.Read("ceased-by-age");

    /// <summary>Age and reason together.</summary>
    public static Weights AgeAndReason { get; } = new(Enumerable.Range(0, LastAge - FirstAge + 1).SelectMany(row => Columns.Select(column => Table.Number(row, column))));

    /// <summary>Years held when it ended: under one, one, two and on to twelve and more.</summary>
    public static Weights YearsHeld { get; } = new(new[] { "Under a year", "1 year", "2 years", "3 years", "4 years", "5 years", "6 years", "7 years", "8 years", "9 years", "10 years", "11 years", "12 years and over" }
        .Select(held => Table.Rows.Where(row => Table.Text(row, "breakdown") == held).Sum(row => Table.Number(row, "total_ceased"))));

    public static (int Age, int Reason) Pick(Draw draw)
    {
        var cell = AgeAndReason.Pick(draw);
        var age = FirstAge + (cell / Columns.Length);
        return (age == LastAge ? draw.Between(LastAge, 24) : age, cell % Columns.Length);
    }

    /// <summary>The last things that happen; a death is the child's own fact.</summary>
    public static void End(Life life, DateOnly ends, int reason)
    {
        life.GoOn(life.AsOf.AddDays(1));
        if (reason == Died) return;
        if (reason == MovedOut) life.Happens(FactTypes.ResponsibilityEnded, ends);
        else if (reason == Transfer)
        {
            life.Happens(FactTypes.AwareOfMove, ends.AddDays(-20));
            life.Happens(FactTypes.Transferred, ends, "out");
        }
        else
        {
            life.Happens(FactTypes.CeasingConsidered, ends.AddDays(-155));
            life.Happens(FactTypes.DecisionSent, ends.AddDays(-125), DecisionKinds.CeasePlan);
            life.Happens(FactTypes.PlanCeased, ends);
        }
    }
}
