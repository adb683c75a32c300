namespace OneStory.Returns.Sen2;

/// <summary>What a year cannot say, said as that year would. Each is the choice of whoever makes the return.</summary>
public static class Sen2Fit
{
    private const string DownSyndrome = "DS", Other = "OTH", Primary = "1";

    /// <summary>Down syndrome, a need of its own since 2025, as another difficulty, which the published figures fold it into.</summary>
    public static Sen2Person WithDownSyndromeAsOther(this Sen2Person person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return person.WithPlans(plan => plan with { Needs = AsOther(plan.Needs) });
    }

    /// <summary>Boarding and work-based learning where the year says them: in 2023 once of the plan, otherwise of each placement.</summary>
    public static Sen2Person WithResidenceAsIn(this Sen2Person person, int year)
    {
        ArgumentNullException.ThrowIfNull(person);
        return Sen2Profile.Of(year)?.Holding("ActivePlan.Residential") is not null ? person.WithPlans(OfThePlan) : person.WithPlans(OfThePlacement);
    }

    private static Sen2Person WithPlans(this Sen2Person person, Func<Sen2ActivePlan, Sen2ActivePlan> change) =>
        person with { Requests = [.. person.Requests.Select(request => request with { ActivePlan = request.ActivePlan is { } plan ? change(plan) : null })] };

    private static Sen2ActivePlan OfThePlan(Sen2ActivePlan plan) => plan.Placements.FirstOrDefault(placement => placement.Rank == Primary) is not { } first ? plan
        : plan with { Residential = plan.Residential ?? first.Residential, WorkBased = plan.WorkBased ?? first.WorkBased };

    private static Sen2ActivePlan OfThePlacement(Sen2ActivePlan plan) => plan with
    {
        Placements = [.. plan.Placements.Select(placement => placement.Rank != Primary ? placement
            : placement with { Residential = placement.Residential ?? plan.Residential, WorkBased = placement.WorkBased ?? plan.WorkBased })],
    };

    // Two needs of one kind would be one too many, so the first of them stays.
    private static List<Sen2Need> AsOther(IReadOnlyList<Sen2Need> needs) =>
        [.. needs.Select(need => need.Type == DownSyndrome ? need with { Type = Other } : need).DistinctBy(need => need.Type)];
}
