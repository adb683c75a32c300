using OneStory.Law;

namespace OneStory.Plans;

/// <summary>Arranges the meeting about the draft that the family asked for (SEND Regulations 2014, regulation 13(1)(a)(iii)).</summary>
public sealed class ArrangeDraftMeeting(CaseWork work) : IUseCase
{
    /// <param name="At">In UTC.</param>
    public sealed record Command(DateTime At, string Where);

    public Task<Outcome> Do(Guid caseId, Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return work.OnCase(caseId, Right.WritePlan, new("arrange-draft-meeting", Basis: "SEND Regulations 2014, regulation 13(1)(a)(iii)"), async hand =>
        {
            var (plan, refusal) = await PlanOfCase.Open(hand);
            if (refusal is not null) return refusal;
            if (plan!.Latest() is null) return Outcome.Refused("There is no draft to meet about yet.");
            if (PlanOfCase.Clean(command.Where) is not { } where) return Outcome.Refused("Say where the meeting is, or how to join it.", nameof(Command.Where));
            if (UkClock.DayOf(command.At) < hand.Today) return Outcome.Refused("The meeting cannot be arranged for a day that has passed. If it has been held, record that instead.", nameof(Command.At));
            var words = await SaveRepresentations.OfPlan(hand, plan!);
            (words.MeetingAt, words.MeetingWhere) = (DateTime.SpecifyKind(command.At, DateTimeKind.Utc), where);
            hand.Happened(new DraftMeetingArranged(words.MeetingAt.Value, where));
            return Outcome.Done(words.Id);
        });
    }
}

/// <summary>Records that an officer met the family about the draft.</summary>
public sealed class RecordDraftMeeting(CaseWork work) : IUseCase
{
    public sealed record Command(DateOnly HeldOn);

    public Task<Outcome> Do(Guid caseId, Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return work.OnCase(caseId, Right.WritePlan, new("record-draft-meeting", Basis: "SEND Regulations 2014, regulation 13(1)(a)(iii)"), async hand =>
        {
            var (plan, refusal) = await PlanOfCase.Open(hand);
            if (refusal is not null) return refusal;
            if (plan!.Latest() is not { } draft) return Outcome.Refused("There is no draft to meet about yet.");
            if (command.HeldOn > hand.Today) return Outcome.Refused("The meeting has not been held yet: that day is to come.", nameof(Command.HeldOn));
            var first = plan!.Issues.Min(issue => issue.IssuedOn);
            if (command.HeldOn < first) return Outcome.Refused($"The first draft was served on {first.InWords()}. A meeting about it cannot have been held before.", nameof(Command.HeldOn));
            if (hand.LawRefuses(Acts.HoldMeeting) is { } notNow) return notNow;
            var words = await SaveRepresentations.OfPlan(hand, plan!);
            words.MeetingHeldOn = command.HeldOn;
            hand.Record(FactTypes.MeetingHeld, command.HeldOn);
            hand.Happened(new DraftMeetingHeld(command.HeldOn, draft.Number));
            return Outcome.Done(words.Id);
        });
    }
}

[EventType("draft-meeting-arranged", 1)]
public sealed record DraftMeetingArranged(DateTime At, string Where) : Event;

[EventType("draft-meeting-held", 1)]
public sealed record DraftMeetingHeld(DateOnly On, int IssueNumber) : Event;
