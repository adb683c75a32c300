using OneStory.Returns.Sen2;
using OneStory.Returns.Tests.Support;
using static OneStory.Returns.Tests.Support.Sen2Cases;

namespace OneStory.Returns.Tests.Sen2;

/// <summary>Each rule finds what it is for, and passes over what is near it.</summary>
public class Rules_fire
{
    // The rules of the reader and of the whole return have tests of their own.
    private static readonly string[] Elsewhere =
        ["S2-001", "S2-002", "S2-003", "S2-004", "S2-005", "S2-006", "S2-007", "S2-008", "S2-009", "S2-013", "S2-070", "S2-071"];

    private static readonly List<(string Rule, Sen2Person Wrong, Sen2Person Near)> All =
    [
        ("S2-010", Issued with { Surname = null }, Issued),
        ("S2-010", Issued with { Forename = null }, Historical),
        ("S2-010", Issued with { Born = null }, Waiting),
        ("S2-010", Issued with { Sex = null }, Issued with { Sex = "M" }),
        ("S2-010", Issued with { Ethnicity = null }, Issued with { Ethnicity = "REFU" }),
        ("S2-011", Issued with { Upn = "C801200005001" }, Issued with { Upn = "M80120000500A" }),
        ("S2-011", Issued with { Uln = "1234567890" }, Issued with { Uln = "9276308686" }),
        ("S2-012", Issued with { Upn = null }, Issued with { Upn = null, UpnUnknown = "UN2" }),
        ("S2-012", Issued with { UpnUnknown = "UN2" }, Issued with { Upn = null, Uln = "9276308686" }),
        ("S2-014", Issued with { Upn = null, UpnUnknown = "UN1" }, Issued with { Upn = null, UpnUnknown = "UN1", Born = new(2020, 1, 16) }),
        ("S2-014", Waiting with { Upn = null, UpnUnknown = "UN8" }, Waiting.Request(request => request with { ReceivedOn = new(2025, 12, 24) }) with { Upn = null, UpnUnknown = "UN8" }),
        ("S2-015", Issued with { Born = new(2026, 1, 16) }, Issued with { Born = new(2026, 1, 15) }),
        ("S2-016", Issued with { Born = new(2000, 8, 31) }, Issued with { Born = new(2000, 9, 1) }),
        ("S2-017", Issued with { Postcode = "LS1 4A" }, Issued with { Postcode = "ls14ap" }),
        ("S2-017", Issued with { Postcode = "LS1 4AB" }, Issued with { Postcode = "LS1 4AP" }),
        ("S2-018", Issued with { Postcode = null }, Issued),
        ("S2-020", Historical.Request(request => request with { ReceivedOn = new(2022, 1, 1) }), Historical),
        ("S2-020", Historical.Request(request => request with { InYouthAccommodation = true }), Historical),
        ("S2-021", Issued.Request(request => request with { OutcomeOn = null }), Waiting),
        ("S2-021", Issued.Request(request => request with { OutcomeOn = new(2025, 3, 2) }), Issued.Request(request => request with { OutcomeOn = new(2025, 3, 3) })),
        ("S2-021", Issued.Request(request => request with { ReceivedOn = null, OutcomeOn = new(2024, 12, 31), Assessment = request.Assessment! with { OutcomeOn = new(2024, 12, 31) } }), Issued.Request(request => request with { ReceivedOn = new(2024, 12, 1), OutcomeOn = new(2024, 12, 31) })),
        ("S2-022", Waiting.Request(request => request with { OutcomeOn = new(2025, 12, 9) }), Waiting.Request(request => request with { Outcome = "W" })),
        ("S2-023", Issued.Request(request => request with { Outcome = "N" }), Issued.Request(request => request with { Outcome = "N", Tribunal = true })),
        ("S2-023", Waiting.Request(request => request with { Assessment = new() { Outcome = "Y" } }), Waiting.Request(request => request with { Assessment = new() { Outcome = "A" } })),
        ("S2-024", Issued.Request(request => request with { ExportedTo = "302" }), Issued.Request(request => request with { ExportedTo = "302", Assessment = null, ActivePlan = null })),
        ("S2-025", Issued.Request(request => request with { Source = null }), Historical),
        ("S2-026", Issued.Request(request => request with { OutcomeOn = new(2025, 4, 15) }), Issued.Request(request => request with { OutcomeOn = new(2025, 4, 14) })),
        ("S2-027", Waiting.Request(request => request with { Outcome = null }), Waiting),
        ("S2-028", Waiting.Request(request => request with { ReceivedOn = null }), Historical),
        ("S2-028", Waiting.Request(request => request with { ReceivedOn = new(2026, 1, 16) }), Waiting.Request(request => request with { ReceivedOn = new(2026, 1, 15) })),
        ("S2-029", Waiting.Request(request => request with { InYouthAccommodation = null }), Historical),
        ("S2-030", Issued.Assessment(assessment => assessment with { OutcomeOn = null }), Issued.Assessment(assessment => assessment with { OutcomeOn = null, NamedPlan = null }).Request(request => request with { ActivePlan = null })),
        ("S2-030", Issued.Assessment(assessment => assessment with { OutcomeOn = new(2025, 3, 31) }), Issued.Assessment(assessment => assessment with { OutcomeOn = new(2025, 4, 1) })),
        ("S2-030", Issued.Assessment(assessment => assessment with { OutcomeOn = new(2026, 1, 16) }), Issued.Assessment(assessment => assessment with { OutcomeOn = new(2026, 1, 15), ExceptionsApply = true })),
        ("S2-031", Issued.Assessment(assessment => assessment with { Outcome = "W" }), Issued),
        ("S2-031", Issued.Assessment(assessment => assessment with { Outcome = "N" }), Issued.Assessment(assessment => assessment with { Outcome = "N", Mediation = true })),
        ("S2-032", Issued.Active(plan => plan with { TransferredFrom = "302" }), Historical.Active(plan => plan with { TransferredFrom = "302" })),
        ("S2-033", Issued.Assessment(assessment => assessment with { OutcomeOn = new(2025, 7, 22) }), Issued.Assessment(assessment => assessment with { OutcomeOn = new(2025, 7, 21) })),
        ("S2-033", Issued.Assessment(assessment => assessment with { OutcomeOn = new(2025, 7, 22) }), Issued.Assessment(assessment => assessment with { OutcomeOn = new(2025, 7, 22), ExceptionsApply = true })),
        ("S2-034", Issued.Request(request => request with { Assessment = null, ActivePlan = null }), Issued.Request(request => request with { ActivePlan = null, Assessment = new() { Outcome = "A" } })),
        ("S2-034", Issued.Assessment(assessment => assessment with { Outcome = null }), Issued),
        ("S2-040", Issued.Plan(plan => plan with { StartedOn = null }), Ended.Plan(plan => plan with { StartedOn = null })),
        ("S2-040", Issued.Plan(plan => plan with { StartedOn = new(2026, 1, 16) }), Issued.Plan(plan => plan with { StartedOn = new(2026, 1, 15) })),
        ("S2-041", Issued.Setting(setting => setting with { Urn = null }), Issued.Setting(setting => setting with { Urn = null, Ukprn = "10012345" })),
        ("S2-041", Issued.Placement(placement => placement with { Code = "EHE" }), Issued.Placement(placement => placement with { Urn = null, Code = "EHE" })),
        ("S2-042", Issued.Plan(plan => plan with { Settings = [plan.Settings[0], plan.Settings[0]] }), Issued.Plan(plan => plan with { Settings = [plan.Settings[0], plan.Settings[0] with { Rank = "2" }] })),
        ("S2-042", Issued.Setting(setting => setting with { Rank = "2" }), Issued),
        ("S2-042", Issued.Plan(plan => plan with { Settings = [.. plan.Settings, plan.Settings[0] with { Rank = "2" }, plan.Settings[0] with { Rank = null }] }), Issued),
        ("S2-043", Ended.Plan(plan => plan with { CeaseReason = null }), Ended),
        ("S2-043", Ended.Plan(plan => plan with { CeasedOn = null }), Ended),
        ("S2-043", Ended.Plan(plan => plan with { StartedOn = new(2025, 9, 1) }), Ended.Plan(plan => plan with { StartedOn = new(2025, 8, 31) })),
        ("S2-043", Ended.Plan(plan => plan with { CeasedOn = new(2024, 12, 31) }), Ended.Plan(plan => plan with { CeasedOn = new(2025, 1, 1) })),
        ("S2-044", Issued.Plan(plan => plan with { PersonalBudget = true }), Issued.Plan(plan => plan with { PersonalBudget = true, DirectPayments = "E" })),
        ("S2-044", Issued.Plan(plan => plan with { DirectPayments = "E" }), Issued.Plan(plan => plan with { PersonalBudget = true, OrganisedArrangements = true })),
        ("S2-045", Issued.Setting(setting => setting with { Urn = null, Code = "NIEC" }), Issued.Placement(placement => placement with { Urn = null, Code = "NIEC" })),
        ("S2-045", Issued.Placement(placement => placement with { Urn = null, Code = "NEET" }), Issued.Placement(placement => placement with { Urn = null, Code = "NEET" }) with { Born = new(2010, 1, 15) }),
        ("S2-046", Issued.Setting(setting => setting with { SenUnit = true }), Issued.Setting(setting => setting with { Urn = "100001", SenUnit = true })),
        ("S2-046", Issued.Placement(placement => placement with { ResourcedProvision = true }), Issued.Placement(placement => placement with { Urn = "100001", ResourcedProvision = true })),
        ("S2-047", Issued.Setting(setting => setting with { Urn = "999999" }), Issued),
        ("S2-047", Issued.Placement(placement => placement with { Urn = "100002" }), Issued.Placement(placement => placement with { Urn = "100002", EnteredOn = new(2025, 7, 31) })),
        ("S2-048", Issued.Setting(setting => setting with { Urn = null, Code = "OTH" }), Issued.Setting(setting => setting with { Urn = null, Code = "OTH", OtherWords = "A farm" })),
        ("S2-048", Issued.Setting(setting => setting with { OtherWords = "A farm" }), Issued),
        ("S2-049", Issued.Placement(placement => placement with { SenUnit = null }), Issued),
        ("S2-049", Issued.Setting(setting => setting with { ResourcedProvision = null }), Issued),
        ("S2-050", Issued.Request(request => request with { ActivePlan = null }), Ended),
        ("S2-050", Issued.Placement(placement => placement with { LeftOn = new(2026, 1, 14) }), Issued.Placement(placement => placement with { LeftOn = new(2026, 1, 15) })),
        ("S2-050", Issued.Placement(placement => placement with { Rank = "2" }), Historical.Active(plan => plan with { TransferredFrom = "302", Placements = [] })),
        ("S2-051", Issued.Placement(placement => placement with { LeftOn = new(2025, 8, 31) }), Issued.Placement(placement => placement with { LeftOn = new(2026, 2, 1) })),
        ("S2-051", Issued.Active(plan => plan with { Placements = [plan.Placements[0], plan.Placements[0] with { EnteredOn = new(2025, 10, 1) }] }),
            Issued.Active(plan => plan with { Placements = [plan.Placements[0] with { LeftOn = new(2025, 10, 1) }, plan.Placements[0] with { EnteredOn = new(2025, 10, 1) }] })),
        ("S2-052", Issued.Active(plan => plan with { Needs = [] }), Issued.Active(plan => plan with { Needs = [new("DS", "1")] })),
        ("S2-052", Issued.Active(plan => plan with { Needs = [new("ASD", "1"), new("ASD", "2")] }), Issued),
        ("S2-052", Issued.Active(plan => plan with { Needs = [new("ASD", "1"), new("HI", "1")] }), Issued),
        ("S2-053", Historical.Active(plan => plan with { LastReviewOn = new(2025, 3, 2) }), Historical.Active(plan => plan with { LastReviewOn = new(2025, 3, 3) })),
        ("S2-053", Historical.Active(plan => plan with { ReviewOutcome = null }), Historical.Active(plan => plan with { ReviewOutcome = null, LastReviewOn = null })),
        ("S2-053", Historical.Active(plan => plan with { LastReviewOn = null }), Historical),
        ("S2-053", Historical.Active(plan => plan with { ReviewDraftOn = new(2025, 3, 20) }), Historical.Active(plan => plan with { ReviewDraftOn = new(2025, 3, 20), ReviewOutcome = "A" })),
        ("S2-054", Historical.Active(plan => plan with { LastReviewOn = new(2025, 4, 1) }), Historical.Active(plan => plan with { LastReviewOn = new(2025, 3, 31) })),
        ("S2-055", Historical.Active(plan => plan with { PhaseTransferDue = new(2025, 2, 14) }), Historical.Active(plan => plan with { PhaseTransferDue = new(2025, 3, 31) })),
        ("S2-055", Historical.Active(plan => plan with { PhaseTransferDue = new(2025, 2, 15), PhaseTransferFinal = new(2025, 2, 16) }), Historical.Active(plan => plan with { PhaseTransferDue = new(2025, 2, 15), PhaseTransferFinal = new(2025, 2, 15) })),
        ("S2-056", Historical.Active(plan => plan with { ReviewMeetingOn = null, LastReviewOn = new(2024, 12, 31) }), Historical.Active(plan => plan with { ReviewMeetingOn = null, LastReviewOn = new(2025, 1, 1) })),
        ("S2-057", Issued.Placement(placement => placement with { EnteredOn = null }), Issued),
        ("S2-058", Historical.Plan(plan => plan with { CeasedOn = new(2026, 1, 15), CeaseReason = "2" }), Historical.Plan(plan => plan with { CeasedOn = new(2026, 1, 15), CeaseReason = "2" }).Placement(placement => placement with { LeftOn = new(2026, 1, 15) })),
        ("S2-060", Issued with { Requests = [Issued.Requests[0], Historical.Requests[0]] }, Issued with { Requests = [Issued.Requests[0], Ended.Requests[0]] }),
        ("S2-061", Issued with { Requests = [Issued.Requests[0], Ended.Requests[0]] }, Issued),
        ("S2-062", Waiting.Request(request => request with { ExportedTo = "30" }), Waiting.Request(request => request with { ExportedTo = "XXX" })),
        ("S2-062", Historical.Active(plan => plan with { TransferredFrom = "999" }), Historical.Active(plan => plan with { TransferredFrom = "302" })),
        ("S2-063", Issued.Setting(setting => setting with { Urn = "12345" }), Issued),
        ("S2-063", Issued.Setting(setting => setting with { Urn = null, Ukprn = "20012345" }), Issued.Setting(setting => setting with { Urn = null, Ukprn = "10012345" })),
        ("S2-064", Issued.Setting(setting => setting with { Urn = "100003" }), Issued.Setting(setting => setting with { Urn = "100001" })),
        ("S2-065", Issued.Plan(plan => plan with { Settings = [] }), Ended.Plan(plan => plan with { Settings = [] })),
        ("S2-065", Historical.Assessment(assessment => assessment with { NamedPlan = null }), Waiting),
        ("S2-066", Historical.Active(plan => plan with { TransferredFrom = "302", Placements = [] }), Historical.Active(plan => plan with { TransferredFrom = "302" })),
    ];

