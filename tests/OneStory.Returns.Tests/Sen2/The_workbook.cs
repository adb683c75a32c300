using OneStory.Returns.Excel;
using OneStory.Returns.Sen2;
using OneStory.Returns.Tests.Support;

namespace OneStory.Returns.Tests.Sen2;

/// <summary>A return that was typed into the workbook is read as any other.</summary>
public class The_workbook
{
    private static readonly object?[][] Good =
    [
        ["SEN2 person level return"],
        ["Header Record"],
        ["Record Type", "Collection Name", "Year", "Reference Date", "Source Level", "LA Number", "Software Code", "Release", "Serial Number", "Date & Time \n(ccyy-mm-ddThh:mm:ss)", "Designated Medical Officer", "Designated Clinical Officer", "Designated Social Care Officer"],
        ["Header", "SEN2", 2026, new DateOnly(2026, 1, 15), "L", 301, "Template", "1", 1, 46055.5, "Y", "N", "R"],
        [],
        ["Person Record"],
        ["Record Type", "Person ID\n\n(This must be a unique ID for each Person record)", "LA\n(From Header Record)", "Surname", "Forename", "Date of Birth \n(ccyy-mm-dd)", "Sex", "Ethnicity", "Post Code", "UPN - Unique Pupil Number", "UPN and ULN unavailable – Reason"],
        ["Person", 1, 301, "Hale", "Wren", "2016-03-04", "F", "WBRI", "LS1 4AP", "B801200005001"],
        ["Person", 2, 301, "Ash", "Rowan", new DateOnly(2012, 1, 2), "M", "NOBT", null, null, "UN2"],
        ["Person", null, 301],
        [],
        ["Requests Records"],
        ["Record Type", "Requests record ID\n\n(This must be a unique ID for each Requests record)", "LA\n(From Header Record)", "Person ID\n\n(This must match the relevant ID in the Person record table)", "Date request was received", "Source of request for an EHC needs assessment", "Initial Request Whilst In RYA", "Request Outcome Date", "Request Outcome"],
        ["Requests", 10, 301, 2, "2025-12-01", 2, 0, null, "A"],
        ["Requests", 11, 301, 1, null, null, null, null, "H"],
        ["Requests", 12, 301, 9, null, null, null, null, "H"],
        [],
        ["Assessments Records"],
        ["Record Type", "Person ID", "LA", "Requests record ID", "Assessment Outcome - Decision to issue EHC plan", "Twenty week time limit exceptions apply"],
        ["Assessment", 1, 301, 11, "H", 1],
        [],
        ["Named Plan Records"],
        ["Record Type", "Person ID", "Requests record ID", "LA", "EHC Plan Start Date", "Personal Budget taken up"],
        ["NamedPlan", 1, 11, 301, "2023-05-02", 0],
        [],
        ["Plan Detail Records"],
        ["Record Type", "Person ID", "Requests record ID", "LA", "URN - Unique Reference Number", "Placement Rank (1=Primary, 2=Secondary)", "SEN Unit Indicator", "Resourced Provision Indicator"],
        ["PlanDetail", 1, 11, 301, 123456, 1, 0, 1],
        [],
        ["Active Plan Records"],
        ["Record Type", "Person ID", "LA", "Requests record ID", "EHC Plan transferred in from another LA during calendar year", "EHC Plan Review Decisions Date", "Annual Review Decision", "Annual Review Meeting Date"],
        ["ActivePlans", 1, 301, 11, 302, "2025-03-20", "M", "2025-03-03"],
        [],
        ["Placement Detail Records"],
        ["Record Type", "Person ID", "Requests record ID", "LA", "SEN Setting – Establishment type", "Placement Rank (1=Primary, 2=Secondary)", "Placement Start Date", "SEN Unit Indicator"],
        ["PlacementDetail", 1, 11, 301, "EHE", 1, new DateOnly(2023, 9, 1), 0],
        [],
        ["SEN Need Records"],
        ["Record Type", "Person ID", "Requests record ID", "LA", "SEN Type of Need", "SEN Type of Need rank  (1=Primary, 2=Secondary)"],
        ["SENneed", 1, 11, 301, "ASD", 1],
        ["SENneed", 1, 11, 301, "HI", 2],
    ];

