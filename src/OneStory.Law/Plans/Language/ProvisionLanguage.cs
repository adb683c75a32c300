using System.Collections.Frozen;

namespace OneStory.Law;

/// <summary>Sections F, G, H1 and H2: provision needs who, how often and how long, and nothing that hedges them.</summary>
internal static class ProvisionLanguage
{
    private static readonly Phrases<bool> Once = new(((string[])
    [
        "train|trained|training|induct|induction|workshop|course|assess|assessment|meeting|meet|observe|demonstrate", "transition visit|visits", "carry|carried out",
    ]).Select(pattern => (pattern, true)).Concat(((string[])
    [
        "write|written|supply|supplied|install|installed|fit|fitted|buy|bought|purchase|purchased|order|ordered|obtained|obtain|produce|prepare|loan|loaned|refer|referred|provided|delivered|make|adapt|adapted|create|issue|issued|send, set|draw|drawn up",
    ]).Select(pattern => (pattern, false))));

    private static readonly Phrases<bool> Equipment = new(((string[])
    [
        "laptop|laptops|tablet|tablets|ipad|software|computer|keyboard|radio|hearing|microphone|chair|seat|seating|desk|wheelchair|walker|frame|hoist|sling|slope|cushion|headphones|defenders|earphones|grips|scissors|timetable|board|boards|cards|symbols|device|aid|aids|print",
        "worksheets|handouts|overlays|overlay|splints|orthoses|equipment|ramp|rail|rails|magnifier|cctv, changing bed|table, screen reader, reader pen, communication book|aid",
        "gastrostomy|medication|medicine|insulin|catheter|injection|inhaler|dressing|suction|feed",
    ]).Select(pattern => (pattern, true)));

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Reviewing =
        WordLists.Lookup("review|reviewed|reviews|reviewing|monitor|monitored|evaluated|updated|amended");

    public static LanguageCheck Check(string section, Reading reading)
    {
        var facts = new Facts(reading);
        var open = new List<Found<VagueRow>>();
        var whole = PlanElements.None;
        var missing = new List<PlanElement>();
        var anyPlain = false;
        foreach (var sentence in reading.Sentences)
        {
            var said = facts.SaidIn(sentence);
            var vague = facts.Vague.Where(word => sentence.Holds(word.Span.From) && IsOpen(word.Says, said)).ToList();
            open.AddRange(vague);
            if (vague.Count == 0)
            {
                whole |= said;
                anyPlain = true;
            }
            else missing.AddRange(NotIn(AsHedged(reading, facts, said, vague)));
        }

        if (anyPlain || reading.Sentences.Count == 0) missing.AddRange(NotIn(whole));
        var verdict = missing.Count + open.Count == 0 ? LanguageVerdict.Specific : LanguageVerdict.Vague;
        return new(section, verdict, PlanLanguage.Missing(section, missing), PlanLanguage.Vague(section, reading, open));
    }

    private static bool IsOpen(VagueRow word, PlanElements said) => word.Kind switch
    {
        Vagueness.Harmless => false,
        Vagueness.Unmeasured => said != PlanElements.All,
        _ => true,
    };

    /// <summary>
    /// A hedge takes away how often; where nothing is quantified either, nobody is bound to anything at all. A limit
    /// without a floor takes away what it limits.
    /// </summary>
    private static PlanElements AsHedged(Reading reading, Facts facts, PlanElements said, List<Found<VagueRow>> vague)
    {
        if (vague.Exists(word => word.Says.Kind == Vagueness.Hedge))
            said = (said & (PlanElements.HowOften | PlanElements.HowLong)) == PlanElements.None ? PlanElements.None : said & ~PlanElements.HowOften;
        foreach (var cap in vague.Where(word => word.Says.Kind == Vagueness.Cap))
            said &= ~(facts.LimitsALength(reading, cap.Span) ? PlanElements.HowLong : PlanElements.HowOften);
        return said;
    }

    private static IEnumerable<PlanElement> NotIn(PlanElements said)
    {
        if (!said.HasFlag(PlanElements.Who)) yield return PlanElement.Who;
        if (!said.HasFlag(PlanElements.HowOften)) yield return PlanElement.HowOften;
        if (!said.HasFlag(PlanElements.HowLong)) yield return PlanElement.HowLong;
    }

    [Flags]
    private enum PlanElements
    {
        None = 0,
        Who = 1,
        HowOften = 2,
        HowLong = 4,
        All = Who | HowOften | HowLong,
    }

    /// <summary>Everything the tables find in the text.</summary>
    private sealed class Facts(Reading reading)
    {
        private readonly List<Span> posts = Posts.In(reading);
        private readonly List<Found<Quantity>> times = Times.In(reading);
        private readonly List<Span> dates = ByWhen.In(reading);
        private readonly List<Found<bool>> once = Once.In(reading);
        private readonly List<Found<bool>> equipment = Equipment.In(reading);

        public List<Found<VagueRow>> Vague { get; } = VagueWords.OfProvision.In(reading);

        public PlanElements SaidIn(Span sentence)
        {
            var quantity = Quantity.None;
            foreach (var time in times)
                if (sentence.Holds(time.Span.From) && !IsOfReview(sentence, time)) quantity |= time.Says;
            var said = posts.Exists(post => sentence.Holds(post.From)) ? PlanElements.Who : PlanElements.None;
            if (quantity.HasFlag(Quantity.HowOften)) said |= PlanElements.HowOften;
            if (quantity.HasFlag(Quantity.HowLong)) said |= PlanElements.HowLong;
            if (quantity.HasFlag(Quantity.HowOften | Quantity.AllThrough)) said |= PlanElements.HowLong;
            var isDated = dates.Exists(date => sentence.Holds(date.From));
            var isEquipment = equipment.Exists(item => sentence.Holds(item.Span.From));
            foreach (var act in once)
            {
                if (!isDated || !sentence.Holds(act.Span.From)) continue;
                said |= act.Says ? PlanElements.HowOften : PlanElements.HowOften | PlanElements.HowLong;
            }

            if (isEquipment && (said & PlanElements.HowOften) != PlanElements.None) said |= PlanElements.HowLong;
            return said;
        }

        /// <summary>"20 minutes, reviewed each term" says how often it is reviewed, not how often it is done.</summary>
        private bool IsOfReview(Span sentence, Found<Quantity> time)
        {
            if (time.Says != Quantity.HowOften) return false;
            for (var at = time.Span.From - 1; at > sentence.From && at >= time.Span.From - 6 && reading.SortAt(at) is WordSort.Word or WordSort.Number; at--)
                if (reading.Is(at, Reviewing) && reading.SortAt(at + 1) == WordSort.Word && reading.WordAt(at + 1) is not ("meeting" or "meetings")) return at > sentence.From + 3 && times.Exists(other => other.Says.HasFlag(Quantity.HowLong) && sentence.Holds(other.Span.From) && other.Span.From < at);
            return false;
        }

        /// <summary>"Up to 20 minutes, three times a week" limits the length; "up to 15 hours a week" how often, since it is a rate.</summary>
        public bool LimitsALength(Reading text, Span cap)
        {
            var length = times.Find(time => time.Span.From >= cap.To && time.Span.From <= cap.To + 1);
            if (length.Says != Quantity.HowLong) return false;
            for (var at = length.Span.To; text.SortAt(at) is WordSort.Word or WordSort.Number; at++)
                if (times.Exists(time => time.Span.From == at && time.Says == Quantity.HowOften)) return false;
            return true;
        }
    }
}
