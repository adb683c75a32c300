using System.Text.Json.Schema;
using OneStory.Plans;
using static OneStory.Core.Tests.Plans.MayasPlan;

namespace OneStory.Core.Tests.Plans;

public class Exchanging_a_plan
{
    private static readonly PlanContent Full = Whole with
    {
        Sent = new(IssueKind.Final, 3, new(2027, 3, 1), "Section F says who."),
        Placement = new("Mainstream primary school", "It is the school the family asked for.", "Kiln Lane Primary School", "110001"),
        OwnVersion = "# My plan\n\nI like moths: “merveille du jour” 🦋.\n",
        Lines = [.. Whole.Lines.Select(line => line with { PreparesForAdulthood = true, EducatesOrTrains = true, KeptBecause = "Agreed with Jo." })],
    };

    [Fact]
    public void What_is_written_read_and_written_again_is_the_same_text()
    {
        var written = PlanExport.Write(Full);
        PlanExport.Write(PlanExport.Read(written).Required).ShouldBe(written);
    }

    [Fact]
    public void Every_field_is_in_the_file_and_comes_back()
    {
        var back = PlanExport.Read(PlanExport.Write(Full)).Required;
        back.Lines.Count.ShouldBe(Full.Lines.Count);
        var (was, now) = (Full.Lines[^1], back.Lines[^1]);
        now.ShouldBe(was with { LeadsFrom = now.LeadsFrom });
        now.LeadsFrom.ShouldBe(was.LeadsFrom);
        (back.Sent, back.Placement, back.OwnVersion, back.Child, back.Authority).ShouldBe((Full.Sent, Full.Placement, Full.OwnVersion, Full.Child, Full.Authority));
        back.Advice.ShouldBe(Full.Advice);
    }

    [Fact]
    public void The_same_plan_always_has_the_same_hash() => PlanExport.Hash(PlanExport.Write(Full)).ShouldBe(PlanExport.Hash(PlanExport.Write(PlanExport.Read(PlanExport.Write(Full)).Required)));

    [Fact]
    public void Something_this_version_does_not_know_is_refused_and_not_dropped() =>
        PlanExport.Read(PlanExport.Write(Full).Replace("\"reference\"", "\"colour\": \"blue\",\n  \"reference\"", StringComparison.Ordinal)).Problems.ShouldHaveSingleItem().ShouldContain("colour");

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"format\":\"something-else\"}")]
    [InlineData("{\"format\":\"onestory-ehc-plan\",\"formatVersion\":2}")]
    [InlineData("{\"format\":\"onestory-ehc-plan\",\"formatVersion\":1}")]
    [InlineData("{\"format\":\"onestory-ehc-plan\",\"formatVersion\":\"one\"}")]
    [InlineData("null")]
    public void What_is_no_plan_is_refused_in_words(string file)
    {
        var read = PlanExport.Read(file);
        read.Content.ShouldBeNull();
        read.Problems.ShouldHaveSingleItem().ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public void A_thread_to_nothing_is_refused() =>
        PlanExport.Read(PlanExport.Write(Full.Without(Outcome))).Problems.ShouldContain(problem => problem.Contains("leads from", StringComparison.Ordinal));

    [Fact]
    public void A_section_that_no_plan_has_is_refused() =>
        PlanExport.Read(PlanExport.Write(Full.Changing(Need, line => line with { Section = "Z" }))).Problems.ShouldContain(problem => problem.Contains("'Z'", StringComparison.Ordinal));

    [Fact]
    public void Two_lines_with_one_id_are_refused() =>
        PlanExport.Read(PlanExport.Write(Full.With(Need))).Problems.ShouldContain(problem => problem.Contains("Two lines", StringComparison.Ordinal));

    [Fact]
    public void The_schema_is_the_one_in_the_documents()
    {
        var schema = PlanExport.Json.GetJsonSchemaAsNode(typeof(PlanContent), new() { TreatNullObliviousAsNonNullable = true }).ToJsonString(PlanExport.Json) + "\n";
        var file = Path.Combine(Root(), "docs", "plan-exchange-format.schema.json");
        if (Environment.GetEnvironmentVariable("ONESTORY_UPDATE_DOCS") is not null) File.WriteAllText(file, schema);
        File.ReadAllText(file).ShouldBe(schema, "docs/plan-exchange-format.schema.json no longer says what the code says. Run ONESTORY_UPDATE_DOCS=1 ./test and read the difference.");
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "OneStory.slnx"))) folder = folder.Parent;
        return folder!.FullName;
    }
}
