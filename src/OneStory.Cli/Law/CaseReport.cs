using OneStory.Law;

namespace OneStory.Cli.Law;

/// <summary>A case on a day, for a person or as data.</summary>
internal sealed class CaseReport(CaseFacts facts, DateOnly asOf, Calendars calendars)
{
    private readonly IReadOnlyList<Deadline> deadlines = Deadlines.For(facts, asOf, calendars);
    private readonly CasePosition position = CasePosition.Of(facts, asOf, calendars);

    public object AsData() => new
    {
        AsOf = asOf.Iso(),
        States = CaseStates.Tracks.ToDictionary(track => track.Id, track => position[track].Id, StringComparer.Ordinal),
        Deadlines = deadlines.Select(AsData),
        Acts = position.Acts().Select(act => new
        {
            act.Act.Id,
            act.Act.Title,
            act.Act.By,
            act.MayBeDone,
            act.Act.IsEvent,
            act.WhyNot,
            Source = act.Source.Citation,
            Confidence = act.Source.Letter,
            Due = act.Due?.Due.Iso(),
        }),
        Irregularities = position.Irregularities.Select(i => new { Fact = i.Fact.Type.Id, Date = i.Fact.Date.Iso(), i.Why }),
    };

    public void Print(bool explain)
    {
        Console.WriteLine($"The case on {asOf.InWords()}");
        PrintList("Where it is", CaseStates.Tracks.Where(t => position[t] != CaseStates.InitialOf(t)).Select(t => $"{t.Title}: {position[t].Meaning}"));
        Console.WriteLine();
        Console.WriteLine("Clocks");
        foreach (var deadline in deadlines) PrintClock(deadline, explain);
        if (deadlines.Count == 0) Console.WriteLine("  None.");
        var acts = position.Acts();
        PrintList("May be done now", acts.Where(a => a.MayBeDone && !a.Act.IsEvent).Select(a => $"{Offer(a)}{(a.Due is null ? "" : $". {(a.Due.Due < asOf ? "It was due by" : "Due by")} {a.Due.Due.InWords()}")}"));
        PrintList("May not be done yet", acts.Where(a => a is { MayBeDone: false, IsNear: true }).Select(a => $"{Offer(a)}. {a.WhyNot} ({a.Source.Citation})"));
        PrintList("To be recorded if it happens", acts.Where(a => a.MayBeDone && a.Act.IsEvent).Select(a => a.Act.Title));
        PrintList("Out of order", position.Irregularities.Select(i => $"{i.Fact.Sentence()} {i.Why}"));
    }

    private static string Offer(ActNow act) => $"{act.Act.By.Subject()}: {char.ToLowerInvariant(act.Act.Title[0])}{act.Act.Title[1..]}";

    private static void PrintClock(Deadline deadline, bool explain)
    {
        Console.WriteLine($"  {StateInWords(deadline),-14} {deadline.Limit.Id}{(deadline.About is null ? "" : $" ({deadline.About})")}: {deadline.Due.InWords()}{Days(deadline)}");
        if (!explain) return;
        foreach (var sentence in deadline.Explanation()) Console.WriteLine($"      {sentence}");
    }

    private static string StateInWords(Deadline deadline) => deadline.State switch
    {
        DeadlineState.MetLate => "Met late",
        DeadlineState.NotApplicable => "Does not apply",
        DeadlineState.Missed when deadline.Limit.Party == Party.Family => "Time passed",
        DeadlineState.Missed when !deadline.Limit.Binding => "Reminder",
        _ => deadline.State.ToString(),
    };

    private static string Days(Deadline deadline) => deadline.State switch
    {
        DeadlineState.Running => $", {Words.Of(deadline.DaysLeft, "days")} left",
        DeadlineState.Missed or DeadlineState.MetLate when deadline.DaysLeft < 0 => $", {Words.Of(-deadline.DaysLeft, "days")} over",
        _ => "",
    };

    private static void PrintList(string heading, IEnumerable<string> items)
    {
        Console.WriteLine();
        Console.WriteLine(heading);
        foreach (var item in items.DefaultIfEmpty("None.")) Console.WriteLine($"  {item}");
    }

    private static object AsData(Deadline deadline) => new
    {
        Rule = deadline.Limit.Id,
        deadline.About,
        deadline.Limit.Set,
        deadline.Limit.Party,
        deadline.Limit.Binding,
        Start = deadline.Start.Iso(),
        Due = deadline.Due.Iso(),
        Target = deadline.Target.Iso(),
        WorkBy = deadline.WorkBy?.Iso(),
        deadline.State,
        deadline.DaysLeft,
        ClosedOn = deadline.ClosedOn?.Iso(),
        Exceptions = deadline.Excuses.Select(e => new { Ground = e.Circumstance.Ground.Id(), e.IsMadeOut, e.Why, Source = e.Source.Citation, Confidence = e.Source.Letter }),
        Source = deadline.Limit.Source.Citation,
        Confidence = deadline.Limit.Source.Letter,
        Explanation = deadline.Explanation(),
    };
}
