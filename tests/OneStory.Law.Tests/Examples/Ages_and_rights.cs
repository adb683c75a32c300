using System.Globalization;
using OneStory.Law.Tests.Support;

namespace OneStory.Law.Tests.Examples;

/// <summary>The worked examples of ages: when rights pass, when compulsory school age begins and ends, how long a plan may run.</summary>
public class Ages_and_rights
{
    private static readonly Dictionary<string, TableRow> Rows =
        MarkdownTables.RowsWith("Example", "Born", "Question", "Answer", "Why").DistinctBy(row => row["Example"]).ToDictionary(row => row["Example"]);

    public static TheoryData<string> Examples() => [.. Rows.Keys];

    [Theory, MemberData(nameof(Examples))]
    public void Example(string example)
    {
        var row = Rows[example];
        Answer(row["Question"], FactText.Date(row["Born"])).ShouldBe(row["Answer"], row.ToString());
    }

    private static string Answer(string question, DateOnly born) => question.Split(" on ") switch
    {
        ["first day of compulsory school age"] => Ages.CompulsorySchoolAgeStarts(born).Iso(),
        ["last day of compulsory school age"] => Ages.CompulsorySchoolAgeEnds(born).Iso(),
        ["first day as a young person"] => Ages.YoungPersonFrom(born).Iso(),
        ["last day a plan may run"] => Ages.PlanMayRunUntil(born).Iso(),
        ["school year", var day] => Ages.NationalCurriculumYear(born, FactText.Date(day)).ToString(CultureInfo.InvariantCulture),
        ["age", var day] => Ages.On(born, FactText.Date(day)).ToString(CultureInfo.InvariantCulture),
        ["who holds the rights", var day] => Rights.HolderOn(born, FactText.Date(day), lacksCapacity: false).ToString(),
        ["who holds the rights without capacity", var day] => Rights.HolderOn(born, FactText.Date(day), lacksCapacity: true).ToString(),
        ["who holds the rights with a plan", var day] => Rights.HolderOn(born, FactText.Date(day), lacksCapacity: false, hasPlan: true).ToString(),
        _ => throw new FormatException($"'{question}' is not a question these examples answer."),
    };
}
