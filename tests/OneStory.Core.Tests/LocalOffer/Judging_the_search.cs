using System.Globalization;
using System.Text;
using OneStory.Data;
using OneStory.LocalOffer;
using OneStory.LocalOffer.Search;

namespace OneStory.Core.Tests.LocalOffer;

/// <summary>
/// What a parent writes, and which of the demonstration's entries answer it: 3 is what they look for, 2 helps, 1 is not wrong. Rules say it of
/// what an entry is, never of where the search puts it, so a new entry is judged as it arrives.
/// </summary>
public sealed class Judging_the_search(ITestOutputHelper output)
{
    private const double Floor = 0.85;
    private const double Low = 0.75;
    private const int Depth = 10;

    private static readonly Lazy<IReadOnlyList<Verdict>> Verdicts = new(() => [.. Offer.ReadBeside<Judgement[]>("Judgements.json").Select(Judge)]);

    [Fact]
    public void The_first_ten_answers_are_nearly_as_good_as_they_could_be()
    {
        foreach (var verdict in Verdicts.Value.Where(verdict => verdict.Score < Low)) output.WriteLine($"{verdict.Score:0.00}  {verdict.Judgement.Query}: {string.Join("; ", verdict.Missed)}");
        Verdicts.Value.Average(verdict => verdict.Score).ShouldBeGreaterThan(Floor);
    }

    [Fact]
    public void Every_question_has_something_to_find_or_is_meant_to_have_nothing()
    {
        Verdicts.Value.Count.ShouldBeGreaterThan(110);
        Verdicts.Value.Where(verdict => verdict.Best == 0 && !verdict.Judgement.Nothing).Select(verdict => verdict.Judgement.Query).ShouldBeEmpty();
    }

    [Fact]
    public void The_document_says_how_good_the_answers_are()
    {
        var file = Path.Combine(Offer.Root(), "docs", "generated", "local-offer-search.md");
        if (Environment.GetEnvironmentVariable("ONESTORY_UPDATE_DOCS") is not null) File.WriteAllText(file, Document());
        File.ReadAllText(file).ShouldBe(Document(), "docs/generated/local-offer-search.md no longer says what the search does. Run ONESTORY_UPDATE_DOCS=1 ./test and read the difference.");
    }

    private static Verdict Judge(Judgement judgement)
    {
        var grades = Offer.Written.Entries.Select(entry => (entry, Grade: judgement.GradeOf(entry))).Where(judged => judged.Grade > 0).ToDictionary(judged => judged.entry.Id, judged => judged.Grade);
        var answer = Offer.WrittenIndex.Find(new() { Text = judgement.Query, Size = Depth });
        var found = answer.Hits.Select(hit => grades.GetValueOrDefault(hit.Entry.Id)).ToList();
        var ideal = grades.Values.OrderDescending().Take(Depth).ToList();
        var shown = answer.Hits.Select(hit => hit.Entry.Id).ToHashSet();
        return new(judgement,
            judgement.Nothing ? (answer.Total == 0 ? 1 : 0) : ideal.Count == 0 ? 0 : Gain(found) / Gain(ideal),
            ideal.Count,
            answer.Total,
            [.. Offer.Written.Entries.Where(entry => grades.GetValueOrDefault(entry.Id) == 3 && !shown.Contains(entry.Id)).Take(3).Select(entry => entry.Content.Name)],
            [.. answer.Hits.Where(hit => !grades.ContainsKey(hit.Entry.Id)).Take(3).Select(hit => hit.Entry.Content.Name)]);
    }

    private static double Gain(IEnumerable<int> grades) => grades.Select((grade, at) => (Math.Pow(2, grade) - 1) / Math.Log2(at + 2)).Sum();

