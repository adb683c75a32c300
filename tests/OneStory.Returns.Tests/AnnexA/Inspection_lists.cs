using OneStory.Returns.AnnexA;
using OneStory.Returns.Excel;
using OneStory.Returns.Sen2;

namespace OneStory.Returns.Tests.AnnexA;

/// <summary>The lists that inspectors ask for, and the published checks of them.</summary>
public class Inspection_lists
{
    private static readonly DateOnly Today = new(2025, 4, 1);

    private static readonly AnnexAChild Good = new()
    {
        Id = "C-1",
        Upn = "B801200005001",
        Born = new(2012, 3, 4),
        Sex = "F",
        Ethnicity = "WCOR",
        FirstPlanOn = new(2020, 5, 6),
        UpdatedPlanOn = new(2024, 7, 8),
        LastReviewOn = new(2025, 4, 1),
        PrimaryNeed = "DS",
        MainUrn = "123456",
        MainPhase = AnnexAPhase.AlternativeProvision,
        HomeEducated = false,
        Suspensions = 2,
        Exclusions = 0,
        Absence = 12.5,
        PupilPremium = true,
        KnownToSocialCare = true,
        SocialCareTeam = "=children in need",
        Disabled = true,
    };

    private static readonly List<(string Rule, AnnexAChild Wrong, AnnexAChild Near)> Cases =
    [
        ("01a", Good with { Born = null }, Good),
        ("01b", Good with { Sex = null }, Good),
        ("01c", Good with { Ethnicity = null }, Good),
        ("01d", Good with { PrimaryNeed = null }, Good),
        ("02a", Good with { Born = new(2000, 4, 1) }, Good with { Born = new(2000, 4, 2) }),
        ("02a", Good with { Born = new(1999, 4, 2) }, Good with { Born = new(1999, 4, 1) }),
        ("02b", Good with { Born = new(1999, 4, 1) }, Good with { Born = new(1999, 4, 2) }),
        ("03", Good with { Disabled = null }, Good with { Disabled = false }),
        ("05a", Good with { Born = new(2025, 4, 2) }, Good with { Born = new(2025, 4, 1) }),
        ("05b", Good with { FirstPlanOn = new(2025, 4, 2) }, Good with { FirstPlanOn = new(2025, 4, 1) }),
        ("05c", Good with { UpdatedPlanOn = new(2025, 4, 2) }, Good with { UpdatedPlanOn = new(2025, 4, 1) }),
        ("05d", Good with { LastReviewOn = new(2025, 4, 2) }, Good),
        ("06a", Good with { UpdatedPlanOn = new(2020, 5, 5) }, Good with { UpdatedPlanOn = new(2020, 5, 6) }),
        ("06b", Good with { LastReviewOn = new(2020, 5, 5) }, Good with { LastReviewOn = null }),
        ("07", Good with { Upn = null, Born = new(2019, 4, 1) }, Good with { Upn = null, Born = new(2019, 4, 2) }),
        ("07", Good with { Upn = null }, Good with { Upn = null, Uln = "9276308686" }),
        ("08a", Good with { MainUrn = null, Born = new(2020, 4, 1) }, Good with { MainUrn = null, Born = new(2020, 4, 2) }),
        ("08a", Good with { MainUrn = null, Born = new(2009, 4, 2) }, Good with { MainUrn = null, Born = new(2009, 4, 1) }),
        ("08b", Good with { MainUrn = null, SubsidiaryPhase = AnnexAPhase.Special }, Good with { SubsidiaryPhase = AnnexAPhase.Special }),
        ("08b", Good with { MainUrn = null, SubsidiaryPhase = AnnexAPhase.Special, Born = new(2009, 4, 2) }, Good with { MainUrn = null, SubsidiaryPhase = AnnexAPhase.Special, Born = new(2009, 4, 1) }),
    ];

    public static TheoryData<AnnexAList, int> Rows => [.. from list in Enum.GetValues<AnnexAList>() from at in Enumerable.Range(0, Cases.Count) select (list, at)];

