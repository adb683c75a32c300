namespace OneStory.Synthetic;

/// <summary>Where a plan is carried out, as the tables break it down.</summary>
/// <param name="Group">"Mainstream".</param>
/// <param name="Name">What the table of January 2026 calls it.</param>
/// <param name="Columns">Its columns in the table by age.</param>
/// <param name="NeedRow">Its row in the table of needs.</param>
/// <param name="Code">The code where it is no setting.</param>
internal sealed record Detail(string Group, string Name, string[] Columns, string NeedRow, string? Code = null)
{
    public bool IsUnit => Name.EndsWith("SEN unit", StringComparison.Ordinal);
    public bool IsResourced => Name.EndsWith("resourced provision", StringComparison.Ordinal);

    /// <summary>Whether it is an institution that we list.</summary>
    public bool IsSetting => Group is "Mainstream" or "Special" or "AP/PRU" || Name is "General FE/tertiary/HE" or "Specialist post-16 institution";

    /// <summary>What a setting of this kind is called.</summary>
    public string SettingType => Group switch
    {
        "Mainstream" => Name.StartsWith("Free", StringComparison.Ordinal) ? "Free school" : Name.Split(" resourced")[0].Split(" SEN")[0] + " school",
        "Special" => $"{Name} special school",
        "AP/PRU" => "Alternative provision",
        _ => Name == "General FE/tertiary/HE" ? "General further education college" : Name,
    };

    public static IReadOnlyList<Detail> All { get; } =
    [
        new("Mainstream", "LA maintained", ["mainstream_la_maintained"], "Mainstream - LA maintained"),
        new("Mainstream", "LA maintained resourced provision", ["mainstream_la_maintained_resourced_provision"], "Mainstream - LA maintained (resourced provision)"),
        new("Mainstream", "LA maintained SEN unit", ["mainstream_la_maintained_senunit"], "Mainstream - LA maintained (SEN unit)"),
        new("Mainstream", "Academy", ["mainstream_academy"], "Mainstream - academy"),
        new("Mainstream", "Academy resourced provision", ["mainstream_academy_resourced_provision"], "Mainstream - academy (resourced provision)"),
        new("Mainstream", "Academy SEN unit", ["mainstream_academy_senunit"], "Mainstream - academy (SEN unit)"),
        new("Mainstream", "Free school", ["mainstream_free_school"], "Mainstream - free school"),
        new("Mainstream", "Free school resourced provision", ["mainstream_free_school_resourced_provision"], "Mainstream - free school (resourced provision)"),
        new("Mainstream", "Free school SEN unit", ["mainstream_free_school_senunit"], "Mainstream - free school (SEN unit)"),
        new("Mainstream", "Independent", ["mainstream_independent"], "Mainstream - independent"),
        new("Special", "LA maintained", ["special_la_maintained"], "Special - LA maintained"),
        new("Special", "Academy", ["special_academy_free"], "Special - Academy/free schools"),
        new("Special", "Independent", ["special_independent"], "Special - independent"),
        new("Special", "Non-maintained", ["special_non_maintained"], "Special - non-maintained"),
        new("AP/PRU", "All", ["ap_pru_total"], "AP/PRU - total"),
        new("FE", "General FE/tertiary/HE", ["general_fe_tertiary_colleges"], "FE - general FE and tertiary colleges"),
        new("FE", "Specialist post-16 institution", ["specialist_post_16_institutions"], "FE - specialist post-16 institutions"),
        new("FE", "Other UKRLP provider", ["ukrlp_provider"], "FE - UKRLP provider"),
        new("Educated elsewhere", "Elective home education", ["elective_home_education"], "Educated elsewhere - elective home education", "EHE"),
        new("Educated elsewhere", "Other arrangements by LA (EOTAS)", ["other_arrangements_la"], "Educated elsewhere - other arrangements by LA", "OLA"),
        new("Educated elsewhere", "Other arrangements by parents", ["other_arrangements_parents"], "Educated elsewhere - other arrangements by parents", "OPA"),
        new("Educated elsewhere", "Other placement settings", ["online_provider", "w_settings", "other_schools", "other_placement_settings"], "Educated elsewhere - other placement settings", "OTH"),
        new("Educated elsewhere", "NEET", ["neet"], "Educated elsewhere - NEET", "NEET"),
        new("Educated elsewhere", "Not in education: notice to cease issued", ["neet_ntci"], "Educated elsewhere - not in education or training (notice to cease issued)", "NIEC"),
        new("Educated elsewhere", "Not in education: other", ["neet_other", "neet_other_csa"], "Educated elsewhere - not in education or training (other)", "NIEO"),
        new("Non-maintained early years", "All", ["nm_early_years"], "Non-maintained early years", "EYP"),
        new("Placement not recorded", "All", ["placement_unknown"], "Placement not recorded"),
    ];

    /// <summary>Plans in January 2026: the tables are not broken down alike, and small kinds are counted with their like.</summary>
    public double In2026(Table placements) => placements.Rows.Where(row => placements.Text(row, "group") == Group && OfName(placements.Text(row, "detail")) == Name).Sum(row => placements.Number(row, "plans_jan_2026"));

    private string OfName(string published) => (Group, published) switch
    {
        ("Special", "Free school") => "Academy",
        (_, "Online provider" or "Welsh establishment" or "Other schools/establishments") => "Other placement settings",
        (_, "Not in education: compulsory school age") => "Not in education: other",
        _ => published,
    };
}
