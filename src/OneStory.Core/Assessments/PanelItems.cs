namespace OneStory.Assessments;

/// <summary>Items of a panel. Whoever has declared a conflict of interest takes no part: no view, no pack, no decision.</summary>
internal static class PanelItems
{
    public static Task<PanelItem?> InHand(CaseInHand hand, Guid itemId) => hand.Db.PanelItems.Include(item => item.Views).Include(item => item.Meeting)
        .FirstOrDefaultAsync(item => item.Id == itemId && item.CaseId == hand.Case.Id);

    /// <summary>Why the viewer may not decide the case, by themselves or for a panel, or null where they may.</summary>
    /// <param name="itemId">The item of the panel that decides; null where an officer does.</param>
    public static async Task<Outcome?> WhyNotDecide(CaseInHand hand, Guid? itemId)
    {
        var items = await hand.Db.PanelItems.Include(item => item.Views).Where(item => item.CaseId == hand.Case.Id).ToListAsync();
        if (items.Exists(item => Conflict(item, hand.Viewer) is not null))
            return Outcome.Refused("You have declared a conflict of interest in this case, so you take no part in deciding it. Another member decides.");
        if (itemId is null) return null;
        if (items.Find(item => item.Id == itemId) is not { } deciding) return Outcome.Refused("This case is not on that panel's agenda.");
        return deciding.DecisionId is null ? null : Outcome.Refused("The panel has decided this case already.");
    }

    /// <summary>Puts the decision on the agenda and in the minutes of the panel that made it.</summary>
    public static async Task Decided(CaseInHand hand, Decision decision)
    {
        if (decision.PanelItemId is { } itemId) (await hand.Db.PanelItems.FirstAsync(item => item.Id == itemId)).DecisionId = decision.Id;
    }

    /// <summary>The conflict that the viewer has declared on the item, or null.</summary>
    public static PanelView? Conflict(PanelItem item, Viewer viewer) => item.Views.Find(view => view.HasConflict && IsOf(view, viewer));

    /// <summary>What the viewer has said on the item themselves, or null.</summary>
    public static PanelView? Own(PanelItem item, Viewer viewer) => item.Views.Find(view => IsOf(view, viewer));

    private static bool IsOf(PanelView view, Viewer viewer) => viewer.Posts.Any(post => post.PostId == view.PostId);
}