    private static string Document()
    {
        var text = new StringBuilder();
        text.Append("# How well the Local Offer is searched\n\nGenerated from tests/OneStory.Core.Tests/LocalOffer/Judgements.json and the entries of the demonstration. Do not edit: a test compares them.\n\n");
        var heldBack = Verdicts.Value.Where(verdict => verdict.Judgement.IsHeldBack).ToList();
        text.Append(CultureInfo.InvariantCulture, $"**nDCG@10 {Verdicts.Value.Average(verdict => verdict.Score):0.000}** over {Verdicts.Value.Count} questions and {Offer.Written.Entries.Count} entries; the test asks for {Floor:0.00}.\n");
        text.Append(CultureInfo.InvariantCulture, $"{heldBack.Count} of the questions were written after the search was tuned and never tuned by: over those alone it is {heldBack.Average(verdict => verdict.Score):0.000}.\n\n");
        text.Append("A question is what a parent might write. A rule grades each entry by what it is: 3 is what they look for, 2 helps, 1 is not wrong. The figure is 1 where the first ten\nare the best ten in the best order. Below the table is what the first ten leave out or should not have.\n\n");
        text.Append("| question | nDCG@10 | found |\n|---|---|---|\n");
        foreach (var verdict in Verdicts.Value) text.Append(CultureInfo.InvariantCulture, $"| {verdict.Judgement.Query} | {verdict.Score:0.00} | {verdict.Total} |\n");
        text.Append(CultureInfo.InvariantCulture, $"\n## Below {Low:0.00}\n\n");
        foreach (var verdict in Verdicts.Value.Where(verdict => verdict.Score < Low).OrderBy(verdict => verdict.Score).ThenBy(verdict => verdict.Judgement.Query, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"- **{verdict.Judgement.Query}** ({verdict.Score:0.00}). Left out: {List(verdict.Missed)}. Shown, and of no help: {List(verdict.Wrong)}.\n");
        return text.ToString();
    }

    private static string List(IReadOnlyList<string> names) => names.Count == 0 ? "nothing" : string.Join("; ", names);

    private sealed record Verdict(Judgement Judgement, double Score, int Best, int Total, IReadOnlyList<string> Missed, IReadOnlyList<string> Wrong);

    /// <param name="Nothing">There is no such thing, and the search should say so.</param>
    /// <param name="IsHeldBack">Written after the search was tuned, and never tuned by.</param>
    private sealed record Judgement(string Query, IReadOnlyList<Rule> Grades, bool Nothing = false, bool IsHeldBack = false)
    {
        public int GradeOf(SearchEntry entry) => Grades.Where(rule => rule.Holds(entry)).Select(rule => rule.Grade).DefaultIfEmpty().Max();
    }

    /// <summary>A grade for entries of which all of it is true; of each list, any.</summary>
    /// <param name="First">The entry's first category.</param>
    /// <param name="Category">One of its categories, or of those they are part of.</param>
    /// <param name="Name">Stands in its name, its other names or its summary.</param>
    /// <param name="Says">Stands anywhere in it.</param>
    /// <param name="Access">One place has all of them.</param>
    private sealed record Rule(
        int Grade, IReadOnlyList<string>? First, IReadOnlyList<string>? Category, IReadOnlyList<string>? Need, IReadOnlyList<string>? Name, IReadOnlyList<string>? Says,
        IReadOnlyList<string>? Access, IReadOnlyList<string>? Town, IReadOnlyList<string>? Organisation, IReadOnlyList<string>? WhileWaiting, int? Age, string? Day, bool? Free, bool? Diagnosis)
    {
        public bool Holds(SearchEntry entry)
        {
            var content = entry.Content;
            var name = SearchText.Fold(string.Join(' ', [content.Name, .. content.AlsoKnownAs, content.Summary]));
            var all = name + " " + SearchText.Fold(string.Join(' ', content.Description, content.WhoFor, content.Criteria));
            return (First is null || (content.Categories.Count > 0 && First.Contains(content.Categories[0])))
                && (Category is null || content.Categories.SelectMany(id => OfferTerms.WithParents("category", id)).Any(term => Category.Contains(term.Id)))
                && (Need is null || content.Needs.Any(Need.Contains))
                && (Name is null || Name.Any(word => name.Contains(SearchText.Fold(word), StringComparison.Ordinal)))
                && (Says is null || Says.Any(word => all.Contains(SearchText.Fold(word), StringComparison.Ordinal)))
                && (Access is null || content.Places.Any(place => Access.All(place.Access.Contains)))
                && (Town is null || content.Places.Any(place => Town.Contains(place.Town)))
                && (Organisation is null || Organisation.Contains(entry.Organisation))
                && (WhileWaiting is null || content.WhileWaiting.Any(WhileWaiting.Contains))
                && (Age is null || ((content.MinimumAge ?? 0) <= Age && (content.MaximumAge ?? 99) >= Age))
                && (Day is null || content.Times.Any(time => time.Days.Contains(Day)))
                && (Free is null || content.Cost.Kind == CostKind.Free == Free)
                && (Diagnosis is null || content.Diagnosis == DiagnosisNeeded.Yes == Diagnosis);
        }
    }
}
