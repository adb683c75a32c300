using OneStory.Plans;

namespace OneStory.Core.Tests.Plans;

/// <summary>A plan with nothing wrong in it, and ways to put one thing wrong.</summary>
internal static class MayasPlan
{
    public static readonly ContentLine Hopes = Line("A", PlanLineKind.Words, "I want to read my sister a story.") with { Heading = "What I hope for", Source = new() { Note = "My story, in the words of Maya, 3 February 2027" } };
    public static readonly ContentLine Need = Line("B", PlanLineKind.Need, "Maya finds it hard to follow spoken instructions of more than one step.") with { Area = "communication-and-interaction" };
    public static readonly ContentLine Outcome = Line("E", PlanLineKind.Outcome, "By July 2028 Maya will follow three-step instructions in class in four out of five lessons.") with { LeadsFrom = [Need.Id] };

    public static readonly ContentLine Provision = Line("F", PlanLineKind.Provision,
        "A speech and language therapist will work with Maya one to one for 45 minutes once a week, and review progress at the end of each term.") with
    {
        LeadsFrom = [Outcome.Id],
        Quantities = new("Speech and language therapy", "a speech and language therapist", "once a week", "45 minutes", null, null, "at the end of each term"),
        Source = new() { AdviceLineId = new("00000000-0000-7000-8000-000000000009"), Title = "Speech and language therapist", By = "Jo Bell", On = new(2027, 1, 20), Words = "Weekly therapy, 45 minutes." },
    };

    public static PlanContent Whole { get; } = new()
    {
        Template = "2026-1",
        Authority = new(990, "Ashmere County Council", "01632 960100", "send@ashmere.example.org"),
        Reference = "ASH-2026-00042",
        Child = new("Maya", "Okafor", new(2018, 5, 3), Sex: "female", Upn: "A801200001001"),
        Lines = [Hopes, Need, Outcome, Provision],
        Advice = [new("Speech and language therapist", "given", "Jo Bell", "Highly specialist therapist", "Merrow Vale Community Health Trust", new(2027, 1, 20), "Maya understands less than she seems to.")],
    };

    public static PlanCircumstances Now { get; } = new(new(2027, 2, 8), 3, []);

    public static ContentLine Line(string section, PlanLineKind kind, string text) => new() { Id = Guid.CreateVersion7(), Section = section, Kind = kind, Text = text };

    public static PlanContent With(this PlanContent plan, ContentLine line) => plan with { Lines = [.. plan.Lines, line] };

    public static PlanContent Without(this PlanContent plan, ContentLine line) => plan with { Lines = [.. plan.Lines.Where(other => other.Id != line.Id)] };

    public static PlanContent Changing(this PlanContent plan, ContentLine line, Func<ContentLine, ContentLine> change) => plan with { Lines = [.. plan.Lines.Select(other => other.Id == line.Id ? change(other) : other)] };
}
