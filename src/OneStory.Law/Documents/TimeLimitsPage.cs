namespace OneStory.Law;

internal static class TimeLimitsPage
{
    private static readonly string[] Columns =
        ["Rule", "Whose", "What", "Counted from", "Length", "Stops on", "Does not apply after", "Ended by", "Force", "Source", "How sure", "Exceptions", "In force"];

    public static string Markdown() => new Page("Every time limit")
        .Paragraph("How sure: T is read in the text of the provision itself, S is taken from a secondary source, M is from memory and not yet checked.")
        .Heading("Special educational needs and disability")
        .Table(Columns, RowsOf(RuleSet.Send))
        .Heading("Beside it: not special educational needs law")
        .Paragraph("These clocks run beside a case. They are held so that one place shows them all, and are kept apart so that nobody takes them for the SEND timetable.")
        .Table(Columns, RowsOf(RuleSet.Adjacent))
        .Heading("What else is held of each")
        .Table(["Rule", "Note"], TimeLimits.All.SelectMany(limit => limit.Notes.Select(note => (string[])[Name(limit), note])))
        .Heading("Bank holidays")
        .Table(["Day", "Where", "Name"], BankHolidays.Standard.All.Select(h => (string[])[h.Date.InWords(), Where(h.Nations), h.Name]))
        .ToString();

    private static IEnumerable<IReadOnlyList<string>> RowsOf(RuleSet set) => TimeLimits.All.Where(limit => limit.Set == set).Select(limit => (string[])
    [
        limit.Id, limit.Party.Subject(), limit.Duty, string.Join("; ", limit.Counts.Select(CountedFrom)), limit.LengthInWords,
        string.Join("; ", limit.StopsOn), string.Join("; ", limit.NotApplicableAfter.Concat(limit.SetAsideBy)), string.Join("; ", limit.EndedBy), Force(limit), limit.Source.Citation, limit.Source.Letter.ToString(),
        string.Join("; ", limit.Excuses.Select(e => $"{e.Ground.Id()} ({e.Source.Citation}, {e.Source.Letter})")), InForce(limit),
    ]);

    private static string Where(Nations nations) => nations == Nations.Uk ? "United Kingdom" : Words.List(new[]
    {
        (Nations.EnglandAndWales, "England and Wales"), (Nations.Scotland, "Scotland"), (Nations.NorthernIreland, "Northern Ireland"),
    }.Where(nation => nations.HasFlag(nation.Item1)).Select(nation => nation.Item2));

    private static string CountedFrom(Count count) =>
        $"{string.Join(" or ", count.From)}{(count.Optional ? ", where there is one" : "")}";

    private static string Force(TimeLimit limit) => limit switch
    {
        { Binding: false } => "guidance",
        { Kind: LimitKind.Window } => "binding: a window that may not be cut short",
        { Kind: LimitKind.Milestone } => "binding: from this day",
        _ => "binding",
    };

    private static string InForce(TimeLimit limit) =>
        limit.InForceTo is { } to ? $"{limit.InForceFrom.Iso()} to {to.Iso()}" : $"from {limit.InForceFrom.Iso()}";

    private static string Name(TimeLimit limit) => limit.InForceTo is null ? limit.Id : $"{limit.Id} (to {limit.InForceTo.Value.Iso()})";
}
