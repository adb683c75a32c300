using System.IO.Compression;
using System.Text;
using OneStory.Returns.Census;
using OneStory.Returns.Tests.Support;

namespace OneStory.Returns.Tests.Census;

/// <summary>Pupils as schools' censuses tell of them, from the export and from the XML.</summary>
public class School_census
{
    private const string Roll = "pupilonrolltableid,NativeId,dob,surname,forename,upn,formerupn,uniquelearnernumber,sex,entrydate,topupfunding,senunitindicator,resourcedprovisionindicator,enrolstatus,senprovision,ncyearactual\n";
    private const string Needs = "pupilonrolltableid,NativeId,senneedstableid,sentyperank,sentype\n";
    private const string One = "a1,3014001,2012-Mar-04 00:00:00,Hale,Wren,B801200005001,,9276308686,F,2023-Sep-04 00:00:00,True,False,True,C,E,8\n";

    internal static string Example { get; } = Whole("""
        <PupilsOnRoll><PupilOnRoll>
          <PupilIdentifiers><UPN>B801200005001</UPN><FormerUPN>P207000016049</FormerUPN><Surname>Hale</Surname><Forename>Wren</Forename><DOB>2012-03-04</DOB><Sex>F</Sex></PupilIdentifiers>
          <PupilCharacteristics><Ethnicity>WBRI</Ethnicity><TopUpFundingIndicator>true</TopUpFundingIndicator></PupilCharacteristics>
          <PupilStatus><EnrolStatus>M</EnrolStatus><NCyearActual>8</NCyearActual><EntryDate>2023-09-04</EntryDate></PupilStatus>
          <SpecialEducationalNeeds>
            <SENprovision>K</SENprovision>
            <SENneeds><SENneed><SENtypeRank>2</SENtypeRank><SENtype>NSA</SENtype></SENneed><SENneed><SENtypeRank>1</SENtypeRank><SENtype>DS</SENtype></SENneed></SENneeds>
            <SENunitIndicator>0</SENunitIndicator><ResourcedProvisionIndicator>1</ResourcedProvisionIndicator>
          </SpecialEducationalNeeds>
          <HomeInformation><Address><PostCode>LS1 4AP</PostCode></Address></HomeInformation>
        </PupilOnRoll></PupilsOnRoll>
        """);

    [Fact]
    public void A_pupil_is_read_with_the_needs_in_their_order()
    {
        var read = Pupils(Roll + One, Needs + "a1,3014001,n1,2.0,SLCN\na1,3014001,n2,1.0,ASD\n").Single();
        read.Findings.ShouldBeEmpty();
        Sen2Files.Told(read.Pupil).ShouldBe(Sen2Files.Told(new CensusPupil
        {
            Number = 1,
            Line = 2,
            Establishment = "3014001",
            Upn = "B801200005001",
            Uln = "9276308686",
            Surname = "Hale",
            Forename = "Wren",
            Born = new(2012, 3, 4),
            Sex = "F",
            YearGroup = "8",
            EnrolStatus = "C",
            EnteredOn = new(2023, 9, 4),
            Provision = "E",
            Needs = [new("ASD", 1), new("SLCN", 2)],
            SenUnit = false,
            ResourcedProvision = true,
            TopUp = true,
        }));
    }

    [Theory]
    [InlineData("S", "E")]
    [InlineData("A", "K")]
    [InlineData("P", "K")]
    public void A_provision_that_was_given_up_is_read_as_what_took_its_place(string said, string now)
    {
        var read = Pupils(Roll + One.Replace(",C,E,", $",C,{said},", StringComparison.Ordinal), Needs + "a1,x,n1,1,ASD\n").Single();
        read.Pupil.Provision.ShouldBe(now);
        read.Findings.Single().Rule.Id.ShouldBe("SC-05");
    }

