namespace OneStory.Audit;

/// <summary>
/// Walks every chain of an authority's acts and looks, and finds where one does not follow from the one before. What has been cut
/// off the end of a chain leaves no gap: it shows against ends that were written down before, and kept elsewhere.
/// </summary>
public sealed class VerifyAudit(OneStoryDbContext db) : IUseCase
{
    public const string Acts = "acts";
    public const string Looks = "looks";

    /// <summary>Where a chain stops holding. Nothing after it in that chain can be relied on.</summary>
    /// <param name="Store"><see cref="Acts"/> or <see cref="Looks"/>.</param>
    /// <param name="Chain">The child's id; for looks also the account's, where they were at no child.</param>
    public sealed record Break(string Store, Guid Chain, int Number, string What);

    /// <summary>The end of a chain as it was found.</summary>
    public sealed record End(string Store, Guid Chain, int Number, string Hash);

    public sealed record Report(int Rows, IReadOnlyList<End> Ends, IReadOnlyList<Break> Breaks);

    private sealed record Link(int Number, string Previous, string Hash, string Made);

    /// <summary>Walks the authority entered.</summary>
    /// <param name="before">Ends written down earlier, each of which must still be there.</param>
    public async Task<Report> Do(IReadOnlyList<End>? before = null)
    {
        var walk = new Walk((before ?? []).ToLookup(end => (end.Store, end.Chain)));
        foreach (var chain in await db.Acts.Select(act => act.ChainId).Distinct().ToListAsync())
            walk.Along(Acts, chain, (await db.Acts.AsNoTracking().Include(act => act.Events).Include(act => act.Changes).AsSplitQuery()
                .Where(act => act.ChainId == chain).OrderBy(act => act.Number).ToListAsync())
                .Select(act => new Link(act.Number, act.PreviousHash, act.Hash, HashChain.Of(act))));
        foreach (var chain in await db.AccessLog.Select(look => look.ChainId).Distinct().ToListAsync())
            walk.Along(Looks, chain, (await db.AccessLog.AsNoTracking().Where(look => look.ChainId == chain).OrderBy(look => look.Number).ToListAsync())
                .Select(look => new Link(look.Number, look.PreviousHash, look.Hash, HashChain.Of(look))));
        return walk.Report();
    }

    private sealed class Walk(ILookup<(string, Guid), End> before)
    {
        private readonly List<Break> breaks = [];
        private readonly List<End> ends = [];
        private int rows;

        public void Along(string store, Guid chain, IEnumerable<Link> links)
        {
            Link? last = null;
            var seen = new Dictionary<int, string>();
            var broken = false;
            foreach (var link in links)
            {
                rows++;
                if (!broken && Wrong(last, link) is { } what)
                {
                    breaks.Add(new(store, chain, link.Number, what));
                    broken = true;
                }

                seen[link.Number] = link.Hash;
                last = link;
            }

            ends.Add(new(store, chain, last!.Number, last.Hash));
            if (!broken) breaks.AddRange(before[(store, chain)].Where(end => seen.GetValueOrDefault(end.Number) != end.Hash).Select(Cut));
        }

        public Report Report()
        {
            var walked = ends.Select(end => (end.Store, end.Chain)).ToHashSet();
            return new(rows, ends, [.. breaks, .. before.Where(chain => !walked.Contains(chain.Key)).SelectMany(chain => chain).Select(Cut)]);
        }

        private static string? Wrong(Link? last, Link link)
        {
            var expected = (last?.Number ?? 0) + 1;
            if (link.Number != expected) return $"number {expected} is missing";
            if (link.Previous != (last?.Hash ?? HashChain.Beginning)) return "it does not follow from the one before";
            return link.Hash == link.Made ? null : "it has been changed since it was written";
        }

        private static Break Cut(End end) => new(end.Store, end.Chain, end.Number, "it was there when the ends were written down, and is not now");
    }
}
