namespace OneStory.Law;

/// <summary>Sections F, G, H1 and H2: provision needs who, how often and how long, and nothing that hedges them.</summary>
internal static class ProvisionLanguage
{
    private static readonly (Said Said, PlanElement Element)[] Needed =
        [(Said.Who, PlanElement.Who), (Said.HowOften, PlanElement.HowOften), (Said.HowLong, PlanElement.HowLong)];

    public static LanguageCheck Check(string section, Reading reading)
    {
        var facts = new ProvisionFacts(reading);
        var open = new List<Found<VagueRow>>();
        var missing = new Dictionary<PlanElement, string>();
        Said? plain = reading.Sentences.Count == 0 ? Said.Nothing : null;
        for (var sentence = 0; sentence < facts.BySentence.Length; sentence++)
        {
            var said = facts.BySentence[sentence];
            var vague = facts.Vague[sentence].Where(word => IsOpen(word.Says.Kind, said)).ToList();
            open.AddRange(vague);
            if (vague.Count == 0) plain = (plain ?? Said.Nothing) | said;
            else AddMissing(missing, AsHedged(facts, said, vague), said, reading.Quote(vague[0].Span));
        }

        if (plain is { } all) AddMissing(missing, all, all, "");
        var verdict = missing.Count + open.Count == 0 ? LanguageVerdict.Specific : LanguageVerdict.Vague;
        return new(section, verdict, PlanLanguage.Missing(section, missing), PlanLanguage.Vague(section, reading, open));
    }

    private static bool IsOpen(Vagueness kind, Said said) => kind switch
    {
        Vagueness.Harmless => false,
        Vagueness.Unmeasured => said != Said.Everything,
        _ => true,
    };

    /// <summary>
    /// A hedge takes away how often; where nothing is quantified either, nobody is bound to anything at all. A limit
    /// without a floor takes away what it limits.
    /// </summary>
    private static Said AsHedged(ProvisionFacts facts, Said said, List<Found<VagueRow>> vague)
    {
        if (vague.Exists(word => word.Says.Kind == Vagueness.Hedge))
            said = (said & (Said.HowOften | Said.HowLong)) == Said.Nothing ? Said.Nothing : said & ~Said.HowOften;
        foreach (var cap in vague.Where(word => word.Says.Kind == Vagueness.Cap))
            said &= facts.LimitsALength(cap.Span) ? ~Said.HowLong : ~Said.HowOften;
        return said;
    }

    private static void AddMissing(Dictionary<PlanElement, string> missing, Said left, Said said, string because)
    {
        foreach (var (flag, element) in Needed)
            if (!left.HasFlag(flag)) missing.TryAdd(element, said.HasFlag(flag) ? Elements.WhyTakenAway(element, because) : Elements.Why(element));
    }
}
