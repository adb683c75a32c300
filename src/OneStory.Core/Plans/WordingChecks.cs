using System.Globalization;
using OneStory.Law;
using static OneStory.Plans.CheckWeight;

namespace OneStory.Plans;

/// <summary>That provision could be enforced, outcomes measured, and the whole read.</summary>
internal static class WordingChecks
{
    /// <summary>A line is one need, one outcome or one provision.</summary>
    private const int LongLine = 300;

    /// <summary>Years. Section A is the family's own and is left alone.</summary>
    private const double OldestReader = 14;

    private const int WordsWorthMeasuring = 40;

    public static IEnumerable<PlanCheck> Of(PlanContent plan)
    {
        foreach (var line in plan.Lines)
        {
            if (Language(plan, line) is { } unclear) yield return unclear;
            if (line.Kind != PlanLineKind.Words && WordsIn(line.Text) is > LongLine and var words)
                yield return new("long-line", Advice, line.Section, line, $"{plan.Label(line)} is {words.ToString("N0", CultureInfo.InvariantCulture)} words long.",
                    "Nobody can hold that in mind as one thing. Make it several lines.", null);
        }

        foreach (var section in plan.Lines.Where(line => line.Section is not ("A" or "I" or "K")).GroupBy(line => line.Section))
            if (Readable(section) is { } hard) yield return hard;
    }

    private static PlanCheck? Language(PlanContent plan, ContentLine line)
    {
        if (line.Kind is not (PlanLineKind.Outcome or PlanLineKind.Provision) || !PlanLanguage.Sections.Contains(line.Section) || line.InFull() is not { Length: > 0 } text) return null;
        var check = PlanLanguage.Check(line.Section, text);
        if (check.IsClear) return null;
        var kept = !string.IsNullOrWhiteSpace(line.KeptBecause);
        var law = PlanLanguage.LawOf(line.Section)[line.Section == "F" ? 1 : ^1].Source;
        return new("not-specific", line.Section == "F" && !kept ? StopsFinal : Advice, line.Section, line,
            $"{plan.Label(line)} is {check.VerdictInWords}{(kept ? $", and kept because: {line.KeptBecause}" : "")}.",
            string.Join(" ", check.Vague.Select(vague => vague.Why).Concat(check.Missing.Select(missing => missing.Why)).Distinct(StringComparer.Ordinal)), law);
    }

    private static PlanCheck? Readable(IGrouping<string, ContentLine> section)
    {
        var reading = Readability.Of(string.Join("\n\n", section.Select(line => line.InFull())));
        return reading is { ReadingAge: > OldestReader and var age, Words: >= WordsWorthMeasuring }
            ? new("hard-to-read", Advice, section.Key, null, $"Section {section.Key} needs a reading age of {age.ToString("0.#", CultureInfo.InvariantCulture)}.",
                $"Parents and young people have to read it. Split long sentences ({reading.LongSentences.Count} are over {Readability.LongestSentence} words) and use everyday words.",
                new("SEND Code of Practice 2015, paragraph 9.61", Confidence.Memory))
            : null;
    }

    private static int WordsIn(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;
}
