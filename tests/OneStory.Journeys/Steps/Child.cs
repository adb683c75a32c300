namespace OneStory.Journeys.Steps;

/// <summary>A child of a journey, and where their case and their record are once an officer has found them.</summary>
public sealed record Child(string FirstName, string LastName, DateOnly Born)
{
    public string Name => $"{FirstName} {LastName}";
    public string CaseAt { get; set; } = "";
    public string At { get; set; } = "";
}

/// <summary>Somebody of the child's family.</summary>
public sealed record FamilyMember(string Name, string Relationship, string Email);