    public static TheoryData<int> Cases => [.. Enumerable.Range(0, All.Count)];

    [Theory, MemberData(nameof(Cases))]
    public void A_rule_finds_what_it_is_for_and_passes_over_what_is_near(int at)
    {
        var (rule, wrong, near) = All[at];
        Found(wrong).ShouldContain(rule);
        Found(near).ShouldNotContain(rule);
    }

    [Fact]
    public void Nothing_is_found_in_people_of_whom_all_is_said()
    {
        foreach (var person in new[] { Issued, Historical, Waiting, Ended }) Found(person).ShouldBeEmpty();
    }

    [Fact]
    public void Every_rule_is_tried() =>
        All.Select(one => one.Rule).Concat(Elsewhere).Distinct().Order().ShouldBe(Sen2Rule.All.Select(rule => rule.Id));

    [Fact]
    public void A_rule_that_came_later_is_not_used_before()
    {
        var person = Issued.Request(request => request with { Source = null });
        Check(2025).Person(person).ShouldNotContain(finding => finding.Rule == "S2-025");
        Check(2026).Person(person).Single(finding => finding.Rule == "S2-025").ShouldBe(
            new("S2-025", Sen2Severity.Error, "It is not said who made the request.", "Requests[1]/RequestSource", null, 0, 1));
    }

