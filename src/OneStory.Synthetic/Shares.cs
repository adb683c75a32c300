namespace OneStory.Synthetic;

/// <summary>The published distributions, each ready to be drawn from.</summary>
internal static class Shares
{
    public static readonly string[] Needs = ["ASD", "SLCN", "SEMH", "MLD", "SLD", "PD", "SPLD", "HI", "PMLD", "OTH", "VI", "MSI", ""];
    private static readonly string[] NeedColumns = ["asd_pc", "slcn_pc", "semh_pc", "mld_pc", "sld_pc", "pd_pc", "spld_pc", "hi_pc", "pmld_pc", "oth_pc", "vi_pc", "msi_pc", "unknown_pc"];

    /// <summary>The Department's codes, in the order of the table by ethnicity.</summary>
    public static readonly (string Code, string Plans, string Needs)[] Ethnicities =
    [
        ("WBRI", "White British", "White - White British"), ("", "Unclassified", "Unclassified"), ("WOTH", "White other", "White - Any other White background"), ("BAFR", "Black African", "Black - Black African"),
        ("APKN", "Pakistani", "Asian - Pakistani"), ("MOTH", "Mixed other", "Mixed - Any other Mixed background"), ("MWBC", "Mixed White and Black Caribbean", "Mixed - White and Black Caribbean"), ("AIND", "Indian", "Asian - Indian"),
        ("OOTH", "Any other", "Any other ethnic group"), ("AOTH", "Asian other", "Asian - Any other Asian background"), ("ABAN", "Bangladeshi", "Asian - Bangladeshi"), ("BCRB", "Black Caribbean", "Black - Black Caribbean"),
        ("MWAS", "Mixed White and Asian", "Mixed - White and Asian"), ("BOTH", "Black other", "Black - Any other Black background"), ("MWBA", "Mixed White and Black African", "Mixed - White and Black African"),
        ("WROM", "Gypsy/Roma", "White - Gypsy/Roma"), ("CHNE", "Chinese", "Asian - Chinese"), ("WIRI", "Irish", "White - Irish"), ("WIRT", "Traveller of Irish heritage", "White - Traveller of Irish heritage"),
    ];

    public const int Youngest = 2;
    public const int Oldest = 25;
    public const int MostYears = 12;
    public const double Boys = 501965.0 / 718838;

    private static readonly Table NeedByAge = Table.Read("need-by-age");
    private static readonly Table NeedBySex = Table.Read("need-by-sex");
    private static readonly Table NeedByEthnicity = Table.Read("need-by-ethnicity");
    private static readonly Table NeedByPlacement = Table.Read("need-by-placement");
    private static readonly Table PlacementByAge = Table.Read("placement-by-age");
    private static readonly double[] AllNeeds = [.. NeedColumns.Select(column => NeedByAge.Rows.Sum(row => NeedByAge.Number(row, column) * NeedByAge.Number(row, "plans")))];

    /// <summary>Age and years held together: each table's own sums, and no plan older than the child.</summary>
    public static Weights AgeAndYears { get; } = new(Fitted());

    /// <summary>Need by age and sex.</summary>
    public static Weights[,] NeedOf { get; } = ByAgeAndSex();

    /// <summary>Ethnicity by need.</summary>
    public static Weights[] EthnicityOf { get; } = [.. Needs.Select((_, need) => new Weights(Ethnic(need)))];

    /// <summary>Placement by age and need in an authority.</summary>
    public static Weights[,] PlacementOf(IReadOnlyDictionary<string, double> factors)
    {
        var placements = Table.Read("plans-by-placement");
        var of = new Weights[Oldest + 1, Needs.Length];
        var moved = Detail.All.Select(detail => detail.In2026(placements) / Math.Max(1, Ages().Sum(age => At(detail, age))) * factors.GetValueOrDefault(detail.Group, 1)).ToArray();
        foreach (var age in Ages())
            for (var need = 0; need < Needs.Length; need++)
                of[age, need] = new(Detail.All.Select((detail, at) => At(detail, age) * moved[at] * Likelier(detail, need)));
        return of;
    }

    public static IEnumerable<int> Ages() => Enumerable.Range(Youngest, Oldest - Youngest + 1);

    /// <summary>By age of the table that begins at the youngest and is in their order.</summary>
    public static double[] Of(string table, string column)
    {
        var read = Table.Read(table);
        return [.. read.Rows.Select(row => read.Number(row, column))];
    }

    private static double At(Detail detail, int age) => detail.Columns.Sum(column => PlacementByAge.Number(age - Youngest, column));

    /// <summary>How much likelier a need is in a placement than in all: the share of small rows is steadied.</summary>
    private static double Likelier(Detail detail, int need)
    {
        var share = NeedByPlacement.Number(NeedByPlacement.Row(detail.NeedRow), NeedColumns[need]);
        return (share + 0.05) / ((AllNeeds[need] / AllNeeds.Sum() * 100) + 0.05);
    }

    private static IEnumerable<double> Ethnic(int need)
    {
        var plans = Table.Read("plans-by-ethnicity");
        return Ethnicities.Select(one => plans.Number(plans.Row(one.Plans), "plans") * NeedByEthnicity.Number(NeedByEthnicity.Row(one.Needs), NeedColumns[need]));
    }

    private static Weights[,] ByAgeAndSex()
    {
        var of = new Weights[Oldest + 1, 2];
        foreach (var age in Ages())
            for (var sex = 0; sex < 2; sex++)
            {
                var row = NeedBySex.Row(sex == 0 ? "Male" : "Female");
                of[age, sex] = new(NeedColumns.Select((column, need) => NeedByAge.Number(age - Youngest, column) * NeedBySex.Number(row, column) / (AllNeeds[need] / AllNeeds.Sum())));
            }

        return of;
    }

    private static IEnumerable<double> Fitted()
    {
        double[] plans = Of("plans-by-age", "plans_jan_2026"), years = Of("plans-by-years", "plans"), made = Of("new-plans-by-age", "new_plans_2025");
        var cells = plans.Select((all, at) => years.Select((_, year) => year >= Math.Max(2, at + Youngest) ? 0.0 : year == 0 ? First(made, at) : all).ToArray()).ToArray();
        for (var turn = 0; turn < 60; turn++)
        {
            for (var at = 0; at < plans.Length; at++) Scale(cells[at], plans[at]);
            for (var year = 0; year < years.Length; year++)
            {
                var by = years[year] / cells.Sum(row => row[year]);
                foreach (var row in cells) row[year] *= by;
            }
        }

        return cells.SelectMany(row => row);
    }

    /// <summary>Plans made within the year, where the last row is of several ages together.</summary>
    private static double First(double[] made, int at) => at < made.Length - 1 ? made[at] * 1.1 : made[^1] / 6;

    private static void Scale(double[] row, double to)
    {
        var by = to / row.Sum();
        for (var at = 0; at < row.Length; at++) row[at] *= by;
    }
}
