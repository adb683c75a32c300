using OneStory.Law;

namespace OneStory.Assessments;

/// <summary>Who must be satisfied that existing advice is enough (SEND Regulations 2014, regulation 6(4)).</summary>
public enum ReuseParty
{
    /// <summary>The person who gave it.</summary>
    Author,
    Authority,

    /// <summary>The child's parent or the young person.</summary>
    Family,
}

/// <summary>
/// Puts forward advice that exists already instead of new advice. It may not be sought again if its author, the authority and
/// the family are all satisfied that it is enough (SEND Regulations 2014, regulation 6(4)); until all three have said so it
/// counts for nothing and the six weeks run on.
/// </summary>
public sealed class ReuseAdvice(CaseWork work) : IUseCase
{
    /// <param name="Dated">The day the advice was given.</param>
    /// <param name="FromAdviceId">Advice on this child's record, whose words are taken over.</param>
    /// <param name="FileId">Or the document, among the child's.</param>
    /// <param name="Content">Or its words, written into this answer.</param>
    /// <param name="Because">Why it is enough still.</param>
    public sealed record Command(Guid AdviceId, DateOnly? Dated, Guid? FromAdviceId, Guid? FileId, AdviceContent? Content, string Because);

    public Task<Outcome> Do(Guid caseId, Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return work.OnCase(caseId, Right.GiveAdvice, new("reuse-advice", command.Because, ExistingAdvice.Source.Citation), async hand =>
        {
            if (await AdviceRequests.Find(hand, command.AdviceId) is not { } advice) return new NotFound();
            if (!hand.MayAnswer(advice) || AdviceRoles.IsFamily(advice.RoleId)) return new Forbidden(Right.GiveAdvice);
            if (!advice.IsOpen()) return new Conflict("This request has been answered, or taken back, since you opened it.");
            if (string.IsNullOrWhiteSpace(command.Because)) return Outcome.Refused("Say why the advice is still enough.", nameof(Command.Because));
            var earlier = command.FromAdviceId is { } from
                ? await hand.Db.Advice.Include(a => a.Lines).FirstOrDefaultAsync(a => a.Id == from && a.Case.ChildId == hand.Child.Id && a.OrganisationId == advice.OrganisationId && a.State == AdviceState.Given)
                : null;
            if (command.FromAdviceId is not null && earlier is null) return new NotFound();
            if (command.FileId is { } file && !await hand.Db.Files.AnyAsync(kept => kept.Id == file && kept.ChildId == hand.Child.Id && !kept.IsPrivate)) return new NotFound();
            var content = earlier is null ? command.Content : AdviceContent.Of(earlier);
            if (command.FileId is null && string.IsNullOrWhiteSpace(content?.Summary)) return Outcome.Refused("Choose the advice: one on record, a document, or write its summary below.", nameof(Command.FromAdviceId));
            if ((command.Dated ?? earlier?.AnsweredOn) is not { } dated) return Outcome.Refused("Give the day the advice was given.", nameof(Command.Dated));
            if (dated > hand.Today) return Outcome.Refused("The advice cannot be from a day to come.", nameof(Command.Dated));
            (advice.ReusedAdviceDated, advice.ReusesFileId, advice.ReuseNote) = (dated, command.FileId, command.Because.Trim());
            (advice.AuthorAgreesToReuse, advice.AuthorityAgreesToReuse, advice.FamilyAgreesToReuse) = (true, null, null);
            (advice.AnsweredByName, advice.AnsweredByTitle) = (earlier?.AnsweredByName ?? hand.Viewer.Name, earlier?.AnsweredByTitle ?? AdviceAuthor.Title(hand.Viewer, advice));
            if (content is not null) await Keep(hand, advice, content);
            hand.Happened(new ReuseProposed(advice.Id, advice.About, dated, hand.Viewer.Name, command.Because.Trim()));
            return Outcome.Done(advice.Id);
        });
    }

    /// <summary>Its words wait in the draft, which is on no record, until all three agree.</summary>
    private static async Task Keep(CaseInHand hand, Advice advice, AdviceContent content)
    {
        var draft = await hand.Db.AdviceDrafts.FirstOrDefaultAsync(kept => kept.AdviceId == advice.Id && !kept.IsOnPaper);
        if (draft is null) hand.Db.Add(new AdviceDraft { AdviceId = advice.Id, Content = content.ToJson(), SavedAt = hand.Now, SavedByName = hand.Viewer.Name, Version = 1 });
        else (draft.Content, draft.SavedAt, draft.SavedByName) = (content.ToJson(), hand.Now, hand.Viewer.Name);
    }
}

/// <summary>Existing advice was put forward, its author agreeing.</summary>
[EventType("reuse-proposed")]
public sealed record ReuseProposed(Guid AdviceId, string About, DateOnly Dated, string By, string Because) : Event;
