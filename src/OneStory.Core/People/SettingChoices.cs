namespace OneStory.People;

/// <summary>A setting to choose.</summary>
/// <param name="Name">With its town, which tells two of one name apart.</param>
public sealed record SettingChoice(Guid Id, string Name);

/// <summary>The settings that work with the authority, by name.</summary>
public sealed class SettingChoicesQuery(OneStoryDbContext db, UkClock clock) : IUseCase
{
    public async Task<IReadOnlyList<SettingChoice>> All()
    {
        var today = clock.Today;
        var rows = await db.Settings.AsNoTracking()
            .Where(setting => db.OrganisationsInAuthority.Any(here => here.OrganisationId == setting.Id && (here.To == null || here.To >= today)))
            .OrderBy(setting => setting.SearchName)
            .Select(setting => new { setting.Id, setting.Name, setting.Town })
            .ToListAsync();
        return [.. rows.Select(row => new SettingChoice(row.Id, row.Town is null ? row.Name : $"{row.Name}, {row.Town}"))];
    }
}
