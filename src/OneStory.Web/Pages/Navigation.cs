using OneStory.Access;

namespace OneStory.Web.Pages;

public sealed record NavigationLink(string Path, string Text);

/// <summary>The menu: what this person has work in, and nothing else.</summary>
public static class Navigation
{
    private static readonly NavigationLink ReferenceData = new("/reference", "Reference data");

    private static readonly (Right Right, NavigationLink Link)[] ByRight =
    [
        (Right.AllocateCases, new("/board", "Team board")),
        (Right.SeeWorklist, new("/work", "My cases")),
        (Right.SitOnPanel, new("/panels", "Panels")),
        (Right.RunAdviceDesk, new("/desk", "Advice desk")),
        (Right.AskForAssessment, new("/children", "My children")),
        (Right.GiveAdvice, new("/advice", "Advice asked of me")),
        (Right.AnswerConsultations, new("/consultations", "Consultations")),
        (Right.SearchRecords, new("/search", "Search")),
        (Right.ManageLocalOffer, new("/local-offer/manage", "Local Offer")),
        (Right.KeepOwnEntries, new("/local-offer/my-entries", "My entries")),
        (Right.ManageReturns, new("/returns", "Returns")),
        (Right.ManageReturns, ReferenceData),
        (Right.BreakGlass, new("/break-glass", "Emergency")),
        (Right.ReviewBreakGlass, new("/break-glass/review", "Emergencies")),
        (Right.ManagePosts, new("/people-and-posts", "People and posts")),
        (Right.ManageAuthority, new("/settings", "Settings")),
        (Right.ManageAuthority, ReferenceData),
        (Right.ReadAudit, new("/audit", "Audit")),
        (Right.ReadOutbox, new("/outbox", "Messages sent")),
    ];

    public static IReadOnlyList<NavigationLink> For(Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return [.. viewer.Grants.Count > 0 ? [new NavigationLink("/family", Mine(viewer))] : Array.Empty<NavigationLink>(), .. Work(viewer)];
    }

    /// <summary>The pages of the person's work, the first of which they start from.</summary>
    public static IReadOnlyList<NavigationLink> Work(Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return [.. ByRight.Where(row => viewer.Can(row.Right)).Select(row => row.Link).Distinct()];
    }

    /// <summary>What the person calls the records that they were given.</summary>
    public static string Mine(Viewer viewer)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        return viewer.Grants.All(grant => grant.Kind == GrantKind.Self) ? "My page"
            : viewer.Grants.All(grant => grant.Kind is GrantKind.Supporter or GrantKind.Representative) ? "Who I help"
            : "My family";
    }
}
