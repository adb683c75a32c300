#pragma warning disable CA1862 // These comparisons become SQL, which knows no StringComparison.

namespace OneStory.Audit;

/// <summary>What acts or looks are asked for.</summary>
/// <param name="Who">Part of a name.</param>
/// <param name="What">The kind of act, or part of what was looked at.</param>
/// <param name="Child">A child's id.</param>
public sealed record AuditAsked(string? Who = null, string? What = null, Guid? Child = null, DateOnly? From = null, DateOnly? To = null, int Page = 1)
{
    public const int Size = 50;
}

/// <summary>An act, with what it changed.</summary>
public sealed record ActRow(Guid Id, DateTime At, string Kind, string ByName, string ByRole, string? OnBehalfOf, string? Reason, string? Basis, Guid? ChildId, string? Child, string? CaseReference, IReadOnlyList<ChangeRow> Changes, IReadOnlyList<string> Events);

public sealed record ChangeRow(string Entity, string Field, string? Before, string? After);

/// <summary>A look at a record, or a search with its terms.</summary>
public sealed record LookRow(Guid Id, DateTime At, AccessKind Kind, string What, string ByName, string ByRole, string Why, string? Terms, Guid? ChildId, string? Child);

/// <summary>
/// What everybody did and looked at, for whoever answers for it. Who the child is stands there; what was written about the child
/// does not: what a field was before and after is shown only on the child's own history.
/// </summary>
public sealed class AuditQuery(OneStoryDbContext db) : IUseCase
{
    /// <summary>Fields of the ground itself, which say nothing of a child.</summary>
    private static readonly HashSet<string> Ground = ["Post", "PostHolding", "Invitation", "ChildGrant", "BreakGlass", "Authority", "TemplateWording"];

    public async Task<(IReadOnlyList<ActRow> Rows, int Count)> Acts(AuditAsked asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        var acts = db.Acts.AsNoTracking().AsQueryable();
        if (Pattern(asked.Who) is { } who) acts = acts.Where(act => act.ByName.ToLower().Contains(who));
        if (!string.IsNullOrWhiteSpace(asked.What)) acts = acts.Where(act => act.Kind == asked.What);
        if (asked.Child is { } child) acts = acts.Where(act => act.ChildId == child);
        if (asked.From is { } from) acts = acts.Where(act => act.Day >= from);
        if (asked.To is { } to) acts = acts.Where(act => act.Day <= to);
        var count = await acts.CountAsync();
        var page = await acts.OrderByDescending(act => act.At).ThenByDescending(act => act.Number).Skip((asked.Page - 1) * AuditAsked.Size).Take(AuditAsked.Size)
            .Include(act => act.Events).Include(act => act.Changes).AsSplitQuery().ToListAsync();
        var names = await Names(page.Select(act => act.ChildId));
        List<Guid> caseIds = [.. page.Where(act => act.CaseId is not null).Select(act => act.CaseId!.Value).Distinct()];
        var cases = await db.Cases.AsNoTracking().Where(one => caseIds.Contains(one.Id)).ToDictionaryAsync(one => one.Id, one => one.Reference);
        return ([.. page.Select(act => new ActRow(act.Id, act.At, act.Kind, act.ByName, act.ByRole, act.OnBehalfOf, act.Reason, act.Basis, act.ChildId, Name(names, act.ChildId),
            act.CaseId is { } id ? cases.GetValueOrDefault(id) : null, [.. act.Changes.OrderBy(change => change.Ordinal).Select(Shown)], [.. act.Events.OrderBy(one => one.Ordinal).Select(one => one.Type)]))], count);
    }

    public async Task<(IReadOnlyList<LookRow> Rows, int Count)> Looks(AuditAsked asked, AccessKind? kind)
    {
        ArgumentNullException.ThrowIfNull(asked);
        var looks = db.AccessLog.AsNoTracking().AsQueryable();
        if (kind is { } one) looks = looks.Where(look => look.Kind == one);
        if (Pattern(asked.Who) is { } who) looks = looks.Where(look => look.ByName.ToLower().Contains(who));
        if (Pattern(asked.What) is { } what) looks = looks.Where(look => look.What.ToLower().Contains(what) || look.Terms!.ToLower().Contains(what));
        if (asked.Child is { } child) looks = looks.Where(look => look.ChildId == child);
        if (asked.From is { } from) looks = looks.Where(look => look.At >= UkDay.Start(from));
        if (asked.To is { } to) looks = looks.Where(look => look.At < UkDay.Start(to.AddDays(1)));
        var count = await looks.CountAsync();
        var page = await looks.OrderByDescending(look => look.At).ThenByDescending(look => look.Number).Skip((asked.Page - 1) * AuditAsked.Size).Take(AuditAsked.Size).ToListAsync();
        var names = await Names(page.Select(look => look.ChildId));
        return ([.. page.Select(look => new LookRow(look.Id, look.At, look.Kind, look.What, look.ByName, look.ByRole, look.Why, look.Terms, look.ChildId, Name(names, look.ChildId)))], count);
    }

    /// <summary>The kinds of act there have been.</summary>
    public async Task<IReadOnlyList<string>> Kinds() => await db.Acts.AsNoTracking().Select(act => act.Kind).Distinct().OrderBy(kind => kind).ToListAsync();

    private static string? Pattern(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim().ToLowerInvariant();

    private static ChangeRow Shown(FieldChange change) => Ground.Contains(change.Entity) && !change.Field.Contains("Hash", StringComparison.Ordinal)
        ? new(change.Entity, change.Field, change.Before, change.After)
        : new(change.Entity, change.Field, null, null);

    private static string? Name(Dictionary<Guid, string> names, Guid? child) => child is { } id ? names.GetValueOrDefault(id) : null;

    private async Task<Dictionary<Guid, string>> Names(IEnumerable<Guid?> children)
    {
        List<Guid> ids = [.. children.OfType<Guid>().Distinct()];
        return await db.Children.AsNoTracking().Where(child => ids.Contains(child.Id)).ToDictionaryAsync(child => child.Id, child => child.Name);
    }
}

/// <summary>The instants at which London's days begin.</summary>
internal static class UkDay
{
    public static DateTime Start(DateOnly day) => Law.LondonTime.ToUtc(day.ToDateTime(TimeOnly.MinValue));
}
