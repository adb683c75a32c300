using OneStory.Law;
using static OneStory.Plans.CheckWeight;

namespace OneStory.Plans;

/// <summary>What each section must and must not hold.</summary>
internal static class SectionChecks
{
    private static readonly Source Contents = new("SEND Regulations 2014, regulation 12(1)", Confidence.Text);

    public static IEnumerable<PlanCheck> Of(PlanContent plan, PlanCircumstances circumstances) =>
        [.. Missing(plan), .. Placement(plan), .. SocialCare(plan, circumstances), .. EducatesOrTrains(plan), .. Adulthood(plan, circumstances)];

    private static IEnumerable<PlanCheck> Missing(PlanContent plan)
    {
        (string Section, PlanLineKind Kind, string Says)[] must =
        [
            ("A", PlanLineKind.Words, "Section A is empty: there are no views, interests or aspirations."),
            ("B", PlanLineKind.Need, "Section B names no special educational need."),
            ("E", PlanLineKind.Outcome, "Section E has no outcome."),
            ("F", PlanLineKind.Provision, "Section F has no special educational provision."),
        ];
        foreach (var (section, kind, says) in must)
            if (!plan.In(section).Any(line => line.Kind == kind && line.Text.Trim().Length > 0))
                yield return new("section-empty", StopsDraft, section, null, says, "A plan must have it.", Contents);
        foreach (var line in plan.Lines.Where(line => line.Kind != PlanLineKind.Words && line.InFull().Length == 0))
            yield return new("line-empty", StopsDraft, line.Section, line, $"{plan.Label(line)} has no words.", "Write it, or take it out.", Contents);
        if (plan.Advice.Count == 0)
            yield return new("no-advice", StopsDraft, "K", null, "No advice has been received.", "The advice and information obtained goes with the plan.", new("SEND Regulations 2014, regulation 12(4)", Confidence.Memory));
    }

    private static IEnumerable<PlanCheck> Placement(PlanContent plan)
    {
        foreach (var line in plan.In("I"))
            yield return new("setting-in-draft", StopsDraft, "I", line, "Section I has words in it. It must be empty in a draft.",
                "The family asks for a setting once they have the draft. Section I of the final plan is filled from the decision about the setting.",
                new("Children and Families Act 2014, section 38(5)", Confidence.Memory));
    }

    private static IEnumerable<PlanCheck> SocialCare(PlanContent plan, PlanCircumstances circumstances)
    {
        if (Ages.On(plan.Child.Born, circumstances.On) < 18) yield break;
        foreach (var line in plan.In("H1").Where(line => line.Kind == PlanLineKind.Provision))
            yield return new("h1-at-18", StopsFinal, "H1", line, $"{plan.Label(line)} is in section H1, which is for people under 18.",
                "From 18 it goes in section H2: adult care is under the Care Act 2014.", PlanSections.All.First(section => section.Letter == "H1").Source);
    }

    private static IEnumerable<PlanCheck> EducatesOrTrains(PlanContent plan)
    {
        foreach (var line in plan.Lines.Where(line => line is { Kind: PlanLineKind.Provision, Section: "G" or "H1" or "H2" }))
        {
            if (line.EducatesOrTrains)
                yield return new("belongs-in-f", StopsFinal, line.Section, line, $"{plan.Label(line)} educates or trains, so it is special educational provision.",
                    "Move it to section F.", new("Children and Families Act 2014, section 21(5)", Confidence.Text));
            else if (line.InFull().Contains("speech and language", StringComparison.OrdinalIgnoreCase))
                yield return new("may-belong-in-f", Advice, line.Section, line, $"{plan.Label(line)} is about speech and language.",
                    "Help with speech and language should normally be special educational provision. Move it to section F, or leave it here if there are exceptional reasons.",
                    new("SEND Code of Practice 2015, paragraph 9.74", Confidence.Memory));
        }
    }

    private static IEnumerable<PlanCheck> Adulthood(PlanContent plan, PlanCircumstances circumstances)
    {
        if (!PlanSections.MustPrepareForAdulthood(circumstances.Year) || plan.Lines.Any(line => line is { Kind: PlanLineKind.Provision, PreparesForAdulthood: true })) yield break;
        yield return new("adulthood", StopsFinal, "F", null, "No provision prepares for adulthood and independent living.",
            "From Year 9 a plan must have it: finding employment, independent living, taking part in society, health. Tick it on the lines that do.",
            new("SEND Regulations 2014, regulation 12(3)", Confidence.Secondary));
    }
}
