using System.Collections.Frozen;

namespace OneStory.Law;

[Flags]
internal enum Said
{
    Nothing = 0,
    Who = 1,
    HowOften = 2,
    HowLong = 4,
    Everything = Who | HowOften | HowLong,
}

/// <summary>What each sentence of a line of provision says, and its vague words.</summary>
internal sealed class ProvisionFacts
{
    /// <summary>Acts that are done once where a day is given: true where they take time that must be said, such as training.</summary>
    private static readonly Phrases<bool> DoneOnce = new(
    [
        ("train|trained|training|induct|induction|workshop|course|assess|assessment|meeting|meet|observe|demonstrate, transition visit|visits, carry|carried out", true),
        ("write|written|supply|supplied|install|installed|fit|fitted|buy|bought|purchase|purchased|order|ordered|obtained|obtain|produce|prepare|loan|loaned|refer|referred|provided|delivered|make|adapt|adapted|create|issue|issued|send, set|draw|drawn up", false),
    ]);

    /// <summary>Things that are there or are worn, and care that takes as long as it takes: how often is enough.</summary>
    private static readonly Phrases<bool> NeedsNoLength = new(
    [
        ("laptop|laptops|tablet|tablets|ipad|software|computer|keyboard|radio|hearing|microphone|chair|seat|seating|desk|wheelchair|walker|frame|hoist|sling|slope|cushion|headphones|defenders|earphones|grips|scissors|timetable|board|boards|cards|symbols|device|aid|aids|print", true),
        ("worksheets|handouts|overlays|overlay|splints|orthoses|equipment|ramp|rail|rails|magnifier|cctv, changing bed|table, screen reader, reader pen, communication book|aid", true),
        ("gastrostomy|medication|medicine|insulin|catheter|injection|inhaler|dressing|suction|feed", true),
    ]);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Reviewing =
        WordLists.Lookup("review|reviewed|reviews|reviewing|monitor|monitored|evaluated|updated|amended");

    private readonly Reading reading;
    private readonly Dictionary<int, Quantity> times = [];

    public ProvisionFacts(Reading reading)
    {
        this.reading = reading;
        var found = Times.In(reading);
        foreach (var time in found) times[time.Span.From] = times.GetValueOrDefault(time.Span.From) | time.Says;
        BySentence = new Said[reading.Sentences.Count];
        Vague = VagueWords.OfProvision.In(reading).ToLookup(word => reading.SentenceOf(word.Span.From));
        AddTimes(found);
        foreach (var post in Posts.In(reading)) Add(post, Said.Who);
        AddOnce();
        AddEquipment();
    }

    /// <summary>What each sentence says, before its vague words are looked at.</summary>
    public Said[] BySentence { get; }

    /// <summary>The vague words by sentence.</summary>
    public ILookup<int, Found<VagueRow>> Vague { get; }

    /// <summary>"Up to 20 minutes, three times a week" limits the length; "up to 15 hours a week" how often, since it is a rate.</summary>
    public bool LimitsALength(Span cap)
    {
        if (!times.GetValueOrDefault(cap.To).HasFlag(Quantity.HowLong)) return false;
        for (var at = cap.To + 1; at < cap.To + 12 && reading.SortAt(at) is WordSort.Word or WordSort.Number; at++)
            if (times.GetValueOrDefault(at) == Quantity.HowOften) return false;
        return true;
    }

    private void Add(Span span, Said said) => BySentence[reading.SentenceOf(span.From)] |= said;

    private void AddTimes(List<Found<Quantity>> found)
    {
        var quantities = new Quantity[BySentence.Length];
        foreach (var time in found.OrderBy(time => time.Span.From))
        {
            var sentence = reading.SentenceOf(time.Span.From);
            if (time.Says == Quantity.HowOften && quantities[sentence].HasFlag(Quantity.HowLong) && IsOfReview(time.Span.From)) continue;
            quantities[sentence] |= time.Says;
        }

        for (var sentence = 0; sentence < quantities.Length; sentence++)
        {
            if (quantities[sentence].HasFlag(Quantity.HowOften)) BySentence[sentence] |= Said.HowOften;
            if (quantities[sentence].HasFlag(Quantity.HowLong) || quantities[sentence].HasFlag(Quantity.HowOften | Quantity.AllThrough)) BySentence[sentence] |= Said.HowLong;
        }
    }

    /// <summary>"20 minutes, reviewed each term" says how often it is reviewed, not how often it is done.</summary>
    private bool IsOfReview(int from)
    {
        for (var at = from - 1; at >= Math.Max(0, from - 6) && reading.SortAt(at) is WordSort.Word or WordSort.Number; at--)
            if (reading.Is(at, Reviewing)) return reading.WordAt(at + 1) is not ("meeting" or "meetings");
        return false;
    }

    private void AddEquipment()
    {
        var has = new bool[BySentence.Length];
        foreach (var item in NeedsNoLength.In(reading)) has[reading.SentenceOf(item.Span.From)] = true;
        foreach (var supplier in Posts.SuppliersIn(reading))
            if (has[reading.SentenceOf(supplier.From)]) Add(supplier, Said.Who);
        for (var sentence = 0; sentence < has.Length; sentence++)
            if (has[sentence] && BySentence[sentence].HasFlag(Said.HowOften)) BySentence[sentence] |= Said.HowLong;
    }

    private void AddOnce()
    {
        var dated = new bool[BySentence.Length];
        foreach (var date in ByWhen.In(reading)) dated[reading.SentenceOf(date.From)] = true;
        foreach (var act in DoneOnce.In(reading))
            if (dated[reading.SentenceOf(act.Span.From)]) Add(act.Span, act.Says ? Said.HowOften : Said.HowOften | Said.HowLong);
    }
}
