using OneStory.Law;

namespace OneStory.Assessments;

/// <summary>Closes a panel. Each case has been decided, or it is written down why not; the minutes then stand.</summary>
public sealed class ClosePanel(CaseWork work) : IUseCase
{
    public Task<Outcome> Do(Guid meetingId, int? version) => work.OnAuthority(Right.ArrangePanels, new("close-panel"), async hand =>
    {
        // The cases themselves are not loaded: a case in hand is derived anew as it is saved, and needs all its facts for that.
        var meeting = await hand.Db.PanelMeetings.Include(one => one.Items).FirstOrDefaultAsync(one => one.Id == meetingId);
        if (meeting is null) return new NotFound();
        if (meeting.ClosedAt is not null) return Outcome.Refused("This panel has been closed.");
        hand.Expect(meeting, version);
        var open = meeting.Items.Count(item => item.DecisionId is null && item.Discussion.Length == 0);
        if (open > 0) return Outcome.Refused($"{Words.Of(open, "cases")} {(open == 1 ? "has" : "have")} neither a decision nor a note of why not. Decide each, or note why it was put off.");
        meeting.ClosedAt = hand.Now;
        hand.Happened(new PanelClosed(meeting.Id, meeting.Title, meeting.Items.Count(item => item.DecisionId is not null), meeting.Items.Count(item => item.DecisionId is null)));
        return Outcome.Done(meeting.Id);
    });
}

[EventType("panel-closed")]
public sealed record PanelClosed(Guid MeetingId, string Title, int Decided, int PutOff) : Event;
