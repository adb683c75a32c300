namespace OneStory.Demonstration;

/// <summary>The days on which a made-up case came from step to step. Those after today have not come yet.</summary>
internal sealed class LightLife
{
    private readonly DateOnly today;

    public LightLife(Random random, DateOnly today)
    {
        this.today = today;
        var age = random.Next(100) < 30 ? random.Next(0, 42) : random.Next(42, 250);
        Requested = today.AddDays(-age);
        Decided = Requested.AddDays(Late(random, 18, 41, 70, oneIn: 5));
        WillAssess = random.Next(100) < 76;
        Asked = Decided.AddDays(random.Next(0, 5));
        Returns = [.. Enumerable.Range(0, 5).Select(_ => Asked.AddDays(Late(random, 15, 41, 75, oneIn: 4)))];
        PlanDecided = Latest(Requested.AddDays(78), [.. Returns]).AddDays(random.Next(1, 8));
        WillMakePlan = random.Next(100) < 94;
        Drafted = PlanDecided.AddDays(Late(random, 3, 20, 70, oneIn: 5));
        Consulted = Drafted.AddDays(random.Next(1, 4));
        Replied = Consulted.AddDays(random.Next(6, 26));
        Finalised = Latest(Drafted.AddDays(16), Replied).AddDays(Late(random, 1, 20, 90, oneIn: 4));
        IsUnallocated = age < 12 && random.Next(3) == 0;
    }

    public DateOnly Requested { get; }
    public DateOnly Decided { get; }
    public bool WillAssess { get; }
    public DateOnly Asked { get; }
    public IReadOnlyList<DateOnly> Returns { get; }
    public DateOnly PlanDecided { get; }
    public bool WillMakePlan { get; }
    public DateOnly Drafted { get; }
    public DateOnly Consulted { get; }
    public DateOnly Replied { get; }
    public DateOnly Finalised { get; }
    public bool IsUnallocated { get; }

    public bool HasCome(DateOnly day) => day <= today;

    /// <summary>Mostly in time; one in so many late.</summary>
    private static int Late(Random random, int from, int inTime, int late, int oneIn) => random.Next(oneIn) == 0 ? random.Next(inTime + 2, late) : random.Next(from, inTime);

    private static DateOnly Latest(DateOnly first, params DateOnly[] others) => others.Append(first).Max();
}
