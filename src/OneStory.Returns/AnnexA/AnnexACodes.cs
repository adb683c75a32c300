using OneStory.Returns.Sen2;

namespace OneStory.Returns.AnnexA;

/// <summary>Codes as the lists write them: "a) SPLD".</summary>
internal static class AnnexACodes
{
    private const string Unknown = "UNKNOWN", OtherNeed = "OTH";
    private static readonly string[] Needs = ["SPLD", "MLD", "SLD", "PMLD", "SEMH", "SLCN", "HI", "VI", "MSI", "PD", "ASD", OtherNeed];
    private static readonly string[] Ethnicities =
        ["WBRI", "WIRI", "WIRT", "WOTH", "WROM", "MWBC", "MWBA", "MWAS", "MOTH", "AIND", "APKN", "ABAN", "AOTH", "BCRB", "BAFR", "BOTH", "CHNE", "OOTH", "REFU", "NOBT", Unknown];
    private static readonly string[] Phases =
        ["Nursery", "Primary", "Middle (deemed primary)", "Middle (deemed secondary)", "Secondary", "All-through", "Special", "Pupil referral unit/Alternative provision", "FE college"];
    private static readonly Dictionary<string, string> MainEthnicity = Sen2Code.All.Where(code => code.Main is not null).ToDictionary(code => code.Code, code => code.Main!);

    // Down syndrome is newer than the lists, and an "other" in them.
    public static string? Need(string? code) => code is null ? null : Lettered(Needs, Array.IndexOf(Needs, code) is var at and >= 0 ? at : Array.IndexOf(Needs, OtherNeed));

    public static string? Ethnicity(string? code) => code is null ? null : Lettered(Ethnicities, Array.IndexOf(Ethnicities, MainEthnicity.GetValueOrDefault(code, Unknown)));

    public static string? Phase(AnnexAPhase? phase) => phase is null ? null : Lettered(Phases, (int)phase);

    public static string? Gender(string? sex) => sex switch
    {
        null => null,
        "M" => "a) Male",
        "F" => "b) Female",
        "U" => "c) Not known",
        _ => "d) Not specified",
    };

    public static string? YesOrNo(bool? said) => said switch { null => null, true => "a) Yes", false => "b) No" };

    private static string Lettered(string[] all, int at) => $"{(char)('a' + at)}) {all[at]}";
}
