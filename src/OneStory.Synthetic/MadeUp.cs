using OneStory.Assessments;
using OneStory.People;
using OneStory.Places;
using OneStory.Plans;

namespace OneStory.Synthetic;

/// <summary>What there is of one child, as the system keeps it.</summary>
public sealed class MadeUp
{
    public required Child Child { get; init; }
    public required Case Case { get; init; }
    public required RecordedAct Act { get; init; }
    public AssessmentRequest? Request { get; set; }
    public List<Advice> Advice { get; } = [];
    public Plan? Plan { get; set; }
    public Account? Parent { get; set; }
    public ChildGrant? Grant { get; set; }

    /// <summary>The fault that was put into it, where one was.</summary>
    public string? Fault { get; set; }

    public int Rows => 4 + Child.Family.Count + Child.Needs.Count + Case.Facts.Count + Case.Circumstances.Count + Case.Deadlines.Count + Case.NamedPlaces.Count + Case.Placements.Count
        + (Request is null ? 0 : 1) + Advice.Count + (Plan?.Lines.Count + 1 ?? 0) + (Grant is null ? 0 : 2) + (Case.Particulars is null ? 0 : 1);
}
