using Microsoft.Extensions.DependencyInjection;
using OneStory.Law;
using OneStory.Plans;

namespace OneStory.Demonstration;

/// <summary>What an officer does before a plan is final: says why vague words stand, answers what is open, has the young person's version checked.</summary>
internal sealed class StoryTidying(Played played, Guid caseId, Guid officer, DateOnly on)
{
    public async Task Play()
    {
        await Thread(PlanLineKind.Need, PlanLineKind.Outcome);
        await Thread(PlanLineKind.Outcome, PlanLineKind.Provision);
        foreach (var line in await played.Read(db => db.PlanLines.Where(line => line.Plan.CaseId == caseId && line.RemovedAt == null && line.Kind == PlanLineKind.Provision).ToListAsync()))
            if (PlanLanguage.Sections.Contains(line.Section) && !PlanLanguage.Check(line.Section, line.Text).IsClear)
                await played.On(on, officer, services => services.GetRequiredService<WritePlanLine>().Do(caseId, new(line.Id, line.Version, line.Section, line.Kind, line.Text)
                {
                    KeptBecause = "The family, the setting and the adviser agreed that these words leave nobody in doubt. We will look at them at the first review.",
                }));
        foreach (var comment in await played.Read(db => db.PlanComments.Where(comment => comment.Plan.CaseId == caseId && comment.Answer == null && comment.Kind != CommentKind.Right).ToListAsync()))
            await played.On(on, officer, services => services.GetRequiredService<AnswerComment>().Do(caseId, new(comment.Id, comment.Version, CommentAnswer.PartlyAccepted, "We have talked about this with you and will look at it at the first review.")));
        await played.On(on, officer, async services => await services.GetRequiredService<WriteOwnVersion>().Do(caseId, new(null, await Version())));
        await played.On(on, officer, async services => await services.GetRequiredService<CheckOwnVersion>().Do(caseId, new(await Version())));
    }

    /// <summary>Where one adviser's need is answered by another's outcome, the officer joins them: first by who advised, then by area.</summary>
    private async Task Thread(PlanLineKind above, PlanLineKind below)
    {
        var lines = await played.Read(db => db.PlanLines.AsNoTracking().Include(line => line.SourceLine).Where(line => line.Plan.CaseId == caseId && line.RemovedAt == null).ToListAsync());
        foreach (var loose in lines.Where(line => line.Kind == above && !lines.Exists(under => under.Kind == below && under.LeadsFrom.Contains(line.Id))))
        {
            var answer = lines.Where(line => line.Kind == below).OrderByDescending(line => line.SourceLine?.AdviceId == loose.SourceLine?.AdviceId).First();
            answer.LeadsFrom.Add(loose.Id);
            await played.On(on, officer, services => services.GetRequiredService<WritePlanLine>().Do(caseId, new(answer.Id, answer.Version, answer.Section, answer.Kind, answer.Text) { LeadsFrom = answer.LeadsFrom }));
            answer.Version++;
        }
    }

    private Task<int> Version() => played.Read(db => db.Plans.Where(plan => plan.CaseId == caseId).Select(plan => plan.Version).FirstAsync());
}
