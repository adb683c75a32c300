using System.Collections.Frozen;
using OneStory.Identifiers;
using OneStory.Returns.Csv;

namespace OneStory.Returns.Register;

/// <summary>The register's file of all establishments, read as a stream and by the names of its columns.</summary>
public sealed class EstablishmentFile(TextReader text)
{
    private static readonly string[] AddressLines = ["Street", "Locality", "Address3"];

    private static readonly FrozenSet<string> NotSaid = new[] { "", "Not applicable", "Not Applicable", "None", "Does not apply" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private readonly CsvTable table = new(text, EstablishmentColumns.All);

    public IReadOnlyList<string> Columns => table.Columns;
    public IReadOnlyList<string> Missing => table.Missing;
    public IReadOnlyList<string> Unknown => table.Unknown;

    /// <summary>Why this cannot be the register's file; null where it can.</summary>
    public string? WhyNot => EstablishmentColumns.Needed.Intersect(Missing).ToList() is { Count: > 0 } missing
        ? $"This is not the register's file of establishments: it has no column {string.Join(", ", missing)}."
        : null;

    public IEnumerable<RowRead<Establishment>> Rows() => table.Rows().Select(read => read.Row is { } row ? Read(row) : new(read.Line, null, read.WhyNot, []));

    private RowRead<Establishment> Read(CsvRow row)
    {
        if (!Urn.TryParse(row["URN"], out var urn, out var whyNot)) return new(row.Line, null, whyNot, []);
        if (row["EstablishmentName"].Length == 0) return new(row.Line, null, $"{urn.Value} has no name", []);
        if (row["EstablishmentStatus (name)"].Length == 0) return new(row.Line, null, $"{urn.Value} has no status", []);
        var cells = new Cells(row);
        return new(row.Line, ToEstablishment(row, cells, urn.Value), null, cells.Remarks);
    }

    private Establishment ToEstablishment(CsvRow row, Cells cells, string urn) => new()
    {
        Urn = urn,
        Name = row["EstablishmentName"],
        Columns = AsRead(row),
        Ukprn = cells.Text("UKPRN"),
        AuthorityCode = cells.Text("LA (code)"),
        Number = cells.Text("EstablishmentNumber"),
        TypeCode = cells.Text("TypeOfEstablishment (code)"),
        Type = cells.Text("TypeOfEstablishment (name)"),
        TypeGroup = cells.Text("EstablishmentTypeGroup (name)"),
        Status = row["EstablishmentStatus (name)"],
        OpenedOn = cells.Day("OpenDate"),
        OpenedBecause = Said(row, "ReasonEstablishmentOpened (name)"),
        ClosedOn = cells.Day("CloseDate"),
        ClosedBecause = Said(row, "ReasonEstablishmentClosed (name)"),
        Phase = Said(row, "PhaseOfEducation (name)"),
        AgeFrom = cells.Number("StatutoryLowAge"),
        AgeTo = cells.Number("StatutoryHighAge"),
        Gender = Said(row, "Gender (name)"),
        Street = [.. AddressLines.Select(column => row[column]).Where(line => line.Length > 0)],
        Town = cells.Text("Town"),
        County = Said(row, "County (name)"),
        Postcode = cells.Text("Postcode"),
        Phone = cells.Text("TelephoneNum"),
        Website = cells.Text("SchoolWebsite"),
        Easting = Position(cells, "Easting"),
        Northing = Position(cells, "Northing"),
        District = cells.Text("DistrictAdministrative (code)"),
        AuthorityGss = cells.Text("GSSLACode (name)"),
        IsSection41 = row["Section41Approved (name)"] switch { "Approved" => true, "Not approved" => false, _ => null },
        Needs = [.. Enumerable.Range(1, 13).Select(number => row[$"SEN{number} (name)"]).Where(need => !NotSaid.Contains(need)).Select(Code).Distinct(StringComparer.Ordinal)],
        ResourcedProvision = Said(row, "TypeOfResourcedProvision (name)"),
        ResourcedOnRoll = cells.Number("ResourcedProvisionOnRoll"),
        ResourcedCapacity = cells.Number("ResourcedProvisionCapacity"),
        UnitOnRoll = cells.Number("SenUnitOnRoll"),
        UnitCapacity = cells.Number("SenUnitCapacity"),
        Capacity = cells.Number("SchoolCapacity"),
        Pupils = cells.Number("NumberOfPupils"),
        PupilsWithPlan = cells.Number("SENStat"),
        PupilsWithSupport = cells.Number("SENNoStat"),
    };

    private Dictionary<string, string> AsRead(CsvRow row)
    {
        var read = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var at = 0; at < Columns.Count; at++)
            if (row.Cells[at].Trim() is { Length: > 0 } value) read.TryAdd(Columns[at], value);
        return read;
    }

    private static string? Said(CsvRow row, string column) => NotSaid.Contains(row[column]) ? null : row[column];

    /// <summary>"SpLD - Specific Learning Difficulty" is SPLD.</summary>
    private static string Code(string need) => need.Split(" - ")[0].Trim().ToUpperInvariant();

    /// <summary>The register writes nought where it knows no position.</summary>
    private static int? Position(Cells cells, string column) => cells.Number(column) is > 0 and var metres ? metres : null;
}
