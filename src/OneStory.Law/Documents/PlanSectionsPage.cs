namespace OneStory.Law;

internal static class PlanSectionsPage
{
    public static string Markdown() => new Page("The sections of a plan, and who is asked for advice")
        .Heading("Sections")
        .Paragraph("Each must be separately identified (SEND Regulations 2014, regulation 12(1)).")
        .Table(["Section", "Title", "Must contain", "Written from", "Enforceable against", "Tribunal", "Source", "How sure"], PlanSections.All.Select(section => (string[])
        [
            section.Letter, section.Title, section.MustContain, section.WrittenFrom, section.EnforceableAgainst ?? "nobody", InWords(section.Appeal),
            section.Source.Citation, section.Source.Letter.ToString(),
        ]))
        .Heading("Who must be asked for advice")
        .Paragraph("Shown for a child to whom everything in regulation 6(1) and (2) applies. Advice must cover needs, outcomes and provision.")
        .Table(["Role", "Who", "Why", "Source", "How sure"], Everyone().Select(giver => (string[])
            [giver.Id, giver.Who, giver.Because, giver.Source.Citation, giver.Source.Letter.ToString()]))
        .Paragraph($"Existing advice stands in place of new only where the person who gave it, the authority and the parent or young person are all satisfied that it is sufficient ({ExistingAdvice.Source.Citation}; {ExistingAdvice.Source.HowSure}).")
        .Heading("Phases of education")
        .Table(["Transfer", "From", "To", "Time limit"], PhaseTransfer.All.Select(p => (string[])[p.Id, p.From, p.To, p.TimeLimitId]))
        .ToString();

    private static IReadOnlyList<AdviceGiver> Everyone() => AdviceGivers.For(new()
    {
        AttendsSetting = true,
        NationalCurriculumYear = 9,
        HasHearingImpairment = true,
        HasVisionImpairment = true,
        ParentServesInForces = true,
        AskedForByFamily = ["Anyone the parent or young person reasonably asks for"],
        Others = ["Anyone else the authority thinks appropriate"],
    });

    private static string InWords(SectionAppeal appeal) => appeal switch
    {
        SectionAppeal.Appealable => "can be appealed",
        SectionAppeal.RecommendationOnly => "recommendation only",
        SectionAppeal.Consequential => "only as a consequence",
        _ => "no",
    };
}
