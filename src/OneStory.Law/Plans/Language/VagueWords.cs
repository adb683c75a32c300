namespace OneStory.Law;

/// <summary>What a vague word leaves open.</summary>
internal enum Vagueness
{
    /// <summary>No vague word at all: the same letters used in a plain sense, such as "his regular class".</summary>
    Harmless,

    /// <summary>Whether it happens at all. Numbers beside it do not mend it.</summary>
    Hedge,

    /// <summary>A limit with no floor: "up to".</summary>
    Cap,

    /// <summary>How much, or what. Mended where the same sentence says who, how often and how long; in an outcome, by a measure.</summary>
    Unmeasured,
}

internal sealed record VagueRow(string Pattern, Vagueness Kind, string Why);

/// <summary>The words that leave a line open, each with the reason. To add one, add a row.</summary>
internal static class VagueWords
{
    private const string Whether = "leaves open whether it will happen at all, and who decides. Say when, or how many times a week.";
    private const string HowOften = "does not say how often. Say how many times a day, a week or a term, and for how long.";
    private const string HowMuch = "does not say how much. Give the number.";
    private const string WhichOne = "does not say which or what. Name it.";
    private const string Change = "compares with nothing. Say what would be counted or seen, from what to what.";
    private const string Manner = "is a matter of opinion. Say what would be seen, how many times out of how many.";

    private static readonly IReadOnlyList<VagueRow> Both =
    [
        .. Rows(Vagueness.Hedge, "says that something is there to be had, not that it will be given. Say who will do what, and how often.",
            "access to"),
        .. Rows(Vagueness.Hedge, Whether,
            "as|when|where|if|whenever|wherever|should required|needed|necessary|appropriate|possible|practicable|applicable|feasible|available|helpful|requested|desired|relevant|able",
            "as and|or when|where required|needed|necessary|appropriate|possible|requested",
            "as and when", "as or when", "if|when|where and when|where|if required|needed|necessary|appropriate|possible",
            "as|if|when|where deemed|considered|thought|felt necessary|appropriate|required|needed|helpful",
            "as advised|recommended|directed|agreed",
            "as ..1 as possible|practicable", "as ..1 as he|she|they can",
            "as much|often|far|frequently|soon as possible|practicable|appropriate|necessary|needed|required|he|she|they",
            "where|when reasonably|reasonable practicable|possible", "on request", "on demand", "at the discretion of", "subject to", "resources permitting", "if|when resources|funding|staffing|time permits|permit|allows|allow",
            "when|where|if it? is|are he|she|they? required|needed|necessary|appropriate|possible", "when|if he|she|they needs|need|requires|require|wants it|this|them|support|help", "ideally", "to be agreed|confirmed|determined|arranged|decided|advised", "be determined|decided", "tbc", "in due course", "depending on", "dependent on", "as the need arises", "as they arise", "if needs be", "on a needs basis", "on an ad hoc basis", "ad hoc", "according to need", "based on need"),
        .. Rows(Vagueness.Unmeasured, HowOften,
            "regular", "regularly", "frequent", "frequently", "occasional", "occasionally", "periodic", "periodically", "periodical", "often", "sometimes",
            "from time to time", "at times", "intermittent", "intermittently", "routinely", "repeated", "repeatedly", "ongoing", "continuous", "continuously", "continual", "continually",
            "continued", "continuing", "timely", "promptly", "most|some days", "most of the time", "usually", "generally", "normally", "typically"),
        .. Rows(Vagueness.Unmeasured, HowMuch,
            "high|higher|good|significant|greater|enhanced|low|reasonable|appropriate|suitable|sufficient|certain|maximum|substantial|considerable level|levels|degree|amount|amounts",
            "level|degree|amount >of", "some", "several", "sufficient", "sufficiently", "adequate", "adequately", "enough", "reasonable", "extensive", "considerable", "substantial", "significant", "enhanced", "intensive", "increased",
            "plenty of", "lots of", "a lot of", "a number of", "a great? deal of", "a few", "many", "various", "numerous", "multiple", "close", "closely", "as much as", "minimal", "plenty", "quality first teaching"),
        .. Rows(Vagueness.Unmeasured, WhichOne,
            "appropriate", "appropriately", "suitable", "suitably", "relevant", "etc", "differentiated", "differentiation", "differentiate", "individualised", "individualized", "personalised", "personalized", "tailored", "bespoke",
            "flexible", "flexibly", "flexibility", "a range of", "a variety of", "a wide range|variety of", "in line with", "in accordance with", "and so on", "or similar", "consistent", "holistic", "robust", "effective", "opportunity", "opportunities", "person centred", "offered", "available", "as identified|outlined|described|specified|detailed"),
        .. Rows(Vagueness.Harmless, "",
            "regular class|classroom|classrooms|school|schools|teacher|verb|verbs|diet|clothes|shapes|polygons",
            "high|higher level teaching|ta", "age|developmentally|stage appropriate|appropriately", "good morning", "good friend|friends",
            "consistent with", "relevant to", "close to", "close by", "often|frequently as", "how often", "significant other|others", "how many", "effective date|from", "access to work >scheme|grant|fund|funding"),
    ];