    [Theory]
    [InlineData("SC-01", "2012-Mar-04", "4th of March", "dob")]
    [InlineData("SC-01", ",True,False,True,", ",True,perhaps,True,", "senunitindicator")]
    [InlineData("SC-02", ",C,E,", ",Z,E,", "enrolstatus")]
    [InlineData("SC-02", ",C,E,", ",C,Q,", "senprovision")]
    [InlineData("SC-03", "B801200005001", "C801200005001", "upn")]
    [InlineData("SC-04", "9276308686", "9276308685", "uniquelearnernumber")]
    [InlineData("SC-06", ",C,E,", ",C,N,", "senprovision")]
    [InlineData("SC-08", ",Hale,", ",,", "surname")]
    [InlineData("SC-08", ",C,E,", ",C,,", "senprovision")]
    public void What_is_wrong_is_found_and_the_rest_stays(string rule, string old, string with, string item)
    {
        var read = Pupils(Roll + One.Replace(old, with, StringComparison.Ordinal), Needs + "a1,x,n1,1,ASD\n").Single();
        var finding = read.Findings.ShouldHaveSingleItem();
        (finding.Rule.Id, finding.Item, finding.Line, finding.Pupil).ShouldBe((rule, item, 2, 1));
        read.Pupil.Forename.ShouldBe("Wren");
    }

    [Fact]
    public void Needs_that_are_wrong_are_found()
    {
        Rules(Pupils(Roll + One, Needs)).ShouldBe(["SC-07"]);
        Rules(Pupils(Roll + One, Needs + "a1,x,n1,1,XYZ\na1,x,n2,1,ASD\n")).ShouldBe(["SC-02"]);
        Rules(Pupils(Roll + One, Needs + "a1,x,n1,first,NSA\n")).ShouldBe(["SC-01"]);
        Rules(Pupils(Roll + One, Needs + "a1,x,n1,1,HI\na1,x,n2,1,ASD\n")).ShouldBe(["SC-07"]);
        Rules(Pupils(Roll + One, null)).ShouldBeEmpty();
    }

    [Fact]
    public void A_need_of_nobody_is_found()
    {
        using var census = CensusBlades.OpenZip(Zipped(Roll + One, Needs + "zz,x,n1,1,HI\na1,x,n2,1,ASD\n", null));
        census.Pupils().Single().Pupil.Needs.Single().Type.ShouldBe("ASD");
        census.WereInOrder.ShouldBeFalse();
        var finding = census.Findings.ShouldHaveSingleItem();
        (finding.Rule.Id, finding.Line).ShouldBe(("SC-09", 2));
    }

    [Fact]
    public void The_postcode_comes_from_the_addresses() =>
        Pupils(Roll + One, Needs + "a1,x,n1,1,HI\n", "pupilonrolltableid,postcode\na1,LS1 4AP\n").Single().Pupil.Postcode.ShouldBe("LS1 4AP");

    [Fact]
    public void Every_rule_is_tried() => CensusRule.All.Select(rule => rule.Id).ShouldBe(["SC-01", "SC-02", "SC-03", "SC-04", "SC-05", "SC-06", "SC-07", "SC-08", "SC-09"]);

    [Fact]
    public void The_sample_of_others_is_read_whole()
    {
        using var census = CensusBlades.OpenZip(Zipped(Sample("pupilonroll"), Sample("senneeds"), null));
        var read = census.Pupils().ToList();
        census.WereInOrder.ShouldBeTrue();
        read.Count.ShouldBe(300);
        read[0].Pupil.Born.ShouldBe(new DateOnly(2020, 4, 25));
        read[0].Pupil.Provision.ShouldBe("E");
        read.SelectMany(one => one.Findings).Count(finding => finding.Item is "sentype" && finding.Rule.Id is "SC-02").ShouldBe(576);
        read.SelectMany(one => one.Findings).ShouldNotContain(finding => finding.Item == "dob" || finding.Item == "entrydate");
    }

    [Fact]
    public void An_export_that_cannot_be_one_is_refused()
    {
        Should.Throw<FileRefusedException>(() => CensusBlades.OpenZip(Zipped(null, Needs, null))).Message.ShouldBe("There is no file of the module pupilonroll in the export.");
        Should.Throw<FileRefusedException>(() => CensusBlades.OpenZip(Zipped("a,b\n", Needs, null))).Reason.ShouldBe(RefusedBecause.Columns);
        Should.Throw<FileRefusedException>(() => CensusBlades.OpenZip(Zipped(Roll, "a,b\n", null))).Reason.ShouldBe(RefusedBecause.Columns);
        Should.Throw<FileRefusedException>(() => Pupils(Roll + One + "a2,too,few\n", Needs)).Place.Line.ShouldBe(3);
    }

