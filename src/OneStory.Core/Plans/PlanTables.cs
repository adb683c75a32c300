using OneStory.Documents;
using OneStory.People;

namespace OneStory.Plans;

/// <summary>The lines of a section as a table that prints: with what each leads from, so that the thread can be followed on paper.</summary>
internal static class PlanTables
{
    public static Table Of(PlanContent plan, TemplateSection section, IReadOnlyList<ContentLine> lines)
    {
        var byId = plan.Lines.ToDictionary(line => line.Id);
        var caption = $"Section {section.Letter}";
        return section.Holds switch
        {
            PlanLineKind.Need => new(caption, ["No.", "Need"], [.. lines.Select(line => new Row(plan.Label(line), Need(line)))]) { Widths = [1, 9], FirstColumnIsHeader = true },
            PlanLineKind.Outcome => new(caption, ["No.", "Outcome", "For need"], [.. lines.Select(line => new Row(plan.Label(line), line.Text, From(plan, byId, line)))]) { Widths = [1, 7, 2], FirstColumnIsHeader = true },
            _ => new(caption, ["No.", "Provision", "Who, how often, how long", "For outcome"], [.. lines.Select(line => new Row(plan.Label(line), Provision(line), Quantities(line), From(plan, byId, line)))]) { Widths = [1, 4.5, 3.5, 1.5], FirstColumnIsHeader = true },
        };
    }

    private static Cell Need(ContentLine line) => NeedAreas.Find(line.Area) is { } area ? new Cell(new Paragraph(Run.Bold(area.Title)), new Paragraph(line.Text)) : line.Text;

    private static Cell Provision(ContentLine line) => line.PreparesForAdulthood ? new Cell(new Paragraph(line.Text), new Paragraph(Run.Italic("Prepares for adulthood and independent living."))) : line.Text;

    private static Cell Quantities(ContentLine line) => line.Quantities is { } said
        ? new Cell([.. said.Parts().Select(part => new Paragraph(new RichText(Run.Bold(part.Name + ": "), new Run(part.Says))))])
        : "As said beside.";

    private static string From(PlanContent plan, Dictionary<Guid, ContentLine> byId, ContentLine line) =>
        string.Join(", ", line.LeadsFrom.Select(from => byId.GetValueOrDefault(from)).OfType<ContentLine>().Select(plan.Label)) is { Length: > 0 } labels ? labels : "–";
}
