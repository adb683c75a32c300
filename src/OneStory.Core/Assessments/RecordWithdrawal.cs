using OneStory.Law;

namespace OneStory.Assessments;

/// <summary>
/// Records that whoever asked has withdrawn the request. Only they can, and in writing; said aloud it is kept and stops
/// nothing. It is no way to stop a clock: where the authority is responsible whoever asked, the law's own guard refuses.
/// </summary>
public sealed class RecordWithdrawal(CaseWork work) : IUseCase
{
    /// <param name="On">The day they withdrew.</param>
    /// <param name="InWriting">Whether it is in writing; null where it was not said.</param>
    /// <param name="ByRequester">Whether it was the person who asked.</param>
    /// <param name="Words">What they wrote or said.</param>
    public sealed record Command(DateOnly? On, bool? InWriting, bool? ByRequester, string Words);

    public Task<Outcome> Do(Guid caseId, Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return work.OnCase(caseId, Right.WithdrawRequest, new("record-withdrawal", command.Words?.Trim()), async hand =>
        {
            var request = await Requests.First(hand.Db, caseId);
            var asker = request?.AskerName ?? "the person who asked";
            if (hand.Viewer.IsFamily && (request is null || !Requests.IsBy(request, hand.Viewer, hand.Child, await Requests.EmailOf(hand.Db, hand.Viewer))))
                return Outcome.Refused($"Only {asker}, who asked for the assessment, can withdraw the request. You can tell us what you think in a message.");
            if (command.ByRequester != true)
                return Outcome.Refused($"Only {asker}, who asked, can withdraw. If somebody else has said so, the request goes on. Ask {asker}.", nameof(Command.ByRequester));
            if (command.InWriting is not { } inWriting) return Outcome.Refused("Say whether it is in writing.", nameof(Command.InWriting));
            if (command.On is not { } on) return Outcome.Refused("Enter the day they withdrew.", nameof(Command.On));
            if (on > hand.Today) return Outcome.Refused("The day they withdrew cannot be in the future.", nameof(Command.On));
            if (request is not null && on < request.ReceivedOn) return Outcome.Refused($"The request was received on {request.ReceivedOn.InWords()}, so it cannot have been withdrawn before.", nameof(Command.On));
            if (string.IsNullOrWhiteSpace(command.Words)) return Outcome.Refused("Write down what they said, in their own words.", nameof(Command.Words));
            if (inWriting && hand.LawRefuses(Acts.Withdraw) is { } refusal) return refusal;

            hand.Record(FactTypes.RequestWithdrawn, on, inWriting ? "in-writing" : "reported");
            hand.Happened(new RequestWithdrawn(on, inWriting, asker, command.Words.Trim()));
            return Outcome.Done(caseId);
        });
    }
}

/// <param name="InWriting">Where it is not, the request goes on and every clock with it.</param>
/// <param name="WithdrawnBy">Who asked, and has withdrawn.</param>
[EventType("request-withdrawn")]
public sealed record RequestWithdrawn(DateOnly On, bool InWriting, string WithdrawnBy, string Words) : Event;

/// <summary>The request a case rests on, and whose it is.</summary>
internal static class Requests
{
    public static Task<AssessmentRequest?> First(OneStoryDbContext db, Guid caseId) =>
        db.AssessmentRequests.AsNoTracking().Where(request => request.CaseId == caseId && !request.IsRepeat).OrderBy(request => request.ReceivedOn).FirstOrDefaultAsync();

    public static async Task<string?> EmailOf(OneStoryDbContext db, Viewer viewer) =>
        await db.Accounts.AsNoTracking().Where(account => account.Id == viewer.AccountId).Select(account => account.Email).FirstOrDefaultAsync();

    /// <summary>Whether the viewer is who asked: by the address they gave, or where they gave none by what they are to the child.</summary>
    public static bool IsBy(AssessmentRequest request, Viewer viewer, People.Child child, string? email)
    {
        if (request.AskerEmail is { Length: > 0 } given) return string.Equals(given, email, StringComparison.OrdinalIgnoreCase);
        return viewer.Grants.Any(grant => grant.ChildId == child.Id && (request.Asker, grant.Kind) is (Asker.Parent, GrantKind.Parent) or (Asker.YoungPerson, GrantKind.Self or GrantKind.Representative));
    }
}
