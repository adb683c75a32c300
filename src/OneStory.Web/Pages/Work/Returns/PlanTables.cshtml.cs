using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Audit;
using OneStory.Insight;
using OneStory.Returns.Baseline;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Returns;

/// <summary>The tables of the local SEND reform plan and of the capacity return, years side by side.</summary>
[Needs(Right.ManageReturns)]
public sealed class PlanTablesModel(PlanTablesQuery tables, AccessLog log) : OneStoryPage
{
    /// <summary>What stands in an address for the line of all.</summary>
    public const string Everything = "all";

    public PlanTables Tables { get; private set; } = null!;
    public ListAddress Address => new(Request);

    public async Task OnGet() => Tables = await tables.All();

    public async Task<IActionResult> OnGetCsv()
    {
        Tables = await tables.All();
        await log.ExportedList("the tables of the local SEND reform plan", string.Join(", ", Tables.Years));
        return CsvFile.Of($"plan-tables-{Authority.Slug}-{Today:yyyy-MM-dd}.csv",
            ["table", "table_title", "line", "line_title", "across", "across_title", .. Tables.Years.Select(year => $"calendar_{year}"), "as_of", "how_sure", "note"], BaselineTable.All.SelectMany(Rows));
    }

    public string YearTitle(int year) => year == tables.Unfinished ? $"{year} so far" : $"{year}";

    /// <summary>The address of a figure's list.</summary>
    public string ListOf(BaselineTable table, BaselineLine? line, BaselineLine? across, int year) =>
        At("returns", "plan-tables", table.Id, line?.Id ?? Everything) + QueryString.Create([KeyValuePair.Create("year", (string?)$"{year}"), .. across is null ? [] : new[] { KeyValuePair.Create("across", (string?)across.Id) }]);

    /// <summary>What stands beside one another: all of it first.</summary>
    public static IEnumerable<BaselineLine?> Across(BaselineTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return (table.Across?.Lines ?? []).Prepend(null);
    }

    private IEnumerable<IReadOnlyList<object?>> Rows(BaselineTable table) =>
        from across in Across(table)
        from line in table.Rows.Lines.Append(null)
        select (IReadOnlyList<object?>)
        [
            table.Id, table.Title, line?.Id ?? Everything, line?.Title ?? "All", across?.Id ?? Everything, across?.Title ?? "All",
            .. Tables.Years.Select(year => (object?)Tables.Figure(new(table, line, across, year))), Tables.AsOf, line?.Sure ?? table.Sure, line is null ? table.Note : line.Note,
        ];
}
