namespace OneStory.Access;

/// <summary>One signing in, on one device, until it is ended or runs out.</summary>
public sealed class Session : IOutsideActs
{
    /// <summary>The id in the cookie.</summary>
    public required Guid Id { get; init; }

    public required Guid AccountId { get; init; }
    public required DateTime BeganAt { get; init; }
    public DateTime LastSeenAt { get; set; }
    public DateTime? EndedAt { get; set; }

    /// <summary>"Chrome on Windows": enough for its owner to know it by.</summary>
    public required string Device { get; init; }
}

/// <summary>
/// How often something was tried and was wrong. Kept for what was typed, whether or not there is such an account, so that the
/// answer gives nothing away.
/// </summary>
public sealed class WrongTries : IOutsideActs
{
    /// <summary>SHA-256 of what was tried, and for what.</summary>
    public required string Id { get; init; }

    public int Count { get; set; }
    public DateTime LastAt { get; set; }
    public DateTime? LockedUntil { get; set; }
}

/// <summary>A code, written down and kept safe, that takes the place of an authenticator once.</summary>
public sealed class RecoveryCode : IOutsideActs
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid AccountId { get; init; }

    /// <summary>Hashed like a password.</summary>
    public required string Hash { get; init; }

    public DateTime? UsedAt { get; set; }
}
