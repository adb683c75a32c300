using FsCheck;
using FsCheck.Fluent;
using OneStory.Law.Tests.Support;

namespace OneStory.Law.Tests.Properties;

/// <summary>A made-up case, likely or not, and the day it is looked at.</summary>
public sealed record MadeCase(IReadOnlyList<Fact> Facts, IReadOnlyList<Circumstance> Circumstances, DateOnly AsOf)
{
    public CaseFacts Known => CaseFacts.Of(Facts, Circumstances);

    public IReadOnlyList<Deadline> Deadlines => OneStory.Law.Deadlines.For(Known, AsOf);

    /// <summary>As a command line would have it, so that a failing case can be typed in again.</summary>
    public override string ToString() =>
        $"{string.Join(' ', Facts.Select(f => $"{f.Type}{(f.Kind is null ? "" : ":" + f.Kind)}{(f.About is null ? "" : "@" + f.About)}={f.Date.Iso()}"))}" +
        $"{string.Concat(Circumstances.Select(c => $" [{c.Ground} {c.From.Iso()}..{c.To?.Iso()} about={c.About} limit={c.LimitId} why={c.WhyImpractical}]"))} as of {AsOf.Iso()}";
}

/// <summary>
/// Makes up cases. Most keep to the facts that one or two time limits look at, so that acts fall on, before and after each
/// other's days; the rest are of anything at all. Days cluster round a few, so that coincidences are common.
/// </summary>
public static class MadeCases
{
    private static readonly DateOnly First = new(2015, 1, 1);
    private static readonly DateOnly Last = new(2029, 12, 31);
    private static readonly string[] Subjects = ["a", "b", "c"];
    private static readonly int[] Steps = [0, 0, 0, 0, 1, -1, 7, 13, 14, 15, 27, 28, 29, 42, 43, 56, 61, 62, 84, 98, 112, 140, 141, 365];

    private static readonly Gen<DateOnly[]> Anchors = MadeDays.Awkward(2015, 2028).SelectMany(
        first => Gen.Choose(-500, 500).Select(first.AddDays).Two(), (first, others) => new[] { first, first, others.Item1, others.Item2 });

    /// <summary>The limits with most to go wrong: exceptions, waivers, second counts, conditions.</summary>
    private static readonly TimeLimit[] Intricate =
    [
        .. TimeLimits.All.Where(limit => limit.Excuses.Count > 0 || limit.WaivedBy is not null || limit.HeldOpen is not null
            || limit.Counts.Count > 1 || limit.Detention != Detention.Either || limit.OnlyUnderAge is not null),
    ];

    public static Arbitrary<MadeCase> All { get; } = Arb.From(
        Gen.OneOf(Gen.Elements<TimeLimit>(TimeLimits.All), Gen.Elements(Intricate)).ListOf(2)
            .SelectMany(limits => Gen.Elements<IEnumerable<TimeLimit>>(limits, limits, []))
            .SelectMany(limits => Anchors.SelectMany(anchors => Case([.. limits], anchors))),
        Smaller);

    /// <summary>Cases that keep to what one limit looks at.</summary>
    public static Arbitrary<MadeCase> About(string id) => Arb.From(Anchors.SelectMany(anchors => Case(TimeLimits.Versions(id), anchors)), Smaller);

    public static Arbitrary<(MadeCase Case, T Other)> With<T>(Func<MadeCase, Gen<T>> other) => Arb.From(
        All.Generator.SelectMany(other, (made, more) => (Case: made, Other: more)),
        pair => Smaller(pair.Case).Select(smaller => (smaller, pair.Other)));

    public static Gen<Circumstance> CircumstanceIn(MadeCase made) => Circumstance([made.AsOf, .. made.Facts.Select(fact => fact.Date)]);

    public static Gen<Fact> FactIn(MadeCase made) => TypeOf([]).SelectMany(type => OfType(type, null, [made.AsOf, .. made.Facts.Select(f => f.Date)]));

    private static Gen<MadeCase> Case(IReadOnlyList<TimeLimit> limits, DateOnly[] anchors) =>
        from count in Gen.Choose(1, 14)
        from facts in FactOf([.. limits.SelectMany(MatchesOf)], anchors).ListOf(count)
        from howMany in Gen.Choose(0, 3)
        from circumstances in RelevantTo(limits, facts, anchors).ListOf(howMany)
        from asOf in Near(anchors)
        select new MadeCase([.. facts.Where(fact => !HappensOnce(fact)), .. facts.Where(HappensOnce).DistinctBy(fact => fact.Type)], [.. circumstances], asOf);

    private static bool HappensOnce(Fact fact) => fact.Type == FactTypes.Born || fact.Type == FactTypes.Died;

