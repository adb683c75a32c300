namespace OneStory.Law;

/// <summary>What must be known of a child to say who is to be asked for advice.</summary>
public sealed record AdviceCircumstances
{
    /// <summary>Whether the child or young person attends a school, college or early years provider.</summary>
    public required bool AttendsSetting { get; init; }

    /// <summary>Whether the head teacher or principal is available to advise.</summary>
    public bool HeadIsAvailable { get; init; } = true;

    /// <summary>The national curriculum year, or the one of their age; 9 or more brings in preparation for adulthood.</summary>
    public required int NationalCurriculumYear { get; init; }

    public bool HasHearingImpairment { get; init; }

    public bool HasVisionImpairment { get; init; }

    /// <summary>Whether a parent serves in His Majesty's Forces.</summary>
    public bool ParentServesInForces { get; init; }

    /// <summary>Whether the rights are the young person's own.</summary>
    public bool IsYoungPerson { get; init; }

    /// <summary>Persons the parent or young person reasonably asks for.</summary>
    public IReadOnlyList<string> AskedForByFamily { get; init; } = [];

    /// <summary>Others the authority thinks appropriate.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];
}

/// <summary>Somebody whose advice must be sought.</summary>
/// <param name="Id">The name of the role: "educational-psychologist".</param>
/// <param name="Who">Who is to be asked.</param>
/// <param name="Because">Why, as a sentence.</param>
/// <param name="Source">Where the law says so.</param>
public sealed record AdviceGiver(string Id, string Who, string Because, Source Source);

/// <summary>Who must be asked for advice and information: SEND Regulations 2014, regulation 6(1) and (2).</summary>
public static class AdviceGivers
{
    /// <summary>Everyone who must be asked for the child, in the order of the regulation.</summary>
    public static IReadOnlyList<AdviceGiver> For(AdviceCircumstances child)
    {
        ArgumentNullException.ThrowIfNull(child);
        return [.. Always(child), .. Where(child)];
    }

    private static IEnumerable<AdviceGiver> Always(AdviceCircumstances child)
    {
        yield return child.IsYoungPerson
            ? new("young-person", "The young person", "Their own advice and information is always sought.", Regulation("6(1)(a)"))
            : new("parent", "The child's parent", "The parent's advice and information is always sought.", Regulation("6(1)(a)"));
        yield return Education(child);
        if (child.HasHearingImpairment || child.HasVisionImpairment) yield return Sensory(child);
        if (child.ParentServesInForces)
            yield return new("forces-education", "The Ministry of Defence children's education service", "A parent serves in the Forces.", Regulation("6(1)(b)", Confidence.Memory));
        yield return new("health", "A health care professional identified by the responsible commissioning body", "Medical advice is always sought.", Regulation("6(1)(c)"));
        yield return new("educational-psychologist", "An educational psychologist", "Psychological advice is always sought.", Regulation("6(1)(d)"));
        yield return new("social-care", "Social care", "Advice in relation to social care is always sought, whether or not the child is known to it.", Regulation("6(1)(e)"));
    }

    private static IEnumerable<AdviceGiver> Where(AdviceCircumstances child)
    {
        foreach (var other in child.Others) yield return new("other", other, "The authority thinks their advice appropriate.", Regulation("6(1)(f)"));
        if (PlanSections.MustPrepareForAdulthood(child.NationalCurriculumYear))
            yield return new("preparation-for-adulthood", "A person who can advise on preparation for adulthood and independent living", "The child or young person is in or beyond Year 9.", Regulation("6(1)(g)"));
        foreach (var asked in child.AskedForByFamily) yield return new("asked-for", asked, "The parent or young person reasonably asked for them.", Regulation("6(1)(h)"));
    }

    private static AdviceGiver Education(AdviceCircumstances child) => child switch
    {
        { AttendsSetting: false } => new("education", "The person responsible for the child's education", "The child or young person does not attend a setting.", Regulation("6(1)(b)")),
        { HeadIsAvailable: false } => new("education", "A teacher with experience of special educational needs", "The head teacher or principal is not available.", Regulation("6(1)(b)")),
        _ => new("education", "The head teacher, principal or early years provider of the setting attended", "Educational advice is always sought.", Regulation("6(1)(b)")),
    };

    private static AdviceGiver Sensory(AdviceCircumstances child)
    {
        var impairment = (child.HasVisionImpairment, child.HasHearingImpairment) switch
        {
            (true, true) => "vision and hearing impairment",
            (true, _) => "vision impairment",
            _ => "hearing impairment",
        };
        return new("sensory-teacher", $"A teacher qualified to teach those with {impairment}", $"The child or young person has a {impairment}: whoever gives the educational advice must consult such a teacher.", Regulation("6(2)"));
    }

    private static Source Regulation(string paragraph, Confidence confidence = Confidence.Secondary) => Source.Regs($"regulation {paragraph}", confidence);
}