    [Fact]
    public void The_XML_of_a_school_is_read()
    {
        using var census = CensusXml.Open(new MemoryStream(Encoding.UTF8.GetBytes(Example)));
        census.Header.ShouldBe(new("301", "4001", "123456", 2026, new DateOnly(2026, 1, 15)));
        var read = census.Pupils().Single();
        read.Findings.ShouldBeEmpty();
        Sen2Files.Told(read.Pupil with { Line = 0 }).ShouldBe(Sen2Files.Told(new CensusPupil
        {
            Number = 1,
            Authority = "301",
            Establishment = "4001",
            Urn = "123456",
            Upn = "B801200005001",
            FormerUpn = "P207000016049",
            Surname = "Hale",
            Forename = "Wren",
            Born = new(2012, 3, 4),
            Sex = "F",
            Ethnicity = "WBRI",
            YearGroup = "8",
            EnrolStatus = "M",
            EnteredOn = new(2023, 9, 4),
            Postcode = "LS1 4AP",
            Provision = "K",
            Needs = [new("DS", 1), new("NSA", 2)],
            SenUnit = false,
            ResourcedProvision = true,
            TopUp = true,
        }));
    }

    [Theory]
    [InlineData("2026-01-15", "SC-07")]
    [InlineData("2026-05-21", null)]
    public void Needs_are_only_asked_for_in_spring(string day, string? rule)
    {
        using var census = CensusXml.Open(Xml("<Pupils><Pupil><Surname>A</Surname><Forename>B</Forename><DOB>2012-03-04</DOB><SENprovision>E</SENprovision></Pupil></Pupils>", day));
        census.Pupils().Single().Findings.Select(finding => finding.Rule.Id).ShouldBe(rule is null ? [] : [rule]);
    }

    [Fact]
    public void XML_that_is_no_census_is_refused()
    {
        Should.Throw<FileRefusedException>(() => CensusXml.Open(new MemoryStream(Sen2Files.Sample("sen2_sample_2025.xml")))).Reason.ShouldBe(RefusedBecause.OtherCollection);
        Should.Throw<FileRefusedException>(() => CensusXml.Open(new MemoryStream("<Message><Pupils/></Message>"u8.ToArray()))).Reason.ShouldBe(RefusedBecause.NotThisKindOfFile);
        Should.Throw<FileRefusedException>(() => CensusXml.Open(Xml("<Header/>"))).Reason.ShouldBe(RefusedBecause.SecondReturn);
    }

    private static MemoryStream Xml(string pupils, string day = "2026-01-15") => new(Encoding.UTF8.GetBytes(Whole(pupils, day)));

    private static string Whole(string pupils, string day = "2026-01-15") => $"""
        <Message><Header><CollectionDetails><Collection>School</Collection><Year>2026</Year><ReferenceDate>{day}</ReferenceDate></CollectionDetails>
        <Source><SourceLevel>S</SourceLevel><LEA>301</LEA><Estab>4001</Estab><URN>123456</URN></Source></Header>
        {pupils}
        </Message>
        """;

    private static List<string> Rules(IEnumerable<CensusRead> read) => [.. read.SelectMany(one => one.Findings).Select(finding => finding.Rule.Id)];

    private static List<CensusRead> Pupils(string roll, string? needs, string? addresses = null)
    {
        using var census = CensusBlades.OpenZip(Zipped(roll, needs, addresses));
        return [.. census.Pupils()];
    }

    private static string Sample(string module) => Encoding.UTF8.GetString(Sen2Files.Sample($"2025_spring_{module}.csv"));

    private static MemoryStream Zipped(string? roll, string? needs, string? addresses)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (module, text) in new[] { ("pupilonroll", roll), ("senneeds", needs), ("addressesonroll", addresses) })
                if (text is not null)
                {
                    using var entry = zip.CreateEntry($"2025_spring_{module}.csv").Open();
                    entry.Write(Encoding.UTF8.GetBytes(text));
                }

        return stream;
    }
}
