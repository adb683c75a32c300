using OneStory.Law;

namespace OneStory.Assessments;

/// <summary>Takes back a request that should not have been made, to the wrong body for one. Its clock goes with it: it ran from a request that was a mistake.</summary>
public sealed class WithdrawAdviceRequest(CaseWork work) : IUseCase
{
    public sealed record Command(Guid AdviceId, string Reason);

    public Task<Outcome> Do(Guid caseId, Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return work.OnCase(caseId, Right.SeekAdvice, new("withdraw-advice-request", command.Reason), async hand =>
        {
            if (await AdviceRequests.Find(hand, command.AdviceId) is not { } advice) return new NotFound();
            if (string.IsNullOrWhiteSpace(command.Reason)) return Outcome.Refused("Say why the request is taken back. Whoever was asked will read it.", nameof(Command.Reason));
            if (advice.State == AdviceState.Withdrawn) return Outcome.Done(advice.Id);
            if (!advice.IsOpen()) return Outcome.Refused("It has been answered, so there is nothing to take back.");
            foreach (var fact in hand.Case.Facts.Where(fact => fact.Type == FactTypes.AdviceRequested.Id && fact.About == advice.About && fact.WithdrawnByActId is null)) hand.Withdraw(fact);
            advice.State = AdviceState.Withdrawn;
            hand.Db.RemoveRange(await hand.Db.AdviceDrafts.Where(draft => draft.AdviceId == advice.Id).ToListAsync());
            hand.Happened(new AdviceRequestWithdrawn(advice.Id, advice.About, advice.OrganisationId, command.Reason.Trim()));
            return Outcome.Done(advice.Id);
        });
    }
}

[EventType("advice-request-withdrawn")]
public sealed record AdviceRequestWithdrawn(Guid AdviceId, string About, Guid? OrganisationId, string Reason) : Event;
