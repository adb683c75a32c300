using OneStory.Assessments;
using OneStory.Audit;
using OneStory.Law;
using OneStory.People;

namespace OneStory.Access;

/// <summary>What the viewer may do on one child's record, and why.</summary>
/// <param name="Why">"is the casework officer", for the log that the family can read.</param>
public sealed record AccessToChild(Guid ChildId, IReadOnlySet<Right> Rights, string Why)
{
    /// <summary>The look at the record after which the next is written down; null where it has not been read.</summary>
    internal LastLook? LastLook { get; set; }

    public bool Allows(Right right) => Rights.Contains(right);
}

/// <summary>
/// Who may open which child's record. A record outside the authority, or that the viewer has nothing to do with, is not
/// found. The same reasons confine lists: see <see cref="VisibleTo"/>.
/// </summary>
public sealed class ChildAccess(OneStoryDbContext db, Viewer viewer, UkClock clock)
{
    private static readonly string DecisionSent = FactTypes.DecisionSent.Id;

    private static readonly AskedOften<Func<OneStoryDbContext, Guid, Task<Tied?>>> OfChild = new(() => EF.CompileAsyncQuery((OneStoryDbContext db, Guid childId) =>
        db.Children.Where(child => child.Id == childId).Select(child => new Tied(
            child.Id, child.SettingId, false, false,
            db.AccessLog.Where(entry => entry.ChainId == child.Id).Max(entry => (int?)entry.Number),
            db.AccessLog.Where(entry => entry.ChainId == child.Id).OrderByDescending(entry => entry.Number).Select(entry => entry.Hash).FirstOrDefault())).FirstOrDefault()));

    private static readonly AskedOften<Func<OneStoryDbContext, Guid, Task<Tied?>>> OfCase = new(() => EF.CompileAsyncQuery((OneStoryDbContext db, Guid caseId) =>
        db.Cases.Where(one => one.Id == caseId).Select(one => new Tied(
            one.ChildId, one.Child.SettingId, false, false,
            db.AccessLog.Where(entry => entry.ChainId == one.ChildId).Max(entry => (int?)entry.Number),
            db.AccessLog.Where(entry => entry.ChainId == one.ChildId).OrderByDescending(entry => entry.Number).Select(entry => entry.Hash).FirstOrDefault())).FirstOrDefault()));

    /// <summary>What the viewer may do on the record, or null where for them there is no such record.</summary>
    public async Task<AccessToChild?> To(Guid childId) => await By(await Ties(OfChild, childId, db.Children.Where(child => child.Id == childId)));

    /// <summary>What the viewer may do on the record of a case.</summary>
    public async Task<AccessToChild?> ToCase(Guid caseId) => await By(await Ties(OfCase, caseId, db.Cases.Where(one => one.Id == caseId).Select(one => one.Child)));

    private async Task<AccessToChild?> By(Tied? child)
    {
        if (child is null) return null;
        var childId = child.Id;
        if (viewer.IsSystem) return new(childId, Enum.GetValues<Right>().ToHashSet(), "the system's own work");
        var reasons = new List<(Role Role, string Why)>();
        foreach (var post in viewer.Posts)
        {
            if (post.Role.Reach == Reach.Authority) reasons.Add((post.Role, $"{post.Title} at {post.OrganisationName}"));
            else if (post.Role.Reach == Reach.Setting && child.SettingId == post.OrganisationId) reasons.Add((post.Role, $"{post.Title} at the child's setting, {post.OrganisationName}"));
            else if (post.Role.Reach is Reach.Setting or Reach.Asked && child.Asked) reasons.Add((post.Role.Reach == Reach.Setting ? Roles.Adviser : post.Role, $"{post.Title} at {post.OrganisationName}, which has been asked for advice"));
            else if (post.Role.Reach == Reach.Setting && child.Consulted) reasons.Add((Roles.Consulted, $"{post.Title} at {post.OrganisationName}, which has been consulted"));
        }

        foreach (var grant in viewer.Grants.Where(grant => grant.ChildId == childId)) reasons.Add((Roles.For(grant.Kind), Viewer.InWords(grant.Kind)));
        if (reasons.Count == 0 && await Emergency(childId) is { } emergency) reasons.Add(emergency);
        return reasons.Count == 0 ? null : new(childId, reasons.SelectMany(reason => reason.Role.Rights).ToHashSet(), reasons[0].Why) { LastLook = child.LastLook };
    }

