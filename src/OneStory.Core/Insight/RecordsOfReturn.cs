using System.Runtime.CompilerServices;
using OneStory.People;
using OneStory.Returns.Sen2;

namespace OneStory.Insight;

/// <summary>A record that belongs in a return.</summary>
public sealed record RecordInReturn(Child Child, IReadOnlyList<Case> Cases, Sen2Person Person)
{
    /// <summary>The cases that are in it, in the order of its requests.</summary>
    public required IReadOnlyList<Case> Reported { get; init; }
}

/// <summary>Every record of the authority as it would stand in a return, some at a time, so that memory does not grow with the authority.</summary>
public sealed class RecordsOfReturn(OneStoryDbContext db) : IUseCase
{
    private const int AtOnce = 200;

    /// <param name="after">Only records after this one, in the order of their ids.</param>
    public async IAsyncEnumerable<IReadOnlyList<RecordInReturn>> All(ReturnPeriod period, Guid? after, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var from = after ?? Guid.Empty;
        while (true)
        {
            var ids = await db.Children.Where(child => child.Id > from && child.MergedIntoId == null).OrderBy(child => child.Id).Select(child => child.Id).Take(AtOnce).ToListAsync(cancellation);
            if (ids.Count == 0) yield break;
            from = ids[^1];
            yield return await Of(ids, period, cancellation);
        }
    }

    /// <summary>The last of the records dealt with, where a piece holds none that belongs in the return.</summary>
    public async Task<Guid?> LastAfter(Guid? after, CancellationToken cancellation) =>
        (await db.Children.Where(child => child.Id > (after ?? Guid.Empty) && child.MergedIntoId == null).OrderBy(child => child.Id).Select(child => (Guid?)child.Id).Take(AtOnce).ToListAsync(cancellation)).LastOrDefault();

    public async Task<IReadOnlyList<RecordInReturn>> Of(IReadOnlyCollection<Guid> childIds, ReturnPeriod period, CancellationToken cancellation)
    {
        var children = await db.Children.AsNoTracking().Include(child => child.Needs).Include(child => child.Setting).Where(child => childIds.Contains(child.Id)).OrderBy(child => child.Id).ToListAsync(cancellation);
        var cases = (await db.Cases.AsNoTracking().Where(found => childIds.Contains(found.ChildId)).Include(found => found.Facts).Include(found => found.Circumstances).Include(found => found.Particulars)
            .Include(found => found.NamedPlaces).ThenInclude(place => place.Setting).Include(found => found.Placements).ThenInclude(place => place.Setting).Include(found => found.Requests)
            .AsSplitQuery().ToListAsync(cancellation)).ToLookup(found => found.ChildId);
        return [.. children.Select(child => In(child, [.. cases[child.Id].OrderBy(found => found.Reference, StringComparer.Ordinal)], period)).OfType<RecordInReturn>()];
    }

    private static RecordInReturn? In(Child child, List<Case> cases, ReturnPeriod period) => Sen2OfRecord.Of(child, cases, period) is { } person
        ? new(child, cases, person) { Reported = [.. cases.Where(found => Sen2OfRecord.RequestOf(found, child, period) is not null)] }
        : null;
}