    private static readonly IReadOnlyList<VagueRow> Provision =
    [
        .. Rows(Vagueness.Hedge, "is advice about what would be good, not a promise that it will be done. Write \"will\", who, how often and how long.",
            "would|may|might|could|will|should|likely|to benefit from|greatly|to", "would|may|might|could benefit", "benefits from", "would|may|might|could be helpful|beneficial|useful", "it is recommended|suggested|advised", "is|are recommended|suggested|advised",
            "may|might|could need|require|help|include"),
        .. Rows(Vagueness.Hedge, "is a state of mind, not provision. Say what they will do, who will train them, when and for how long.",
            "be aware of", "aware of", "awareness of", "be mindful of", "mindful of", "be sensitive to", "sensitive to", "be familiar with", "take account of", "take into account|consideration", "bear in mind", "be understanding|conscious of", "be conscious of", "be alert to", "have regard to", "have an? understanding|awareness|appreciation of"),
        .. Rows(Vagueness.Hedge, "is thinking about it, not doing it. Decide, and say what will be done.",
            "consideration should|will|must|to|may|could|can be? given", "consideration of", "should|could|may|will|to be considered", "should|will|may|to consider", "consider >using|the|a|whether|how", "explore", "explored", "look into", "looked into"),
        .. Rows(Vagueness.Hedge, "is an intention. Say what will be done.",
            "encouraged", "encourage", "try to", "aim to", "endeavour to", "seek to", "make every effort", "every effort", "strive to", "hope to", "best endeavours", "work towards"),
        .. Rows(Vagueness.Cap, "gives a limit and no floor: nothing at all would keep to it. Give the number itself, or \"at least\".",
            "up to", "maximum|max of >{number} {minutes}|sessions|session|times|visits|days|weeks", "no|not more than >{number} {minutes} a|per|each {period}", "anything up to"),
        .. Rows(Vagueness.Cap, "is not a number. Give it.",
            "approximately|approx|around|roughly|about|circa >{number} {minutes}|sessions|session|times|visits|days|weeks"),
        .. Rows(Vagueness.Harmless, "",
            "up to date|year|key|the|age|and|reception|{month}", "up to {number} ..3 {person}", "group|groups|class|classes of up to"),
    ];

    private static readonly IReadOnlyList<VagueRow> Outcomes =
    [
        .. Rows(Vagueness.Unmeasured, Change,
            "improve", "improves", "improved", "improving", "improvement", "improvements", "increase", "increases", "increased", "increasing", "increasingly", "develop", "develops", "developed", "developing", "enhance", "reduce", "reduces", "reduced", "decrease", "decreased",
            "strengthen", "strengthened", "extend", "extended", "boost", "boosted", "build", "build on", "build up", "expand", "broaden", "widen", "raise", "maximise", "minimise", "lessen", "deepen", "further",
            "make|makes|making|made good|better|more|further|expected|some|steady|sustained|appropriate|continued|sufficient|significant|accelerated|rapid? progress", "progress", "show progress", "better", "happier", "calmer", "quicker", "quickly", "faster", "greater", "higher", "easier", "stronger", "safer", "kinder", "healthier", "fitter", "wider", "closer", "longer", "fewer", "braver", "quieter", "steadier", "smoother", "clearer", "neater",
            "more", "less", "more|less confident|confidently|independent|independently|anxious|engaged|involved|resilient|settled|focused|comfortable|sociable|able|aware|mature|secure|positive|positively|happy|patient|tolerant|organised|fluent|fluently|clearly|easily|often|frequently|effectively|stressed|dependent|motivated|attentive|reliant|worried|frustrated|calm|active|responsible|relaxed|included"),
        .. Rows(Vagueness.Unmeasured, Manner,
            "good", "confidence", "clearly", "sustained", "access", "accesses", "confident", "confidently", "effectively", "successfully", "successful", "succeed", "happily", "happy", "safely", "independently", "independent", "independence", "well", "meaningfully", "meaningful", "positive", "positively", "consistently", "fully", "easily", "reliably", "comfortable", "comfortably", "settled", "engage", "engages", "engaged", "thrive", "flourish", "cope", "resilient", "properly", "calmly"),
        .. Rows(Vagueness.Unmeasured, "is an aspiration, which belongs in section A. Say what would be seen.",
            "reach|achieve|fulfil|realise|meet his|her|their full? potential", "potential", "best of his|her|their ability|abilities", "the best he|she|they can", "fulfilling"),
        .. Rows(Vagueness.Hedge, "is provision, which belongs in section F, G or H. Say what the child or young person will then do.",
            "receive", "be supported", "be given", "be provided with", "be offered"),
        .. Rows(Vagueness.Unmeasured, "is the way there. Say what will be reached.", "begin to", "start to", "work towards", "move towards", "working towards", "begin|start using|reading|writing"),
        .. Rows(Vagueness.Unmeasured, "says that nothing need change. Say what will be reached.", "continue to", "continues to", "maintain", "remain"),
        .. Rows(Vagueness.Harmless, "", "more|less than", "{number} or more|less|fewer|better|higher", "no|not more|less|fewer|longer|better|further", "more or", "once more", "as well", "as well as", "well being", "fewer than", "or fewer|more|better|higher|above|less", "longer than", "higher than", "further education", "higher education", "improved by >{number}", "well known", "more of >{number}", "good manners"),
    ];

    /// <summary>Every row, with the sections it is for, in words.</summary>
    public static IEnumerable<(string Sections, VagueRow Row)> All =>
        [.. Both.Select(row => ("E, F, G, H1, H2", row)), .. Provision.Select(row => ("F, G, H1, H2", row)), .. Outcomes.Select(row => ("E", row))];

    /// <summary>For sections F, G, H1 and H2.</summary>
    public static Phrases<VagueRow> OfProvision { get; } = Table([.. Both, .. Provision]);

    /// <summary>For section E.</summary>
    public static Phrases<VagueRow> OfOutcomes { get; } = Table([.. Both, .. Outcomes]);

    private static Phrases<VagueRow> Table(IEnumerable<VagueRow> rows) => new(rows.Select(row => (row.Pattern, row)));

    private static IEnumerable<VagueRow> Rows(Vagueness kind, string why, params string[] patterns) => patterns.Select(pattern => new VagueRow(pattern, kind, why));
}
