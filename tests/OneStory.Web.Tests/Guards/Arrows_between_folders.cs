using System.Xml.Linq;

namespace OneStory.Web.Tests.Guards;

public sealed class Arrows_between_folders
{
    private static readonly string Core = Repository.PathOf("src", "OneStory.Core");

    [Fact]
    public void Every_folder_of_the_core_is_in_the_table() =>
        Directory.GetDirectories(Core).Select(Path.GetFileName).Except(["bin", "obj"]).ShouldBe(Arrows.OfCore.Keys, ignoreOrder: true);

    [Fact]
    public void No_folder_uses_one_that_it_may_not() => Arrows.OfCore.Keys.SelectMany(folder =>
        Directory.GetFiles(Path.Combine(Core, folder), "*.cs", SearchOption.AllDirectories).SelectMany(file => Arrows.Wrong(folder, Path.GetFileName(file), File.ReadAllText(file)))).ShouldBeEmpty();

    [Fact]
    public void The_law_uses_nothing()
    {
        foreach (var file in Directory.GetFiles(Repository.PathOf("src", "OneStory.Law"), "*.cs", SearchOption.AllDirectories).Where(file => !file.Contains("/obj/", StringComparison.Ordinal)))
            File.ReadAllText(file).Split('\n').Where(line => line.StartsWith("using OneStory", StringComparison.Ordinal) && !line.StartsWith("using OneStory.Law", StringComparison.Ordinal))
                .ShouldBeEmpty(file);
    }

    [Fact]
    public void Every_project_refers_only_to_those_it_may()
    {
        foreach (var file in Directory.GetFiles(Repository.PathOf("src"), "*.csproj", SearchOption.AllDirectories))
        {
            var name = Path.GetFileNameWithoutExtension(file);
            var refers = XDocument.Load(file).Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value));
            refers.Except(Arrows.OfProjects.GetValueOrDefault(name) ?? throw new ShouldAssertException($"{name} is not in the table.")).ShouldBeEmpty($"{name} refers to what it may not.");
        }
    }

    [Theory]
    [InlineData("Places", "using OneStory.Assessments;", "Places/Bad.cs uses Assessments")]
    [InlineData("Documents", "var plan = new Plans.Plan();", "Documents/Bad.cs uses Plans")]
    [InlineData("People", "OneStory.Jobs.JobTurn? turn = null;", "People/Bad.cs uses Jobs")]
    [InlineData("Audit", "using Plan = OneStory.Plans.Plan;", "Audit/Bad.cs uses Plans")]
    [InlineData("Authorities", "IReadOnlyList<Places.Setting> settings", "Authorities/Bad.cs uses Places")]
    public void A_use_that_is_not_allowed_would_be_found(string folder, string source, string wrong) => Arrows.Wrong(folder, "Bad.cs", source).ShouldBe([wrong]);

    [Theory]
    [InlineData("People", "using OneStory.Law;\nusing OneStory.Places;\nvar found = db.Plans.Where(plan => true);")]
    [InlineData("Places", "// Plans.Plan is not used here\nvar said = \"Jobs.Next\";")]
    [InlineData("Plans", "Plans.Plan plan = new();")]
    public void What_is_allowed_or_only_looks_like_a_use_is_let_be(string folder, string source) => Arrows.Wrong(folder, "Good.cs", source).ShouldBeEmpty();
}
