namespace OneStory.Law;

/// <summary>Section E: an outcome needs a date, and something that could be counted or seen.</summary>
internal static class OutcomeLanguage
{
    public static LanguageCheck Check(Reading reading)
    {
        var dates = ByWhen.In(reading);
        var measured = Measures.BySentence(reading, dates);
        var open = VagueWords.OfOutcomes.In(reading).Where(word => IsOpen(word.Says.Kind, measured[reading.SentenceOf(word.Span.From)])).ToList();
        var missing = new Dictionary<PlanElement, string>();
        if (dates.Count == 0) missing[PlanElement.ByWhen] = Elements.Why(PlanElement.ByWhen);
        if (open.Count > 0 || !measured.Contains(true)) missing[PlanElement.Measure] = Elements.Why(PlanElement.Measure);
        var verdict = missing.Count == 0 ? LanguageVerdict.Measurable : LanguageVerdict.NotMeasurable;
        return new("E", verdict, PlanLanguage.Missing("E", missing), PlanLanguage.Vague("E", reading, open));
    }

    /// <summary>A comparison or an opinion is mended by a measure in its own sentence; a hedge never is.</summary>
    private static bool IsOpen(Vagueness kind, bool measured) => kind switch
    {
        Vagueness.Harmless => false,
        Vagueness.Hedge => true,
        _ => !measured,
    };
}
