using OneStory.People;
using OneStory.Places;

namespace OneStory.Registers;

/// <summary>A change of a setting in a list.</summary>
public sealed record SettingChangeRow(Guid SettingId, string Setting, string? Urn, SettingChangeKind Kind, string Column, string? Was, string? Is, DateOnly AsOf);

/// <summary>A setting that took another's place.</summary>
public sealed record SuccessorOffered(Guid Id, string Name, string? Town, string? Urn);

/// <summary>A setting that has closed or will soon, and children who still attend it by their records.</summary>
/// <param name="Count">How many children; those whom the viewer may open are named.</param>
public sealed record SettingToSettle(Guid Id, string Name, string? Urn, DateOnly? ClosedOn, DateOnly? LeftRegisterOn, bool HasClosed, int Count, IReadOnlyList<(Guid Id, string Name)> Children, IReadOnlyList<SuccessorOffered> Successors);

/// <summary>A setting by the register: what it is, what it was before, what came before and after it.</summary>
public sealed record SettingPage(Setting Setting, SettingDuty Duty, RegisterEntry? Entry, IReadOnlyList<SettingChangeRow> Changes, IReadOnlyList<SettingLinkRow> Links, IReadOnlyList<SuccessorOffered> Successors, bool HasClosed);

/// <param name="SettingId">Null where the other has never been in a file that was taken.</param>
public sealed record SettingLinkRow(string Type, string Urn, string Name, Guid? SettingId, DateOnly? MadeOn, DateOnly? LeftRegisterOn);

/// <summary>What the pages of reference data show.</summary>
public sealed class RegisterPagesQuery(OneStoryDbContext db, UkClock clock, ChildAccess access, ReferenceQuery registers) : IUseCase
{
    private const int MostChanges = 200, SoonDays = 180;

    /// <summary>What the last file of the register changed: the first of it, and how much in all.</summary>
    public async Task<(IReadOnlyList<SettingChangeRow> Changes, int Count)> LastChanges()
    {
        if (await db.ReferenceLoads.Where(load => load.Source == ReferenceSources.Settings.Id).OrderByDescending(load => load.LoadedAt).Select(load => (Guid?)load.Id).FirstOrDefaultAsync() is not { } last) return ([], 0);
        var changes = db.SettingChanges.AsNoTracking().Where(change => change.LoadId == last);
        return (await Rows(changes.OrderBy(change => change.Setting.SearchName).ThenBy(change => change.Column)).Take(MostChanges).ToListAsync(), await changes.CountAsync());
    }

    /// <summary>Settings that have closed, or will within half a year, while children attend them: somebody must say where each goes now.</summary>
    public async Task<IReadOnlyList<SettingToSettle>> ToSettle()
    {
        var (today, soon) = (clock.Today, clock.Today.AddDays(SoonDays));
        var attending = db.Children.Where(child => child.MergedIntoId == null && child.Died == null);
        var settings = await db.Settings.AsNoTracking().Where(setting => attending.Any(child => child.SettingId == setting.Id)
            && (setting.LeftRegisterOn != null || setting.ClosedOn < soon || (setting.Status == SettingStatus.Closed && setting.ClosedOn == null))).OrderBy(setting => setting.SearchName).ToListAsync();
        var toSettle = new List<SettingToSettle>();
        foreach (var setting in settings)
        {
            var there = attending.Where(child => child.SettingId == setting.Id);
            var named = await access.VisibleTo(there).OrderBy(child => child.SearchName).Select(child => new { child.Id, Name = (child.KnownAs ?? child.FirstName) + " " + child.LastName }).ToListAsync();
            toSettle.Add(new(setting.Id, setting.Name, setting.Urn, setting.ClosedOn, setting.LeftRegisterOn, setting.HasClosedBy(today), await there.CountAsync(), [.. named.Select(child => (child.Id, child.Name))], await Successors(setting)));
        }

        return toSettle;
    }

    public async Task<SettingPage?> Of(Guid settingId)
    {
        if (await db.Settings.AsNoTracking().FirstOrDefaultAsync(setting => setting.Id == settingId) is not { } setting) return null;
        var entry = await db.RegisterEntries.AsNoTracking().FirstOrDefaultAsync(row => row.SettingId == settingId);
        var changes = await Rows(db.SettingChanges.AsNoTracking().Where(change => change.SettingId == settingId).OrderByDescending(change => change.AsOf).ThenBy(change => change.Column)).ToListAsync();
        var links = await db.SettingLinks.AsNoTracking().Where(link => link.Urn == setting.Urn).OrderByDescending(link => link.MadeOn).ThenBy(link => link.LinkedName).ToListAsync();
        List<string> others = [.. links.Select(link => link.LinkedUrn)];
        var known = await db.Settings.Where(other => others.Contains(other.Urn!)).ToDictionaryAsync(other => other.Urn!, other => other.Id);
        return new(setting, SettingDuties.Of(setting.Type), entry, changes,
            [.. links.Select(link => new SettingLinkRow(link.Type, link.LinkedUrn, link.LinkedName, known.TryGetValue(link.LinkedUrn, out var id) ? id : null, link.MadeOn, link.LeftRegisterOn))], await Successors(setting), setting.HasClosedBy(clock.Today));
    }

    private async Task<IReadOnlyList<SuccessorOffered>> Successors(Setting setting)
    {
        if (setting.Urn is null) return [];
        var after = setting.ClosedOn >= clock.Today ? setting.ClosedOn.Value.AddDays(1) : clock.Today;
        return [.. (await registers.Successors(setting.Urn, after)).Select(successor => new SuccessorOffered(successor.Id, successor.Name, successor.Town, successor.Urn))];
    }

    private static IQueryable<SettingChangeRow> Rows(IQueryable<SettingChange> changes) =>
        changes.Select(change => new SettingChangeRow(change.SettingId, change.Setting.Name, change.Setting.Urn, change.Kind, change.Column, change.Was, change.Is, change.AsOf));
}
