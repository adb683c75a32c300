using OneStory.Assessments;

namespace OneStory.Plans;

/// <summary>Which lines of the advice received the plan does not use, nor says why not.</summary>
internal static class AdviceUse
{
    public static async Task<IReadOnlyList<AdviceNotUsed>> NotUsed(OneStoryDbContext db, Guid caseId, Guid planId) =>
        await db.AdviceLines.AsNoTracking()
            .Where(line => line.Advice.CaseId == caseId && (line.Advice.State == AdviceState.Given || line.Advice.State == AdviceState.Reused))
            .Where(line => !db.PlanLines.Any(used => used.PlanId == planId && used.SourceLineId == line.Id && used.RemovedAt == null))
            .Where(line => !db.UnusedAdvice.Any(said => said.PlanId == planId && said.AdviceLineId == line.Id))
            .OrderBy(line => line.Advice.Title).ThenBy(line => line.Order)
            .Select(line => new AdviceNotUsed(line.Id, line.Advice.Title, line.Text)).ToListAsync();
}