    [Theory, MemberData(nameof(Rows))]
    public void A_rule_finds_what_it_is_for_and_passes_over_what_is_near(AnnexAList list, int at)
    {
        var (number, wrong, near) = Cases[at];
        var rule = $"{(int)list}{number}";
        if (!AnnexARule.All.Any(one => one.Number == rule))
        {
            (list, number[..2]).ShouldBeOneOf((AnnexAList.Support, "05"), (AnnexAList.Support, "06"));
            Found(list, wrong).ShouldBeEmpty();
            return;
        }

        Found(list, wrong).ShouldContain(rule);
        Found(list, near).ShouldNotContain(rule);
    }

    [Fact]
    public void Nothing_is_found_in_a_child_of_whom_all_is_said()
    {
        Found(AnnexAList.Plans, Good).ShouldBeEmpty();
        Found(AnnexAList.Support, Good).ShouldBeEmpty();
    }

    [Fact]
    public void There_are_twenty_nine_rules_and_each_is_tried()
    {
        AnnexARule.All.Count.ShouldBe(29);
        AnnexARule.All.Select(rule => rule.Number[1..]).Distinct().Order().ShouldBe(Cases.Select(one => one.Rule).Append("09").Distinct().Order());
    }

    [Fact]
    public void A_day_to_come_and_an_age_of_twenty_five_are_asked_about_and_all_else_is_wrong() =>
        AnnexARule.All.Where(rule => rule.Severity == Sen2Severity.Query).Select(rule => rule.Number).ShouldBe(["102a", "105a", "105b", "105c", "105d", "202a", "205a"]);

    [Fact]
    public void Everyone_with_a_UPN_that_stands_twice_is_said()
    {
        var check = new AnnexACheck(AnnexAList.Plans, Today);
        check.Next(Good).ShouldBeEmpty();
        check.Next(Good with { Id = "C-2", Upn = "P207000016049" }).ShouldBeEmpty();
        check.Next(Good with { Id = "C-3" }).Select(found => (found.Rule.Number, found.Row, found.Id)).ShouldBe([("109", 1, "C-1"), ("109", 3, "C-3")]);
        check.Next(Good with { Id = "C-4" }).Select(found => (found.Rule.Number, found.Row, found.Id)).ShouldBe([("109", 4, "C-4")]);
    }

    [Fact]
    public void The_workbook_has_the_sheets_the_headings_and_the_codes_that_are_asked_for()
    {
        var stream = new MemoryStream();
        AnnexAWorkbook.Write(stream, [Good, Good with { Id = "C-2", Sex = "I", Ethnicity = "ZZZZ", PrimaryNeed = "SPLD", MainPhase = AnnexAPhase.Nursery }], [Good]);
        using var workbook = WorkbookReader.Open(stream);
        workbook.Sheets.ShouldBe(["List_1", "List_2"]);
        var first = workbook.Rows("List_1").ToList();
        first[0].Cells.ShouldBe(
        [
            "Unique ID", "UPN", "ULN", "Date of birth", "Gender", "Ethnicity", "Date initial EHC plan issued", "Date updated EHC plan issued",
            "Date EHC plan last reviewed", "SEN primary need", "Main education establishment – URN", "Main education establishment – phase",
            "Subsidiary education establishment – phase (dual registration)", "Elective home education", "Suspensions", "Permanent exclusions", "Absence",
            "Pupil Premium", "Known to children's social care?", "Which children's social care team?", "Does the child or young person have a disability?",
        ]);
        first[1].Cells.ShouldBe(
        [
            "C-1", "B801200005001", "", "40972", "b) Female", "a) WBRI", "43957", "45481", "45748", "l) OTH", "123456", "h) Pupil referral unit/Alternative provision", "",
            "b) No", "2", "0", "12.5", "a) Yes", "a) Yes", "=children in need", "a) Yes",
        ]);
        workbook.Day(first[1][3]).ShouldBe(new DateTime(2012, 3, 4));
        (first[2][4], first[2][5], first[2][9], first[2][11]).ShouldBe(("d) Not specified", "u) UNKNOWN", "a) SPLD", "a) Nursery"));
        var second = workbook.Rows("List_2").ToList();
        second[0].Cells.ShouldBe(first[0].Cells.Where((_, at) => at is not (6 or 7 or 8 or 13)));
        second[1].Cells.Count.ShouldBe(17);
    }

    private static List<string> Found(AnnexAList list, AnnexAChild child) => [.. new AnnexACheck(list, Today).Next(child).Select(found => found.Rule.Number)];
}
