namespace OneStory.Synthetic;

/// <summary>An authority to make up.</summary>
/// <param name="Id">Its code; none is an authority's that is not made up too.</param>
/// <param name="Plans">How many plans it maintains.</param>
/// <param name="FirstChild">How many children were made up before its own, so that no two have one number.</param>
public sealed record AreaToMake(int Id, string Name, string Slug, int Plans, long Seed, DateOnly AsOf, long FirstChild = 0)
{
    private const double GrowthOfEngland = 718838.0 / 638745;

    /// <summary>All of England, by the plans each authority maintained in January 2026, the largest first.</summary>
    public static IReadOnlyList<AreaToMake> England(long seed, DateOnly asOf)
    {
        var table = Table.Read("plans-by-authority");
        var areas = new List<AreaToMake>();
        foreach (var row in table.Rows.Where(row => PlansOf(table, row) > 0).OrderByDescending(row => PlansOf(table, row)))
        {
            var name = table.Text(row, "la_name");
            var slug = $"made-up-{SearchText.Fold(name).Replace(' ', '-')}";
            areas.Add(new((int)table.Number(row, "old_la_code"), $"Made-up {name}", slug, PlansOf(table, row), seed, asOf, areas.Sum(area => MadeArea.Most(area.Plans))));
        }

        return areas;
    }

    /// <summary>Two authorities have no number for January 2026: theirs is that of 2025, grown as England's did.</summary>
    private static int PlansOf(Table table, int row) => (int)(table.Number(row, "jan2026") is > 0 and var plans ? plans : Math.Round(table.Number(row, "jan2025") * GrowthOfEngland));
}
