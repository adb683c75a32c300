using OneStory.Law;

namespace OneStory.Assessments;

/// <summary>What a panel is asked.</summary>
public static class PanelQuestions
{
    public const string Assess = "assess";
    public const string Plan = "plan";

    /// <summary>What there is to decide where the case is, or null where there is nothing.</summary>
    public static string? For(CaseState stage) => stage == CaseStates.Requested ? Assess : stage == CaseStates.Assessing ? Plan : null;

    public static string InWords(string question) => question == Plan ? "Is an EHC plan necessary?" : "Is an EHC needs assessment necessary?";
}

/// <summary>Arranges a meeting of a panel.</summary>
public sealed class ArrangePanel(CaseWork work) : IUseCase
{
    public sealed record Command(string Title, DateOnly? On, TimeOnly? StartsAt, string Where, Guid? ChairPostId);

    public Task<Outcome> Do(Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return work.OnAuthority(Right.ArrangePanels, new("arrange-panel"), async hand =>
        {
            if (string.IsNullOrWhiteSpace(command.Title)) return Outcome.Refused("Give the panel a name.", nameof(Command.Title));
            if (command.On is not { } on) return Outcome.Refused("Enter the day of the meeting.", nameof(Command.On));
            if (on < hand.Today) return Outcome.Refused("The day of the meeting must be today or later.", nameof(Command.On));
            if (command.StartsAt is not { } at) return Outcome.Refused("Enter the time it starts, such as 9:30.", nameof(Command.StartsAt));
            if (command.ChairPostId is { } chair && !await hand.Db.Posts.AnyAsync(post => post.Id == chair)) return Outcome.Refused("Choose the chair.", nameof(Command.ChairPostId));
            var meeting = new PanelMeeting { Title = command.Title.Trim(), On = on, At = at, Where = command.Where?.Trim() ?? "", ChairPostId = command.ChairPostId };
            hand.Db.Add(meeting);
            hand.Happened(new PanelArranged(meeting.Id, meeting.Title, on, at, meeting.Where));
            return Outcome.Done(meeting.Id);
        });
    }
}

/// <summary>Puts a case on a panel's agenda, with the question that the law has open on it.</summary>
public sealed class PutToPanel(CaseWork work) : IUseCase
{
    public Task<Outcome> Do(Guid caseId, Guid? meetingId) => work.OnCase(caseId, Right.DecideAssessments, new("put-to-panel"), async hand =>
    {
        var meeting = await hand.Db.PanelMeetings.Include(one => one.Items).FirstOrDefaultAsync(one => one.Id == meetingId);
        if (meeting is null) return Outcome.Refused("Choose a panel.", "Meeting");
        if (meeting.ClosedAt is not null || meeting.On < hand.Today) return Outcome.Refused("That panel is over. Choose a later one.", "Meeting");
        if (meeting.Items.Exists(item => item.CaseId == caseId)) return Outcome.Refused("The case is on that panel's agenda already.", "Meeting");
        if (PanelQuestions.For(hand.Position[CaseStates.Assessment]) is not { } question)
            return Outcome.Refused($"There is nothing for a panel to decide: {hand.Position[CaseStates.Assessment].Meaning}.");
        var item = new PanelItem { MeetingId = meeting.Id, CaseId = caseId, Order = meeting.Items.Count == 0 ? 1 : meeting.Items.Max(one => one.Order) + 1, Question = question };
        hand.Db.Add(item);
        hand.Happened(new CasePutToPanel(item.Id, meeting.Id, meeting.Title, meeting.On, question));
        return Outcome.Done(meeting.Id);
    });
}

/// <summary>Takes a case off the agenda, while nobody has given a view on it.</summary>
public sealed class TakeOffPanel(CaseWork work) : IUseCase
{
    public Task<Outcome> Do(Guid caseId, Guid itemId) => work.OnCase(caseId, Right.DecideAssessments, new("take-off-panel"), async hand =>
    {
        var item = await PanelItems.InHand(hand, itemId);
        if (item is null) return new NotFound();
        if (item.DecisionId is not null || item.Meeting.ClosedAt is not null) return Outcome.Refused("The panel has dealt with this case.");
        if (item.Views.Count > 0) return Outcome.Refused("Members have given their views on this case, so it stays on the agenda. Note in the discussion why it is put off.");
        hand.Db.Remove(item);
        hand.Happened(new CaseTakenOffPanel(item.Id, item.Meeting.Title));
        return Outcome.Done(item.MeetingId);
    });
}

[EventType("panel-arranged")]
public sealed record PanelArranged(Guid MeetingId, string Title, DateOnly On, TimeOnly At, string Where) : Event;

[EventType("case-put-to-panel")]
public sealed record CasePutToPanel(Guid ItemId, Guid MeetingId, string Title, DateOnly On, string Question) : Event;

[EventType("case-taken-off-panel")]
public sealed record CaseTakenOffPanel(Guid ItemId, string Title) : Event;
