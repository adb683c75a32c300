using OneStory.Returns.Baseline;
using OneStory.Returns.Sen2;

namespace OneStory.Returns.Tests.Baseline;

public class Where_each_code_stands
{
    /// <summary>The register's types of establishment, of April 2025.</summary>
    private static readonly int[] RegisterTypes =
    [
        1, 2, 3, 5, 6, 7, 8, 10, 11, 12, 14, 15, 18, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 56, 57,
    ];

    [Fact]
    public void The_page_of_tables() => BaselineDocuments.Tables().ShouldBeCommittedAs("docs", "generated", "plan-tables.md");

    [Fact]
    public void Every_code_of_the_return_stands_once_and_means_what_the_return_says()
    {
        var ours = BaselineType.All.Where(type => type.Of == "setting").ToDictionary(type => type.Code, type => type.Meaning);
        ours.ShouldBe(Sen2Code.All.Where(code => code.Set == "setting").ToDictionary(code => code.Code, code => code.Meaning), ignoreOrder: true);
    }

    [Fact]
    public void Every_type_of_the_register_stands_once() =>
        BaselineType.All.Where(type => type.Of == "type").Select(type => int.Parse(type.Code, System.Globalization.CultureInfo.InvariantCulture)).Order().ShouldBe(RegisterTypes);

    [Theory]
    [InlineData("need", "need"), InlineData("request-outcome", "request"), InlineData("assessment-outcome", "assessment")]
    public void Every_code_of_a_set_has_a_line(string set, string part)
    {
        var lines = BaselinePart.Of(part);
        foreach (var code in Sen2Code.In(set, Sen2Profile.Newest.Year.Number).Where(code => code.Code != "H"))
            lines.Codes.ShouldContain(code.Code);
    }

    [Fact]
    public void Whatever_an_establishment_is_there_is_a_kind_of_place_for_it()
    {
        string[] known = [.. BaselineType.All.Select(type => type.Is).Distinct(), BaselinePlace.Nowhere, BaselinePlace.Provider];
        foreach (var what in known)
            foreach (var inBase in Enum.GetValues<InBase>())
                for (var age = 0; age < 26; age++) BaselinePlace.Of(new(what, inBase), age).Is.ShouldBe(what);
    }

    [Fact]
    public void Every_kind_of_place_stands_in_a_line_of_every_table_by_places()
    {
        foreach (var part in BaselinePart.All.Where(part => part.Lines.Any(line => line.Holds == "places")))
            part.Codes.Order().ShouldBe(BaselinePlace.All.Select(place => place.Id).Order());
    }

    [Fact]
    public void Every_age_stands_in_a_line()
    {
        foreach (var part in BaselinePart.All.Where(part => part.IsByAge))
            for (var age = -2; age < 60; age++) part.Lines.Count(line => part.AgesOf(line) is var (from, to) && from <= age && age <= to).ShouldBe(1, $"{part.Id}, {age}");
    }

    [Fact]
    public void The_layout_has_its_fourteen_kinds_of_provision_and_thirteen_needs()
    {
        BaselinePart.Of("provision").Lines.Count(line => line.Sure != "ours").ShouldBe(14);
        BaselinePart.Of("need").Lines.Count(line => line.Sure != "ours").ShouldBe(13);
        BaselinePart.Of("group").Lines.Count(line => line.Sure != "ours").ShouldBe(7);
    }

    [Fact]
    public void Everything_says_how_sure_we_are_of_it()
    {
        string[] sure = ["two sources", "open code", "published tables", "the register", "ours"];
        BaselineTable.All.Select(table => table.Sure).Concat(BaselinePart.All.SelectMany(part => part.Lines).Select(line => line.Sure)).Concat(BaselinePlace.All.Select(place => place.Sure)).Concat(BaselineType.All.Select(type => type.Sure)).ShouldBeSubsetOf(sure);
    }

    [Theory]
    [InlineData("1", InBase.No, 15, false, "mainstream"), InlineData("1", InBase.No, 16, false, "mainstream-post-16"), InlineData("34", InBase.Listed, 15, false, "specialist-bases")]
    [InlineData("34", InBase.Listed, 16, false, "mainstream-post-16-specialist"), InlineData("34", InBase.Unlisted, 16, false, "base-not-known"), InlineData("2", InBase.Unsaid, 8, false, "base-not-known")]
    [InlineData("11", InBase.No, 8, true, "nmss-funded"), InlineData("8", InBase.No, 8, false, "nmss-payer-not-known"), InlineData("14", InBase.No, 12, false, "alternative")]
    [InlineData("18", InBase.No, 17, false, "mainstream-post-16"), InlineData("32", InBase.No, 19, false, "specialist-post-16"), InlineData("30", InBase.No, 9, false, "other"), InlineData("999", InBase.No, 9, false, "not-known")]
    public void A_place_by_its_type(string type, InBase inBase, int age, bool named, string line) =>
        BaselinePlace.Of(new(BaselineType.OfSetting(type, ""), inBase, named), age).Provision.ShouldBe(line);

    [Theory]
    [InlineData("mainstream academy with resourced provision (10 places)", "mainstream"), InlineData("Free school", "mainstream"), InlineData("independent special school (section 41 approved)", "independent")]
    [InlineData("General further education college", "college"), InlineData("type not known", "not-known")]
    public void A_setting_that_the_register_has_not_typed(string type, string what) => BaselineType.OfSetting(null, type).ShouldBe(what);
}