    [Fact]
    public void What_could_not_be_read_is_not_called_missing()
    {
        var read = Sen2Files.Read(Sen2Files.WithPerson(2026, "<Surname>A</Surname><Forename>B</Forename><PersonBirthDate>2016-13-01</PersonBirthDate><Sex>X</Sex>")).Persons.Single();
        var found = Check(2026).Person(read);
        found.Where(finding => finding.Path is "PersonBirthDate").Select(finding => finding.Rule).ShouldBe(["S2-007"]);
        found.Where(finding => finding.Path is "Sex").Select(finding => finding.Rule).ShouldBe(["S2-006"]);
        found.Where(finding => finding.Path is "Ethnicity").Select(finding => finding.Rule).ShouldBe(["S2-010"]);
    }

    [Fact]
    public void The_head_of_the_return_is_checked()
    {
        var good = Sen2Files.Header(2026);
        Head(good).ShouldBeEmpty();
        Head(good with { ReferenceDate = new(2026, 1, 16) }).ShouldBe(["S2-002"]);
        Head(good with { Authority = "30" }).ShouldBe(["S2-002"]);
        Head(good with { Authority = "999" }).ShouldBe(["S2-002"]);
        Head(good with { SerialNumber = "1" }).ShouldBe(["S2-002"]);
        Head(good with { MedicalOfficer = null }).ShouldBe(["S2-003"]);
        Head(good with { ClinicalOfficer = null }).ShouldBe(["S2-003"]);
        Head(good with { SocialCareOfficer = null }).ShouldBe(["S2-003"]);
        new Sen2Check(Sen2Files.Header(2025) with { ReferenceDate = new(2025, 1, 16), SocialCareOfficer = null }).Header().ShouldBeEmpty();
    }

