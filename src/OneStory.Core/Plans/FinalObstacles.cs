using OneStory.Law;

namespace OneStory.Plans;

/// <summary>Something that stands in the way of the final plan.</summary>
/// <param name="At">Where it is put right: the end of the address of the case, such as "plan/comments".</param>
public sealed record FinalObstacle(string Id, string Says, string Why, Source? Law, string At);

/// <summary>What must be known to say what stands in the way.</summary>
/// <param name="LawSays">Why the law does not allow the final plan today, or null.</param>
public sealed record FinalState(PlanContent Plan, PlanCircumstances Circumstances, ActNow LawSays, int UnansweredComments, bool HasNamingDecision, bool HasOwnVersionToCheck, string? WithoutOwnVersionBecause)
{
    /// <summary>Whether the family has sent since then that it asks for another setting, or for none.</summary>
    public bool HasAskedAgain { get; init; }
}

/// <summary>Everything that stands in the way of the final plan, the law first.</summary>
public static class FinalObstacles
{
    public static IReadOnlyList<FinalObstacle> Of(FinalState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return [.. Law(state), .. Comments(state), .. Naming(state), .. Checks(state), .. OwnVersion(state)];
    }

    private static IEnumerable<FinalObstacle> Law(FinalState state)
    {
        if (state.LawSays.WhyNot is { } why) yield return new("law", why, "The law does not allow the final plan to be sent today.", state.LawSays.Source, "plan/comments");
    }

    private static IEnumerable<FinalObstacle> Comments(FinalState state)
    {
        if (state.UnansweredComments == 0) yield break;
        yield return new("comments", $"{Words.Of(state.UnansweredComments, "comments")} from the family {(state.UnansweredComments == 1 ? "has" : "have")} not been answered.",
            "The authority must have regard to what the child and the parents say.", new("Children and Families Act 2014, section 19", Confidence.Memory), "plan/comments");
    }

    private static IEnumerable<FinalObstacle> Naming(FinalState state)
    {
        if (!state.HasNamingDecision)
            yield return new("naming", "Nobody has decided which setting, or which type of setting, section I names.", "The final plan must name a setting or its type.",
                new("Children and Families Act 2014, sections 39 and 40", Confidence.Text), "consultations");
        else if (state.HasAskedAgain)
            yield return new("naming", "The family has changed which setting it asks for since it was decided what section I names. Decide again.", "The setting a family asks for must be named unless a ground against it is made out.",
                new("Children and Families Act 2014, section 39(3) and (4)", Confidence.Text), "consultations");
    }

    private static IEnumerable<FinalObstacle> Checks(FinalState state) => PlanChecks.Of(state.Plan, state.Circumstances).Where(check => check.Weight != CheckWeight.Advice)
        .Select(check => new FinalObstacle(check.Id, check.Says, check.Why, check.Law, check.Line is { } line ? $"plan/write?section={line.Section}&line={line.Id}#line-{line.Id}" : check.AdviceLineId is { } advice ? $"plan/write?section=F#advice-{advice}" : $"plan/write?section={check.Section}"));

    private static IEnumerable<FinalObstacle> OwnVersion(FinalState state)
    {
        if (state.Plan.OwnVersion is not null || state.WithoutOwnVersionBecause is not null) yield break;
        yield return state.HasOwnVersionToCheck
            ? new("own-version", $"Nobody has checked {state.Plan.Child.CalledName}’s version in plain words since the plan last changed.", "It is shown once a person has read it beside the plan. No law requires it.", null, "plan/own-version")
            : new("own-version", $"There is no version of the plan in plain words for {state.Plan.Child.CalledName}.", "It is written from the plan in a moment, and then checked. Or say why there is none. No law requires it.", null, "plan/own-version");
    }
}
