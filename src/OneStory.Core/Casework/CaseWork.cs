using OneStory.Messages;
using OneStory.People;

namespace OneStory.Casework;

/// <summary>
/// The only door to changing a record. It opens the transaction, holds the record in the authority entered so that two acts on
/// it come one after the other, checks the right, runs the body, and with what the body changed writes the act, its events,
/// every changed field and the messages, all or nothing. So access, audit and events cannot be forgotten.
/// </summary>
public sealed class CaseWork(OneStoryDbContext db, Viewer viewer, ChildAccess access, UkClock clock, Outbox outbox, TellPeople tell)
{
    private const int Attempts = 4;

    private bool expectsVersions;
    private Guid actId;
    private Outcome? inDoubt;

    /// <summary>Whether the act that was done last is saved.</summary>
    public bool HasSaved { get; private set; }

    /// <summary>An act on a case.</summary>
    public Task<Outcome> OnCase(Guid caseId, Right right, Doing doing, Func<CaseInHand, Task<Outcome>> body) => Try(async () =>
    {
        var childId = await db.Cases.Where(c => c.Id == caseId).Select(c => (Guid?)c.ChildId).FirstOrDefaultAsync();
        if (childId is null) return new NotFound();
        if (await Hold(childId) is { } saved) return saved;
        var found = await db.Cases.Include(c => c.Child).ThenInclude(child => child.Family).Include(c => c.Facts).Include(c => c.Circumstances).Include(c => c.Deadlines)
            .AsSplitQuery().FirstAsync(c => c.Id == caseId);
        if (await access.To(found.ChildId) is not { } allowed) return new NotFound();
        if (!allowed.Allows(right)) return new Forbidden(right);
        return await Do(doing, found.ChildId, found.Id, act => new CaseInHand(db, act, clock, viewer, outbox, found, allowed), body);
    });

    /// <summary>An act on a child's record.</summary>
    public Task<Outcome> OnChild(Guid childId, Right right, Doing doing, Func<ChildInHand, Task<Outcome>> body) => Try(async () =>
    {
        if (await Hold(childId) is { } saved) return saved;
        var child = await db.Children.Include(c => c.Family).Include(c => c.Team).AsSplitQuery().FirstOrDefaultAsync(c => c.Id == childId);
        if (child is null || await access.To(childId) is not { } allowed) return new NotFound();
        if (!allowed.Allows(right)) return new Forbidden(right);
        return await Do(doing, childId, null, act => new ChildInHand(db, act, clock, viewer, outbox, child, allowed), body);
    });

    /// <summary>An act on the authority's own affairs: posts, panels, wording.</summary>
    public Task<Outcome> OnAuthority(Right right, Doing doing, Func<InHand, Task<Outcome>> body) => Try(async () =>
    {
        if (await Hold(null) is { } saved) return saved;
        return viewer.Can(right) ? await Do(doing, null, null, act => new InHand(db, act, clock, viewer, outbox), body) : new Forbidden(right);
    });

    /// <summary>
    /// An act for which nobody needs a right: asking for an assessment (Children and Families Act 2014, section 36(1)),
    /// accepting an invitation.
    /// </summary>
    public Task<Outcome> ForAnyone(Doing doing, Func<InHand, Task<Outcome>> body) =>
        Try(async () =>
        {
            return await Hold(null) is { } saved ? saved : await Do(doing, null, null, act => new InHand(db, act, clock, viewer, outbox), body);
        });

    private async Task<Outcome> Do<T>(Doing doing, Guid? childId, Guid? caseId, Func<RecordedAct, T> take, Func<T, Task<Outcome>> body) where T : InHand
    {
        var act = NewAct(doing, childId, caseId);
        db.CurrentAct = act;
        var inHand = take(act);
        var outcome = await body(inHand);
        if (!outcome.IsDone) return outcome;
        if (inHand.ExpectsVersions) expectsVersions = true;
        await RefreshStandings(act.Day);
        if (await tell.Of(act, act.At) is { } refusal) return refusal;
        await Chain.Append(db, act);
        await db.SaveChangesAsync();
        return outcome;
    }

    /// <summary>
    /// Takes the record's turn. Where the connection was lost while an earlier try was being saved, that is decided by now: it is
    /// over, and its act is either there or not.
    /// </summary>
    /// <returns>How the earlier try ended, if it was saved.</returns>
    private async Task<Outcome?> Hold(Guid? childId)
    {
        await db.Hold(childId);
        if (inDoubt is { } earlier && await db.Acts.AnyAsync(act => act.Id == actId)) return earlier;
        return inDoubt = null;
    }

    /// <summary>
    /// Begins again where another got in between, unless the person was to see what they change, and it has changed; and where the
    /// database was away for a moment. An act has one id however often it is tried.
    /// </summary>
    private async Task<Outcome> Try(Func<Task<Outcome>> work)
    {
        (actId, inDoubt, HasSaved) = (Guid.CreateVersion7(), null, false);
        var patience = new Patience();
        for (var attempt = 1; ; attempt++)
        {
            db.ChangeTracker.Clear();
            expectsVersions = false;
            try
            {
                await using var transaction = await db.Database.BeginTransactionAsync();
                var outcome = await work();
                if (!outcome.IsDone) return outcome;
                inDoubt = outcome;
                await transaction.CommitAsync();
                HasSaved = true;
                return outcome;
            }
            catch (DbUpdateConcurrencyException) when (expectsVersions || attempt == Attempts)
            {
                return new Conflict("Somebody else has changed this since you opened it.");
            }
            catch (Exception problem) when (db.Passes(problem))
            {
                if (await patience.Wait()) continue;
                if (inDoubt is null) throw;
                throw new SavingInDoubtException(problem);
            }
            catch (DbUpdateException) when (attempt < Attempts)
            {
                // The chain grew, or the same row was made, while this was under way.
            }
            finally
            {
                db.CurrentAct = null;
                db.ChangeTracker.Clear();
            }
        }
    }

    private RecordedAct NewAct(Doing doing, Guid? childId, Guid? caseId)
    {
        var now = clock.Now;
        return new RecordedAct
        {
            AuthorityId = db.Scope.Required,
            Id = actId,
            ChainId = childId ?? Guid.Empty,
            Number = 0,
            Kind = doing.Kind,
            ChildId = childId,
            CaseId = caseId,
            AccountId = viewer.AccountId,
            ByName = viewer.Name,
            ByRole = viewer.RoleName,
            OnBehalfOf = doing.OnBehalfOf,
            Reason = doing.Reason,
            Basis = doing.Basis,
            At = now,
            Day = UkClock.DayOf(now),
            RuleSet = DeadlineCache.RuleSet,
            PreviousHash = HashChain.Beginning,
        };
    }

    private async Task RefreshStandings(DateOnly today)
    {
        foreach (var touched in db.ChangeTracker.Entries<Case>().Where(entry => entry.State != EntityState.Detached).Select(entry => entry.Entity).ToList())
        {
            if (db.Entry(touched).State != EntityState.Added && touched.Child is null) await db.Entry(touched).Reference(c => c.Child).LoadAsync();
            DeadlineCache.Refresh(touched, today);
        }
    }
}
