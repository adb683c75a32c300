using OneStory.Returns.Csv;
using OneStory.Returns.Register;

namespace OneStory.Returns.Tests.Register;

public sealed class Reading_the_registers_files
{
    private static readonly string Sample = Repository.PathOf("tests", "OneStory.Testing", "Files", "establishments.csv");

    [Fact]
    public void Every_column_of_the_published_file_is_known_and_read()
    {
        using var text = new DataFile(Sample).Open();
        var file = new EstablishmentFile(text);
        (file.Columns.Count, file.Missing.Count, file.Unknown.Count, file.WhyNot).ShouldBe((140, 0, 0, null));
        var rows = file.Rows().ToList();
        rows.Count.ShouldBe(60);
        rows.ShouldAllBe(read => read.WhyNot == null && read.Remarks.Count == 0);
        rows.ShouldAllBe(read => read.Row!.Columns.Count > 80);
        var first = rows[0].Row!;
        (first.Urn, first.Name, first.AuthorityCode, first.Number, first.Ukprn).ShouldBe(("130000", "school 1", "100", "1000", "10000001"));
        (first.Type, first.TypeGroup, first.Status, first.OpenedOn, first.ClosedOn).ShouldBe(("Academy sponsor led", "Academies", "Open", new DateOnly(1993, 5, 29), null));
        (first.Phase, first.AgeFrom, first.AgeTo, first.Gender, first.Easting, first.Northing).ShouldBe(("Secondary", 11, 18, "Mixed", 533498, 181201));
        (first.Capacity, first.Pupils, first.District, first.IsSection41, first.ClosedBecause).ShouldBe((1689, 1463, "E06000100", null, null));
        rows[1].Row!.IsSection41.ShouldBe(false);
    }

    [Fact]
    public void What_it_says_of_special_needs_is_read_wherever_it_stands()
    {
        var row = Of(
            ("URN", "147062"), ("EstablishmentName", "Abbey View"), ("EstablishmentStatus (name)", "Open, but proposed to close"), ("SEN1 (name)", "Not Applicable"), ("SEN2 (name)", "SLCN - Speech, language and Communication"),
            ("SEN13 (name)", "ASD - Autistic Spectrum Disorder"), ("TypeOfResourcedProvision (name)", "Resourced provision and SEN unit"), ("ResourcedProvisionOnRoll", "9"), ("ResourcedProvisionCapacity", "10"),
            ("SenUnitOnRoll", "0"), ("SenUnitCapacity", "8"), ("Section41Approved (name)", "Approved"), ("SENStat", "12"), ("SENNoStat", "30"), ("Easting", "0"), ("Northing", "0")).Row!;
        row.Needs.ShouldBe(["SLCN", "ASD"]);
        (row.ResourcedProvision, row.ResourcedOnRoll, row.ResourcedCapacity, row.UnitOnRoll, row.UnitCapacity).ShouldBe(("Resourced provision and SEN unit", 9, 10, 0, 8));
        (row.IsSection41, row.PupilsWithPlan, row.PupilsWithSupport, row.Easting, row.Northing).ShouldBe((true, 12, 30, null, null));
    }

    [Fact]
    public void A_cell_that_cannot_be_read_is_left_empty_and_said_and_kept_as_it_stands()
    {
        var read = Of(("URN", "147062"), ("EstablishmentName", "Abbey View"), ("EstablishmentStatus (name)", "Closed"), ("CloseDate", "31-02-2025"), ("SchoolCapacity", "many"));
        read.Remarks.ShouldBe(["CloseDate: “31-02-2025” is not a date such as 01-09-2026", "SchoolCapacity: “many” is not a whole number"]);
        (read.Row!.ClosedOn, read.Row.Capacity, read.Row.Columns["CloseDate"]).ShouldBe((null, null, "31-02-2025"));
    }

    [Theory]
    [InlineData("", "x", "Open", "Enter a unique reference number (URN).")]
    [InlineData("14706", "x", "Open", "A unique reference number (URN) has 6 digits. This has 5 digits.")]
    [InlineData("147062", "", "Open", "147062 has no name")]
    [InlineData("147062", "x", "", "147062 has no status")]
    [InlineData("147062", "x", "Ajar", "147062 has a status that is not known: “Ajar”")]
    public void A_row_without_what_it_must_have_is_refused_with_the_reason(string urn, string name, string status, string why)
    {
        var read = Of(("URN", urn), ("EstablishmentName", name), ("EstablishmentStatus (name)", status));
        (read.Line, read.Row, read.WhyNot).ShouldBe((2, null, why));
    }

