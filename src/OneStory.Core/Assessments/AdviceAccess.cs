using OneStory.Law;
using OneStory.People;

namespace OneStory.Assessments;

/// <summary>Whose advice it is to give. A right to a child's record is not yet one to answer for another body.</summary>
public static class AdviceAccess
{
    /// <summary>Whether the viewer's body was asked, or a body that their desk answers for, or they are the family and it is theirs.</summary>
    /// <param name="roleId">The role of the request.</param>
    /// <param name="organisationId">The body asked.</param>
    public static bool MayAnswer(this Viewer viewer, string roleId, Guid? organisationId, Child child, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(child);
        if (viewer.IsSystem) return true;
        if (AdviceRoles.IsFamily(roleId)) return viewer.SpeaksFor(child, on);
        return organisationId is { } body && viewer.Posts.Any(post => post.Role.Rights.Contains(Right.GiveAdvice) && post.Organisations.Contains(body));
    }

    /// <summary>Whether the viewer holds the rights of Part 3 for the child on the day, and so agrees for the family.</summary>
    public static bool SpeaksFor(this Viewer viewer, Child child, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(child);
        var grants = viewer.Grants.Where(grant => grant.ChildId == child.Id).Select(grant => grant.Kind);
        return child.RightsHeldBy(on) switch
        {
            RightsHolder.Parent => grants.Contains(GrantKind.Parent),
            RightsHolder.YoungPerson => grants.Contains(GrantKind.Self),
            _ => grants.Any(kind => kind is GrantKind.Representative or GrantKind.Parent),
        };
    }

    internal static bool MayAnswer(this CaseInHand hand, Advice advice) => hand.Viewer.MayAnswer(advice.RoleId, advice.OrganisationId, hand.Child, hand.Today);

    /// <summary>Whether the viewer runs a desk that answers for the body asked.</summary>
    internal static bool MayRunDeskFor(this InHand hand, Advice advice) =>
        hand.Viewer.IsSystem || (advice.OrganisationId is { } body && hand.Viewer.Posts.Any(post => post.Role.Rights.Contains(Right.RunAdviceDesk) && post.Organisations.Contains(body)));

    /// <summary>By which of their rights the viewer acts: an officer has none to give advice, and enters what came on paper.</summary>
    internal static async Task<Right> RightToEnter(this ChildAccess access, OneStoryDbContext db, Guid caseId)
    {
        var child = await db.Cases.Where(c => c.Id == caseId).Select(c => (Guid?)c.ChildId).FirstOrDefaultAsync();
        return child is { } id && await access.To(id) is { } allowed && !allowed.Allows(Right.GiveAdvice) && allowed.Allows(Right.SeekAdvice) ? Right.SeekAdvice : Right.GiveAdvice;
    }
}
