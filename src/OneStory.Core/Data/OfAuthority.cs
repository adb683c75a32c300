namespace OneStory.Data;

/// <summary>
/// A record that belongs to one authority. Its key is the authority and an id, so that the database itself refuses a
/// reference from one authority to another; the authority is stamped when it is added and never changes.
/// </summary>
public abstract class OfAuthority
{
    public int AuthorityId { get; internal set; }

    public Guid Id { get; init; } = Guid.CreateVersion7();
}

/// <summary>A record that two people may change at once: the version goes out with the form and comes back with it.</summary>
public interface IVersioned
{
    int Version { get; set; }
}

/// <summary>A record of what happened, which is added and never changed.</summary>
public interface IAppendOnly;

/// <summary>A store that keeps itself and needs no act to be written: caches, outboxes, sign-in.</summary>
public interface IOutsideActs;
