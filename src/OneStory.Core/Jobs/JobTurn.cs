namespace OneStory.Jobs;

/// <summary>A job's turn: held by one node at a time, and known to all of them.</summary>
public sealed class JobTurn : IOutsideActs
{
    public required string Id { get; init; }
    public string? HeldBy { get; set; }
    public DateTime HeldUntil { get; set; }
    public DateTime? LastRanAt { get; set; }
    public DateTime NextAt { get; set; }
    public string? LastOutcome { get; set; }
}

/// <summary>How far the demonstration's clock has been moved on. There is none elsewhere.</summary>
public sealed class DemonstrationClock : IOutsideActs
{
    public int Id { get; init; } = 1;
    public long OffsetTicks { get; set; }
}