    private static IEnumerable<FactMatch> MatchesOf(TimeLimit limit) =>
    [
        .. limit.Counts.SelectMany(count => count.From), .. limit.Counts.SelectMany(count => count.From),
        .. limit.Counts.SelectMany(count => count.UnlessBetween), .. limit.StopsOn, .. limit.StopsOn, .. limit.NotApplicableAfter,
        .. limit.EndedBy.Take(1), .. limit.WaivedBy is { } waived ? new[] { waived, waived } : [],
        .. limit.HeldOpen is { } held ? new FactMatch[] { held.Opened, held.Closed } : [],
        .. limit.OnlyAfter is { } after ? new FactMatch[] { after } : [],
        .. limit.Detention != Detention.Either ? new FactMatch[] { FactTypes.Detained, FactTypes.Released } : [],
        .. limit.Excuses.Count > 0 ? new FactMatch[] { FactTypes.AdviceRequested, FactTypes.DraftServed } : [],
        .. limit.NeedsPlan ? new FactMatch[] { FactTypes.PlanMade } : [],
        .. limit.OnlyUnderAge is not null ? new FactMatch[] { FactTypes.Born } : [],
    ];

    private static Gen<Fact> FactOf(FactMatch[] matches, DateOnly[] anchors) => matches.Length == 0
        ? TypeOf([]).SelectMany(type => OfType(type, null, anchors))
        : Gen.Elements(matches).SelectMany(match => OfType(match.Type, match.Kinds, anchors));

    private static Gen<FactType> TypeOf(FactType[] types) => Gen.Elements<FactType>(types.Length > 0 ? types : FactTypes.All);

    private static Gen<Fact> OfType(FactType type, IReadOnlyList<string>? kinds, DateOnly[] anchors)
    {
        var allowed = kinds is { Count: > 0 } ? kinds : type.Kinds;
        return from date in type == FactTypes.Born ? MadeDays.Awkward(1995, 2024) : Near(anchors)
               from kind in type.Kinds.Count == 0 ? Gen.Constant<string?>(null) : Gen.Elements<string?>(allowed)
               from about in type.AboutWhat is null ? Gen.Constant<string?>(null) : Gen.Elements<string?>(Subjects)
               select new Fact(type, type.IsYear ? new(date.Year, 1, 1) : date, kind, about);
    }

    private static Gen<Circumstance> Circumstance(DateOnly[] anchors) =>
        from ground in Gen.Elements(Enum.GetValues<Ground>())
        from day in Near(anchors)
        from length in Gen.Elements<int?>(0, 13, 14, 27, 28, 29, 42, 60, null)
        from why in Gen.Elements<string?>("The family was abroad.", "The family was abroad", "The family was abroad.", "", " ", null)
        from about in Gen.Elements<string?>([.. Subjects, null])
        from limit in Gen.Elements<string?>(null, null, null, "final-plan", "advice-return", "assess-decision", "amend-final")
        select new Circumstance(ground, day, length is { } days ? day.AddDays(days) : null, why, about, limit);

    /// <summary>Circumstances of the grounds the limits have, about those who were asked for advice, near when they were.</summary>
    private static Gen<Circumstance> RelevantTo(IEnumerable<TimeLimit> limits, IEnumerable<Fact> facts, DateOnly[] anchors)
    {
        Ground[] grounds = [.. limits.SelectMany(limit => limit.Excuses).Select(excuse => excuse.Ground)];
        Fact[] asked = [.. facts.Where(fact => fact.Type == FactTypes.AdviceRequested)];
        var made = grounds.Length == 0
            ? Circumstance(anchors)
            : Circumstance(anchors).SelectMany(_ => Gen.Elements(grounds), (circumstance, ground) => circumstance with { Ground = ground });
        return asked.Length == 0
            ? made
            : Gen.OneOf(made, made.SelectMany(_ => Gen.Elements(asked), (circumstance, advice) => circumstance with
            {
                About = advice.About,
                From = advice.Date,
                To = circumstance.To is { } to ? advice.Date.AddDays(to.DayNumber - circumstance.From.DayNumber) : null,
                LimitId = null,
            }));
    }

    private static Gen<DateOnly> Near(DateOnly[] anchors) => Gen.Frequency(
        (5, Gen.Elements(anchors).SelectMany(_ => Gen.Elements(Steps), (day, step) => day.AddDays(step))),
        (2, Gen.Elements(anchors).SelectMany(_ => Gen.Choose(-60, 400), (day, step) => day.AddDays(step))))
        .Select(day => day < First ? First : day > Last ? Last : day);

    private static IEnumerable<MadeCase> Smaller(MadeCase made)
    {
        for (var index = 0; index < made.Facts.Count; index++)
            yield return made with { Facts = [.. made.Facts.Where((_, at) => at != index)] };
        for (var index = 0; index < made.Circumstances.Count; index++)
            yield return made with { Circumstances = [.. made.Circumstances.Where((_, at) => at != index)] };
    }
}
