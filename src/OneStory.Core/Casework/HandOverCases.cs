namespace OneStory.Casework;

/// <summary>A case that goes from a leaver to another officer.</summary>
public sealed record HandOver(Guid CaseId, Guid? ToPostId, string? Note);

/// <summary>
/// Hands over every case of a post whose holder is leaving. Each case must have somebody to go to before any goes, so that
/// the list cannot be left half done; and <see cref="ClosePost"/> refuses while one is held.
/// </summary>
public sealed class HandOverCases(OneStoryDbContext db, AllocateCase allocate) : IUseCase
{
    public async Task<Outcome> Do(Guid fromPostId, IReadOnlyList<HandOver> cases)
    {
        ArgumentNullException.ThrowIfNull(cases);
        var held = await db.Cases.AsNoTracking().Where(c => c.OfficerPostId == fromPostId && !c.Standing.IsClosed)
            .Select(c => new { c.Id, c.Reference, c.Child.FirstName, c.Child.LastName }).ToListAsync();
        var chosen = cases.Where(one => one.ToPostId is { } to && to != fromPostId).DistinctBy(one => one.CaseId).ToDictionary(one => one.CaseId);
        foreach (var one in held)
            if (!chosen.ContainsKey(one.Id)) return Outcome.Refused($"Choose who takes {one.FirstName} {one.LastName} ({one.Reference}). No case has been handed over yet.", $"To_{one.Id:N}");
        foreach (var one in held)
            if (await allocate.Do(one.Id, new(chosen[one.Id].ToPostId!.Value, chosen[one.Id].Note)) is var outcome && !outcome.IsDone)
                return outcome is Refused refused ? refused with { Why = $"{one.FirstName} {one.LastName}: {refused.Why}", Field = $"To_{one.Id:N}" } : outcome;
        return Outcome.Done(fromPostId);
    }
}

/// <summary>Closes a post for good. It refuses while the post holds an open case.</summary>
public sealed class ClosePost(CaseWork work) : IUseCase
{
    public sealed record Command(string Why);

    public Task<Outcome> Do(Guid postId, Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (string.IsNullOrWhiteSpace(command.Why)) return Task.FromResult(Outcome.Refused("Say why the post is closed.", nameof(Command.Why)));
        return work.OnAuthority(Right.ManagePosts, new("close-post", command.Why.Trim()), async hand =>
        {
            var post = await hand.Db.Posts.Include(p => p.Holdings).FirstOrDefaultAsync(p => p.Id == postId);
            if (post is null) return new NotFound();
            if (post.ClosedOn is not null) return Outcome.Refused("This post has been closed already.");
            var held = await hand.Db.Cases.CountAsync(c => c.OfficerPostId == postId && !c.Standing.IsClosed);
            if (held > 0) return Outcome.Refused($"{post.Title} still holds {OneStory.Law.Words.Of(held, "cases")}. Hand every case over first.");
            post.ClosedOn = hand.Today;
            foreach (var holding in post.Holdings.Where(holding => holding.To is null || holding.To > hand.Today)) holding.To = hand.Today;
            hand.Happened(new PostClosed(postId, post.Title));
            return Outcome.Done(postId);
        });
    }
}

[EventType("post-closed")]
public sealed record PostClosed(Guid PostId, string Title) : Event;
