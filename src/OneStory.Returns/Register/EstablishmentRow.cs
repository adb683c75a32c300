using System.Collections.Frozen;
using OneStory.Identifiers;
using OneStory.Returns.Csv;

namespace OneStory.Returns.Register;

/// <summary>Reads what the product uses of a row of the register from its columns.</summary>
public static class EstablishmentRow
{
    private static readonly string[] AddressLines = ["Street", "Locality", "Address3"];
    private static readonly FrozenSet<string> NotSaid = new[] { "", "Not applicable", "None", "Does not apply" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string> Statuses = new[] { "Open", "Open, but proposed to close", "Proposed to open", "Closed" }.ToFrozenSet();

    /// <summary>Reads a row that is held as its columns.</summary>
    /// <exception cref="ArgumentException">The columns are not those of a row that was taken.</exception>
    public static Establishment Of(IReadOnlyDictionary<string, string> columns) =>
        Read(0, columns) is { Row: { } row } ? row : throw new ArgumentException("These are not the columns of a setting.", nameof(columns));

    internal static RowRead<Establishment> Read(int line, IReadOnlyDictionary<string, string> columns)
    {
        var cells = new Cells(column => columns.GetValueOrDefault(column, ""));
        if (!Urn.TryParse(cells["URN"], out var urn, out var whyNot)) return new(line, null, whyNot, []);
        if (cells["EstablishmentName"].Length == 0) return new(line, null, $"{urn.Value} has no name", []);
        if (cells["EstablishmentStatus (name)"].Length == 0) return new(line, null, $"{urn.Value} has no status", []);
        if (!Statuses.Contains(cells["EstablishmentStatus (name)"])) return new(line, null, $"{urn.Value} has a status that is not known: {Cells.Shown(cells["EstablishmentStatus (name)"])}", []);
        return new(line, ToEstablishment(urn.Value, columns, cells), null, cells.Remarks);
    }

    private static Establishment ToEstablishment(string urn, IReadOnlyDictionary<string, string> columns, Cells cells) => new()
    {
        Urn = urn,
        Name = cells["EstablishmentName"],
        Columns = columns,
        Ukprn = cells.Text("UKPRN"),
        AuthorityCode = cells.Text("LA (code)"),
        Number = cells.Text("EstablishmentNumber"),
        TypeCode = cells.Text("TypeOfEstablishment (code)"),
        Type = cells.Text("TypeOfEstablishment (name)"),
        TypeGroup = cells.Text("EstablishmentTypeGroup (name)"),
        Status = cells["EstablishmentStatus (name)"],
        OpenedOn = cells.Day("OpenDate"),
        OpenedBecause = Said(cells, "ReasonEstablishmentOpened (name)"),
        ClosedOn = cells.Day("CloseDate"),
        ClosedBecause = Said(cells, "ReasonEstablishmentClosed (name)"),
        Phase = Said(cells, "PhaseOfEducation (name)"),
        AgeFrom = cells.Number("StatutoryLowAge"),
        AgeTo = cells.Number("StatutoryHighAge"),
        Gender = Said(cells, "Gender (name)"),
        Street = [.. AddressLines.Select(column => cells[column]).Where(line => line.Length > 0)],
        Town = cells.Text("Town"),
        County = Said(cells, "County (name)"),
        Postcode = cells.Text("Postcode"),
        Phone = cells.Text("TelephoneNum"),
        Website = cells.Text("SchoolWebsite"),
        Easting = Position(cells, "Easting"),
        Northing = Position(cells, "Northing"),
        District = cells.Text("DistrictAdministrative (code)"),
        AuthorityGss = cells.Text("GSSLACode (name)"),
        IsSection41 = cells["Section41Approved (name)"] switch { "Approved" => true, "Not approved" => false, _ => null },
        Needs = [.. Enumerable.Range(1, 13).Select(number => cells[$"SEN{number} (name)"]).Where(need => !NotSaid.Contains(need)).Select(Code).Distinct(StringComparer.Ordinal)],
        ResourcedProvision = Said(cells, "TypeOfResourcedProvision (name)"),
        ResourcedOnRoll = cells.Number("ResourcedProvisionOnRoll"),
        ResourcedCapacity = cells.Number("ResourcedProvisionCapacity"),
        UnitOnRoll = cells.Number("SenUnitOnRoll"),
        UnitCapacity = cells.Number("SenUnitCapacity"),
        Capacity = cells.Number("SchoolCapacity"),
        Pupils = cells.Number("NumberOfPupils"),
        PupilsWithPlan = cells.Number("SENStat"),
        PupilsWithSupport = cells.Number("SENNoStat"),
    };

    private static string? Said(Cells cells, string column) => NotSaid.Contains(cells[column]) ? null : cells[column];

    /// <summary>"SpLD - Specific Learning Difficulty" is SPLD.</summary>
    private static string Code(string need) => need.Split(" - ")[0].Trim().ToUpperInvariant();

    /// <summary>The register writes nought where it knows no position.</summary>
    private static int? Position(Cells cells, string column) => cells.Number(column) is > 0 and var metres ? metres : null;
}
