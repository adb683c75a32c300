namespace OneStory.People;

/// <summary>A kind of special educational need of the child, in the Department's list, and which comes first.</summary>
public sealed class SenNeed : OfAuthority, IVersioned
{
    public required Guid ChildId { get; init; }

    /// <summary>1 for the first or only need, 2 for the second.</summary>
    public required int Rank { get; set; }

    /// <summary>"ASD", "SLCN".</summary>
    public required string Type { get; set; }

    public int Version { get; set; }
}
