using System.Collections.Frozen;

namespace OneStory.Law;

/// <summary>
/// Who does it. A post or profession counts; "an adult", "staff", "a key adult", "a key worker" and "the school" do not, since nobody in
/// particular is bound. Nor does whoever only wrote, set or reviews the programme, or is only told or trained.
/// </summary>
internal static class Posts
{
    private static readonly Phrases<bool> Table = new([.. Counting(true,
        "assistant|assistants|teacher|teachers|tutor|tutors|lecturer|lecturers|instructor|instructors|educator|educators",
        "senco|sendco|sencos|headteacher|principal, head teacher",
        "head|deputy|assistant teacher|head",
        "head of ..2 year|house|school|inclusion|department",
        "class|form|subject|specialist|advisory|qualified|outreach|peripatetic teacher|tutor|teachers|tutors",
        "*therapist|*therapists|*ologist|*ologists|*iatrist|*iatrists|*ician|*icians|physio|physios",
        "nurse|nurses|doctor|doctors|gp|matron|dietitian|orthoptist|orthotist|optometrist|prosthetist|surgeon|consultant|consultants|midwife",
        "counsellor|counsellors|mentor|mentors|coach|coaches|analyst|analysts|chaplain|librarian",
        "practitioner|practitioners|worker|workers|officer|officers|coordinator|coordinators, co ordinator|ordinators",
        "adviser|advisers|advisor|advisors|interpreter|interpreters|intervenor|intervenors|facilitator|notetaker|scribe|reader",
        "note taker",
        "supervisor|supervisors|escort|escorts|driver|childminder, paid|home|night carer|carers",
        "passenger assistant|escort",
        "literacy|pastoral|inclusion|safeguarding|phase|autism|behaviour|numeracy|maths|subject|curriculum|nurture|phonics|english|year|transition lead|leader|manager|champion",
        "habilitation|mobility|autism|literacy|dyslexia|behaviour|reading|rehabilitation|language|vi|hi|msi|mobility|asd|feeding|communication|technology|aac specialist|specialists",
        "ta|tas|hlta|hltas|lsa|lsas|lsp|elsa|elsas|slt|slts|salt|ot|ots|ep|eps|qtvi|qtod|qtmsi|qtods|tod|todhh|csw",
        "adult|adults|staff|person|people|member trained|qualified|accredited|certified|experienced in|by|to",
        "named key? adult|person|member|mentor|worker")
        .Concat(Counting(false, "key worker|workers"))]);

    private static readonly Phrases<bool> Suppliers = new(Counting(true,
        "supplied|provided|funded|bought|purchased|installed|loaned|fitted|maintained by ..8 authority|school|college|nhs|trust|service|services|council|academy|nursery|setting|board",
        "paid for by ..8 authority|school|college|nhs|trust|service|services|council|academy|nursery|setting|board",
        "authority|school|college|trust|service|council|academy|nursery|setting will|must|shall supply|provide|fund|buy|purchase|install|loan|fit|order"));

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Promises = WordLists.Lookup("will|shall|must|should|can|is|are");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Reviewing = WordLists.Lookup("review|monitor|oversee|evaluate|supervise|track");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Leads = WordLists.Lookup("by|from|for|to|of|with|between|train|training|advise|advising|support|supporting|coach|show|teach|tell|inform|upskill|help");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Authoring = WordLists.Lookup("set|reviewed|review|written|designed|devised|recommended|advised|overseen|planned|drawn|agreed|approved|monitored|prescribed|trained|evaluated|created|suggested|informed|identified|determined|guided|outlined|developed|produced|specified|directed|prepared");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Doing = WordLists.Lookup("delivered|led|run|taught|given|supported|carried|provided|implemented|supervised|prompted|facilitated|accompanied|worn|administered|completed|made|undertaken|used|helped|assisted|offered|staffed|seen");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Paper = WordLists.Lookup("advice|guidance|recommendations|recommendation|report|strategies|targets|programme|programmes|direction|consultation|following");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Support = WordLists.Lookup("support|help|attention|time|input|hours|sessions|visits|care|supervision|presence|assistance");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Members = WordLists.Lookup("member|members|team");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Having = WordLists.Lookup("access");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Talking = WordLists.Lookup("liaise|liaison|liaising|consult|consultation|share|shared|sharing|discuss|discussed|discussion|agree|agreed|communicate|line|conjunction");

    /// <summary>Where the text names somebody who will do it, by the place of each word.</summary>
    public static IEnumerable<Span> In(Reading reading) =>
        Table.In(reading).Where(post => post.Says && IsDoer(reading, post.Span)).Select(post => post.Span);

    /// <summary>Where the text names a body that supplies something: enough for a piece of equipment, since the duty is to provide it.</summary>
    public static IEnumerable<Span> SuppliersIn(Reading reading) => Suppliers.In(reading).Select(supplier => supplier.Span);

    private static bool IsDoer(Reading reading, Span post)
    {
        if (IsTheFood(reading, post)) return false;
        if (reading.Is(post.To, Promises)) return IsFirstSentence(reading, post.From) || !reading.Is(post.To + 1, Reviewing);
        var lead = LeadOf(reading, post.From);
        if (lead < 0) return true;
        return reading.WordAt(lead) switch
        {
            "by" => !Nearest(reading, lead, 4, Authoring, Doing),
            "from" => !Has(reading, lead, 3, Paper),
            "of" => Has(reading, lead, 3, Support) || reading.Is(lead - 1, Members),
            "with" => !Has(reading, lead, 4, Talking),
            "between" => true,
            "support" or "help" => !IsVerb(reading, lead),
            "for" or "to" => IsLong(reading, lead, post.From) || reading.Is(lead - 1, Having),
            _ => false,
        };
    }

    /// <summary>"For two hours a week a teaching assistant": the words after "for" end before the post begins.</summary>
    private static bool IsLong(Reading reading, int lead, int post)
    {
        for (var at = lead + 1; at < post; at++)
            if (reading.SortAt(at) == WordSort.Number && reading.WordAt(at) is not ("one" or "two" or "three")) return true;
        return false;
    }

    private static bool IsVerb(Reading reading, int at) => reading.Is(at - 1, Promises) || (at > 0 && reading.WordAt(at - 1) is "to" or "and");

    /// <summary>The word before the post that says how it stands to the rest, within seven words and the same clause.</summary>
    private static int LeadOf(Reading reading, int from)
    {
        for (var at = from - 1; at >= Math.Max(0, from - 7) && reading.SortAt(at) is WordSort.Word or WordSort.Number; at--)
            if (reading.Is(at, Leads)) return at;
        return -1;
    }

    private static bool Has(Reading reading, int before, int words, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> list)
    {
        for (var at = before - 1; at >= Math.Max(0, before - words); at--) if (reading.Is(at, list)) return true;
        return false;
    }

    /// <summary>Whether a word of the first list stands nearer before the place than any of the second.</summary>
    private static bool Nearest(
        Reading reading, int before, int words, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> one, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> other)
    {
        for (var at = before - 1; at >= Math.Max(0, before - words); at--)
        {
            if (reading.Is(at, other)) return false;
            if (reading.Is(at, one)) return true;
        }

        return false;
    }

    private static bool IsFirstSentence(Reading reading, int at) => reading.Sentences[0].Holds(at);

    private static bool IsTheFood(Reading reading, Span post) =>
        reading.WordAt(post.From) is "salt" && reading.Text.AsSpan(reading[post.From].Start, 4) is "salt" or "Salt";

    private static IEnumerable<(string, bool)> Counting(bool counts, params string[] patterns) => patterns.Select(pattern => (pattern, counts));
}
