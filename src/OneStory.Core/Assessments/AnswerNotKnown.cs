using OneStory.Law;

namespace OneStory.Assessments;

/// <summary>
/// Answers that the body does not know the child. It is an answer to the request, given after looking (SEND Regulations 2014,
/// regulation 8(1)), so it stops the body's clock with the fact that advice was received: a clock that ran on would say that
/// the authority still waits for it. It says nothing of the child. The authority may ask somebody else, or ask the same body
/// again to see the child; that is a new request with six weeks of its own. Where the advice rests on somebody seeing the
/// child, as an educational psychologist's does, it cannot be the answer.
/// </summary>
public sealed class AnswerNotKnown(CaseWork work, OneStoryDbContext db, ChildAccess access) : IUseCase
{
    /// <param name="Reason">Whether the child was never known, or is known no longer.</param>
    /// <param name="Checked">Which records were searched, and how.</param>
    public sealed record Command(Guid AdviceId, string Reason, string Checked);

    public async Task<Outcome> Do(Guid caseId, Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        var right = await access.RightToEnter(db, caseId);
        return await work.OnCase(caseId, right, new("answer-not-known", command.Reason, "SEND Regulations 2014, regulation 8(1)"), async hand =>
        {
            if (await AdviceRequests.Find(hand, command.AdviceId) is not { } advice) return new NotFound();
            if (right == Right.GiveAdvice && !hand.MayAnswer(advice)) return new Forbidden(Right.GiveAdvice);
            if (!advice.IsOpen()) return new Conflict("This request has been answered, or taken back, since you opened it.");
            if (AdviceRoles.Find(advice.RoleId) is not { MayNotKnow: true })
                return Outcome.Refused("This advice rests on somebody seeing the child, so “not known to us” cannot be the answer. If the wrong body was asked, tell the officer, who can take the request back.");
            if (hand.LawRefuses(Acts.GiveAdvice) is { } refusal) return refusal;
            if (string.IsNullOrWhiteSpace(command.Reason)) return Outcome.Refused("Say whether the child was never known to you, or is known no longer.", nameof(Command.Reason));
            if (string.IsNullOrWhiteSpace(command.Checked)) return Outcome.Refused("Say which records you looked in.", nameof(Command.Checked));
            (advice.State, advice.NotKnownNote, advice.Basis) = (AdviceState.NotKnown, command.Reason.Trim(), command.Checked.Trim());
            (advice.AnsweredByName, advice.AnsweredByTitle) = (hand.Viewer.Name, AdviceAuthor.Title(hand.Viewer, advice));
            AdviceAnswers.Received(hand, advice, hand.Today);
            hand.Db.RemoveRange(await hand.Db.AdviceDrafts.Where(draft => draft.AdviceId == advice.Id).ToListAsync());
            hand.Happened(new AdviceNotKnown(advice.Id, advice.About, advice.AnsweredByName, command.Reason.Trim(), command.Checked.Trim()));
            return Outcome.Done(advice.Id);
        });
    }
}

/// <summary>A body answered that it does not know the child.</summary>
[EventType("advice-not-known")]
public sealed record AdviceNotKnown(Guid AdviceId, string About, string By, string Reason, string Checked) : Event;
