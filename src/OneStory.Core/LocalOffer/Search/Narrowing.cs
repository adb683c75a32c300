namespace OneStory.LocalOffer.Search;

/// <summary>For every choice of every filter, the entries it leaves: one bit an entry, made once.</summary>
internal sealed class Narrowing
{
    private const int Ages = 26;

    public Narrowing(IReadOnlyList<SearchEntry> entries, IReadOnlyList<Term> terms, DateOnly? today)
    {
        var count = entries.Count;
        var parents = terms.Where(term => term is { List: "category", Parent: not null }).ToDictionary(term => term.Id, term => term.Parent!);
        Categories = new(count, IdsOf(terms, "category"));
        Needs = new(count, IdsOf(terms, "need"));
        Days = new(count, OfferDays.Codes);
        Delivery = new(count, IdsOf(terms, "delivery"));
        Routes = new(count, IdsOf(terms, "route"));
        Bands = new(count, AgeBand.All.Select(band => band.Id));
        Single = new(count, ["free", "diagnosis", "plan", "inside", "outside"]);
        ByAge = [.. Enumerable.Range(0, Ages).Select(_ => Bits.Empty(count))];
        foreach (var (entry, at) in entries.Select((entry, at) => (entry.Content, at)))
        {
            foreach (var category in entry.Categories)
                for (var id = category; id is not null; id = parents.GetValueOrDefault(id)) Categories.Add(id, at);
            foreach (var need in entry.Needs.Count == 0 ? Needs.Ids : entry.Needs) Needs.Add(need, at);
            foreach (var day in entry.Times.Where(time => today is null || !time.IsOverOn(today.Value)).SelectMany(time => time.Days)) Days.Add(day, at);
            foreach (var way in entry.Delivery) Delivery.Add(way, at);
            foreach (var route in entry.Referral.Routes) Routes.Add(route, at);
            for (var age = Math.Max(0, entry.MinimumAge ?? 0); age <= Math.Min(Ages - 1, entry.MaximumAge ?? Ages); age++) Bits.Add(ByAge[age], at);
            foreach (var band in AgeBand.All.Where(band => (entry.MinimumAge ?? 0) <= band.Span.To && (entry.MaximumAge ?? int.MaxValue) >= band.Span.From)) Bands.Add(band.Id, at);
            if (entry.Cost.Kind == CostKind.Free) Single.Add("free", at);
            if (entry.Diagnosis != DiagnosisNeeded.Yes) Single.Add("diagnosis", at);
            if (entry.Plan != PlanNeeded.Yes) Single.Add("plan", at);
            Single.Add(entry.OutsideArea ? "outside" : "inside", at);
        }
    }

    public Facet Categories { get; }
    public Facet Needs { get; }
    public Facet Days { get; }
    public Facet Delivery { get; }
    public Facet Routes { get; }
    public Facet Bands { get; }
    public Facet Single { get; }
    private ulong[][] ByAge { get; }

    /// <summary>The filters of bits alone that are in use: those of places are the index's.</summary>
    public void Into(SearchAsk ask, FilterBits filters)
    {
        Any(SearchFilter.Category, Categories, ask.Categories);
        Any(SearchFilter.Need, Needs, ask.Needs);
        Any(SearchFilter.Day, Days, ask.Days);
        Any(SearchFilter.Delivery, Delivery, ask.Delivery);
        Any(SearchFilter.Route, Routes, ask.Routes);
        if (ask.IsFree) Any(SearchFilter.Free, Single, ["free"]);
        if (ask.NeedsNoDiagnosis) Any(SearchFilter.Diagnosis, Single, ["diagnosis"]);
        if (ask.NeedsNoPlan) Any(SearchFilter.Plan, Single, ["plan"]);
        if (ask.Area != SearchArea.Anywhere) Any(SearchFilter.Area, Single, [ask.Area == SearchArea.Inside ? "inside" : "outside"]);
        if (ask.Age is { } span)
        {
            var set = filters.Use(SearchFilter.Age);
            for (var age = Math.Max(0, span.From); age <= Math.Min(Ages - 1, span.To); age++) Bits.Join(set, ByAge[age]);
        }

        void Any(SearchFilter filter, Facet facet, IReadOnlyList<string> chosen)
        {
            if (chosen.Count == 0) return;
            var set = filters.Use(filter);
            foreach (var id in chosen)
                if (facet.Of(id) is { } has) Bits.Join(set, has);
        }
    }

