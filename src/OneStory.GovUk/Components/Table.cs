using System.Globalization;

namespace OneStory.GovUk;

/// <summary>One cell of a table.</summary>
public sealed record TableCellOptions : ContentOptions
{
    /// <summary>"numeric" sets it to the right.</summary>
    public string? Format { get; init; }

    /// <summary>How many columns it takes.</summary>
    public int? Colspan { get; init; }

    /// <summary>How many rows it takes.</summary>
    public int? Rowspan { get; init; }

    internal Markup Common => Markup.Of($"{Span("colspan", Colspan)}{Span("rowspan", Rowspan)}{Extra}");

    private static Markup Span(string name, int? value) => Parts.Attribute(name, value?.ToString(CultureInfo.InvariantCulture));
}

/// <summary>A table.</summary>
public sealed record TableOptions : ComponentOptions
{
    /// <summary>What it is a table of.</summary>
    public string? Caption { get; init; }

    /// <summary>Classes of the caption.</summary>
    public string? CaptionClasses { get; init; }

    /// <summary>The headings of the columns.</summary>
    public IReadOnlyList<TableCellOptions>? Head { get; init; }

    /// <summary>The rows.</summary>
    public IReadOnlyList<IReadOnlyList<TableCellOptions>?> Rows { get; init; } = [];

    /// <summary>Whether the first cell of a row is its heading.</summary>
    public bool FirstCellIsHeader { get; init; }
}

public static partial class Render
{
    /// <summary>A table.</summary>
    public static Markup Table(TableOptions table)
    {
        var caption = string.IsNullOrEmpty(table.Caption) ? null : Markup.Of($"""
            <caption class="{Parts.Classes("govuk-table__caption", table.CaptionClasses)}">{table.Caption}</caption>
            """);
        var head = table.Head is null ? null : Markup.Of($"""
            <thead class="govuk-table__head"><tr class="govuk-table__row">{table.Head.Select(HeadCell)}</tr></thead>
            """);
        var rows = table.Rows.OfType<IReadOnlyList<TableCellOptions>>().Select(row => Markup.Of($"""
            <tr class="govuk-table__row">{row.Select((cell, index) => Cell(cell, index == 0 && table.FirstCellIsHeader))}</tr>
            """));
        return Markup.Of($"""
            <table class="{Parts.Classes("govuk-table", table.Classes)}"{table.Extra}>
              {caption}
              {head}
              <tbody class="govuk-table__body">{rows}</tbody>
            </table>
            """);
    }

    private static Markup HeadCell(TableCellOptions cell) =>
        Markup.Of($"""
            <th scope="col" class="{Parts.Classes("govuk-table__header", Format("header", cell), cell.Classes)}"{cell.Common}>
              {cell.Content}
            </th>
            """);

    private static Markup Cell(TableCellOptions cell, bool isHeader) => isHeader
        ? Markup.Of($"<th scope=\"row\" class=\"{Parts.Classes("govuk-table__header", cell.Classes)}\"{cell.Common}>{cell.Content}</th>")
        : Markup.Of($"""
            <td class="{Parts.Classes("govuk-table__cell", Format("cell", cell), cell.Classes)}"{cell.Common}>{cell.Content}</td>
            """);

    private static string? Format(string part, TableCellOptions cell) => string.IsNullOrEmpty(cell.Format) ? null : $"govuk-table__{part}--{cell.Format}";
}
