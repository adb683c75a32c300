namespace OneStory.Law;

/// <summary>Section E: an outcome needs a date, and something that could be counted or seen.</summary>
internal static class OutcomeLanguage
{
    public static LanguageCheck Check(Reading reading)
    {
        var dates = ByWhen.In(reading);
        var phrases = Measures.PhrasesIn(reading);
        var measured = reading.Sentences.Where(sentence => Measures.In(reading, sentence, dates, phrases)).ToList();
        var open = VagueWords.OfOutcomes.In(reading).Where(word => IsOpen(word, measured)).ToList();
        List<PlanElement> missing = [];
        if (dates.Count == 0) missing.Add(PlanElement.ByWhen);
        if (measured.Count == 0 || open.Count > 0) missing.Add(PlanElement.Measure);
        var verdict = missing.Count == 0 ? LanguageVerdict.Measurable : LanguageVerdict.NotMeasurable;
        return new("E", verdict, PlanLanguage.Missing("E", missing), PlanLanguage.Vague("E", reading, open));
    }

    /// <summary>A comparison or an opinion is mended by a measure in its own sentence; a hedge never is.</summary>
    private static bool IsOpen(Found<VagueRow> word, List<Span> measured) => word.Says.Kind switch
    {
        Vagueness.Harmless => false,
        Vagueness.Hedge => true,
        _ => !measured.Exists(sentence => sentence.Holds(word.Span.From)),
    };
}
