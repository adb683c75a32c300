namespace OneStory.Law;

/// <summary>Something that was done although the law did not allow it then. What happened is kept: reality is not refused.</summary>
/// <param name="Fact">What was done.</param>
/// <param name="Why">Why it should not have been, as a sentence.</param>
public sealed record Irregularity(Fact Fact, string Why);

/// <summary>
/// Where a case is on a day: its state on every track, worked out from its facts and stored nowhere. Facts that break the
/// law still move the case, and are listed as irregular.
/// </summary>
public sealed class CasePosition
{
    private readonly Dictionary<Track, CaseState> states = CaseStates.Tracks.ToDictionary(track => track, CaseStates.InitialOf);
    private readonly List<Irregularity> irregularities = [];

    private CasePosition(CaseFacts facts, DateOnly on, Calendars calendars)
    {
        Facts = facts;
        On = on;
        Calendars = calendars;
    }

    /// <summary>Where the case is at the end of the day.</summary>
    public static CasePosition Of(CaseFacts facts, DateOnly on, Calendars? calendars = null)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var position = new CasePosition(facts, on, calendars ?? Calendars.Standard);
        foreach (var day in facts.All.Where(fact => fact.Date <= on).GroupBy(fact => fact.Date)) position.Live([.. day]);
        position.On = on;
        return position;
    }

    public CaseFacts Facts { get; }

    internal Calendars Calendars { get; }

    /// <summary>The day, and while the case is being worked out the day that has been reached.</summary>
    public DateOnly On { get; private set; }

    /// <summary>The state on a track.</summary>
    public CaseState this[Track track] => states[track];

    /// <summary>The state on every track.</summary>
    public IReadOnlyDictionary<Track, CaseState> States => states;

    /// <summary>What was done out of order or too soon, oldest first.</summary>
    public IReadOnlyList<Irregularity> Irregularities => irregularities.AsReadOnly();

    /// <summary>Whether the matter is closed.</summary>
    public bool IsClosed => this[CaseStates.Responsibility] == CaseStates.Closed;

    /// <summary>Every act, with whether it may be done now and why not where it may not.</summary>
    public IReadOnlyList<ActNow> Acts() => ActsNow.Of(this);

    /// <summary>
    /// The clocks of a limit whose time has not run out on the day. One that an act of the day itself stopped is still open to
    /// that act.
    /// </summary>
    internal IEnumerable<Deadline> OpenClocks(string limitId) => Clocks(limitId).Where(deadline =>
        deadline.State == DeadlineState.Running
        || (deadline.ClosedOn == On && deadline.ClosedBy is not null
            && deadline.State == (deadline.Limit.Kind == LimitKind.Window ? DeadlineState.Missed : DeadlineState.Met)));

    /// <summary>The clocks of a limit by what was known on the day: a certificate issued since gives nobody more time then.</summary>
    internal IReadOnlyList<Deadline> Clocks(string limitId) =>
        Deadlines.For(CaseFacts.Of(Facts.All.Where(fact => fact.Date <= On || fact.Type.Planned), null), On, limitId, Calendars);

    /// <summary>
    /// Lives through one day, in whatever order makes its facts lawful: those that fit the table and meet its conditions,
    /// of them first those that move nothing, and last those that end the matter; then those that only fit; then the rest.
    /// </summary>
    private void Live(List<Fact> day)
    {
        On = day[0].Date;
        while ((day.Find(fact => IsLawful(fact) && MovesNothing(fact)) ?? day.Find(fact => IsLawful(fact) && !EndsTheMatter(fact)) ?? day.Find(IsLawful) ?? day.Find(Fits)) is { } fitting)
        {
            day.Remove(fitting);
            Apply(fitting);
        }

        foreach (var fact in day)
            if (HomesOf(fact).FirstOrDefault() is { } home) Force(fact, home);
    }

    private bool Fits(Fact fact) => RowsFor(fact).Any();

    private bool IsLawful(Fact fact) => Fits(fact) && WhyNot([.. RowsFor(fact).Where(row => !row.IsConsequence)]) is null;

    private bool MovesNothing(Fact fact) => RowsFor(fact).All(row => row.From == row.To);

    private bool EndsTheMatter(Fact fact) => RowsFor(fact).Any(row => row.To == CaseStates.Closed);

    private IEnumerable<Transition> RowsFor(Fact fact) =>
        Transitions.RecordedBy(fact).Where(row => states[row.From.Track] == row.From);

    private void Apply(Fact fact)
    {
        var rows = RowsFor(fact).ToList();
        var offered = rows.Where(row => !row.IsConsequence).ToList();
        if (WhyNot(offered) is { } why) irregularities.Add(new(fact, why));
        else if (HomesOf(fact).ToList() is [{ } home, ..] homes && !rows.Exists(row => homes.Exists(h => h.From.Track == row.From.Track))) Force(fact, home);
        foreach (var row in rows.Where(row => !IsVoid(row)).DistinctBy(row => row.From.Track)) states[row.From.Track] = row.To;
    }

    private bool IsVoid(Transition row) => row.Guards.Any(guard => guard.Voids && guard.WhyNot(this) is not null);

    /// <summary>Why none of the rows may be taken, or null where one may.</summary>
    private string? WhyNot(List<Transition> offered)
    {
        var refusals = offered.ConvertAll(row => row.Guards.Select(guard => guard.WhyNot(this)).FirstOrDefault(why => why is not null));
        return refusals.Count > 0 && refusals.TrueForAll(why => why is not null) ? refusals[0] : null;
    }

    /// <summary>The rows that offer the act; none for what only follows from other acts.</summary>
    private static IEnumerable<Transition> HomesOf(Fact fact) => Transitions.RecordedBy(fact).Where(row => !row.IsConsequence);

    /// <summary>Something that the table does not offer from here happened all the same.</summary>
    private void Force(Fact fact, Transition row)
    {
        var movesNothing = row.From == row.To;
        if (movesNothing && row.Act.By != Party.Authority) return;
        irregularities.Add(new(fact, $"\u201c{row.Act.Title}\u201d was recorded when {states[row.From.Track].Meaning}."));
        if (!movesNothing) states[row.From.Track] = row.To;
    }
}
