using Microsoft.Extensions.DependencyInjection;
using OneStory.Law;
using OneStory.Places;
using OneStory.Plans;

namespace OneStory.Demonstration;

/// <summary>The draft, the consultation and the final plan of a made-up case, each on its day.</summary>
internal sealed class LightPlan(Played played, LightLife life, Guid caseId, Setting setting)
{
    public static readonly Doing BroughtIn = new("bring-in-a-made-up-case", Reason: "The demonstration needs a caseload. This child is invented.");

    public async Task Write()
    {
        if (!life.WillAssess || !life.WillMakePlan || !life.HasCome(life.Drafted)) return;
        await On(life.Drafted, async hand =>
        {
            await Freeze(hand, IssueKind.Draft, null);
            hand.Record(FactTypes.DraftServed, life.Drafted);
        });
        if (life.HasCome(life.Consulted)) await On(life.Consulted, Consult);
        if (!life.HasCome(life.Finalised)) return;
        await On(life.Finalised, async hand =>
        {
            var naming = new NamingDecision
            {
                CaseId = caseId,
                SettingId = setting.Id,
                SettingType = setting.Type,
                Reasons = "It is the setting the family asked for, and it can meet the needs.",
                IsTheFamilysChoice = true,
                DecidedOn = life.Finalised,
            };
            hand.Db.Add(naming);
            await Freeze(hand, IssueKind.Final, new(naming.SettingType, naming.Reasons, setting.Name, setting.Urn));
            hand.Record(FactTypes.DecisionSent, life.Finalised, DecisionKinds.FinalPlan);
        });
    }

    private Task Consult(CaseInHand hand)
    {
        var answered = life.HasCome(life.Replied);
        hand.Db.Add(new Consultation
        {
            CaseId = caseId,
            SettingId = setting.Id,
            IsPreferred = true,
            Letter = $"We are thinking of naming {setting.Name}. Please read the draft plan and tell us what you think.",
            SentOn = life.Consulted,
            RepliedOn = answered ? life.Replied : null,
            Reply = answered ? ConsultationReply.CanMeetNeed : null,
            Reasons = answered ? "We can meet the needs in the draft." : null,
        });
        hand.Record(FactTypes.ConsultationReceived, life.Consulted, about: setting.Name);
        if (answered) hand.Record(FactTypes.ConsultationReplied, life.Replied, about: setting.Name);
        return Task.CompletedTask;
    }

    private async Task Freeze(CaseInHand hand, IssueKind kind, ContentPlacement? placement)
    {
        var plan = await hand.Db.Plans.Include(p => p.Issues).FirstAsync(p => p.CaseId == caseId);
        var content = (await PlanLoading.Of(hand.Db, caseId))!;
        PlanFreezing.Freeze(hand, plan, placement is null ? content : content with { Placement = placement }, kind, null);
    }

    private Task On(DateOnly day, Func<CaseInHand, Task> body) => played.Quietly(day, services => services.GetRequiredService<CaseWork>().OnCase(
        caseId, Right.FinalisePlan, BroughtIn, async hand =>
        {
            await body(hand);
            return Outcome.Done();
        }));
}
