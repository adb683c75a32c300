namespace OneStory.Access;

/// <summary>A post the person holds today, in the authority entered.</summary>
/// <param name="Organisations">The body of the post; for a desk that answers for others, those under it too.</param>
public sealed record HeldPost(Guid PostId, Guid OrganisationId, string OrganisationName, string Title, Role Role, IReadOnlyList<Guid> Organisations);

/// <summary>Access to a child's record that the person has been given, in the authority entered.</summary>
public sealed record HeldGrant(Guid ChildId, GrantKind Kind);

/// <summary>Whoever is at work: a person with their posts and grants, a member of the public, or the system itself.</summary>
public sealed class Viewer
{
    public Guid? AccountId { get; private set; }
    public string Name { get; private set; } = "Somebody without an account";

    /// <summary>As what they act, in words: "Casework officer, north".</summary>
    public string RoleName { get; private set; } = "Member of the public";

    public bool IsFamily { get; private set; }

    /// <summary>Whether it is the system: a job at night, with no person behind it.</summary>
    public bool IsSystem { get; private set; }

    public IReadOnlyList<HeldPost> Posts { get; private set; } = [];
    public IReadOnlyList<HeldGrant> Grants { get; private set; } = [];

    /// <summary>Whether a post held carries the right, for some child or for none.</summary>
    public bool Can(Right right) => IsSystem || Posts.Any(post => post.Role.Rights.Contains(right));

    /// <summary>Whether a post held carries the right for every child of the authority.</summary>
    public bool CanForEveryone(Right right) =>
        IsSystem || Posts.Any(post => post.Role.Reach == Reach.Authority && post.Role.Rights.Contains(right));

    /// <summary>The post by which they would do it.</summary>
    public HeldPost? PostFor(Right right) => Posts.FirstOrDefault(post => post.Role.Rights.Contains(right));

    public void BecomeSystem(string job) => (IsSystem, Name, RoleName) = (true, "OneStory", job);

    public void Become(Account account, IReadOnlyList<HeldPost> posts, IReadOnlyList<HeldGrant> grants)
    {
        ArgumentNullException.ThrowIfNull(account);
        (AccountId, Name, IsFamily, Posts, Grants) = (account.Id, account.Name, account.IsFamily, posts, grants);
        RoleName = posts.Count > 0 ? posts[0].Title : grants.Count > 0 ? InWords(grants[0].Kind) : "Signed in";
    }

    internal static string InWords(GrantKind kind) => kind switch
    {
        GrantKind.Self => "Young person",
        GrantKind.Supporter => "Independent supporter",
        GrantKind.Representative => "Representative",
        _ => "Parent or carer",
    };
}