    /// <summary>By what the record is tied to the viewer's bodies. Whoever has none that could be is not asked about them.</summary>
    private Task<Tied?> Ties(AskedOften<Func<OneStoryDbContext, Guid, Task<Tied?>>> withoutBodies, Guid id, IQueryable<Child> record)
    {
        var organisations = OrganisationsThatReach(Reach.Setting, Reach.Asked);
        if (organisations.Count == 0) return withoutBodies.Of(db)(db, id);
        var consulted = ChildrenConsultedOn(organisations);
        return record.Select(child => new Tied(
            child.Id, child.SettingId,
            db.Advice.Any(advice => advice.Case.ChildId == child.Id && advice.State != AdviceState.Withdrawn && organisations.Contains(advice.OrganisationId!.Value)),
            consulted.Contains(child.Id),
            db.AccessLog.Where(entry => entry.ChainId == child.Id).Max(entry => (int?)entry.Number),
            db.AccessLog.Where(entry => entry.ChainId == child.Id).OrderByDescending(entry => entry.Number).Select(entry => entry.Hash).FirstOrDefault())).FirstOrDefaultAsync();
    }

    /// <summary>The children whose records the viewer may open: the same reasons, as a filter.</summary>
    public IQueryable<Child> VisibleTo(IQueryable<Child> children)
    {
        if (viewer.IsSystem || viewer.Posts.Any(post => post.Role.Reach == Reach.Authority)) return children;
        var settings = OrganisationsThatReach(Reach.Setting);
        var asked = OrganisationsThatReach(Reach.Setting, Reach.Asked);
        var consulted = ChildrenConsultedOn(settings);
        List<Guid> granted = [.. viewer.Grants.Select(grant => grant.ChildId)];
        return children.Where(child => granted.Contains(child.Id)
            || settings.Contains(child.SettingId!.Value)
            || db.Advice.Any(advice => advice.Case.ChildId == child.Id && advice.State != AdviceState.Withdrawn && asked.Contains(advice.OrganisationId!.Value))
            || consulted.Contains(child.Id));
    }

    /// <summary>
    /// Whom the settings are consulted about: until the consultation is withdrawn; or once they have answered, until the final
    /// plan, and after it only where it names them.
    /// </summary>
    private IQueryable<Guid> ChildrenConsultedOn(List<Guid> settings) => db.Consultations
        .Where(consultation => consultation.WithdrawnOn == null && settings.Contains(consultation.SettingId))
        .Where(consultation => consultation.RepliedOn == null
            || db.NamingDecisions.Any(naming => naming.CaseId == consultation.CaseId && naming.SettingId == consultation.SettingId)
            || !db.CaseFacts.Any(fact => fact.CaseId == consultation.CaseId && fact.WithdrawnByActId == null && fact.Type == DecisionSent && fact.Kind == DecisionKinds.FinalPlan && fact.Date >= consultation.SentOn))
        .Select(consultation => consultation.Case.ChildId);

    /// <param name="Asked">Whether one of the viewer's bodies has been asked for advice.</param>
    private sealed record Tied(Guid Id, Guid? SettingId, bool Asked, bool Consulted, int? LastNumber, string? LastHash)
    {
        public LastLook LastLook => LastNumber is { } number ? new(number, LastHash!) : LastLook.None;
    }

    private List<Guid> OrganisationsThatReach(params Reach[] reach) =>
        [.. viewer.Posts.Where(post => reach.Contains(post.Role.Reach)).SelectMany(post => post.Organisations).Distinct()];

    private async Task<(Role, string)?> Emergency(Guid childId)
    {
        var now = clock.Now;
        return viewer.Can(Right.BreakGlass) && viewer.AccountId is { } account && await db.BreakGlass.AnyAsync(glass => glass.ChildId == childId && glass.AccountId == account && glass.Until > now)
            ? (Roles.Emergency, "opened the record in an emergency, with a reason that will be reviewed")
            : null;
    }
}
