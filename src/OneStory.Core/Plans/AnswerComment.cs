namespace OneStory.Plans;

/// <summary>
/// Answers what the family said of the draft: accepted, with the words changed in the same step; partly; or not, with why. The
/// authority must have regard to their views (Children and Families Act 2014, section 19).
/// </summary>
public sealed class AnswerComment(CaseWork work) : IUseCase
{
    /// <param name="NewText">What the line shall say; null leaves it.</param>
    /// <param name="LineVersion">As the line was when the officer saw it.</param>
    public sealed record Command(Guid CommentId, int Version, CommentAnswer Answer, string Words, string? NewText = null, int? LineVersion = null);

    public Task<Outcome> Do(Guid caseId, Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return work.OnCase(caseId, Right.WritePlan, new("answer-comment", command.Words, "Children and Families Act 2014, section 19"), async hand =>
        {
            var (plan, refusal) = await PlanOfCase.Open(hand);
            if (refusal is not null) return refusal;
            if (await hand.Db.PlanComments.FirstOrDefaultAsync(there => there.Id == command.CommentId && there.PlanId == plan!.Id) is not { } comment) return new NotFound();
            if (comment.Version != command.Version) return new Conflict("This comment has changed, or has been answered, since you opened it.");
            if (Wrong(command) is { } wrong) return wrong;
            var line = comment.LineId is { } about ? await PlanLines.Find(hand.Db, plan!.Id, about) : null;
            var text = command.Answer == CommentAnswer.NotAccepted || PlanOfCase.Clean(command.NewText) is not { } typed || typed == line?.Text ? null : typed;
            if (command.Answer == CommentAnswer.Accepted && comment.Kind != CommentKind.Right && text is null && PlanOfCase.Clean(command.Words) is null)
                return Outcome.Refused("Change the words of the line, or say what you have done. The family will read it.", nameof(Command.Words));
            if (text is not null && Change(hand, plan!, line, text, command.LineVersion) is { } clash) return clash;
            (comment.Answer, comment.AnswerWords) = (command.Answer, PlanOfCase.Clean(command.Words));
            (comment.AnsweredByName, comment.AnsweredAt) = (hand.Viewer.Name, hand.Now);
            hand.Happened(new CommentAnswered(comment.Id, comment.LineId, command.Answer));
            return Outcome.Done(comment.Id);
        });
    }

    private static Outcome? Wrong(Command command)
    {
        if (command.Answer == CommentAnswer.NotAccepted && string.IsNullOrWhiteSpace(command.Words)) return Outcome.Refused("Say why not. The family will read it.", nameof(Command.Words));
        if (command.Answer == CommentAnswer.PartlyAccepted && string.IsNullOrWhiteSpace(command.Words)) return Outcome.Refused("Say which part, and why not the rest. The family will read it.", nameof(Command.Words));
        return PlanOfCase.TooLong(command.Words, nameof(Command.Words)) ?? PlanOfCase.TooLong(command.NewText, nameof(Command.NewText));
    }

    private static Outcome? Change(CaseInHand hand, Plan plan, PlanLine? line, string text, int? version)
    {
        if (line is null) return Outcome.Refused("That line is no longer in the plan. Answer without changing its words.", nameof(Command.NewText));
        if (version is { } seen && line.Version != seen) return new Conflict("Somebody else has changed the line since you opened this page.");
        var before = line.Text;
        line.Text = text;
        hand.LinesChanged(plan, new PlanLineWritten(line.Id, line.Section, line.Kind, before, text));
        return null;
    }
}

[EventType("comment-answered", 1)]
public sealed record CommentAnswered(Guid CommentId, Guid? LineId, CommentAnswer Answer) : Event;
