using OneStory.Law;

namespace OneStory.Plans;

/// <summary>
/// Says of a line, a section or the whole draft that it is right, not right, or that something is missing. Each is saved on its
/// own as it is written, and stays with the draft it was about (SEND Regulations 2014, regulation 13(1)(a)(i)).
/// </summary>
public sealed class CommentOnDraft(CaseWork work) : IUseCase
{
    /// <param name="CommentId">Made by the page, so that what is saved while it is written is one comment.</param>
    public sealed record Command(Guid CommentId, int IssueNumber, Guid? LineId, string Section, CommentKind Kind, string Words, string? ProposedWords = null)
    {
        /// <summary>A recording given for this comment; null leaves what there is.</summary>
        public Guid? VoiceFileId { get; init; }

        /// <summary>Takes the recording away.</summary>
        public bool WithoutVoice { get; init; }
    }

    public Task<Outcome> Do(Guid caseId, Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return work.OnCase(caseId, Right.CommentOnDraft, new("comment-on-draft", Basis: "SEND Regulations 2014, regulation 13(1)(a)"), async hand =>
        {
            var (plan, refusal) = await PlanOfCase.Open(hand);
            if (refusal is not null) return refusal is Refused ? Outcome.Refused(plan is null ? "There is no draft yet." : "The final plan has been sent, so the draft can no longer be commented on. You can write to us, and there are other things you can do if you disagree.") : refusal;
            var issue = plan!.Issues.Find(sent => sent.Number == command.IssueNumber && sent.Kind == IssueKind.Draft);
            if (issue is null || !IsThere(issue, command)) return new NotFound();
            if ((PlanOfCase.TooLong(command.Words, nameof(Command.Words)) ?? PlanOfCase.TooLong(command.ProposedWords, nameof(Command.ProposedWords))) is { } wrong) return wrong;
            if (command.VoiceFileId is { } voice && !await hand.Db.Files.AnyAsync(file => file.Id == voice && file.ChildId == hand.Child.Id && file.IsPrivate && file.GivenById == hand.Viewer.AccountId)) return new NotFound();
            var comment = await hand.Db.PlanComments.FirstOrDefaultAsync(there => there.Id == command.CommentId);
            if (comment is not null && (comment.PlanId != plan.Id || comment.ByAccountId != hand.Viewer.AccountId)) return new NotFound();
            if (comment?.Answer is not null) return Outcome.Refused("We have answered this comment, so it stays as it is. Write a new one.");
            comment ??= Add(hand, plan, command);
            (comment.Kind, comment.Words, comment.ProposedWords, comment.At) = (command.Kind, PlanOfCase.Clean(command.Words) ?? "", PlanOfCase.Clean(command.ProposedWords), hand.Now);
            comment.VoiceFileId = command.VoiceFileId ?? (command.WithoutVoice ? null : comment.VoiceFileId);
            hand.Happened(new DraftCommentedOn(comment.Id, command.IssueNumber, command.LineId, comment.Section, comment.Kind));
            return Outcome.Done(comment.Id);
        });
    }

    private static bool IsThere(PlanIssue issue, Command command)
    {
        var content = PlanExport.Read(issue.Content).Required;
        return command.LineId is { } line
            ? content.Lines.Any(there => there.Id == line && there.Section == command.Section)
            : PlanSections.All.Any(section => section.Letter == command.Section);
    }

    private static PlanComment Add(CaseInHand hand, Plan plan, Command command)
    {
        var comment = new PlanComment
        {
            Id = command.CommentId,
            PlanId = plan.Id,
            IssueNumber = command.IssueNumber,
            LineId = command.LineId,
            Section = command.Section,
            Kind = command.Kind,
            ByAccountId = hand.Viewer.AccountId!.Value,
            ByName = hand.Viewer.Name,
            ByRole = FamilyVoice.RoleOf(hand),
            ByRightsHolder = FamilyVoice.HoldsTheRights(hand),
            At = hand.Now,
        };
        hand.Db.Add(comment);
        return comment;
    }
}

[EventType("draft-commented-on", 1)]
public sealed record DraftCommentedOn(Guid CommentId, int IssueNumber, Guid? LineId, string Section, CommentKind Kind) : Event;
