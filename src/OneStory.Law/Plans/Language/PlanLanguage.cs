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
    private static readonly IReadOnlyList<LanguageLaw> OfSocialCare =
    [
        new("The plan must set out the social care provision required.", Source.Regs("regulation 12(1)(h)", Confidence.Memory)),
        new("Social care provision should be detailed and specific and should normally be quantified.", Source.Code("9.69", Confidence.Secondary)),
    ];

    private static readonly Dictionary<string, IReadOnlyList<LanguageLaw>> Laws = new(StringComparer.OrdinalIgnoreCase)
    {
        ["E"] =
        [
            new("The plan must set out the outcomes sought.", Source.Regs("regulation 12(1)(e)", Confidence.Memory)),
            new("An outcome should be specific, measurable, achievable, realistic and time bound.", Source.Code("9.66", Confidence.Secondary)),
        ],
        ["F"] =
        [
            new("The plan must set out the special educational provision required.", Source.Regs("regulation 12(1)(f)", Confidence.Memory)),
            new("Provision must be detailed and specific and should normally be quantified, for example in terms of the type, hours and frequency of support and level of expertise.", Source.Code("9.69", Confidence.Text)),
            new("The local authority must secure the special educational provision that the plan specifies.", Source.Act("section 42(2)")),
        ],
        ["G"] =
        [
            new("The plan must set out the health care provision reasonably required.", Source.Regs("regulation 12(1)(g)", Confidence.Memory)),
            new("Health care provision should be detailed and specific and should normally be quantified.", Source.Code("9.69", Confidence.Secondary)),
            new("The responsible commissioning body must arrange the health care provision that the plan specifies.", Source.Act("section 42(3)")),
        ],
        ["H1"] = OfSocialCare,
        ["H2"] = OfSocialCare,
    };

    private static readonly Dictionary<string, IReadOnlyList<Source>> Sources =
        Laws.ToDictionary(law => law.Key, law => (IReadOnlyList<Source>)[.. law.Value.Select(row => row.Source)], StringComparer.Ordinal);

    /// <summary>The sections that can be checked.</summary>
    public static IReadOnlyList<string> Sections { get; } = [.. Laws.Keys];

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
    /// <exception cref="UncheckedSectionException">The section holds neither provision nor outcomes.</exception>
    public static IReadOnlyList<LanguageLaw> LawOf(string section) =>
        Laws.TryGetValue(section, out var law) ? law : throw new UncheckedSectionException(section);

    internal static IReadOnlyList<MissingElement> Missing(string section, Dictionary<PlanElement, string> elements) =>
        [.. elements.OrderBy(element => element.Key).Select(element => new MissingElement(element.Key, element.Value, Sources[section]))];

    internal static IReadOnlyList<VagueWord> Vague(string section, Reading reading, IEnumerable<Found<VagueRow>> found) => [.. found.Select(word =>
    {
        var (start, end) = (reading[word.Span.From].Start, reading[word.Span.To - 1].End);
        return new VagueWord(reading.Quote(word.Span), start, end - start, $"\"{reading.Text[start..end].Capitalised()}\" {word.Says.Why}", Sources[section]);
    })];
}
