namespace OneStory.Synthetic;

/// <summary>An authority to make up.</summary>
/// <param name="Id">Its code; none is an authority's that is not made up too.</param>
/// <param name="Plans">How many plans it maintains.</param>
/// <param name="FirstChild">How many children were made up before its own, so that no two have one number.</param>
public sealed record AreaToMake(int Id, string Name, string Slug, int Plans, long Seed, DateOnly AsOf, long FirstChild = 0)
{
    /// <summary>All of England, by the plans each authority maintained in January 2026, the largest first.</summary>
    public static IReadOnlyList<AreaToMake> England(long seed, DateOnly asOf)
    {
        var table = Table.Read("plans-by-authority");
        var areas = new List<AreaToMake>();
        foreach (var row in table.Rows.Where(row => table.Number(row, "jan2026") > 0).OrderByDescending(row => table.Number(row, "jan2026")))
        {
            var name = table.Text(row, "la_name");
            var slug = $"made-up-{SearchText.Fold(name).Replace(' ', '-')}";
            areas.Add(new((int)table.Number(row, "old_la_code"), $"Made-up {name}", slug, (int)table.Number(row, "jan2026"), seed, asOf, areas.Sum(area => MadeArea.Most(area.Plans))));
        }

        return areas;
    }
}
