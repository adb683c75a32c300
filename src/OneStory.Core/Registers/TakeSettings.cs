using OneStory.Places;
using OneStory.Returns.Register;

namespace OneStory.Registers;

/// <summary>
/// Takes the register's file of establishments. What each column of each setting said and says is kept with the date of the
/// file; a setting that is no longer in it is marked, and nothing is deleted. A column that a file lacks changes nothing.
/// </summary>
public sealed class TakeSettings(OneStoryDbContext db, UkClock clock) : TakeReference(db, clock), IUseCase
{
    private const int AtOnce = 1000;
    private readonly List<SettingChange> changes = [];

    protected override ReferenceSource Source => ReferenceSources.Settings;

    private protected override async Task<string?> Take(Taking taking, CancellationToken cancellation)
    {
        changes.Clear();
        using var text = taking.Data.Open();
        var file = new EstablishmentFile(text);
        if (file.WhyNot is { } whyNot) return whyNot;
        (taking.Columns, taking.Missing, taking.Unknown) = (file.Columns, file.Missing, file.Unknown);
        var held = await Held(cancellation);
        var registered = held.Values.Count(setting => setting is { Fingerprint: not null, HasLeft: false });
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var some in taking.Readable(file.Rows()).Chunk(AtOnce))
        {
            List<Establishment> rows = [.. some.Where(row => IsFirst(taking, seen, row))];
            await Add(taking, [.. rows.Where(row => !held.ContainsKey(row.Urn))], cancellation);
            await Change(taking, file, [.. rows.Where(row => held.TryGetValue(row.Urn, out var known) && (known.HasLeft || known.Fingerprint != RegisterRows.Fingerprint(row.Columns)))], cancellation);
        }

        List<Guid> gone = [.. held.Where(known => known.Value is { Fingerprint: not null, HasLeft: false } && !seen.Contains(known.Key)).Select(known => known.Value.Id)];
        if (TooMuchGone(taking, gone.Count, registered) is { } partial) return partial;
        await Leave(taking, gone, cancellation);
        return null;
    }

    private protected override async Task Finish(Taking taking, CancellationToken cancellation) => await Db.BulkWriter().Write(changes, cancellation);

    private static bool IsFirst(Taking taking, HashSet<string> seen, Establishment row)
    {
        if (seen.Add(row.Urn)) return true;
        taking.Rows--;
        taking.Refuse(0, $"{row.Urn} is in the file twice: the first was taken");
        return false;
    }

    private async Task<Dictionary<string, Known>> Held(CancellationToken cancellation) =>
        await Db.Settings.Where(setting => setting.Urn != null).Select(setting => new
        {
            setting.Urn,
            Known = new Known(setting.Id, Db.RegisterEntries.Where(entry => entry.SettingId == setting.Id).Select(entry => entry.Fingerprint).FirstOrDefault(), setting.LeftRegisterOn != null),
        }).ToDictionaryAsync(row => row.Urn!, row => row.Known, cancellation);

    private async Task Add(Taking taking, List<Establishment> rows, CancellationToken cancellation)
    {
        if (rows.Count == 0) return;
        List<Setting> settings = [.. rows.Select(RegisterRows.NewSetting)];
        var bulk = Db.BulkWriter();
        await bulk.Write(settings.Select(setting => setting.Organisation), cancellation);
        await bulk.Write(settings, cancellation);
        await bulk.Write(settings.Zip(rows, (setting, row) => RegisterRows.NewEntry(setting.Id, row.Columns, taking.AsOf)), cancellation);
        if (taking.Before is not null) changes.AddRange(settings.Select(setting => Changed(taking, setting.Id, SettingChangeKind.Appeared)));
        taking.Added += rows.Count;
    }

    private async Task Change(Taking taking, EstablishmentFile file, List<Establishment> rows, CancellationToken cancellation)
    {
        if (rows.Count == 0) return;
        List<string> urns = [.. rows.Select(row => row.Urn)];
        var settings = await Db.Settings.Include(setting => setting.Organisation).Where(setting => urns.Contains(setting.Urn!)).ToDictionaryAsync(setting => setting.Urn!, cancellation);
        List<Guid> ids = [.. settings.Values.Select(setting => setting.Id)];
        var entries = await Db.RegisterEntries.Where(entry => ids.Contains(entry.SettingId)).ToDictionaryAsync(entry => entry.SettingId, cancellation);
        foreach (var row in rows)
        {
            var setting = settings[row.Urn];
            if (entries.GetValueOrDefault(setting.Id) is { } entry) Change(taking, file, setting, entry, row);
            else TakeOver(taking, file, setting, row);
        }

        await Db.SaveChangesAsync(cancellation);
        Db.ChangeTracker.Clear();
    }

    private void Change(Taking taking, EstablishmentFile file, Setting setting, RegisterEntry entry, Establishment row)
    {
        var came = setting.LeftRegisterOn is not null;
        setting.LeftRegisterOn = null;
        if (came) changes.Add(Changed(taking, setting.Id, SettingChangeKind.CameBack));
        var columns = RegisterRows.Merged(entry.Columns, row.Columns, file.Missing);
        if (RegisterRows.Fingerprint(columns) is var fingerprint && fingerprint == entry.Fingerprint)
        {
            if (came) taking.Changed++;
            return;
        }

        foreach (var (column, was, now) in RegisterRows.Differences(entry.Columns, columns).Where(difference => taking.Before!.Columns.Contains(difference.Column)))
            changes.Add(Changed(taking, setting.Id, SettingChangeKind.Column, column, was, now));
        (entry.Columns, entry.Fingerprint, entry.AsOf) = (columns, fingerprint, taking.AsOf);
        RegisterRows.Apply(setting, EstablishmentRow.Of(columns));
        taking.Changed++;
    }

    /// <summary>A setting that was here before the register was: what is invented of it and the file does not say is kept, and still said to be.</summary>
    private void TakeOver(Taking taking, EstablishmentFile file, Setting setting, Establishment row)
    {
        if (file.Missing.Count == 0) RegisterRows.Apply(setting, row);
        else RegisterRows.ApplyWhatIsSaid(setting, row);
        Db.Add(RegisterRows.NewEntry(setting.Id, row.Columns, taking.AsOf));
        taking.Changed++;
    }

    private async Task Leave(Taking taking, List<Guid> gone, CancellationToken cancellation)
    {
        foreach (var some in gone.Chunk(AtOnce))
            await Db.Settings.Where(setting => some.Contains(setting.Id)).ExecuteUpdateAsync(set => set.SetProperty(setting => setting.LeftRegisterOn, taking.AsOf), cancellation);
        changes.AddRange(gone.Select(id => Changed(taking, id, SettingChangeKind.Left)));
        taking.Gone = gone.Count;
    }

    private static SettingChange Changed(Taking taking, Guid id, SettingChangeKind kind, string column = "", string? was = null, string? now = null) =>
        new() { SettingId = id, Kind = kind, Column = column, Was = was, Is = now, AsOf = taking.AsOf, LoadId = taking.Id };

    private sealed record Known(Guid Id, string? Fingerprint, bool HasLeft);
}
