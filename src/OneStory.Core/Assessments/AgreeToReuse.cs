using OneStory.Law;

namespace OneStory.Assessments;

/// <summary>The authority or the family says whether existing advice is enough. The last of three agreements lets it stand (SEND Regulations 2014, regulation 6(4)).</summary>
public sealed class AgreeToReuse(CaseWork work) : IUseCase
{
    /// <param name="Party">Whose agreement it is.</param>
    /// <param name="ToldBy">Where an officer writes down what the family told them: who, and how.</param>
    public sealed record Command(Guid AdviceId, ReuseParty Party, bool Agrees, string Reason = "", string? ToldBy = null);

    public Task<Outcome> Do(Guid caseId, Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        var byOfficer = command.Party == ReuseParty.Authority || command.ToldBy is not null;
        return work.OnCase(caseId, byOfficer ? Right.SeekAdvice : Right.GiveAdvice, new("agree-to-reuse", command.Reason, ExistingAdvice.Source.Citation, command.ToldBy), async hand =>
        {
            var advice = await hand.Db.Advice.Include(a => a.Lines).FirstOrDefaultAsync(a => a.Id == command.AdviceId && a.CaseId == caseId);
            if (advice is null) return new NotFound();
            if (command.Party == ReuseParty.Author && !hand.MayAnswer(advice)) return new Forbidden(Right.GiveAdvice);
            if (command.Party == ReuseParty.Family && !byOfficer && !hand.Viewer.IsSystem && !hand.Viewer.SpeaksFor(hand.Child, hand.Today))
                return Outcome.Refused($"This is for whoever holds the rights for {hand.Child.CalledName} to agree to.", source: Rights.Source.Citation);
            if (!advice.IsOpen() || advice.ReusedAdviceDated is null) return new Conflict("Nobody is asked this any longer.");
            if (command.ToldBy is { } told && string.IsNullOrWhiteSpace(told)) return Outcome.Refused("Say who told you, and how.", nameof(Command.ToldBy));
            if (!command.Agrees && string.IsNullOrWhiteSpace(command.Reason)) return Outcome.Refused("Say why the advice is not enough.", nameof(Command.Reason));
            Set(advice, command);
            hand.Happened(new ReuseAnswered(advice.Id, advice.About, command.Party, command.Agrees, command.Reason.Trim()));
            if (!command.Agrees) advice.ReuseNote = $"{InWords(command.Party)}: {command.Reason.Trim()}";
            else if (advice.Existing().Suffices) await Stand(hand, advice);
            return Outcome.Done(advice.Id);
        });
    }

    private static void Set(Advice advice, Command command)
    {
        if (command.Party == ReuseParty.Author) advice.AuthorAgreesToReuse = command.Agrees;
        else if (command.Party == ReuseParty.Authority) advice.AuthorityAgreesToReuse = command.Agrees;
        else advice.FamilyAgreesToReuse = command.Agrees;
    }

    private static async Task Stand(CaseInHand hand, Advice advice)
    {
        if (await hand.Db.AdviceDrafts.FirstOrDefaultAsync(kept => kept.AdviceId == advice.Id && !kept.IsOnPaper) is { } draft)
        {
            var content = AdviceContent.FromJson(draft.Content);
            (advice.Basis, advice.Summary, advice.Strengths) = (content.Basis.Trim(), content.Summary.Trim(), content.Strengths.Trim());
            await AdviceLines.Replace(hand, advice, content);
            hand.Db.Remove(draft);
        }

        if (advice.ReusesFileId is { } file && !advice.FileIds.Contains(file)) advice.FileIds = [.. advice.FileIds, file];
        advice.State = AdviceState.Reused;
        AdviceAnswers.Received(hand, advice, hand.Today);
        hand.Happened(new AdviceReused(advice.Id, advice.About, advice.ReusedAdviceDated!.Value));
    }

    internal static string InWords(ReuseParty party) => party switch { ReuseParty.Author => "The author", ReuseParty.Authority => "The authority", _ => "The family" };
}

internal static class Reuse
{
    public static ExistingAdvice Existing(this Advice advice) =>
        new(advice.AuthorAgreesToReuse == true, advice.AuthorityAgreesToReuse == true, advice.FamilyAgreesToReuse == true);

    /// <summary>Whether existing advice is put forward and nobody has said no.</summary>
    public static bool IsProposed(this Advice advice) =>
        advice.IsOpen() && advice.ReusedAdviceDated is not null && advice is { AuthorAgreesToReuse: not false, AuthorityAgreesToReuse: not false, FamilyAgreesToReuse: not false };

    public static IReadOnlyList<string> WaitingToAgree(this Advice advice) => advice.IsProposed() ? advice.Existing().NotSatisfied : [];
}

/// <summary>Somebody said whether existing advice is enough.</summary>
[EventType("reuse-answered")]
public sealed record ReuseAnswered(Guid AdviceId, string About, ReuseParty Party, bool Agrees, string Reason) : Event;

/// <summary>All three agreed, and existing advice stands.</summary>
[EventType("advice-reused")]
public sealed record AdviceReused(Guid AdviceId, string About, DateOnly Dated) : Event;
