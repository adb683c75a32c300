using OneStory.Files;
using OneStory.Law;

namespace OneStory.People;

/// <summary>What stands at the head of every page of a child.</summary>
/// <param name="IsOwn">Whether the reader is the child or young person.</param>
/// <param name="Picture">The picture of the child, once it can be shown.</param>
/// <param name="IsFamily">Whether the reader is family, or has been asked by them for help.</param>
public sealed record ChildHead(Guid Id, string Name, string CalledName, bool IsOwn, bool IsFamily, int Unread, Guid? Picture)
{
    /// <summary>"my", or "Maya’s".</summary>
    public string Childs => IsOwn ? "my" : CalledName.Possessive();
}

public sealed class ChildHeadQuery(OneStoryDbContext db, Viewer viewer) : IUseCase
{
    public async Task<ChildHead?> Of(Guid childId)
    {
        var grant = viewer.Grants.FirstOrDefault(held => held.ChildId == childId);
        var child = await db.Children.AsNoTracking().Where(c => c.Id == childId).Select(c => new { c.FirstName, c.KnownAs, c.LastName }).FirstOrDefaultAsync();
        if (child is null) return null;
        var called = child.KnownAs ?? child.FirstName;
        var unread = await db.Letterboxes.CountAsync(message => message.ChildId == childId && message.ReadAt == null && message.FromFamily != (grant != null));
        return new(childId, $"{called} {child.LastName}", called, grant?.Kind == GrantKind.Self, grant is not null, unread, await PictureOf(db, childId));
    }

    /// <summary>The picture of a child, once it can be shown.</summary>
    internal static Task<Guid?> PictureOf(OneStoryDbContext db, Guid childId) => db.Children.Where(child => child.Id == childId)
        .Join(db.Files.Where(file => file.State == FileState.Ready), child => child.PictureFileId, file => file.Id, (_, file) => (Guid?)file.Id).FirstOrDefaultAsync();
}
