namespace OneStory.Assessments;

/// <summary>
/// Writing a request before it is sent, without an account: every answer is kept as it is given, and a code opens it on
/// another device. Nothing of it is anybody's record until it is sent.
/// </summary>
public sealed class WriteRequest(OneStoryDbContext db, UkClock clock) : IUseCase
{
    private const int Attempts = 5;

    /// <summary>Begins a request. The code is told once; only its hash is kept.</summary>
    /// <param name="known">What is known already and need not be typed.</param>
    public async Task<(RequestDraft Draft, string Code)> Begin(Asker asker, Guid? postId = null, Guid? childId = null, RequestAnswers? known = null)
    {
        var code = RequestCode.New();
        var draft = new RequestDraft
        {
            CodeHash = RequestCode.Hash(code),
            Asker = asker,
            PostId = postId,
            ChildId = childId,
            Email = known?.Email,
            Answers = known?.Kept ?? [],
            StartedAt = clock.Now,
            SavedAt = clock.Now,
        };
        db.RequestDrafts.Add(draft);
        await db.SaveChangesAsync();
        return (draft, code);
    }

    /// <summary>The request that the code opens.</summary>
    public Task<RequestDraft?> Find(string code)
    {
        var hash = RequestCode.Hash(code);
        return db.RequestDrafts.AsNoTracking().FirstOrDefaultAsync(draft => draft.CodeHash == hash);
    }

    /// <summary>The setting's request about a child that it began and has not sent; of several, the last.</summary>
    public Task<RequestDraft?> FindOfPost(Guid postId, Guid? childId) => db.RequestDrafts.AsNoTracking()
        .Where(draft => draft.PostId == postId && draft.ChildId == childId && draft.SentAt == null)
        .OrderByDescending(draft => draft.SavedAt).FirstOrDefaultAsync();

    /// <summary>
    /// Keeps answers. Another device may be answering another question meanwhile, so only what is answered here changes.
    /// </summary>
    /// <returns>When it was saved, or null where it has been sent already or is not there.</returns>
    public async Task<DateTime?> Save(Guid draftId, Action<RequestDraft, RequestAnswers> answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        for (var attempt = 1; ; attempt++)
        {
            db.ChangeTracker.Clear();
            if (await db.RequestDrafts.FirstOrDefaultAsync(found => found.Id == draftId) is not { SentAt: null } draft) return null;
            var answers = new RequestAnswers(new(draft.Answers));
            answer(draft, answers);
            (draft.Answers, draft.Email) = (answers.Kept, answers.Email);
            draft.SavedAt = clock.Now;
            try
            {
                await db.SaveChangesAsync();
                return draft.SavedAt;
            }
            catch (DbUpdateConcurrencyException) when (attempt < Attempts)
            {
                // Another answer was kept in between: this one goes beside it.
            }
        }
    }
}
