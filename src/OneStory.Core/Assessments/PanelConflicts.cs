namespace OneStory.Assessments;

/// <summary>Whoever has declared a conflict of interest takes no part in the item: no view, no pack, no decision.</summary>
internal static class PanelConflicts
{
    public static async Task<Outcome?> OfDecider(CaseInHand hand, Guid itemId)
    {
        var item = await hand.Db.PanelItems.Include(one => one.Views).Include(one => one.Meeting).FirstOrDefaultAsync(one => one.Id == itemId && one.CaseId == hand.Case.Id);
        if (item is null) return Outcome.Refused("This case is not on that panel's agenda.");
        if (item.DecisionId is not null) return Outcome.Refused("The panel has decided this case already.");
        return Declared(item, hand.Viewer) is not null
            ? Outcome.Refused("You have declared a conflict of interest in this case, so you take no part in deciding it. Another member decides.")
            : null;
    }

    /// <summary>The conflict that the viewer has declared on the item, or null.</summary>
    public static PanelView? Declared(PanelItem item, Viewer viewer) =>
        item.Views.Find(view => view.HasConflict && viewer.Posts.Any(post => post.PostId == view.PostId));
}
