namespace OneStory.Law;

/// <summary>The sentences that explain a clock, as a screen shows them and a tribunal could read them.</summary>
internal static class DeadlineExplanation
{
    public static IReadOnlyList<string> Of(Deadline deadline)
    {
        var sentences = new List<string>(Of(deadline.Reckoning));
        sentences.AddRange(Exceptions(deadline));
        sentences.Add(Standing(deadline));
        if (deadline.Because is { } because) sentences.Add(because);
        return sentences;
    }

    /// <summary>The same for a sum alone: what is due, from when, how it is counted, and where that is written.</summary>
    public static IEnumerable<string> Of(Reckoning reckoning)
    {
        var limit = reckoning.Limit;
        yield return Headline(reckoning);
        foreach (var part in reckoning.Parts) yield return part.From.Sentence();
        yield return $"The {(limit.Binding ? "law" : "guidance")} says {(limit.AsSoonAsPracticable ? "as soon as practicable, and in any event " : "")}{InWords(reckoning)}.";
        foreach (var sentence in reckoning.Arithmetic().Distinct(StringComparer.Ordinal)) yield return sentence;
        if (reckoning.IsArguable)
            yield return $"Work to {reckoning.Target.InWords()}: some would count one day fewer, and a day earlier satisfies both readings.{LastWorkingDay(reckoning)}";
        if (limit.Kind == LimitKind.Deadline && limit.Party == Party.Authority && IsWeekend(reckoning.Due))
            yield return $"The last day is a {reckoning.Due.DayOfWeek}, and the limit does not move for that.{(reckoning.IsArguable ? "" : LastWorkingDay(reckoning))}";
        foreach (var note in limit.Notes) yield return note;
        yield return $"Source: {limit.Source}.";
    }

    private static string Headline(Reckoning reckoning)
    {
        var limit = reckoning.Limit;
        var due = reckoning.Due.InWords();
        var subject = limit.Party.Subject();
        subject = char.ToLowerInvariant(subject[0]) + subject[1..];
        return limit.Kind switch
        {
            LimitKind.Milestone => $"From {due} {subject} {limit.Duty}.",
            LimitKind.Window => $"{limit.Party.Subject()} must {limit.Duty}. The last day of that time is {due}, and the first day after it is {reckoning.Due.AddDays(1).InWords()}.",
            _ => $"By the end of {due} {subject} {Modal(limit)} {limit.Duty}.",
        };
    }

    private static string Modal(TimeLimit limit) => limit switch
    {
        { Party: Party.Family } => "can",
        { Binding: false } => "should",
        _ => "must",
    };

    private const string Disapplied = "The limit is disapplied; no other date takes its place, and it must still be done as soon as practicable.";

    private static string InWords(Reckoning reckoning)
    {
        var counts = reckoning.Parts.Select(part => part.Count.Length.InWordsFrom(part.From.Type.Happened)).ToList();
        return counts.Count == 1 ? counts[0] : $"{Words.List(counts, "or")}, whichever is {(reckoning.Limit.Combine == Combine.Earliest ? "earlier" : "later")}";
    }

    private static string LastWorkingDay(Reckoning reckoning) =>
        reckoning.WorkBy is { } workBy && workBy != reckoning.Target ? $" The last working day by then is {workBy.InWords()}." : "";

    private static IEnumerable<string> Exceptions(Deadline deadline)
    {
        if (deadline.State is DeadlineState.Met or DeadlineState.NotApplicable) yield break;
        var notReached = deadline.State == DeadlineState.MetLate;
        foreach (var verdict in deadline.Excuses)
            yield return verdict.IsMadeOut
                ? $"An exception is made out ({verdict.Source.Citation}). {verdict.Why.TrimEnd('.')}. {(notReached ? "It does not reach this decision." : Disapplied)}"
                : $"An exception was relied on ({verdict.Source.Citation}) and is not made out. {verdict.Why}";
    }

    private static string Standing(Deadline deadline)
    {
        var days = Words.Of(Math.Abs(deadline.DaysLeft), "days");
        var closed = deadline.ClosedBy?.Sentence();
        return (deadline.Limit.Kind, deadline.State) switch
        {
            (LimitKind.Window, DeadlineState.Running) => $"On {deadline.AsOf.InWords()} the time is still running.",
            (LimitKind.Window, DeadlineState.Met) => $"The time was kept. {closed}".TrimEnd(),
            (LimitKind.Window, DeadlineState.Missed) => $"The time was not kept. {closed}",
            (LimitKind.Window, DeadlineState.Excused) => $"The time was closed early by the family's own choice. {closed}",
            (LimitKind.Milestone, DeadlineState.Met) => "That day has come.",
            (_, DeadlineState.Running) => deadline.DaysLeft == 0
                ? $"Today, {deadline.AsOf.InWords()}, is the last day."
                : $"On {deadline.AsOf.InWords()} there {(deadline.DaysLeft == 1 ? "is" : "are")} {days} left.",
            (_, DeadlineState.Met) => $"Done in time. {closed}",
            (_, DeadlineState.MetLate) => $"Done {days} late. {closed}",
            (_, DeadlineState.Missed) when deadline.Limit.Party == Party.Family => "The time has passed.",
            (_, DeadlineState.Missed) when !deadline.Limit.Binding => $"The time the guidance gives ended {days} ago. That is a reminder and not a breach.",
            (_, DeadlineState.Missed) when closed is null && deadline.ClosedOn is not null => "It was not done in time, and the day for it has passed.",
            (_, DeadlineState.Missed) => closed is null
                ? $"On {deadline.AsOf.InWords()} this is {days} late. The duty goes on."
                : $"It had not been done, {days} after the last day, when the matter ended. {closed}",
            (_, DeadlineState.Excused) => closed is null
                ? $"The date the limit gave stays {deadline.Due.InWords()}."
                : $"The date the limit gave stays {deadline.Due.InWords()}. {closed}",
            _ => $"This limit does not apply. {closed}".TrimEnd(),
        };
    }

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
