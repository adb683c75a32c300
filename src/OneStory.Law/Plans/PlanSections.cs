namespace OneStory.Law;

/// <summary>A section of an EHC plan, which must be separately identified (SEND Regulations 2014, regulation 12(1)).</summary>
/// <param name="Letter">"A" to "K", with "H1" and "H2".</param>
/// <param name="Title">What the section is called.</param>
/// <param name="MustContain">What it must contain.</param>
/// <param name="WrittenFrom">Whose words, advice or decision it is made from.</param>
/// <param name="EnforceableAgainst">Who can be made to do what it says, and under what; null where nobody can.</param>
/// <param name="Appeal">What the tribunal can do about it.</param>
/// <param name="Source">Where the law says so.</param>
public sealed record PlanSection(
    string Letter, string Title, string MustContain, string WrittenFrom, string? EnforceableAgainst, SectionAppeal Appeal, Source Source);

/// <summary>What the tribunal can do about a section of a plan.</summary>
public enum SectionAppeal
{
    /// <summary>Nothing of its own.</summary>
    None,

    /// <summary>It can be appealed (section 51(2)(c)).</summary>
    Appealable,

    /// <summary>The tribunal can make a recommendation that does not bind (SI 2017/1306).</summary>
    RecommendationOnly,

    /// <summary>Not appealable; may be changed in consequence of an appeal about another section.</summary>
    Consequential,
}

/// <summary>The twelve lettered sections of a plan.</summary>
public static class PlanSections
{
    public static IReadOnlyList<PlanSection> All { get; } =
    [
        new("A", "Views, interests and aspirations", "The views, interests and aspirations of the child and the child's parents, or of the young person",
            "the family", null, SectionAppeal.None, Source.Regs("regulation 12(1)")),
        new("B", "Special educational needs", "All of the child's or young person's special educational needs",
            "the advice, chiefly of the setting and the educational psychologist", "the local authority", SectionAppeal.Appealable, Source.Regs("regulation 12(1)")),
        new("C", "Health care needs", "The health care needs that relate to the special educational needs",
            "the health advice", null, SectionAppeal.RecommendationOnly, Source.Regs("regulation 12(1)")),
        new("D", "Social care needs", "The social care needs that relate to the special educational needs or to a disability",
            "the social care advice", null, SectionAppeal.RecommendationOnly, Source.Regs("regulation 12(1)")),
        new("E", "Outcomes", "The outcomes sought for the child or young person",
            "the family and everyone who advised", null, SectionAppeal.Consequential, Source.Regs("regulation 12(1)")),
        new("F", "Special educational provision",
            "The special educational provision required for every need in section B, specific and normally quantified. Health or social care provision that educates or trains goes here (section 21(5))",
            "the local authority, from the advice", "the local authority, absolutely (section 42(2))", SectionAppeal.Appealable, Source.Regs("regulation 12(1)")),
        new("G", "Health care provision", "Any health care provision reasonably required, agreed by the responsible commissioning body (regulation 12(2))",
            "the responsible commissioning body", "the responsible commissioning body (section 42(3))", SectionAppeal.RecommendationOnly, Source.Regs("regulation 12(1)")),
        new("H1", "Social care provision that must be made", "Any social care provision that must be made for a person under 18 under section 2 of the Chronically Sick and Disabled Persons Act 1970",
            "the authority's social care", "the local authority, under the Chronically Sick and Disabled Persons Act 1970", SectionAppeal.RecommendationOnly, Source.Regs("regulation 12(1)")),
        new("H2", "Other social care provision", "Any other social care provision reasonably required, including adult care under the Care Act 2014 for a person of 18 or more",
            "the authority's social care", "the local authority, under other statutes", SectionAppeal.RecommendationOnly, Source.Regs("regulation 12(1)")),
        new("I", "Placement", "The name and type of the setting, or its type where none is named. Empty in a draft",
            "the local authority, having consulted", "the setting named, which must admit (section 43)", SectionAppeal.Appealable, Source.Regs("regulation 12(1)")),
        new("J", "Personal budget", "Where special educational provision is to be secured by a direct payment: the needs and outcomes it is to meet",
            "the local authority", null, SectionAppeal.None, Source.Regs("regulation 12(1)")),
        new("K", "Advice and information", "The advice and information obtained in the assessment, annexed, with who gave each and when",
            "everyone who advised", null, SectionAppeal.None, Source.Regs("regulation 12(4)", Confidence.Memory)),
    ];

    /// <summary>
    /// From Year 9 the plan must include provision to prepare for adulthood and independent living (regulation 12(3); taken
    /// from a secondary source).
    /// </summary>
    public static bool MustPrepareForAdulthood(int nationalCurriculumYear) => nationalCurriculumYear >= 9;
}
