namespace OneStory.Law;

/// <summary>One count carried out: from a fact to its last day.</summary>
public sealed record Reckoned(Count Count, Fact From, DateOnly LastDay);

/// <summary>A time limit carried out on facts: where it starts, its last lawful day, and the sums on the way.</summary>
public sealed class Reckoning
{
    private readonly Calendars calendars;

    private Reckoning(TimeLimit limit, Reckoned[] parts, Calendars calendars)
    {
        Limit = limit;
        Parts = parts;
        this.calendars = calendars;
        Governing = parts[0];
        foreach (var part in parts)
            if (limit.Combine == Combine.Earliest ? part.LastDay < Governing.LastDay : part.LastDay > Governing.LastDay)
                Governing = part;
    }

    public TimeLimit Limit { get; }

    /// <summary>The counts, the one that starts the clock first.</summary>
    public IReadOnlyList<Reckoned> Parts { get; }

    /// <summary>The count that gives the last day.</summary>
    public Reckoned Governing { get; }

    /// <summary>The day the clock is counted from.</summary>
    public DateOnly Start => Parts[0].From.Date;

    /// <summary>The last lawful day.</summary>
    public DateOnly Due => Governing.LastDay;

    /// <summary>Whether a careful reader could count a day fewer.</summary>
    public bool IsArguable => Limit.Kind == LimitKind.Deadline && Governing.Count.Length.IsArguable(Governing.From.Date);

    /// <summary>The day to work to: the last lawful day, or the day before where the counting is arguable.</summary>
    public DateOnly Target => IsArguable ? Due.AddDays(-1) : Due;

    /// <summary>The last working day on or before the target; null outside the years for which bank holidays are known.</summary>
    public DateOnly? WorkBy => Target > BankHolidays.FirstKnownDay && Target <= BankHolidays.LastKnownDay
        ? calendars.Send.OnOrBefore(Target)
        : null;

    /// <summary>The sentences of the sum, in order.</summary>
    public IEnumerable<string> Arithmetic()
    {
        foreach (var part in Parts)
            foreach (var sentence in part.Count.Length.Arithmetic(part.From.Date, calendars)) yield return sentence;
        if (Parts.Count > 1)
            yield return $"The {(Limit.Combine == Combine.Earliest ? "earlier" : "later")} of these is {Due.InWords()}.";
    }

    /// <summary>The sentences that explain the sum, in order: what is due, from when, how it is counted, where it is written.</summary>
    public IReadOnlyList<string> Explanation() => [.. DeadlineExplanation.Of(this)];

    /// <summary>Reckons one time limit from facts given by name, as the command line does. Kinds and subjects are not needed.</summary>
    /// <exception cref="FactException">The rule is unknown, a fact is missing, unknown or impossible, or the law was not in force.</exception>
    /// <exception cref="OutsideCalendarException">Working days are counted outside the years 2014 to 2030.</exception>
    public static Reckoning Of(string limitId, IReadOnlyList<Fact> facts, Calendars? calendars = null)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var versions = TimeLimits.Versions(limitId);
        if (versions.Count == 0) throw new FactException($"There is no rule '{limitId}'.{Nearest(limitId)}");
        RefuseWhatItDoesNotTake(versions[0], facts);
        var start = Choose(versions[0].Counts[0], facts) ?? throw Missing(versions[0], versions[0].Counts[0]);
        var limit = TimeLimits.InForce(limitId, start.Date) ?? throw NotInForce(versions, start);
        Fact?[] chosen = [.. limit.Counts.Select(count => Choose(count, facts))];
        RefuseWrongOrder(limit, chosen);
        return Of(limit, chosen, calendars ?? Calendars.Standard);
    }

    /// <summary>Carries out a limit on the facts chosen for its counts; null where an optional fact is not there.</summary>
    internal static Reckoning Of(TimeLimit limit, Fact?[] chosen, Calendars calendars)
    {
        var parts = new Reckoned[chosen.Length];
        var taken = 0;
        for (var index = 0; index < chosen.Length; index++)
        {
            var count = limit.Counts[index];
            if (chosen[index] is { } fact) parts[taken++] = new(count, fact, count.Length.LastDay(fact.Date, calendars));
            else if (!count.Optional) throw Missing(limit, count);
        }

        return new(limit, taken == parts.Length ? parts : parts[..taken], calendars);
    }

    private static Fact? Choose(Count count, IReadOnlyList<Fact> facts)
    {
        var found = facts.Where(fact => count.From.Any(match => match.Type == fact.Type)).OrderBy(fact => fact.Date);
        return count.LaterGoverns ? found.LastOrDefault() : found.FirstOrDefault();
    }

    private static void RefuseWhatItDoesNotTake(TimeLimit limit, IReadOnlyList<Fact> facts)
    {
        var takes = limit.Counts.SelectMany(count => count.From).Select(match => match.Type).ToHashSet();
        var seen = new HashSet<FactType>();
        foreach (var fact in facts)
        {
            CaseFacts.Checked(fact.Type.Id, fact.Date);
            if (!takes.Contains(fact.Type))
                throw new FactException($"{limit.Id} does not take {fact.Type.Id}: it takes {Takes(limit)}.");
            if (!seen.Add(fact.Type)) throw new FactException($"{fact.Type.Id} is given twice.");
        }
    }

    /// <summary>A second fact that must come before or after the first cannot come on the other side of it.</summary>
    private static void RefuseWrongOrder(TimeLimit limit, Fact?[] chosen)
    {
        for (var index = 1; index < chosen.Length; index++)
            if (chosen[0] is { } start && chosen[index] is { } other)
            {
                var (first, second) = limit.Counts[index].Nearness == Nearness.Before ? (other, start) : (start, other);
                if (limit.Counts[index].Nearness != Nearness.Around && first.Date > second.Date)
                    throw new FactException($"{first.Type.Id} ({first.Date.Iso()}) cannot be after {second.Type.Id} ({second.Date.Iso()}).");
            }
    }

    private static FactException Missing(TimeLimit limit, Count count) =>
        new($"{limit.Id} needs {string.Join(" or ", count.From.Select(f => f.Type.Id))}.");

    private static FactException NotInForce(IReadOnlyList<TimeLimit> versions, Fact start) =>
        new($"{versions[0].Id} is held from {versions[0].InForceFrom.Iso()}: {start.Type.Id} on {start.Date.Iso()} is before that.");

    private static string Takes(TimeLimit limit) =>
        string.Join(", ", limit.Counts.Select(count => count.Optional ? $"[{count.Names}]" : count.Names));

    private static string Nearest(string id)
    {
        var near = TimeLimits.All.Select(limit => limit.Id).Distinct(StringComparer.Ordinal)
            .Where(known => id.Length > 2 && (known.Contains(id, StringComparison.OrdinalIgnoreCase) || id.Contains(known, StringComparison.OrdinalIgnoreCase)))
            .Take(3).ToList();
        return near.Count == 0 ? "" : $" Is it {Words.List(near, "or")}?";
    }
}
