namespace OneStory.Casework;

/// <summary>Gives a case to an officer's post.</summary>
public sealed class AllocateCase(CaseWork work) : IUseCase
{
    /// <param name="PostId">The officer's post.</param>
    /// <param name="Note">What the next officer should know, where there is anything.</param>
    public sealed record Command(Guid PostId, string? Note = null);

    public Task<Outcome> Do(Guid caseId, Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return work.OnCase(caseId, Right.AllocateCases, new("allocate-case", string.IsNullOrWhiteSpace(command.Note) ? null : command.Note.Trim()), async hand =>
        {
            var today = hand.Today;
            var post = await hand.Db.Posts.AsNoTracking().Where(p => p.Id == command.PostId).Select(p => new
            {
                p.Title,
                p.RoleId,
                p.ClosedOn,
                Holder = p.Holdings.Where(h => h.From <= today && (h.To == null || h.To >= today)).Select(h => h.Account.Name).FirstOrDefault(),
            }).FirstOrDefaultAsync();
            if (post is null || !OfficersQuery.HoldCases.Contains(post.RoleId)) return Outcome.Refused("Choose an officer.", nameof(Command.PostId));
            if (post.ClosedOn <= today) return Outcome.Refused($"{post.Title} has been closed. Choose another officer.", nameof(Command.PostId));
            if (post.Holder is null) return Outcome.Refused($"Nobody is in the post {post.Title}, so the case would be nobody's. Choose another officer.", nameof(Command.PostId));
            if (hand.Case.OfficerPostId == command.PostId) return Outcome.Refused($"{post.Holder} holds this case already.", nameof(Command.PostId));
            var before = hand.Case.OfficerPostId is { } was ? await hand.Db.Posts.Where(p => p.Id == was).Select(p => p.Title).FirstOrDefaultAsync() : null;
            hand.Case.OfficerPostId = command.PostId;
            hand.Happened(new CaseAllocated(hand.Case.Id, command.PostId, post.Holder, post.Title, before));
            return Outcome.Done(hand.Case.Id);
        });
    }
}

/// <param name="Before">The post that held it before, or null where nobody did.</param>
[EventType("case-allocated")]
public sealed record CaseAllocated(Guid CaseId, Guid PostId, string Officer, string Post, string? Before) : Event;
