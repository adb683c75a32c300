namespace OneStory.Synthetic;

/// <summary>The published shares that what is made up is held against.</summary>
internal static class PublishedFigures
{
    public static readonly string[] CeasedBecause = ["reached the greatest age", "needs met", "higher education", "employment", "moved to another authority", "no engagement", "moved out of England", "died", "other"];
    private static readonly string[] CeasedColumns = ["max_age", "needs_met", "he", "employ", "transfer", "no_engage", "moved_outside_eng", "deceased", "other"];

    public static IReadOnlyList<(string Table, string Row, double Percent)> All { get; } =
    [
        .. From("Age", "plans-by-age", "age_at_31_aug_2025", "plans_jan_2026"),
        ("Sex", "Male", Of(501965, 718838)), ("Sex", "Female", Of(216873, 718838)),
        .. From("Ethnicity", "plans-by-ethnicity", "ethnicity", "plans"),
        ("Need", "ASD", 31.5), ("Need", "SLCN", 21.3), ("Need", "SEMH", 20.7), ("Need", "MLD", 10.6), ("Need", "SLD", 4.0), ("Need", "PD", 3.9), ("Need", "SPLD", 2.3), ("Need", "HI", 1.4), ("Need", "PMLD", 1.3), ("Need", "OTH", 1.2), ("Need", "VI", 0.8), ("Need", "MSI", 0.3), ("Need", "unknown", 0.8),
        .. Placements(),
        .. From("Plan in place", "plans-by-years", "years", "plans"),
        ("Request comes to", "assessed", 65.2), ("Request comes to", "refused", 26.6), ("Request comes to", "outstanding", 7.2), ("Request comes to", "withdrawn", 1.0),
        ("Request comes from", "School/setting", Of(90762, 162702)), ("Request comes from", "Parent/young person", Of(47744, 162702)), ("Request comes from", "Not known", Of(15490, 162702)), ("Request comes from", "Other", Of(8706, 162702)),
        ("Decided", "within 6 weeks", 87.4),
        ("Plan issued", "within 20 weeks", 45.5), ("Plan issued", "20 weeks to a year", 44.3), ("Plan issued", "over a year", 10.1),
        ("Weeks to issue", "mean", 25.6),
        ("Review due", "held in the year", 56.8), ("Review due", "held before", 16.8), ("Review due", "none recorded", 26.4),
        ("Review decided", "within 4 weeks", 47.6),
        ("Decision", "appealed", 6.6),
        .. Ceased(),
    ];

    /// <summary>All are percentages but one.</summary>
    public static double Scale(string table) => table == "Weeks to issue" ? 1 : 100;

    private static IEnumerable<(string, string, double)> From(string table, string published, string row, string column)
    {
        var read = Table.Read(published);
        var all = read.Rows.Sum(at => read.Number(at, column));
        return read.Rows.Select(at => (table, read.Text(at, row), Of(read.Number(at, column), all)));
    }

    private static IEnumerable<(string, string, double)> Placements()
    {
        var read = Table.Read("plans-by-placement");
        var all = read.Rows.Sum(at => read.Number(at, "plans_jan_2026"));
        return read.Rows.GroupBy(at => read.Text(at, "group")).Select(group => ("Placement", group.Key, Of(group.Sum(at => read.Number(at, "plans_jan_2026")), all)));
    }

    private static IEnumerable<(string, string, double)> Ceased()
    {
        var read = Table.Read("ceased-by-age");
        var row = read.Rows.First(at => read.Text(at, "breakdown") == "All ceased EHC plans");
        return CeasedBecause.Select((why, at) => ("Plan ceased", why, Of(read.Number(row, CeasedColumns[at]), read.Number(row, "total_ceased"))));
    }

    private static double Of(double part, double whole) => part / whole * 100;
}
