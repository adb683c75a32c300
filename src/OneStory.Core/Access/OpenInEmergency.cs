using OneStory.People;

namespace OneStory.Access;

/// <summary>What an emergency is searched by: an exact name with the date of birth, or a number that belongs to one child.</summary>
public sealed record EmergencySearch(string? Name, DateOnly? Born, string? Number);

public sealed record EmergencyMatch(Guid ChildId, string Name, DateOnly Born, string? Setting);

/// <summary>Finds a child in an emergency. It finds one or none, never a list to look through, and what was searched for is written down.</summary>
public sealed class EmergencySearchQuery(OneStoryDbContext db, AccessLog log, Viewer viewer) : IUseCase
{
    public async Task<IReadOnlyList<EmergencyMatch>> Find(EmergencySearch by)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (!viewer.Can(Right.BreakGlass)) return [];
        var number = new string([.. (by.Number ?? "").Where(char.IsLetterOrDigit)]).ToUpperInvariant();
        await log.Searched("for a child, in an emergency", number.Length > 0 ? number : $"{by.Name?.Trim()}, born {by.Born:yyyy-MM-dd}");
        var children = db.Children.AsNoTracking().Where(child => child.MergedIntoId == null);
        if (number.Length > 0) children = children.Where(child => child.NhsNumber == number || child.Upn == number || child.Uln == number);
        else
        {
            if (by.Born is not { } born || SearchText.Fold(by.Name) is not { Length: > 0 } name) return [];
            var found = await children.Where(child => child.Born == born).Select(child => new { child.Id, child.FirstName, child.LastName, child.KnownAs }).ToListAsync();
            List<Guid> named = [.. found.Where(child => name == SearchText.Fold($"{child.FirstName} {child.LastName}") || name == SearchText.Fold($"{child.KnownAs} {child.LastName}")).Select(child => child.Id)];
            children = children.Where(child => named.Contains(child.Id));
        }

        return await Matches(children);
    }

    private static Task<List<EmergencyMatch>> Matches(IQueryable<Child> children) => children.OrderBy(child => child.Id)
        .Select(child => new EmergencyMatch(child.Id, (child.KnownAs ?? child.FirstName) + " " + child.LastName, child.Born, child.Setting!.Name)).Take(5).ToListAsync();
}

/// <summary>
/// Opens a record to somebody who has no right to it, for four hours, because somebody might come to harm. The family sees it,
/// and every one is reviewed.
/// </summary>
public sealed class OpenInEmergency(CaseWork work, UkClock clock, Viewer viewer) : IUseCase
{
    public static TimeSpan Lasts { get; } = TimeSpan.FromHours(4);

    /// <summary>Shorter than this, nobody could review it.</summary>
    public const int ShortestReason = 20;

    public Task<Outcome> Do(Guid childId, string reason) => work.OnAuthority(Right.BreakGlass, new("open-in-emergency", reason), async hand =>
    {
        if (!await hand.Db.Children.AnyAsync(child => child.Id == childId && child.MergedIntoId == null) || viewer.AccountId is not { } account) return new NotFound();
        if ((reason ?? "").Trim().Length < ShortestReason) return Outcome.Refused("Say who might come to harm, and how. Whoever reviews it must be able to judge it from this.", "Reason");
        var now = clock.Now;
        var opened = new BreakGlass { ChildId = childId, AccountId = account, Reason = reason!.Trim(), At = now, Until = now + Lasts };
        hand.Db.Add(opened);
        hand.Concerns(childId);
        hand.Happened(new OpenedInEmergency(opened.Id, opened.Reason, opened.Until));
        return Outcome.Done(opened.Id);
    });
}

[EventType("opened-in-emergency")]
public sealed record OpenedInEmergency(Guid BreakGlassId, string Reason, DateTime Until) : Event;

/// <summary>Says whether opening a record in an emergency was justified. Nobody reviews their own.</summary>
public sealed class ReviewEmergency(CaseWork work) : IUseCase
{
    public Task<Outcome> Do(Guid breakGlassId, bool? justified, string note) => work.OnAuthority(Right.ReviewBreakGlass, new("review-emergency", note), async hand =>
    {
        if (await hand.Db.BreakGlass.FirstOrDefaultAsync(one => one.Id == breakGlassId) is not { } opened) return new NotFound();
        if (opened.AccountId == hand.Viewer.AccountId) return Outcome.Refused("You opened this one yourself. Another person must review it.");
        if (opened.ReviewedAt is not null) return Outcome.Refused("It has been reviewed already.");
        if (justified is not { } was) return Outcome.Refused("Choose whether it was justified.", "Justified");
        if (string.IsNullOrWhiteSpace(note)) return Outcome.Refused("Say why, and what you have done about it.", "Note");
        (opened.ReviewedById, opened.ReviewedAt, opened.WasJustified, opened.ReviewNote) = (hand.Viewer.AccountId, hand.Now, was, note.Trim());
        hand.Concerns(opened.ChildId);
        hand.Happened(new EmergencyReviewed(opened.Id, was));
        return Outcome.Done(opened.Id);
    });
}

[EventType("emergency-reviewed")]
public sealed record EmergencyReviewed(Guid BreakGlassId, bool WasJustified) : Event;

/// <summary>A record that was opened in an emergency.</summary>
public sealed record EmergencyRow(Guid Id, Guid ChildId, string Child, Guid AccountId, string By, string Reason, DateTime At, DateTime Until, DateTime? ReviewedAt, bool? WasJustified, string? ReviewNote, string? ReviewedBy);

/// <summary>Emergencies for review, those that wait first, and one's own that are open.</summary>
public sealed class EmergenciesQuery(OneStoryDbContext db, UkClock clock, Viewer viewer) : IUseCase
{
    public async Task<IReadOnlyList<EmergencyRow>> All() => [.. (await Rows(db.BreakGlass.AsNoTracking())).OrderBy(row => row.ReviewedAt is not null).ThenBy(row => row.ReviewedAt is null ? row.At.Ticks : -row.At.Ticks)];

    public async Task<IReadOnlyList<EmergencyRow>> OpenToMe()
    {
        var now = clock.Now;
        return viewer.AccountId is { } account ? await Rows(db.BreakGlass.AsNoTracking().Where(one => one.AccountId == account && one.Until > now)) : [];
    }

    public Task<int> Unreviewed() => db.BreakGlass.CountAsync(one => one.ReviewedAt == null);

    private async Task<List<EmergencyRow>> Rows(IQueryable<BreakGlass> opened) => await opened
        .Join(db.Children, one => one.ChildId, child => child.Id, (one, child) => new { one, child })
        .OrderByDescending(pair => pair.one.At).Take(500)
        .Select(pair => new EmergencyRow(pair.one.Id, pair.one.ChildId, pair.child.FirstName + " " + pair.child.LastName, pair.one.AccountId, pair.one.Account.Name, pair.one.Reason, pair.one.At, pair.one.Until,
            pair.one.ReviewedAt, pair.one.WasJustified, pair.one.ReviewNote, db.Accounts.Where(account => account.Id == pair.one.ReviewedById).Select(account => account.Name).FirstOrDefault()))
        .ToListAsync();
}
