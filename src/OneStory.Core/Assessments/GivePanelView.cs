namespace OneStory.Assessments;

/// <summary>
/// A member gives their own view before the discussion. It is given once, and only who has given theirs sees the others', so
/// that nobody is led.
/// </summary>
public sealed class GivePanelView(CaseWork work) : IUseCase
{
    public sealed record Command(Guid ItemId, Answer? View, string Reasons);

    public Task<Outcome> Do(Guid caseId, Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return work.OnCase(caseId, Right.SitOnPanel, new("give-panel-view"), async hand =>
        {
            if (await PanelItems.InHand(hand, command.ItemId) is not { } item || hand.Viewer.PostFor(Right.SitOnPanel) is not { } post) return new NotFound();
            if (item.DecisionId is not null || item.Meeting.ClosedAt is not null) return Outcome.Refused("The panel has dealt with this case.");
            if (PanelItems.Own(item, hand.Viewer) is { } own)
                return Outcome.Refused(own.HasConflict ? "You have declared a conflict of interest, so you take no part in this case." : "You have given your view. It stands as you gave it before the discussion.");
            if (item.Discussion.Length > 0) return Outcome.Refused("The discussion has been written down, so the time for own views is over.");
            if (command.View is not { } answer) return Outcome.Refused("Choose your view.", nameof(Command.View));
            if (string.IsNullOrWhiteSpace(command.Reasons)) return Outcome.Refused("Write your reasons.", nameof(Command.Reasons));
            hand.Db.Add(new PanelView { ItemId = item.Id, PostId = post.PostId, MemberName = hand.Viewer.Name, MemberRole = post.Title, View = answer, Reasons = command.Reasons.Trim() });
            hand.Happened(new PanelViewGiven(item.Id));
            return Outcome.Done(item.Id);
        });
    }
}

/// <summary>A member has something to do with the child, the family or the setting, and takes no part.</summary>
public sealed class DeclareConflict(CaseWork work) : IUseCase
{
    public sealed record Command(Guid ItemId, string Conflict);

    public Task<Outcome> Do(Guid caseId, Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return work.OnCase(caseId, Right.SitOnPanel, new("declare-conflict", command.Conflict?.Trim()), async hand =>
        {
            if (await PanelItems.InHand(hand, command.ItemId) is not { } item || hand.Viewer.PostFor(Right.SitOnPanel) is not { } post) return new NotFound();
            if (item.DecisionId is not null || item.Meeting.ClosedAt is not null) return Outcome.Refused("The panel has dealt with this case. Tell the chair.");
            if (string.IsNullOrWhiteSpace(command.Conflict)) return Outcome.Refused("Say what the conflict is, in a sentence.", nameof(Command.Conflict));
            var view = PanelItems.Own(item, hand.Viewer);
            if (view?.HasConflict == true) return Outcome.Refused("You have declared a conflict of interest in this case already.");
            if (view is null) hand.Db.Add(view = new PanelView { ItemId = item.Id, PostId = post.PostId, MemberName = hand.Viewer.Name, MemberRole = post.Title });
            // A view given before the conflict came to mind is taken out of what the panel sees; that it was changed stays on record.
            (view.HasConflict, view.Conflict, view.View, view.Reasons) = (true, command.Conflict.Trim(), null, "");
            hand.Happened(new ConflictDeclared(item.Id, hand.Viewer.Name));
            return Outcome.Done(item.Id);
        });
    }
}

/// <summary>Writes down what was discussed, for the minutes.</summary>
public sealed class NoteDiscussion(CaseWork work) : IUseCase
{
    public sealed record Command(Guid ItemId, string Discussion, int? Version);

    public Task<Outcome> Do(Guid caseId, Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return work.OnCase(caseId, Right.ArrangePanels, new("note-panel-discussion"), async hand =>
        {
            if (await PanelItems.InHand(hand, command.ItemId) is not { } item) return new NotFound();
            if (item.Meeting.ClosedAt is not null) return Outcome.Refused("The panel is closed and its minutes stand.");
            if (PanelItems.Conflict(item, hand.Viewer) is not null) return Outcome.Refused("You have declared a conflict of interest, so somebody else writes down this discussion.");
            if (string.IsNullOrWhiteSpace(command.Discussion)) return Outcome.Refused("Write down what was discussed.", nameof(Command.Discussion));
            hand.Expect(item, command.Version);
            item.Discussion = command.Discussion.Trim();
            hand.Happened(new PanelDiscussionNoted(item.Id));
            return Outcome.Done(item.Id);
        });
    }
}

/// <summary>That a view was given, and not what it was: the history is read by more people than the panel.</summary>
[EventType("panel-view-given")]
public sealed record PanelViewGiven(Guid ItemId) : Event;

[EventType("conflict-declared")]
public sealed record ConflictDeclared(Guid ItemId, string Member) : Event;

[EventType("panel-discussion-noted")]
public sealed record PanelDiscussionNoted(Guid ItemId) : Event;