    [Fact]
    public void Its_blocks_are_joined()
    {
        using var template = Sen2Template.Open(Workbook(Good), 2026);
        template.Header.ShouldBe(new Sen2Header
        {
            Year = 2026,
            ReferenceDate = new(2026, 1, 15),
            Authority = "301",
            SoftwareCode = "Template",
            Release = "1",
            SerialNumber = "001",
            MadeAt = new(2026, 2, 2, 12, 0, 0),
            MedicalOfficer = "Y",
            ClinicalOfficer = "N",
            SocialCareOfficer = "R",
        });
        var persons = template.Persons().ToList();
        persons.SelectMany(person => person.Findings).ShouldBeEmpty();
        Sen2Files.Told(persons[0].Person).ShouldBe(Sen2Files.Told(new Sen2Person
        {
            Number = 1,
            Line = 8,
            Surname = "Hale",
            Forename = "Wren",
            Born = new(2016, 3, 4),
            Sex = "F",
            Ethnicity = "WBRI",
            Postcode = "LS1 4AP",
            Upn = "B801200005001",
            Requests =
            [
                new()
                {
                    Outcome = "H",
                    Assessment = new()
                    {
                        Outcome = "H", ExceptionsApply = true,
                        NamedPlan = new() { StartedOn = new(2023, 5, 2), PersonalBudget = false, Settings = [new() { Urn = "123456", Rank = "1", SenUnit = false, ResourcedProvision = true }] },
                    },
                    ActivePlan = new()
                    {
                        TransferredFrom = "302", ReviewMeetingOn = new(2025, 3, 3), ReviewOutcome = "M", LastReviewOn = new(2025, 3, 20),
                        Placements = [new() { Code = "EHE", Rank = "1", EnteredOn = new(2023, 9, 1), SenUnit = false }],
                        Needs = [new("ASD", "1"), new("HI", "2")],
                    },
                },
            ],
        }));
        persons[1].Person.Born.ShouldBe(new DateOnly(2012, 1, 2));
        persons[1].Person.Requests.Single().Source.ShouldBe("2");
        persons.Count.ShouldBe(2);
    }

    [Fact]
    public void Rows_that_belong_to_nobody_and_headings_that_may_be_crossed_are_said()
    {
        using var template = Sen2Template.Open(Workbook(Good));
        template.Findings.Select(finding => (finding.Rule, finding.Line)).Order().ShouldBe([("S2-008", 16), ("S2-053", 31)]);
    }

    [Fact]
    public void A_workbook_that_cannot_be_one_is_refused()
    {
        Refused(new MemoryStream([1, 2, 3])).Reason.ShouldBe(RefusedBecause.NotThisKindOfFile);
        Refused(Workbook(Good, "Sheet1")).Why.ShouldBe("The workbook has no sheet “Data Entry Template”.");
        Refused(Workbook(Good[..1])).Why.ShouldContain("Header Record");
        Refused(Workbook(Good[..3])).Reason.ShouldBe(RefusedBecause.Empty);
        Refused(Workbook([.. Good, .. Good])).Reason.ShouldBe(RefusedBecause.SecondReturn);
        Refused(Workbook(Changed(3, 1, "CIN"))).Reason.ShouldBe(RefusedBecause.OtherCollection);
        Refused(Workbook(Changed(3, 2, 2025))).Reason.ShouldBe(RefusedBecause.OtherYear);
        Refused(Workbook(Changed(12, 3, "Child"))).Reason.ShouldBe(RefusedBecause.Columns);
    }

    [Fact]
    public void A_block_with_nothing_in_it_at_the_end_is_an_empty_block()
    {
        using var template = Sen2Template.Open(Workbook([.. Good, [], ["SEN Need Records"]]));
        template.Persons().Count().ShouldBe(2);
    }

    [Fact]
    public void A_workbook_that_is_made_to_do_harm_is_refused()
    {
        Refused(With("xl/worksheets/sheet2.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><worksheet><sheetData/></worksheet>")).Reason.ShouldBe(RefusedBecause.DocumentType);
        Refused(With("xl/worksheets/sheet2.xml", "<worksheet><sheetData><row><c t=\"s\"><v>7</v></c></row></sheetData></worksheet>")).Why.ShouldContain("points to a text that is not there");
        Refused(With("xl/worksheets/sheet2.xml", "<worksheet><sheetData><row><c r=\"ZZZZ1\"><v>7</v></c></row></sheetData></worksheet>")).Why.ShouldContain("more cells than a sheet can have");
        Refused(With("xl/worksheets/sheet2.xml", "<worksheet><sheetData>")).Reason.ShouldBe(RefusedBecause.Broken);
    }

    internal static MemoryStream Filled() => Workbook(Good);

    private static MemoryStream With(string part, string content)
    {
        var stream = Filled();
        using var zip = new System.IO.Compression.ZipArchive(stream, System.IO.Compression.ZipArchiveMode.Update, leaveOpen: true);
        zip.GetEntry(part)!.Delete();
        using var entry = zip.CreateEntry(part).Open();
        entry.Write(System.Text.Encoding.UTF8.GetBytes(content));
        return stream;
    }

    private static object?[][] Changed(int row, int cell, object? value)
    {
        object?[][] rows = [.. Good.Select(one => one.ToArray())];
        rows[row][cell] = value;
        return rows;
    }

    private static FileRefusedException Refused(Stream stream) => Should.Throw<FileRefusedException>(() => Sen2Template.Open(stream, 2026));

    private static MemoryStream Workbook(object?[][] rows, string sheet = "Data Entry Template")
    {
        var stream = new MemoryStream();
        using (var writer = new WorkbookWriter(stream))
        {
            writer.BeginSheet("Guidance");
            writer.Row("Read this first");
            writer.BeginSheet(sheet, 12, 20);
            foreach (var row in rows) writer.Row(row);
        }

        return stream;
    }
}
