namespace OneStory.Law;

/// <summary>
/// What is known of one case: dated facts in no particular order, and circumstances relied on as exceptions. Immutable.
/// Recording a fact twice changes nothing; correcting one is making a new <see cref="CaseFacts"/>.
/// </summary>
public sealed class CaseFacts
{
    private static readonly DateOnly FirstDay = new(1900, 1, 1);
    private static readonly DateOnly LastDay = new(2150, 12, 31);

    private readonly Fact[]?[] byType = new Fact[]?[FactTypes.All.Count];

    private CaseFacts(List<Fact> facts, IReadOnlyList<Circumstance> circumstances)
    {
        facts.Sort(ByDateThenType);
        All = facts.AsReadOnly();
        Circumstances = circumstances;
        Span<int> room = stackalloc int[byType.Length];
        foreach (var fact in facts) room[fact.Type.Ordinal]++;
        for (var index = facts.Count - 1; index >= 0; index--)
        {
            var ordinal = facts[index].Type.Ordinal;
            (byType[ordinal] ??= new Fact[room[ordinal]])[--room[ordinal]] = facts[index];
        }
    }

    /// <summary>Every fact, by date; implied ones included, repeated ones once.</summary>
    public IReadOnlyList<Fact> All { get; }

    /// <summary>What is relied on for an exception.</summary>
    public IReadOnlyList<Circumstance> Circumstances { get; }

    /// <summary>The facts of a case.</summary>
    /// <exception cref="FactException">A fact lacks the kind or subject its type needs, or a date is not a possible one.</exception>
    public static CaseFacts Of(IEnumerable<Fact> facts, IEnumerable<Circumstance>? circumstances = null)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var all = new List<Fact>();
        foreach (var fact in facts) ImpliedFacts.AddOnce(all, Checked(fact));
        RefuseTwo(all, FactTypes.Born);
        RefuseTwo(all, FactTypes.Died);
        ImpliedFacts.AddTo(all);
        return new(all, circumstances is null ? [] : [.. circumstances.Select(Checked).Distinct()]);
    }

    /// <summary>The facts of a case, written out.</summary>
    public static CaseFacts Of(params IReadOnlyList<Fact> facts) => Of(facts, null);

    /// <summary>The facts of a type, by date.</summary>
    public ReadOnlySpan<Fact> Of(FactType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return byType[type.Ordinal];
    }

    /// <summary>The first fact that matches, from one day to another, both included.</summary>
    internal Fact? First(FactMatch match, DateOnly from, DateOnly to)
    {
        foreach (var fact in Of(match.Type))
            if (fact.Date >= from && fact.Date <= to && match.Matches(fact)) return fact;
        return null;
    }

    /// <summary>The last fact that matches, up to a day and that day included.</summary>
    internal Fact? Last(FactMatch match, DateOnly to)
    {
        Fact? last = null;
        foreach (var fact in Of(match.Type))
            if (fact.Date <= to && match.Matches(fact)) last = fact;
        return last;
    }

    /// <summary>The fact of a detention that is not over on the day, or null. A transfer between places of detention does not end it.</summary>
    internal Fact? DetainedOn(DateOnly day) =>
        Last(FactTypes.Detained, day) is { } since && !Has(FactTypes.Released, since.Date.AddDays(1), day) ? since : null;

    internal bool Has(FactMatch match, DateOnly from, DateOnly to) => First(match, from, to) is not null;

    /// <summary>A total order, so that a case derives the same however its facts came.</summary>
    private static int ByDateThenType(Fact a, Fact b)
    {
        var order = a.Date.CompareTo(b.Date);
        if (order == 0) order = a.Type.Ordinal.CompareTo(b.Type.Ordinal);
        if (order == 0) order = string.CompareOrdinal(a.Kind, b.Kind);
        return order != 0 ? order : string.CompareOrdinal(a.About, b.About);
    }

    private static Fact Checked(Fact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        Checked(fact.Type.Id, fact.Date);
        if (fact.Type == FactTypes.RequestReceived && fact.Kind is null) return fact with { Kind = RequestKinds.Assessment };
        if (fact.Type.Kinds.Count > 0 && (fact.Kind is null ? !fact.Type.KindIsOptional : !fact.Type.Kinds.Contains(fact.Kind)))
            throw new FactException(
                $"{fact.Type.Id} {(fact.Kind is null ? "must say its kind" : $"cannot be of kind '{fact.Kind}'")}: one of {string.Join(", ", fact.Type.Kinds)}.");
        if (fact.Type.Kinds.Count == 0 && fact.Kind is not null)
            throw new FactException($"{fact.Type.Id} has no kinds, so it cannot be of kind '{fact.Kind}'.");
        if (fact.Type.AboutWhat is { } what && string.IsNullOrWhiteSpace(fact.About))
            throw new FactException($"{fact.Type.Id} must say which {what} it is about.");
        RefuseControlCharacters(fact.Type.Id, fact.About);
        if (fact.Type.AboutWhat is null && fact.About is not null)
            throw new FactException($"{fact.Type.Id} is about the case as a whole, so it cannot be about '{fact.About}'.");
        if (fact.Type.IsYear && fact.Date.DayOfYear != 1)
            throw new FactException($"{fact.Type.Id} is a year, held as its 1 January, so it cannot be {fact.Date.Iso()}.");
        return fact;
    }

    private static Circumstance Checked(Circumstance circumstance)
    {
        if (circumstance.LimitId is { } limit && TimeLimits.Versions(limit).Count == 0)
            throw new FactException($"A circumstance cannot be relied on for '{limit}': there is no such rule.");
        RefuseControlCharacters("A circumstance", circumstance.About);
        RefuseControlCharacters("A circumstance", circumstance.WhyImpractical);
        Checked("a circumstance", circumstance.From);
        if (circumstance.To is not { } to) return circumstance;
        Checked("a circumstance", to);
        return to >= circumstance.From
            ? circumstance
            : throw new FactException($"A circumstance cannot end on {to.InWords()} when it begins on {circumstance.From.InWords()}.");
    }

    /// <summary>Text that could pass for another line of what is printed is not taken.</summary>
    private static void RefuseControlCharacters(string name, string? text)
    {
        if (text is not null && text.Any(char.IsControl)) throw new FactException($"{name} holds a line break or another control character.");
    }

    private static void RefuseTwo(List<Fact> facts, FactType type)
    {
        var days = facts.Where(fact => fact.Type == type).Select(fact => fact.Date.Iso()).Distinct(StringComparer.Ordinal).ToList();
        if (days.Count > 1) throw new FactException($"{type.Id} is given on {Words.List(days)}, and can only be on one day.");
    }

    /// <summary>The day, where it is one a case could have.</summary>
    /// <exception cref="FactException">The day is before 1900 or after 2150.</exception>
    internal static DateOnly Checked(string name, DateOnly date) => date >= FirstDay && date <= LastDay
        ? date
        : throw new FactException($"{name.Capitalised()} on {date.Iso()} is not possible: dates run from {FirstDay.Iso()} to {LastDay.Iso()}.");
}
