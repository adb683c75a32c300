using OneStory.Places;

namespace OneStory.Synthetic;

/// <summary>The settings of one authority, by what they are and whom they teach.</summary>
internal sealed class Settings
{
    private const double PlansToASetting = 718838.0 / 22010;

    // Numbers of the register's form that none in England has: those begin with 1.
    private const int FirstUrn = 200_000, UrnsToAnAuthority = 700;

    private static readonly (string Type, string Phase, double Share, int From, int To)[] Kinds =
    [
        ("LA maintained school", "primary", 0.30, 4, 11), ("Academy school", "primary", 0.28, 4, 11), ("Free school", "primary", 0.02, 4, 11), ("Independent school", "all-through", 0.05, 4, 18),
        ("LA maintained school", "secondary", 0.04, 11, 18), ("Academy school", "secondary", 0.12, 11, 18), ("Free school", "secondary", 0.015, 11, 18),
        ("LA maintained special school", "special", 0.025, 3, 19), ("Academy special school", "special", 0.02, 3, 19), ("Independent special school", "special", 0.03, 5, 19), ("Non-maintained special school", "special", 0.003, 5, 19),
        ("Alternative provision", "secondary", 0.015, 5, 16), ("General further education college", "post-16", 0.01, 16, 25), ("Specialist post-16 institution", "post-16", 0.005, 16, 25), ("Nursery school", "nursery", 0.03, 2, 5),
    ];

    private readonly ILookup<string, Setting> byType;

    public Settings(Ids ids, Draw draw, int authority, string area, int plans)
    {
        var number = 0;
        foreach (var (type, phase, share, from, to) in Kinds)
            for (var count = Math.Max(1, (int)Math.Round(plans / PlansToASetting * share)); count > 0; count--)
                All.Add(Of(ids.Next(), $"{FirstUrn + (authority * UrnsToAnAuthority) + number}", $"{Names.Last(draw)} {Called(type, phase)} {++number}, {area}", type, phase, from, to));
        byType = All.ToLookup(setting => setting.Type, StringComparer.Ordinal);
    }

    public List<Setting> All { get; } = [];

    /// <summary>A setting of the kind that teaches children of the age.</summary>
    public Setting For(Detail detail, int age, Draw draw)
    {
        List<Setting> all = [.. byType[detail.SettingType]];
        var teaching = all.FindAll(setting => setting.AgeFrom <= age && age <= setting.AgeTo);
        return draw.Pick(teaching.Count > 0 ? teaching : all);
    }

    /// <summary>Where a child without a plan goes.</summary>
    public Setting Ordinary(int age, Draw draw) =>
        age < 4 ? draw.Pick([.. byType["Nursery school"]]) : age > 17 ? draw.Pick([.. byType["General further education college"]]) : For(Detail.All[draw.Chance(0.4) ? 0 : 3], age, draw);

    private static string Called(string type, string phase) => phase switch
    {
        "primary" => "Primary School",
        "secondary" => type == "Alternative provision" ? "Alternative Provision" : "Secondary School",
        "special" => "Special School",
        "post-16" => "College",
        "nursery" => "Nursery School",
        _ => "School",
    };

    private static Setting Of(Guid id, string urn, string name, string type, string phase, int from, int to) => new()
    {
        Id = id,
        Urn = urn,
        Organisation = new() { Id = id, Kind = OrganisationKind.Setting, Name = name, SearchName = SearchText.Fold(name), IsDemonstration = true },
        Name = name,
        SearchName = SearchText.Fold(name),
        Phase = phase,
        Type = type,
        AgeFrom = from,
        AgeTo = to,
        InventedNote = "Everything about this setting is invented.",
    };
}
