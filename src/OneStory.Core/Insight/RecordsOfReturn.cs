using System.Runtime.CompilerServices;
using OneStory.People;
using OneStory.Returns.Sen2;

namespace OneStory.Insight;

/// <summary>A record that belongs in a return.</summary>
/// <param name="Period">Which return.</param>
/// <param name="Reported">The cases that are in it, in the order of its requests.</param>
public sealed record RecordInReturn(ReturnPeriod Period, Child Child, IReadOnlyList<Case> Reported, Sen2Person Person);

/// <summary>Some of the records of an authority.</summary>
/// <param name="Last">The last record looked at, whether or not it belongs in the return.</param>
public sealed record PieceOfReturn(Guid Last, IReadOnlyList<RecordInReturn> Records);

/// <summary>Every record of the authority as it would stand in a return, some at a time, so that memory does not grow with the authority.</summary>
public sealed class RecordsOfReturn(OneStoryDbContext db) : IUseCase
{
    private const int AtOnce = 200;

    public IAsyncEnumerable<PieceOfReturn> All(ReturnPeriod period, CancellationToken cancellation) => All([period], null, cancellation);

    /// <param name="periods">The returns in each of which a record may stand.</param>
    /// <param name="after">Only records after this one, in the order of their ids.</param>
    public async IAsyncEnumerable<PieceOfReturn> All(IReadOnlyList<ReturnPeriod> periods, Guid? after, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var from = after ?? Guid.Empty;
        while (true)
        {
            var ids = await db.Children.Where(child => child.Id > from && child.MergedIntoId == null).OrderBy(child => child.Id).Select(child => child.Id).Take(AtOnce).ToListAsync(cancellation);
            if (ids.Count == 0) yield break;
            from = ids[^1];
            yield return new(from, await Of(ids, periods, cancellation));
        }
    }

    public async Task<IReadOnlyList<RecordInReturn>> Of(IReadOnlyCollection<Guid> childIds, IReadOnlyList<ReturnPeriod> periods, CancellationToken cancellation)
    {
        var children = await db.Children.AsNoTracking().Include(child => child.Needs).Include(child => child.Setting).Where(child => childIds.Contains(child.Id)).OrderBy(child => child.Id).ToListAsync(cancellation);
        var cases = (await db.Cases.AsNoTracking().Where(found => childIds.Contains(found.ChildId)).Include(found => found.Facts).Include(found => found.Circumstances).Include(found => found.Particulars)
            .Include(found => found.NamedPlaces).ThenInclude(place => place.Setting).Include(found => found.Placements).ThenInclude(place => place.Setting).Include(found => found.Requests)
            .AsSplitQuery().ToListAsync(cancellation)).ToLookup(found => found.ChildId);
        return [.. children.SelectMany(child => In(child, [.. cases[child.Id].OrderBy(found => found.Reference, StringComparer.Ordinal)], periods)).OfType<RecordInReturn>()];
    }

    private static IEnumerable<RecordInReturn?> In(Child child, List<Case> cases, IReadOnlyList<ReturnPeriod> periods) => periods.Select(period => In(child, cases, period));

    private static RecordInReturn? In(Child child, List<Case> cases, ReturnPeriod period)
    {
        var reported = cases.Select(found => (Case: found, Request: Sen2OfRecord.RequestOf(found, child, period))).Where(pair => pair.Request is not null).ToList();
        return reported.Count == 0 ? null : new(period, child, [.. reported.Select(pair => pair.Case)], Sen2OfRecord.Of(child, [.. reported.Select(pair => pair.Request!)]));
    }
}
