using System.Text;

namespace OneStory.Law;

/// <summary>Writes a page of Markdown.</summary>
internal sealed class Page
{
    private readonly StringBuilder text = new();

    public Page(string title)
    {
        Line($"# {title}");
        Line();
        Line("Generated from the code by `./onestory law docs`. Do not edit: a test compares it with what the code says now.");
        Line();
    }

    public Page Heading(string heading) => Line($"## {heading}").Line();

    public Page Paragraph(string paragraph) => Line(paragraph).Line();

    public Page Line(string line = "")
    {
        text.Append(line).Append('\n');
        return this;
    }

    public Page Table(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows)
    {
        Row(columns);
        Row([.. columns.Select(_ => "---")]);
        foreach (var row in rows) Row([.. row.Select(Cell)]);
        return Line();
    }

    public override string ToString() => text.ToString().TrimEnd('\n') + "\n";

    private void Row(IReadOnlyList<string> cells) => Line($"| {string.Join(" | ", cells)} |");

    private static string Cell(string cell) => cell.Replace("|", "\\|", StringComparison.Ordinal);
}
