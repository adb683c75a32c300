namespace OneStory.Returns.Sen2;

/// <summary>What a year cannot say, said as that year would. Each is the choice of whoever makes the return.</summary>
public static class Sen2Fit
{
    private const string DownSyndrome = "DS", Other = "OTH";

    /// <summary>Down syndrome, a need of its own since 2025, as another difficulty, which the published figures fold it into.</summary>
    public static Sen2Person WithDownSyndromeAsOther(this Sen2Person person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return person with { Requests = [.. person.Requests.Select(request => request with { ActivePlan = request.ActivePlan is { } plan ? plan with { Needs = AsOther(plan.Needs) } : null })] };
    }

    // Two needs of one kind would be one too many, so the first of them stays.
    private static List<Sen2Need> AsOther(IReadOnlyList<Sen2Need> needs) =>
        [.. needs.Select(need => need.Type == DownSyndrome ? need with { Type = Other } : need).DistinctBy(need => need.Type)];
}