    private static IEnumerable<string> IdsOf(IReadOnlyList<Term> terms, string list) => terms.Where(term => term.List == list).Select(term => term.Id);
}

/// <summary>The choices of one filter, each with the entries it leaves.</summary>
internal sealed class Facet
{
    private readonly Dictionary<string, int> at;
    private readonly ulong[][] sets;

    public Facet(int entries, IEnumerable<string> ids)
    {
        at = ids.Distinct().Select((id, number) => (id, number)).ToDictionary();
        sets = [.. at.Select(_ => Bits.Empty(entries))];
    }

    public IReadOnlyCollection<string> Ids => at.Keys;

    public void Add(string id, int entry)
    {
        if (at.TryGetValue(id, out var number)) Bits.Add(sets[number], entry);
    }

    public ulong[]? Of(string id) => at.TryGetValue(id, out var number) ? sets[number] : null;
    public FacetCounts Counts(int[] counts) => new(at, counts);

    public FacetCounts CountIn(ReadOnlySpan<ulong> entries)
    {
        var counts = new int[sets.Length];
        for (var number = 0; number < counts.Length; number++) counts[number] = Bits.CountBoth(sets[number], entries);
        return Counts(counts);
    }
}

/// <summary>The filters in use for one question, and the sets that come of leaving one out.</summary>
internal sealed class FilterBits
{
    private static readonly int Kinds = Enum.GetValues<SearchFilter>().Length;

    private readonly ulong[][] sets;
    private readonly ulong[][] without;
    private readonly bool[] inUse = new bool[Kinds];

    public FilterBits(int entries)
    {
        sets = [.. Enumerable.Range(0, Kinds).Select(_ => Bits.Empty(entries))];
        without = [.. Enumerable.Range(0, Kinds).Select(_ => Bits.Empty(entries))];
        Text = Bits.Empty(entries);
        Both = Bits.Empty(entries);
        Found = Bits.Empty(entries);
    }

    /// <summary>The entries the words found.</summary>
    public ulong[] Text { get; }

    /// <summary>Near enough and with the access asked for, at one and the same place.</summary>
    public ulong[] Both { get; }

    public ulong[] Found { get; }

    public bool IsInUse(SearchFilter filter) => inUse[(int)filter];
    public bool AnyInUse => inUse.AsSpan().Contains(true);
    public void Clear() => inUse.AsSpan().Clear();

    /// <summary>An empty set for a filter, which then narrows by it.</summary>
    public ulong[] Use(SearchFilter filter)
    {
        inUse[(int)filter] = true;
        sets[(int)filter].AsSpan().Clear();
        return sets[(int)filter];
    }

    /// <returns>How many were found.</returns>
    public int Work()
    {
        Text.CopyTo(Found.AsSpan());
        KeepAllBut(Found, null);
        for (var filter = 0; filter < Kinds; filter++)
            if (inUse[filter])
            {
                Text.CopyTo(without[filter].AsSpan());
                KeepAllBut(without[filter], (SearchFilter)filter);
            }

        return Bits.Count(Found);
    }

    /// <summary>What would be found were this filter not in use.</summary>
    public ReadOnlySpan<ulong> Without(SearchFilter filter) => inUse[(int)filter] ? without[(int)filter] : Found;

    private void KeepAllBut(ulong[] set, SearchFilter? left)
    {
        for (var filter = 0; filter < (int)SearchFilter.Access; filter++)
            if (inUse[filter] && left != (SearchFilter)filter) Bits.Keep(set, sets[filter]);
        var (access, distance) = (IsInUse(SearchFilter.Access) && left != SearchFilter.Access, IsInUse(SearchFilter.Distance) && left != SearchFilter.Distance);
        if (access && distance) Bits.Keep(set, Both);
        else if (access) Bits.Keep(set, sets[(int)SearchFilter.Access]);
        else if (distance) Bits.Keep(set, sets[(int)SearchFilter.Distance]);
    }
}
