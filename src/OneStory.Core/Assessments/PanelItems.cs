namespace OneStory.Assessments;

/// <summary>Items of a panel. Whoever has declared a conflict of interest takes no part: no view, no pack, no decision.</summary>
internal static class PanelItems
{
    public static Task<PanelItem?> InHand(CaseInHand hand, Guid itemId) => hand.Db.PanelItems.Include(item => item.Views).Include(item => item.Meeting)
        .FirstOrDefaultAsync(item => item.Id == itemId && item.CaseId == hand.Case.Id);

    /// <summary>Why the viewer may not decide the item, or null where they may.</summary>
    public static async Task<Outcome?> WhyNotDecide(CaseInHand hand, Guid itemId)
    {
        if (await InHand(hand, itemId) is not { } item) return Outcome.Refused("This case is not on that panel's agenda.");
        if (item.DecisionId is not null) return Outcome.Refused("The panel has decided this case already.");
        return Conflict(item, hand.Viewer) is not null
            ? Outcome.Refused("You have declared a conflict of interest in this case, so you take no part in deciding it. Another member decides.")
            : null;
    }

    /// <summary>The conflict that the viewer has declared on the item, or null.</summary>
    public static PanelView? Conflict(PanelItem item, Viewer viewer) => item.Views.Find(view => view.HasConflict && IsOf(view, viewer));

    /// <summary>What the viewer has said on the item themselves, or null.</summary>
    public static PanelView? Own(PanelItem item, Viewer viewer) => item.Views.Find(view => IsOf(view, viewer));

    private static bool IsOf(PanelView view, Viewer viewer) => viewer.Posts.Any(post => post.PostId == view.PostId);
}
