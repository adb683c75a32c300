using OneStory.Assessments;
using OneStory.Documents;
using OneStory.Plans;

namespace OneStory.Messages;

/// <summary>A plan as it was sent, with the advice obtained annexed (SEND Regulations 2014, regulation 12(1)(i): section K), for the draft and the final plan alike.</summary>
public sealed class PlanIssueEnclosure(OneStoryDbContext db) : Enclosure
{
    public override string Prefix => "plan-issue";

    public override async Task<(string FileName, PrintedDocument Document)?> Print(Guid id, CancellationToken cancellation)
    {
        var issue = await db.PlanIssues.AsNoTracking().Where(found => found.Id == id).Select(found => new { found.Plan.CaseId, found.Number, found.Kind, found.Content }).FirstOrDefaultAsync(cancellation);
        if (issue is null) return null;
        var authority = await db.Authorities.AsNoTracking().FirstAsync(found => found.Id == db.Scope.Required, cancellation);
        var advice = await db.Advice.AsNoTracking().Include(given => given.Lines).Where(given => given.CaseId == issue.CaseId && (given.State == AdviceState.Given || given.State == AdviceState.Reused)).OrderBy(given => given.AnsweredOn).ToListAsync(cancellation);
        var plan = PlanDocument.Of(PlanExport.Read(issue.Content).Required, authority.Colour, authority.IsDemonstration);
        var name = issue.Kind == IssueKind.Final ? "final-plan.pdf" : $"draft-plan-{issue.Number}.pdf";
        return (name, plan with { Blocks = [.. plan.Blocks, .. advice.SelectMany(Annexed)] });
    }

    private static IEnumerable<Block> Annexed(Advice given)
    {
        yield return new PageBreak();
        yield return new Heading(1, $"Advice: {given.Title}");
        yield return new KeyValues(
            new("Given by", $"{given.AnsweredByName}, {given.AnsweredByTitle}"),
            new("On", (given.ReusedAdviceDated ?? given.AnsweredOn) is { } on ? Law.Words.WithoutWeekday(on) : "Not recorded"),
            new("Rests on", given.Basis.Length > 0 ? given.Basis : "Not said"));
        if (given.Summary.Length > 0) yield return new Paragraph(given.Summary);
        if (given.Strengths.Length > 0)
        {
            yield return new Heading(2, "Strengths");
            yield return new Paragraph(given.Strengths);
        }

        foreach (var (kind, title) in new[] { (LineKind.Need, "Needs"), (LineKind.Outcome, "Outcomes"), (LineKind.Provision, "Provision") })
        {
            List<RichText> lines = [.. given.Lines.Where(line => line.Kind == kind && line.RemovedAt is null).OrderBy(line => line.Order).Select(line => (RichText)line.Text)];
            if (lines.Count == 0) continue;
            yield return new Heading(2, title);
            yield return new BulletList([.. lines]);
        }
    }
}
