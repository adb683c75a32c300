using OneStory.Law.Tests.Support;

namespace OneStory.Law.Tests.Examples;

/// <summary>The first set of worked examples, as the people who read the law for OneStory wrote them.</summary>
public class First_examples
{
    private static readonly string[] Lines = [.. File.ReadAllLines(Repository.PathOf("tests", "OneStory.Law.Tests", "Examples", "first-examples.csv")).Skip(1)];

    public static TheoryData<string> Examples() => [.. Lines];

    [Theory, MemberData(nameof(Examples))]
    public void Example(string line)
    {
        var cells = line.Split(',', 4);
        Reckoning.Of(cells[0], FactText.Facts(cells[1])).Due.Iso().ShouldBe(cells[2], cells[3]);
    }
}
