using OneStory.Places;
using OneStory.Returns.Register;

namespace OneStory.Registers;

/// <summary>Takes the register's file of links. One that the register drops is kept and marked.</summary>
public sealed class TakeLinks(OneStoryDbContext db, UkClock clock) : TakeReference(db, clock), IUseCase
{
    protected override ReferenceSource Source => ReferenceSources.Links;

    private protected override async Task<string?> Take(Taking taking, CancellationToken cancellation)
    {
        using var text = taking.Data.Open();
        var file = new RegisterLinkFile(text);
        if (file.WhyNot is { } whyNot) return whyNot;
        var held = await Db.SettingLinks.ToDictionaryAsync(link => (link.Urn, link.LinkedUrn, link.Type), cancellation);
        var standing = held.Values.Count(link => link.LeftRegisterOn is null);
        var seen = new HashSet<(string, string, string)>();
        var added = new List<SettingLink>();
        foreach (var row in taking.Readable(file.Rows()))
        {
            var key = (row.Urn, row.LinkedUrn, row.Type);
            if (!seen.Add(key)) continue;
            if (held.GetValueOrDefault(key) is { } link) Change(taking, link, row);
            else added.Add(new() { Urn = row.Urn, LinkedUrn = row.LinkedUrn, LinkedName = row.LinkedName, Kind = KindOf(row.Type), Type = row.Type, MadeOn = row.On, AsOf = taking.AsOf });
        }

        List<SettingLink> gone = [.. held.Where(link => link.Value.LeftRegisterOn is null && !seen.Contains(link.Key)).Select(link => link.Value)];
        if (TooMuchGone(taking, gone.Count, standing) is { } partial) return partial;
        foreach (var link in gone) link.LeftRegisterOn = taking.AsOf;
        (taking.Added, taking.Gone) = (added.Count, gone.Count);
        await Db.SaveChangesAsync(cancellation);
        Db.ChangeTracker.Clear();
        await Db.BulkWriter().Write(added, cancellation);
        return null;
    }

    private static void Change(Taking taking, SettingLink link, RegisterLink row)
    {
        if (link.LinkedName == row.LinkedName && link.MadeOn == row.On && link.LeftRegisterOn is null) return;
        (link.LinkedName, link.MadeOn, link.LeftRegisterOn) = (row.LinkedName, row.On, null);
        taking.Changed++;
    }

    private static SettingLinkKind KindOf(string type) =>
        type.StartsWith("Successor", StringComparison.Ordinal) || type == "Result of Amalgamation" ? SettingLinkKind.Successor
        : type.StartsWith("Predecessor", StringComparison.Ordinal) ? SettingLinkKind.Predecessor
        : SettingLinkKind.Other;
}
