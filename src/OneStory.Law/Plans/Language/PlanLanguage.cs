namespace OneStory.Law;

/// <summary>The section cannot be checked: it holds neither provision nor outcomes.</summary>
public sealed class UncheckedSectionException(string section)
    : ArgumentException($"Section '{section}' has no provision or outcomes to check: choose one of {OneStory.Law.Words.List(PlanLanguage.Sections, "or")}.");

/// <summary>
/// Checks the words of provision (sections F, G, H1 and H2) and of outcomes (section E) as they are written. It reads and
/// reports; it never changes the words. The conventions are in docs/law/plan-language.md.
/// </summary>
public static class PlanLanguage
{
    /// <summary>The sections that can be checked.</summary>
    public static IReadOnlyList<string> Sections { get; } = ["E", "F", "G", "H1", "H2"];

    private static readonly LanguageLaw Quantified = new(
        "Provision must be detailed and specific and should normally be quantified, for example in terms of the type, hours and frequency of support and level of expertise.",
        Source.Code("9.69", Confidence.Text));

    private static readonly IReadOnlyList<LanguageLaw> LawOfOutcomes =
    [
        new("The plan must set out the outcomes sought.", Source.Regs("regulation 12(1)(e)", Confidence.Memory)),
        new("An outcome should be specific, measurable, achievable, realistic and time bound.", Source.Code("9.66", Confidence.Secondary)),
    ];

    /// <summary>Checks one line, or several sentences that stand together as one.</summary>
    /// <param name="section">"E", "F", "G", "H1" or "H2", in either case.</param>
    /// <param name="text">The words of the line; any text will do, and none.</param>
    /// <exception cref="UncheckedSectionException">The section holds neither provision nor outcomes.</exception>
    public static LanguageCheck Check(string section, string text)
    {
        ArgumentNullException.ThrowIfNull(section);
        ArgumentNullException.ThrowIfNull(text);
        var letter = Sections.FirstOrDefault(known => known.Equals(section.Trim(), StringComparison.OrdinalIgnoreCase))
            ?? throw new UncheckedSectionException(section);
        var reading = new Reading(text);
        return letter == "E" ? OutcomeLanguage.Check(reading) : ProvisionLanguage.Check(letter, reading);
    }

    /// <summary>What the law asks of the words of a section.</summary>
    public static IReadOnlyList<LanguageLaw> LawOf(string section) => section switch
    {
        "E" => LawOfOutcomes,
        "F" =>
        [
            new("The plan must set out the special educational provision required.", Source.Regs("regulation 12(1)(f)", Confidence.Memory)),
            Quantified,
            new("The local authority must secure the provision that is specified, and no other.", Source.Act("section 42(2)")),
        ],
        "G" =>
        [
            new("The plan must set out the health care provision reasonably required.", Source.Regs("regulation 12(1)(g)", Confidence.Memory)),
            new("The responsible commissioning body must arrange the health care provision that is specified.", Source.Act("section 42(3)")),
            new("Health care provision should be detailed and specific and should normally be quantified.", Source.Code("9.69", Confidence.Secondary)),
        ],
        "H1" or "H2" =>
        [
            new("The plan must set out the social care provision required.", Source.Regs("regulation 12(1)(h)", Confidence.Memory)),
            new("Social care provision should be detailed and specific and should normally be quantified.", Source.Code("9.69", Confidence.Secondary)),
        ],
        _ => throw new UncheckedSectionException(section),
    };

    internal static IReadOnlyList<MissingElement> Missing(string section, IEnumerable<PlanElement> elements) =>
        [.. elements.Distinct().Order().Select(element => new MissingElement(element, Elements.Why(element), SourcesOf(section)))];

    internal static IReadOnlyList<VagueWord> Vague(string section, Reading reading, IEnumerable<Found<VagueRow>> found) => [.. found.Select(word =>
    {
        var (start, end) = (reading[word.Span.From].Start, reading[word.Span.To - 1].End);
        return new VagueWord(reading.Quote(word.Span), start, end - start, $"\"{reading.Text[start..end].Capitalised()}\" {word.Says.Why}", SourcesOf(section));
    })];

    private static IReadOnlyList<Source> SourcesOf(string section) => [.. LawOf(section).Select(law => law.Source)];
}
