using OneStory.Places;

namespace OneStory.People;

/// <summary>A setting to choose.</summary>
/// <param name="Name">With its town, which tells two of one name apart.</param>
public sealed record SettingChoice(Guid Id, string Name);

/// <summary>The settings that are in the authority's area or work with it, and are not closed, by name.</summary>
public sealed class SettingChoicesQuery(OneStoryDbContext db, UkClock clock) : IUseCase
{
    /// <param name="chosen">One that has been chosen already, and stays to be chosen though it has closed.</param>
    public async Task<IReadOnlyList<SettingChoice>> All(Guid? chosen = null)
    {
        var offered = db.OfTheAuthority(clock.Today).Select(setting => setting.Id);
        var rows = await db.Settings.AsNoTracking().Where(setting => setting.Id == chosen || offered.Contains(setting.Id))
            .OrderBy(setting => setting.SearchName)
            .Select(setting => new { setting.Id, setting.Name, setting.Town })
            .ToListAsync();
        return [.. rows.Select(row => new SettingChoice(row.Id, row.Town is null ? row.Name : $"{row.Name}, {row.Town}"))];
    }
}
