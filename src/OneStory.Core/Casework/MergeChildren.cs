using OneStory.People;

namespace OneStory.Casework;

/// <summary>
/// Brings two records of one child together. All that the duplicate held goes to the record that is kept; what was done on
/// it stays on its own chain, which can still be verified, and is read with the kept record's history.
/// </summary>
public sealed class MergeChildren(CaseWork work, ChildAccess access) : IUseCase
{
    /// <param name="KeepId">The record that is kept.</param>
    public sealed record Command(Guid? KeepId, string Why);

    public Task<Outcome> Do(Guid duplicateId, Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return work.OnChild(duplicateId, Right.MergeRecords, new("merge-records", command.Why?.Trim()), async hand =>
        {
            var duplicate = hand.Child;
            if (command.KeepId is not { } keepId || keepId == duplicateId) return Outcome.Refused("Choose the record to keep.", nameof(Command.KeepId));
            // A record of another authority is not found here: neither record can ever reach across.
            if (await access.To(keepId) is not { } allowed) return Outcome.Refused("There is no such record in this council.", nameof(Command.KeepId));
            if (!allowed.Allows(Right.MergeRecords)) return new Forbidden(Right.MergeRecords);
            if (string.IsNullOrWhiteSpace(command.Why)) return Outcome.Refused("Say how you know that both are one child.", nameof(Command.Why));
            var kept = await hand.Db.Children.Include(child => child.Story).FirstAsync(child => child.Id == keepId);
            if (duplicate.MergedIntoId is not null || kept.MergedIntoId is not null) return Outcome.Refused("One of these records has been merged already.");
            if (duplicate.Born != kept.Born && command.Why.Trim().Length < 20) return Outcome.Refused("The birth dates differ. Say more about how you know that both are one child.", nameof(Command.Why));

            FillGaps(kept, duplicate);
            await hand.Db.ImportRows.Where(row => row.MatchedId == duplicateId).ExecuteUpdateAsync(row => row.SetProperty(r => r.MatchedId, keepId));
            await hand.Db.ImportDifferences.Where(difference => difference.ChildId == duplicateId).ExecuteUpdateAsync(difference => difference.SetProperty(d => d.ChildId, keepId));
            await hand.Db.RegisterPupils.Where(pupil => pupil.ChildId == duplicateId).ExecuteUpdateAsync(pupil => pupil.SetProperty(p => p.ChildId, keepId));
            await hand.Db.ReturnLines.Where(line => line.ChildId == duplicateId).ExecuteDeleteAsync();
            var moved = await Move(hand.Db, duplicate, kept);
            await MoveStory(hand.Db, duplicate, kept);
            duplicate.MergedIntoId = keepId;
            hand.Happened(new RecordsMerged(duplicateId, keepId, moved));
            return Outcome.Done(keepId);
        });
    }

    /// <summary>What only the duplicate knew. What both say stands as the kept record says it.</summary>
    private static void FillGaps(Child kept, Child duplicate)
    {
        kept.KnownAs ??= duplicate.KnownAs;
        kept.Upn ??= duplicate.Upn;
        kept.Uln ??= duplicate.Uln;
        kept.NhsNumber ??= duplicate.NhsNumber;
        kept.Sex ??= duplicate.Sex;
        kept.Ethnicity ??= duplicate.Ethnicity;
        kept.UpnUnknown ??= duplicate.UpnUnknown;
        kept.PrimaryNeed ??= duplicate.PrimaryNeed;
        kept.SettingId ??= duplicate.SettingId;
        kept.Postcode ??= duplicate.Postcode;
        kept.PictureFileId ??= duplicate.PictureFileId;
        kept.Died ??= duplicate.Died;
        if (kept.Address.Length == 0) kept.Address = duplicate.Address;
    }

    private static async Task<int> Move(OneStoryDbContext db, Child duplicate, Child kept)
    {
        var id = duplicate.Id;
        var cases = await db.Cases.Include(c => c.Facts).Include(c => c.Circumstances).Include(c => c.Deadlines).AsSplitQuery().Where(c => c.ChildId == id || c.ChildId == kept.Id).ToListAsync();
        List<OfAuthority> all =
        [
            .. cases.Where(c => c.ChildId == id),
            .. await db.FamilyMembers.Where(one => one.ChildId == id).ToListAsync(), .. await db.TeamMembers.Where(one => one.ChildId == id).ToListAsync(),
            .. await db.ChildGrants.Where(one => one.ChildId == id).ToListAsync(), .. await db.BreakGlass.Where(one => one.ChildId == id).ToListAsync(),
            .. await db.Invitations.Where(one => one.ChildId == id).ToListAsync(), .. await db.Plans.Where(one => one.ChildId == id).ToListAsync(),
            .. await db.Files.Where(one => one.ChildId == id).ToListAsync(), .. await db.Letterboxes.Where(one => one.ChildId == id).ToListAsync(),
            .. await db.Outbox.Where(one => one.ChildId == id).ToListAsync(), .. await db.RequestDrafts.Where(one => one.ChildId == id).ToListAsync(),
            .. await db.RegisterDifferences.Where(one => one.ChildId == id).ToListAsync(),
            .. await db.SenNeeds.AnyAsync(one => one.ChildId == kept.Id) ? [] : await db.SenNeeds.Where(one => one.ChildId == id).ToListAsync(),
        ];
        foreach (var one in all) db.Entry(one).Property("ChildId").CurrentValue = kept.Id;
        foreach (var one in cases) db.Entry(one).Reference(c => c.Child).CurrentValue = kept;
        return all.Count;
    }

    /// <summary>A page of the story that both have is put together, in the words of both.</summary>
    private static async Task MoveStory(OneStoryDbContext db, Child duplicate, Child kept)
    {
        foreach (var page in await db.StoryPages.Where(page => page.ChildId == duplicate.Id).ToListAsync())
        {
            if (kept.Story.Find(one => one.Topic == page.Topic && one.ChildId == kept.Id) is not { } same)
            {
                db.Entry(page).Property(one => one.ChildId).CurrentValue = kept.Id;
                continue;
            }

            if (page.Words.Length > 0 && !same.Words.Contains(page.Words, StringComparison.Ordinal)) same.Words = $"{same.Words}\n\n{page.Words}".Trim();
            same.FileIds = [.. same.FileIds.Union(page.FileIds)];
        }
    }
}

/// <param name="Moved">How many things went over.</param>
[EventType("records-merged")]
public sealed record RecordsMerged(Guid DuplicateId, Guid KeptId, int Moved) : Event;
