using OneStory.Law;

namespace OneStory.Assessments;

/// <summary>
/// The same request came twice and was entered as two cases. The later is kept with the earlier as a repeat, its own clock is
/// taken back, and the earlier's does not move (SEND Regulations 2014, regulations 4(1) and 5(1): one duty, one clock).
/// </summary>
public sealed class JoinRepeatedRequest(CaseWork work) : IUseCase
{
    /// <param name="IntoCaseId">The case with the earlier request.</param>
    public sealed record Command(Guid? IntoCaseId, string Why);

    public Task<Outcome> Do(Guid caseId, Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return work.OnCase(caseId, Right.ReceiveRequests, new("join-repeated-request", command.Why?.Trim()), async hand =>
        {
            var into = await hand.Db.Cases.AsNoTracking().Include(c => c.Facts).FirstOrDefaultAsync(c => c.Id == command.IntoCaseId && c.ChildId == hand.Child.Id && c.Id != caseId);
            if (into is null) return Outcome.Refused("Choose the case with the first request.", nameof(Command.IntoCaseId));
            if (string.IsNullOrWhiteSpace(command.Why)) return Outcome.Refused("Say how you know that it is the same request.", nameof(Command.Why));
            if (CorrectReceivedDate.Received(hand.Case) is not { } here) return Outcome.Refused("No request is recorded on this case.");
            if (CorrectReceivedDate.Received(into) is not { } first) return Outcome.Refused("No request is recorded on that case.", nameof(Command.IntoCaseId));
            if (here.Date < first.Date)
                return Outcome.Refused($"This request came first, on {here.Date.InWords()}. Keep this case, and join {into.Reference} to it.", nameof(Command.IntoCaseId));
            if (hand.Position[CaseStates.Assessment] != CaseStates.Requested)
                return Outcome.Refused($"Work has begun on this case: {hand.Position[CaseStates.Assessment].Meaning}. What was done is not undone.");

            foreach (var fact in hand.Case.Facts.Where(fact => fact.WithdrawnByActId is null && CorrectReceivedDate.Starts(fact))) hand.Withdraw(fact);
            foreach (var request in await hand.Db.AssessmentRequests.Where(request => request.CaseId == caseId).ToListAsync())
            {
                hand.Db.Entry(request).Property(one => one.CaseId).CurrentValue = into.Id;
                hand.Db.Entry(request).Property(one => one.IsRepeat).CurrentValue = true;
            }

            foreach (var file in await hand.Db.Files.Where(file => file.CaseId == caseId).ToListAsync()) file.CaseId = into.Id;
            hand.Happened(new RequestJoined(into.Id, into.Reference, here.Date, first.Date));
            return Outcome.Done(into.Id);
        });
    }
}

/// <param name="CameAgainOn">The day the repeat came, which starts nothing.</param>
[EventType("request-joined")]
public sealed record RequestJoined(Guid IntoCaseId, string IntoReference, DateOnly CameAgainOn, DateOnly FirstCameOn) : Event;
