namespace OneStory.Plans;

/// <summary>Says why a line of advice is not in the plan, so that whoever gave it, and the family, can see that it was weighed.</summary>
public sealed class SayWhyAdviceIsNotUsed(CaseWork work) : IUseCase
{
    public sealed record Command(Guid AdviceLineId, string Reason);

    public Task<Outcome> Do(Guid caseId, Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return work.OnCase(caseId, Right.WritePlan, new("leave-out-advice", command.Reason, "SEND Regulations 2014, regulations 7 and 12"), async hand =>
        {
            var (plan, refusal) = await PlanOfCase.Open(hand);
            if (refusal is not null) return refusal;
            if (await PickAdviceLine.Find(hand, command.AdviceLineId) is null) return new NotFound();
            if (PlanOfCase.Clean(command.Reason) is not { } reason) return Outcome.Refused("Say why the plan does not use this.", nameof(Command.Reason));
            var left = await hand.Db.UnusedAdvice.FirstOrDefaultAsync(said => said.PlanId == plan!.Id && said.AdviceLineId == command.AdviceLineId);
            if (left is null) hand.Db.Add(left = new() { PlanId = plan!.Id, AdviceLineId = command.AdviceLineId, Reason = reason });
            else left.Reason = reason;
            hand.Happened(new AdviceLeftOut(command.AdviceLineId, reason));
            return Outcome.Done(left.Id);
        });
    }
}

[EventType("advice-left-out", 1)]
public sealed record AdviceLeftOut(Guid AdviceLineId, string Reason) : Event;
