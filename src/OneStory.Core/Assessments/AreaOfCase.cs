using OneStory.People;

namespace OneStory.Assessments;

/// <summary>
/// Which team's area a new case falls in, as the cases that are already shared out tell it: those from the same setting, or
/// else from the same part of the postcode. Where they do not agree nobody is told, and a manager decides.
/// </summary>
internal static class AreaOfCase
{
    public static async Task<string?> Of(OneStoryDbContext db, Guid? settingId, string? postcode)
    {
        var shared = db.Cases.Where(c => c.Area != null);
        if (settingId is { } setting && await Agreed(shared.Where(c => c.Child.SettingId == setting)) is { } bySetting) return bySetting;
        return Outward(postcode) is { } outward ? await Agreed(shared.Where(c => c.Child.Postcode!.StartsWith(outward))) : null;
    }

    private static async Task<string?> Agreed(IQueryable<Case> cases) =>
        await cases.Select(c => c.Area).Distinct().OrderBy(area => area).Take(2).ToListAsync() is [{ } only] ? only : null;

    /// <summary>With its space, so that HP2 does not begin HP21.</summary>
    private static string? Outward(string? postcode) => Postcode.TryParse(postcode, out var read, out _) ? read.Outward + " " : null;
}
