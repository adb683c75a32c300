using OneStory.Law;

namespace OneStory.Places;

/// <summary>
/// A setting answers whether it can meet the child's needs. Where it says that it should not be named, only the grounds of
/// section 39(4) count, each with its reasons; the authority decides. Until it has, the setting may answer again.
/// </summary>
public sealed class AnswerConsultation(CaseWork work, OneStoryDbContext db, ChildAccess access) : IUseCase
{
    /// <param name="RepliedFor">Where an officer writes down what came another way: who answered.</param>
    public sealed record Command(Guid ConsultationId, ConsultationReply? Reply, IReadOnlyList<string> Grounds, string Reasons, string WhatItWouldTake, int Version, string? RepliedFor = null);

    public async Task<Outcome> Do(Guid caseId, Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        var right = await RightToAnswer(caseId);
        return await work.OnCase(caseId, right, new("answer-consultation", command.Reasons, Consulting.Guidance, command.RepliedFor), async hand =>
        {
            if (await Consulting.Find(hand, command.ConsultationId) is not { } consultation) return new NotFound();
            if (right == Right.AnswerConsultations && !hand.Viewer.AnswersFor(consultation.SettingId)) return new NotFound();
            if (consultation.Version != command.Version) return new Conflict("This consultation has been answered or changed since you opened it.");
            if (consultation.WithdrawnOn is not null) return Outcome.Refused("This consultation has been taken back, so no answer is needed.");
            if (hand.LawRefuses(Acts.ReplyToConsultation) is { } refusal) return refusal;
            if (Wrong(command, right) is { } wrong) return wrong;
            var first = consultation.RepliedOn is null;
            (consultation.Reply, consultation.Grounds) = (command.Reply, command.Reply == ConsultationReply.CanMeetNeed ? [] : [.. command.Grounds]);
            (consultation.Reasons, consultation.WhatItWouldTake, consultation.RepliedByName) = (command.Reasons.Trim(), command.WhatItWouldTake.Trim(), command.RepliedFor?.Trim() ?? hand.Viewer.Name);
            consultation.RepliedOn ??= hand.Today;
            if (first) hand.Record(FactTypes.ConsultationReplied, hand.Today, about: consultation.Named());
            var late = hand.Position[CaseStates.Assessment] == CaseStates.PlanIssued;
            hand.Happened(new ConsultationAnswered(consultation.Id, consultation.SettingId, consultation.Named(), command.Reply!.Value, [.. consultation.Grounds], consultation.Reasons, consultation.WhatItWouldTake, !first, late));
            return Outcome.Done(consultation.Id);
        });
    }

    private async Task<Right> RightToAnswer(Guid caseId)
    {
        var child = await db.Cases.Where(c => c.Id == caseId).Select(c => (Guid?)c.ChildId).FirstOrDefaultAsync();
        return child is { } id && await access.To(id) is { } allowed && !allowed.Allows(Right.AnswerConsultations) && allowed.Allows(Right.ConsultSettings) ? Right.ConsultSettings : Right.AnswerConsultations;
    }

    private static Outcome? Wrong(Command command, Right right) =>
        command.Reply is null ? Outcome.Refused("Choose whether the setting can meet the needs.", nameof(Command.Reply))
        : command.Grounds.Any(ground => NamingGrounds.All.All(known => known.Id != ground)) ? new NotFound()
        : command.Reply == ConsultationReply.ShouldNotBeNamed && command.Grounds.Count == 0 ? Outcome.Refused("Choose the ground you rely on. There are no others.", nameof(Command.Grounds), "Children and Families Act 2014, section 39(4)")
        : command.Reply == ConsultationReply.ShouldNotBeNamed && string.IsNullOrWhiteSpace(command.Reasons) ? Outcome.Refused("Give your reasons, with the evidence for each ground.", nameof(Command.Reasons))
        : right == Right.ConsultSettings && string.IsNullOrWhiteSpace(command.RepliedFor) ? Outcome.Refused("Say who answered for the setting.", nameof(Command.RepliedFor))
        : null;
}

/// <summary>A setting answered.</summary>
/// <param name="Again">Whether it had answered before, and this takes the place of that.</param>
/// <param name="AfterFinalPlan">Whether the final plan had been sent already.</param>
[EventType("consultation-answered")]
public sealed record ConsultationAnswered(Guid ConsultationId, Guid SettingId, string Setting, ConsultationReply Reply, IReadOnlyList<string> Grounds, string Reasons, string WhatItWouldTake, bool Again, bool AfterFinalPlan) : Event;
