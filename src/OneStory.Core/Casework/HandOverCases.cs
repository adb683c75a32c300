namespace OneStory.Casework;

/// <summary>A case that goes from a leaver to another officer.</summary>
public sealed record HandOver(Guid CaseId, Guid? ToPostId, string? Note);

/// <summary>
/// Hands over every case of a post whose holder is leaving. Each case must have somebody to go to before any goes, so that
/// the list cannot be left half done; and <see cref="Access.Posts.ClosePost"/> refuses while one is held.
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
