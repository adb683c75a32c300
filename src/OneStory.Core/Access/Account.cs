using Microsoft.AspNetCore.Identity;

namespace OneStory.Access;

/// <summary>A person who can sign in. What they may do comes from the posts they hold and the grants they have been given.</summary>
public sealed class Account : IdentityUser<Guid>, IOutsideActs
{
    public Account() => Id = Guid.CreateVersion7();

    /// <summary>The name others see.</summary>
    public required string Name { get; set; }

    /// <summary>Families sign in by a link sent to their email; staff and professionals by password and code, or passkey.</summary>
    public required bool IsFamily { get; set; }

    /// <summary>Post each notice as it happens, or one digest in the morning.</summary>
    public bool WantsDigest { get; set; }

    /// <summary>The key of the authenticator app, encrypted with the host's data protection keys; null where there is none.</summary>
    public string? ProtectedCodeKey { get; set; }

    /// <summary>The step of the last authenticator code accepted: none up to it is accepted again.</summary>
    public long LastCodeStep { get; set; }

    public bool IsDemonstration { get; init; }
}

/// <summary>
/// A post in a body, to which a role belongs. The person changes and the post stays, so that replacing a special
/// educational needs co-ordinator is one step and nothing that was theirs is lost.
/// </summary>
public sealed class Post : OfAuthority, IVersioned
{
    public required Guid OrganisationId { get; init; }
    public Organisation Organisation { get; init; } = null!;

    /// <summary>"Casework officer, north".</summary>
    public required string Title { get; set; }

    /// <summary>The id of a role in <see cref="Roles"/>.</summary>
    public required string RoleId { get; set; }

    public string? Area { get; set; }
    public string? Phone { get; set; }
    public string? Email { get; set; }

    /// <summary>Hours worked in a week, by which load is shared.</summary>
    public decimal HoursAWeek { get; set; } = 37m;

    public DateOnly? ClosedOn { get; set; }
    public List<PostHolding> Holdings { get; init; } = [];
    public int Version { get; set; }
}

/// <summary>Who held a post, and when. Nothing is overwritten when the holder changes.</summary>
public sealed class PostHolding : OfAuthority
{
    public required Guid PostId { get; init; }
    public Post Post { get; init; } = null!;
    public required Guid AccountId { get; init; }
    public Account Account { get; init; } = null!;
    public required DateOnly From { get; init; }

    /// <summary>The last day, or null while it is held.</summary>
    public DateOnly? To { get; set; }
}

/// <summary>What a person is to a child whose record has been opened to them.</summary>
public enum GrantKind
{
    /// <summary>A parent, or another who has parental responsibility or care of the child.</summary>
    Parent,

    /// <summary>The child or young person.</summary>
    Self,

    /// <summary>Somebody the family has asked for help: an independent supporter, a relative, an advocate.</summary>
    Supporter,

    /// <summary>The representative of a young person who lacks capacity (SEND Regulations 2014, regulation 64).</summary>
    Representative,
}

/// <summary>A person's access to one child's record, with a beginning and an end.</summary>
public sealed class ChildGrant : OfAuthority
{
    public required Guid ChildId { get; init; }
    public required Guid AccountId { get; init; }
    public Account Account { get; init; } = null!;
    public required GrantKind Kind { get; init; }

    /// <summary>Who agreed to it, and why, as a sentence.</summary>
    public required string Basis { get; init; }

    public required DateOnly From { get; init; }
    public DateOnly? To { get; set; }
    public string? EndedBecause { get; set; }

    /// <summary>
    /// The day on which the young person, or whoever decides for one who lacks capacity, said that a parent goes on seeing the
    /// record; null while nobody has been asked.
    /// </summary>
    public DateOnly? ContinuedOn { get; set; }

    /// <summary>Whether the young person lacked capacity to decide that, in the view recorded then.</summary>
    public bool? ContinuedWithoutCapacity { get; set; }
}

/// <summary>A record opened without a right to it, because somebody might come to harm. Every one is reviewed.</summary>
public sealed class BreakGlass : OfAuthority
{
    public required Guid ChildId { get; init; }
    public required Guid AccountId { get; init; }
    public Account Account { get; init; } = null!;
    public required string Reason { get; init; }
    public required DateTime At { get; init; }

    /// <summary>It opens the record until then, and no longer.</summary>
    public required DateTime Until { get; init; }

    public Guid? ReviewedById { get; set; }
    public DateTime? ReviewedAt { get; set; }
    public bool? WasJustified { get; set; }
    public string? ReviewNote { get; set; }
}

/// <summary>An offer of a post or of access to a child's record, accepted by following a link that only its reader has.</summary>
public sealed class Invitation : OfAuthority
{
    public required string Email { get; init; }
    public required string Name { get; init; }
    public Guid? PostId { get; init; }
    public Guid? ChildId { get; init; }
    public GrantKind? GrantKind { get; init; }

    /// <summary>The first day of the post, where it is not the day the invitation is accepted.</summary>
    public DateOnly? From { get; init; }

    /// <summary>"Mother": what the person is to the child.</summary>
    public string? Relationship { get; init; }

    public bool HasParentalResponsibility { get; init; }
    public required string Basis { get; init; }

    /// <summary>SHA-256 of the secret in the link; the secret is nowhere kept.</summary>
    public required string SecretHash { get; init; }

    public required DateTime SentAt { get; init; }
    public required DateTime ExpiresAt { get; init; }
    public DateTime? AcceptedAt { get; set; }
    public DateTime? WithdrawnAt { get; set; }
}

public enum LinkPurpose
{
    SignIn,
    NewPassword,
}

/// <summary>A link that signs a family in once, or lets somebody who works with children choose a new password.</summary>
public sealed class SignInLink : IOutsideActs
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid AccountId { get; init; }
    public LinkPurpose Purpose { get; init; }
    public required string SecretHash { get; init; }
    public required DateTime SentAt { get; init; }
    public required DateTime ExpiresAt { get; init; }
    public DateTime? UsedAt { get; set; }
    public string? ReturnTo { get; init; }
}

/// <summary>A form that was sent after the session had ended, kept until its writer is back.</summary>
public sealed class HeldForm : IOutsideActs
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid AccountId { get; init; }
    public required string Path { get; init; }

    /// <summary>The fields, encrypted with the host's data protection keys.</summary>
    public required string Protected { get; init; }

    public required DateTime HeldAt { get; init; }
}