    [Fact]
    public void Columns_that_are_missing_or_unknown_are_said_and_unknown_ones_are_kept()
    {
        var file = new EstablishmentFile(new StringReader("New,EstablishmentStatus (name),EstablishmentName,URN\nsomething,Open,A,147062\n"));
        (file.Missing.Count, file.WhyNot).ShouldBe((137, null));
        file.Unknown.ShouldBe(["New"]);
        file.Rows().ToList().ShouldHaveSingleItem().Row!.Columns["New"].ShouldBe("something");
    }

    [Fact]
    public void Another_file_is_known_not_to_be_the_registers()
    {
        new EstablishmentFile(new StringReader("URN,name\n1,2\n")).WhyNot.ShouldBe("This is not the register's file of establishments: it has no column EstablishmentName, EstablishmentStatus (name).");
        new RegisterLinkFile(new StringReader("URN,name\n1,2\n")).WhyNot.ShouldNotBeNull();
        new PostcodeFile(new StringReader("pcd,x\n1,2\n")).WhyNot.ShouldNotBeNull();
        new AuthorityFile(new StringReader("")).WhyNot.ShouldNotBeNull();
    }

    [Fact]
    public void Links_are_read_with_their_kind_and_day()
    {
        var file = new RegisterLinkFile(new StringReader("\"URN\",\"LinkURN\",\"LinkName\",\"LinkType\",\"LinkEstablishedDate\"\n100006,134643,\"CCfL, Key Stage 3\",\"Predecessor - merged\",\"01-01-2022\"\n100016,132245,\"Kingsgate\",\"Successor\",\"\"\n100016,,\"Kingsgate\",\"Successor\",\"\"\n"));
        var rows = file.Rows().ToList();
        rows[0].Row.ShouldBe(new("100006", "134643", "CCfL, Key Stage 3", "Predecessor - merged", new(2022, 1, 1)));
        rows[1].Row!.On.ShouldBeNull();
        rows[2].WhyNot.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("pcd,easting,northing,laua\nAL1 1AA,514600,206900,E07000240\n")]
    [InlineData("pcd7,pcds,oseast1m,osnrth1m,oslaua\nAL1 1AA,al11aa,514600,206900,E07000240\n")]
    public void Postcodes_are_read_by_the_directorys_names_or_plain_ones(string text) =>
        new PostcodeFile(new StringReader(text)).Rows().ToList().ShouldHaveSingleItem().Row.ShouldBe(new("AL1 1AA", 514600, 206900, "E07000240"));

    [Fact]
    public void A_postcode_of_before_is_taken_and_one_with_no_place_is_not() =>
        new PostcodeFile(new StringReader("pcd,easting,northing,laua\nW1M 1AA,528500,181500,\nGY1 1AA,,,L99999999\nX,1,1,\n")).Rows().Select(read => read.WhyNot ?? read.Row!.Postcode).ShouldBe(["W1M 1AA", "GY1 1AA has no position", "“X” is not a postcode"]);

    [Fact]
    public void Authorities_are_read_without_regions_and_those_that_have_ended_are_known() =>
        new AuthorityFile(new StringReader("LA Number,LA Name,Region,Type\n301,Barking and Dagenham,Outer London,OLB\n837,Bournemouth (Pre LG),South West,UA\n970,England,NA,NA\n1000,England (discontinued),NA,NA\n"))
            .Rows().Select(read => read.Row).ShouldBe([new("301", "Barking and Dagenham", "Outer London", "OLB", false), new("837", "Bournemouth", "South West", "UA", true)]);

    private static RowRead<Establishment> Of(params (string Column, string Value)[] cells)
    {
        var text = string.Join(',', cells.Select(cell => $"\"{cell.Column}\"")) + "\n" + string.Join(',', cells.Select(cell => $"\"{cell.Value}\"")) + "\n";
        return new EstablishmentFile(new StringReader(text)).Rows().ToList().ShouldHaveSingleItem();
    }
}
