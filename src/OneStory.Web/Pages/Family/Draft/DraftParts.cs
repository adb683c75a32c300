using OneStory.Plans;

namespace OneStory.Web.Pages.Family.Draft;

/// <summary>The draft in parts that a phone can hold, the child's own words first.</summary>
/// <param name="Needs">The section whose needs it follows to their provision; null for a part that has none.</param>
/// <param name="Sections">The sections whose remaining lines it shows.</param>
public sealed record DraftPart(string Id, string Title, string Lead, string? Needs, params IReadOnlyList<string> Sections)
{
    public static IReadOnlyList<DraftPart> All { get; } =
    [
        new("own-words", "In your own words", "What you and your family have told us. It goes in as you said it.", null, "A"),
        new("learning", "Learning, and the help with it", "Each thing that is hard, what it should lead to, and what will be done.", "B", "B"),
        new("health", "Health", "Health needs that have to do with learning, and what will be done.", "C", "C", "G"),
        new("care", "Care", "Care needs, and what will be done.", "D", "D", "H1", "H2"),
        new("rest", "The rest", "Outcomes and help that are not tied to one need, money, and the advice we were given.", null, "E", "F", "J", "K"),
    ];

    public static DraftPart? Find(string? id) => All.FirstOrDefault(part => part.Id == id);

    public DraftPart? Next => All.SkipWhile(part => part != this).Skip(1).FirstOrDefault();
    public DraftPart? Before => All.TakeWhile(part => part != this).LastOrDefault();

    /// <summary>The needs of the part with what they lead to.</summary>
    public IReadOnlyList<ThreadNeed> Threads(PlanContent plan) => Needs is null ? [] : [.. GoldenThread.Of(plan).Needs.Where(need => need.Need.Section == Needs)];

    /// <summary>Every line that the part shows, once.</summary>
    public IReadOnlyList<ContentLine> Lines(PlanContent plan) =>
        [.. Threads(plan).SelectMany(need => need.Outcomes.SelectMany(outcome => outcome.Provision.Prepend(outcome.Outcome)).Prepend(need.Need)).Concat(Loose(plan)).DistinctBy(line => line.Id)];

    /// <summary>Lines of its sections that no thread, here or in another part, has shown.</summary>
    public IReadOnlyList<ContentLine> Loose(PlanContent plan)
    {
        var threaded = All.SelectMany(part => part.Threads(plan)).SelectMany(need => need.Outcomes.SelectMany(outcome => outcome.Provision.Prepend(outcome.Outcome)).Prepend(need.Need)).Select(line => line.Id).ToHashSet();
        return [.. plan.Lines.Where(line => Sections.Contains(line.Section) && !threaded.Contains(line.Id) && line.InFull().Length > 0)];
    }
}
