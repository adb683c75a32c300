using OneStory.Law;

namespace OneStory.Plans;

/// <summary>A heading of a section, with what may be written under it.</summary>
/// <param name="Id">Kept for ever: plans refer to it by its title, reports by its id.</param>
/// <param name="Story">The topic of "my story" it is filled from, where it is.</param>
/// <param name="IsOwnWords">Whether it holds the family's own words, which nobody rewrites.</param>
public sealed record TemplateHeading(string Id, string Title, string Prompt, string? Story = null, bool IsOwnWords = false);

/// <summary>A section as the template asks for it. What it must contain is the law's and not the template's.</summary>
public sealed record TemplateSection(PlanSection Law, PlanLineKind Holds, string Prompt, params IReadOnlyList<TemplateHeading> Headings)
{
    public string Letter => Law.Letter;
    public string Title => Law.Title;
}

/// <summary>The form a plan is written on. A plan keeps the version it was begun on.</summary>
public sealed record PlanTemplate(string Id, DateOnly InForceFrom, IReadOnlyList<TemplateSection> Sections)
{
    /// <exception cref="InvalidOperationException">There is no such section.</exception>
    public TemplateSection this[string letter] => Find(letter) ?? throw new InvalidOperationException($"There is no section {letter}.");

    public TemplateSection? Find(string? letter) => Sections.FirstOrDefault(section => string.Equals(section.Letter, letter, StringComparison.OrdinalIgnoreCase));
}

/// <summary>Every version of the template. A change is a new version; an old one is never edited.</summary>
public static class PlanTemplates
{
    private static readonly PlanTemplate First = new("2026-1", new(2026, 9, 1),
    [
        Section("A", PlanLineKind.Words, "In the words of the child, the young person and the family. Say how the views were found out.",
            new("about-me", "About me", "Who I am, who I live with, what I like.", "about-me", true),
            new("how-i-communicate", "How I tell you things", "How the child says yes, no, stop, and that something hurts.", "how-i-communicate", true),
            new("strengths", "What I am good at", "Strengths, interests, what people are proud of.", "strengths", true),
            new("what-matters", "What matters to me", "People, places and things.", "what-matters", true),
            new("what-is-hard", "What is hard for me", "At home, in education, elsewhere.", "what-is-hard", true),
            new("what-helps", "What helps me", "What works, and what makes it worse.", "what-helps", true),
            new("history", "My story so far", "What has happened, and what has been tried.", "history", true),
            new("hopes", "What I hope for", "Next year, and in adult life.", "hopes", true),
            new("how-views-were-sought", "How we found out", "Who asked, when, and with what help: pictures, signing, an interpreter, being watched at play.")),
        Section("B", PlanLineKind.Need, "One need to a line: what the difficulty is, how it shows, and what follows from it for learning.",
            new TemplateHeading("strengths", "Strengths", "What the child does well in each area, before the needs.")),
        Section("C", PlanLineKind.Need, "Health needs that relate to the special educational needs, one to a line."),
        Section("D", PlanLineKind.Need, "Social care needs that relate to the special educational needs or to a disability, one to a line."),
        Section("E", PlanLineKind.Outcome, "What the child will do, by when, and how anybody would know. An outcome is not a service.",
            new TemplateHeading("monitoring", "How progress is watched", "Steps on the way, and who looks at them.")),
        Section("F", PlanLineKind.Provision, "What is done, by whom, how often, for how long, in what size of group, and when it is reviewed."),
        Section("G", PlanLineKind.Provision, "Agreed with the commissioner. What educates or trains belongs in section F."),
        Section("H1", PlanLineKind.Provision, "Only for a person under 18: what must be provided under section 2 of the Chronically Sick and Disabled Persons Act 1970."),
        Section("H2", PlanLineKind.Provision, "Any other social care provision reasonably required."),
        Section("I", PlanLineKind.Words, "Filled from the decision about the setting when the plan is made final. Empty in a draft."),
        Section("J", PlanLineKind.Words, "Only where there is a personal budget.",
            new TemplateHeading("personal-budget", "Personal budget", "What it is for, which needs and outcomes it meets, and how it is paid.")),
        Section("K", PlanLineKind.Words, "The advice obtained is listed by itself: who gave it, and when."),
    ]);

    public static IReadOnlyList<PlanTemplate> All { get; } = [First];

    /// <summary>The version that a plan begun on the day is written on.</summary>
    public static PlanTemplate On(DateOnly day) => All.Where(template => template.InForceFrom <= day).MaxBy(template => template.InForceFrom) ?? All[0];

    /// <exception cref="InvalidOperationException">There is no such version.</exception>
    public static PlanTemplate Of(string id) => All.FirstOrDefault(template => template.Id == id) ?? throw new InvalidOperationException($"There is no plan template '{id}'.");

    private static TemplateSection Section(string letter, PlanLineKind holds, string prompt, params IReadOnlyList<TemplateHeading> headings) =>
        new(PlanSections.All.First(section => section.Letter == letter), holds, prompt, headings);
}
