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
    private static readonly AskedOften<Func<OneStoryDbContext, Guid, bool, Task<Found?>>> Find = new(() => EF.CompileAsyncQuery((OneStoryDbContext db, Guid childId, bool isFamily) =>
        db.Children.Where(child => child.Id == childId).Select(child => new Found(
            child.KnownAs ?? child.FirstName, child.LastName,
            db.Letterboxes.Count(message => message.ChildId == childId && message.ReadAt == null && message.FromFamily != isFamily),
            db.Files.Where(file => file.Id == child.PictureFileId && file.State == FileState.Ready).Select(file => (Guid?)file.Id).FirstOrDefault())).FirstOrDefault()));

    public async Task<ChildHead?> Of(Guid childId)
    {
        var grant = viewer.Grants.FirstOrDefault(held => held.ChildId == childId);
        return await Find.Of(db)(db, childId, grant is not null) is { } found
            ? new(childId, $"{found.Called} {found.LastName}", found.Called, grant?.Kind == GrantKind.Self, grant is not null, found.Unread, found.Picture)
            : null;
    }

    /// <param name="Picture">Once it can be shown.</param>
    private sealed record Found(string Called, string LastName, int Unread, Guid? Picture);
}
