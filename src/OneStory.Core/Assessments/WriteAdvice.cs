namespace OneStory.Assessments;

/// <summary>How the saving of a draft ended.</summary>
/// <param name="Version">What the next save must have seen.</param>
public sealed record AdviceSaved(Outcome Outcome, int Version = 0, DateTime? At = null);

/// <summary>
/// Saves advice as it is written, to be finished later. Nobody but those who may give it can read it, and nothing of it is on
/// the record until it is given. Only the first save is an act: the case shows that the advice is being written.
/// </summary>
public sealed class WriteAdvice(CaseWork work, OneStoryDbContext db, ChildAccess access, UkClock clock, Viewer viewer) : IUseCase
{
    internal const string GivenMeanwhile = "This advice has been given since you opened it.";
    internal const string SavedMeanwhile = "Somebody has saved a newer version of this since you opened it, perhaps you on another device.";

    /// <param name="Version">The draft's, as the page showed it; 0 where there was none.</param>
    /// <param name="TimesGiven">How often the advice had been given, as the page showed it.</param>
    public sealed record Command(Guid AdviceId, AdviceContent Content, int Version, int TimesGiven);

    public async Task<AdviceSaved> Do(Guid caseId, Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (AdviceChecks.TooMuch(command.Content) is { } tooMuch) return new(Outcome.Refused(tooMuch.Says, tooMuch.Field));
        var (advice, onPaper, refusal) = await Mine(caseId, command.AdviceId);
        if (refusal is not null) return new(refusal);
        if (advice!.TimesGiven != command.TimesGiven) return new(new Conflict(GivenMeanwhile));
        if (advice.State == AdviceState.Asked && !onPaper && await Start(caseId, command.AdviceId) is { IsDone: false } notStarted) return new(notStarted);
        return await Save(command, onPaper);
    }

    private async Task<(Advice?, bool, Outcome?)> Mine(Guid caseId, Guid adviceId)
    {
        var advice = await db.Advice.AsNoTracking().Include(a => a.Case.Child).FirstOrDefaultAsync(a => a.Id == adviceId && a.CaseId == caseId);
        if (advice is null || await access.To(advice.Case.ChildId) is not { } allowed) return (null, false, new NotFound());
        var enters = !allowed.Allows(Right.GiveAdvice) && allowed.Allows(Right.SeekAdvice);
        if (!enters && !allowed.Allows(Right.GiveAdvice)) return (null, false, new Forbidden(Right.GiveAdvice));
        if (!enters && !viewer.MayAnswer(advice.RoleId, advice.OrganisationId, advice.Case.Child, clock.Today)) return (null, false, new Forbidden(Right.GiveAdvice));
        return advice.State == AdviceState.Withdrawn ? (null, enters, Outcome.Refused("This request has been taken back, so no advice is needed.")) : (advice, enters, null);
    }

    private Task<Outcome> Start(Guid caseId, Guid adviceId) => work.OnCase(caseId, Right.GiveAdvice, new("start-advice"), async hand =>
    {
        if (await AdviceRequests.Find(hand, adviceId) is not { } advice) return new NotFound();
        if (advice.State != AdviceState.Asked) return Outcome.Done(advice.Id);
        advice.State = AdviceState.Started;
        advice.PostId ??= hand.Viewer.Posts.FirstOrDefault(post => post.OrganisationId == advice.OrganisationId && post.Role.Rights.Contains(Right.GiveAdvice))?.PostId;
        hand.Happened(new AdviceStarted(advice.Id, advice.About));
        return Outcome.Done(advice.Id);
    });

    /// <summary>A page posts what it shows. What was taken out before stays, so that it can be put back.</summary>
    private static AdviceContent WithWhatWasTakenOut(AdviceContent content, AdviceDraft? draft) => draft is null ? content : content with
    {
        Lines = [.. content.Lines, .. AdviceContent.FromJson(draft.Content).Lines.Where(line => line.IsRemoved && !content.Lines.Any(there => there.Id == line.Id))],
    };

    private async Task<AdviceSaved> Save(Command command, bool onPaper)
    {
        db.ChangeTracker.Clear();
        var draft = await db.AdviceDrafts.FirstOrDefaultAsync(kept => kept.AdviceId == command.AdviceId && kept.IsOnPaper == onPaper);
        if ((draft?.Version ?? 0) != command.Version) return new(new Conflict(SavedMeanwhile), draft?.Version ?? 0);
        var json = WithWhatWasTakenOut(command.Content, draft).ToJson();
        if (draft is null) db.Add(draft = new AdviceDraft { AdviceId = command.AdviceId, IsOnPaper = onPaper, Content = json, SavedAt = clock.Now, SavedByName = viewer.Name, Version = 1 });
        else (draft.Content, draft.SavedAt, draft.SavedByName) = (json, clock.Now, viewer.Name);
        try
        {
            await db.SaveChangesAsync();
            return new(Outcome.Done(draft.Id), draft.Version, draft.SavedAt);
        }
        catch (DbUpdateException)
        {
            // Another tab saved in the same moment: its version stands, and this one's words are still on its page.
            return new(new Conflict(SavedMeanwhile));
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }
}

[EventType("advice-started")]
public sealed record AdviceStarted(Guid AdviceId, string About) : Event;
