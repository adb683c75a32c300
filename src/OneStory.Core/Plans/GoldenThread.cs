namespace OneStory.Plans;

public sealed record ThreadOutcome(ContentLine Outcome, IReadOnlyList<ContentLine> Provision);

public sealed record ThreadNeed(ContentLine Need, IReadOnlyList<ThreadOutcome> Outcomes)
{
    public IEnumerable<ContentLine> Provision => Outcomes.SelectMany(outcome => outcome.Provision).DistinctBy(line => line.Id);
}

/// <summary>The lines of a plan as they lead to one another: need, outcome, provision; and what hangs on nothing.</summary>
public sealed record GoldenThread(IReadOnlyList<ThreadNeed> Needs, IReadOnlyList<ThreadOutcome> OutcomesWithoutNeed, IReadOnlyList<ContentLine> ProvisionWithoutOutcome)
{
    public static GoldenThread Of(PlanContent plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var kinds = plan.Lines.ToLookup(line => line.Kind);
        var needs = kinds[PlanLineKind.Need].Select(line => line.Id).ToHashSet();
        var outcomes = kinds[PlanLineKind.Outcome].Select(line => line.Id).ToHashSet();
        var provisionOf = ByWhatTheyLeadFrom(kinds[PlanLineKind.Provision]);
        var outcomesOf = ByWhatTheyLeadFrom(kinds[PlanLineKind.Outcome]);
        return new(
            [.. kinds[PlanLineKind.Need].Select(need => new ThreadNeed(need, [.. outcomesOf[need.Id].Select(WithProvision)]))],
            [.. kinds[PlanLineKind.Outcome].Where(outcome => !outcome.LeadsFrom.Any(needs.Contains)).Select(WithProvision)],
            [.. kinds[PlanLineKind.Provision].Where(provision => !provision.LeadsFrom.Any(outcomes.Contains))]);

        ThreadOutcome WithProvision(ContentLine outcome) => new(outcome, [.. provisionOf[outcome.Id]]);
    }

    private static ILookup<Guid, ContentLine> ByWhatTheyLeadFrom(IEnumerable<ContentLine> lines) =>
        lines.SelectMany(line => line.LeadsFrom.Distinct().Select(from => (from, line))).ToLookup(pair => pair.from, pair => pair.line);
}