    [Fact]
    public void What_could_not_be_read_of_the_head_is_not_called_missing()
    {
        using var reader = Sen2Reader.Open(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(
            Sen2Files.WithPerson(2025, "").Replace("<DMO>Y", "<DMO>X", StringComparison.Ordinal).Replace("2025-01-15", "2025-01-16", StringComparison.Ordinal))));
        var finding = new Sen2Check(reader.Header).Header(reader.Findings).ShouldHaveSingleItem();
        (finding.Rule, finding.Path, finding.Value).ShouldBe(("S2-006", "Header/Source/DMO", "X"));
    }

    [Theory]
    [InlineData("S2-001", "<Surname>A</Surname><Nickname>B</Nickname>", "Nickname")]
    [InlineData("S2-001", "<Requests><Assessment><Week20/><StartDate>2025-01-01</StartDate></Assessment></Requests>", "Requests[1]/Assessment/StartDate")]
    [InlineData("S2-004", "<Forename>A</Forename><Surname>B</Surname>", "Surname")]
    [InlineData("S2-005", "<Surname>A</Surname><Surname>B</Surname>", "Surname")]
    [InlineData("S2-005", "<Requests><ActivePlans><SENneed/><SENneed/><SENneed/></ActivePlans></Requests>", "Requests[1]/ActivePlans/SENneed[3]")]
    [InlineData("S2-006", "<Requests><ActivePlans><SENneed><SENtype>NSA</SENtype></SENneed></ActivePlans></Requests>", "Requests[1]/ActivePlans/SENneed[1]/SENtype")]
    [InlineData("S2-007", "<PersonBirthDate>04/03/2016</PersonBirthDate>", "PersonBirthDate")]
    [InlineData("S2-009", "<Surname kind=\"birth\">A</Surname>", "Surname")]
    [InlineData("S2-009", "<Requests>by telephone</Requests>", "Requests[1]")]
    [InlineData("S2-009", "<Surname>A<b>c</b></Surname>", "Surname")]
    public void The_reader_says_what_is_not_as_it_should_be(string rule, string inside, string path)
    {
        var finding = Sen2Files.Read(Sen2Files.WithPerson(2026, inside)).Persons.Single().Findings.ShouldHaveSingleItem();
        (finding.Rule, finding.Path).ShouldBe((rule, path));
    }

    [Fact]
    public void The_second_with_a_number_is_said_and_the_first_is_not()
    {
        var check = Check(2026);
        Rules(check.Person(Issued)).ShouldBeEmpty();
        Rules(check.Person(Issued with { Upn = "P207000016049", Uln = "9276308686" })).ShouldBeEmpty();
        Rules(check.Person(Issued with { Upn = "p207000016049" })).ShouldBe(["S2-013"]);
        Rules(check.Person(Issued with { Upn = null, Uln = "9276308686" })).ShouldBe(["S2-013"]);
    }

    [Fact]
    public void A_hundred_thousand_numbers_are_all_told_apart()
    {
        var keys = new Sen2Keys();
        for (var serial = 0; serial < 100_000; serial++) keys.Add(new((ulong)serial * 36)).ShouldBeTrue();
        for (var serial = 0; serial < 100_000; serial++) keys.Add(new((ulong)serial * 36)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("B801200005001"), InlineData("M80120000500A"), InlineData("P207000016049")]
    public void A_number_can_be_told_back(string upn) => Sen2Key.OfUpn(upn)!.Value.ToString().ShouldBe($"UPN {upn}");

    [Fact]
    public void A_learner_number_can_be_told_back() => Sen2Key.OfUln("9276308686")!.Value.ToString().ShouldBe("ULN 9276308686");

    [Fact]
    public void A_plan_of_last_year_that_is_gone_is_said()
    {
        var gone = Historical with { Upn = "P207000016049" };
        var byUln = Historical with { Upn = null, Uln = "9276308686" };
        var last = Sen2LastYear.Of([Historical, gone, byUln, Waiting with { Upn = "M80120000500A" }, Historical with { Upn = null }], new(2025, 1, 16));
        (last.Count, last.WithoutNumber).ShouldBe((3, 1));
        var check = new Sen2Check(Sen2Files.Header(2026), new Registers(), last);
        Rules(check.Person(Ended)).ShouldBeEmpty();
        Rules(check.Person(byUln with { Upn = "B801200005001" })).ShouldBe(["S2-013"]);
        var finding = check.AtEnd().ShouldHaveSingleItem();
        (finding.Rule, finding.Message).ShouldBe(("S2-070", "The plan of UPN P207000016049 was in force in last year’s return. It is not in this one, and is not said to have ended."));
    }

    [Fact]
    public void A_historical_plan_that_was_not_there_last_year_is_said()
    {
        var last = Sen2LastYear.Of([Historical], new(2025, 1, 16));
        Rules(new Sen2Check(Sen2Files.Header(2026), null, last).Person(Historical)).ShouldBeEmpty();
        Rules(new Sen2Check(Sen2Files.Header(2026), null, last).Person(Historical with { Upn = "P207000016049" })).ShouldBe(["S2-071"]);
        Rules(new Sen2Check(Sen2Files.Header(2026), null, last).Person(Historical.Active(plan => plan with { TransferredFrom = "302" }) with { Upn = "P207000016049" })).ShouldBeEmpty();
    }

    private static List<string> Found(Sen2Person person) => Rules(Check(2026).Person(person));

    private static List<string> Head(Sen2Header header) => Rules(new Sen2Check(header, new Registers()).Header());

    private static Sen2Check Check(int year) => new(Sen2Files.Header(year), new Registers());

    private static List<string> Rules(IEnumerable<Sen2Finding> findings) => [.. findings.Select(finding => finding.Rule)];

    private sealed class Registers : ISen2References
    {
        public bool HasSettings => true;

        public bool? IsAuthority(string code) => code is "301" or "302";

        public bool? IsPostcode(string postcode) => postcode is "LS1 4AP";

        public Sen2RegisteredSetting? Setting(string urn) => urn switch
        {
            School => new(urn, "Ash School", null, null, "Community school", false, false),
            "100001" => new(urn, "Elm School", null, null, "Community school", true, true),
            "100002" => new(urn, "Oak School", new(2010, 9, 1), new(2025, 8, 31), "Academy converter", null, null),
            "100003" => new(urn, "University of Ash", null, null, "Higher education institutions", null, null),
            _ => null,
        };
    }
}
