using System.Globalization;

namespace OneStory.Places;

/// <summary>Which settings are offered.</summary>
internal static class SettingSets
{
    /// <summary>Never one that has closed or has left the register.</summary>
    public static IQueryable<Setting> Offered(this IQueryable<Setting> settings, DateOnly day) => settings.Where(setting =>
        setting.LeftRegisterOn == null && (setting.Status != SettingStatus.Closed || setting.ClosedOn != null) && (setting.ClosedOn == null || setting.ClosedOn >= day));

    /// <summary>Those in the authority's area by the register, and those that work with it wherever they are.</summary>
    public static IQueryable<Setting> OfTheAuthority(this OneStoryDbContext db, DateOnly day)
    {
        var code = db.Scope.Required.ToString("000", CultureInfo.InvariantCulture);
        return db.Settings.Offered(day).Where(setting => setting.AuthorityCode == code
            || db.OrganisationsInAuthority.Any(here => here.OrganisationId == setting.Id && (here.To == null || here.To >= day)));
    }
}

/// <summary>A kind of provision that a setting has, by which it is sought.</summary>
public sealed record Provision(string Id, string Title);

public static class Provisions
{
    public static IReadOnlyList<Provision> All { get; } =
    [
        new("resourced", "Resourced provision"), new("unit", "SEN unit"), new("special", "Special school"), new("section-41", "Approved under section 41"), new("independent", "Independent"),
    ];

    internal static IQueryable<Setting> With(this IQueryable<Setting> settings, string? provision) => provision switch
    {
        "resourced" => settings.Where(setting => setting.HasResourcedProvision),
        "unit" => settings.Where(setting => setting.UnitCapacity > 0 || setting.ResourcedProvision!.Contains("SEN unit")),
        "special" => settings.Where(setting => setting.Phase == "special"),
        "section-41" => settings.Where(setting => setting.IsSection41 == true || setting.Type.Contains("section 41")),
        "independent" => settings.Where(setting => setting.Type.Contains("independent") || setting.Type.Contains("private")),
        _ => settings,
    };
}
