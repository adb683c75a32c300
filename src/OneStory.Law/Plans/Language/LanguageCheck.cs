namespace OneStory.Law;

/// <summary>What the check of a line found.</summary>
public enum LanguageVerdict
{
    /// <summary>Provision that says who, how often and how long, and hedges none of it.</summary>
    Specific,

    /// <summary>Provision that leaves something open.</summary>
    Vague,

    /// <summary>An outcome with a date and something to count or see.</summary>
    Measurable,

    /// <summary>An outcome without one of them.</summary>
    NotMeasurable,
}

/// <summary>A word or phrase that leaves the line open.</summary>
/// <param name="Words">The words in small letters: "as required".</param>
/// <param name="Start">Where they start in the text, in UTF-16 units.</param>
/// <param name="Length">How long they are in the text.</param>
/// <param name="Why">What they leave open and what to write instead, as a sentence.</param>
/// <param name="Sources">Where the law asks for more.</param>
public sealed record VagueWord(string Words, int Start, int Length, string Why, IReadOnlyList<Source> Sources);

/// <summary>What the check of one line of a plan found. The author is free to keep the line and say why.</summary>
/// <param name="Section">The section the line is for: "E", "F", "G", "H1" or "H2".</param>
/// <param name="Verdict">Whether the line can stand.</param>
/// <param name="Missing">What it does not say.</param>
/// <param name="Vague">The words that leave it open, in the order of the text.</param>
public sealed record LanguageCheck(string Section, LanguageVerdict Verdict, IReadOnlyList<MissingElement> Missing, IReadOnlyList<VagueWord> Vague)
{
    /// <summary>"specific", "vague", "measurable" or "not measurable".</summary>
    public string VerdictInWords => Verdict switch
    {
        LanguageVerdict.Specific => "specific",
        LanguageVerdict.Vague => "vague",
        LanguageVerdict.Measurable => "measurable",
        _ => "not measurable",
    };

    /// <summary>Whether there is nothing to mend.</summary>
    public bool IsClear => Verdict is LanguageVerdict.Specific or LanguageVerdict.Measurable;

    /// <summary>A note for the margin: a sentence for each vague word and each thing missing, then what the law asks. Empty where nothing is to be mended.</summary>
    public IReadOnlyList<string> Explanation()
    {
        if (IsClear) return [];
        List<string> notes = [.. Vague.Select(word => word.Why).Distinct(StringComparer.Ordinal), .. Missing.Select(missing => missing.Why)];
        notes.AddRange(PlanLanguage.LawOf(Section).Select(law => $"{law.Says} ({law.Source.Citation}; {law.Source.HowSure})"));
        return notes;
    }
}

/// <summary>What the law asks of a section's words, and where.</summary>
public sealed record LanguageLaw(string Says, Source Source);
