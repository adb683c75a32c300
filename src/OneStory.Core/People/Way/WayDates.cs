using OneStory.Law;

namespace OneStory.People;

/// <summary>Turns clocks of the law into dates a family can read, each with its sum and its source.</summary>
public static class WayDates
{
    /// <summary>The clock of the limit, or of the like limit for a person who is detained.</summary>
    internal static Deadline? Clock(CaseInLaw law, string limit) => law.Clock(limit) ?? law.Clock($"detained-{limit}");

    internal static WayDate? Of(CaseInLaw law, string limit, string says, string? saysMissed = null) => Clock(law, limit) is { } clock ? Of(clock, says, saysMissed) : null;

    public static WayDate Of(Deadline clock, string says, string? saysMissed = null)
    {
        ArgumentNullException.ThrowIfNull(clock);
        var missed = clock is { State: DeadlineState.Missed, ClosedOn: null };
        return new(missed && saysMissed is not null ? saysMissed : says, clock.Due, Because(clock.Reckoning), clock.Limit.Source.Citation, missed);
    }

    /// <summary>
    /// The last day for saying that there will be no plan. That limit governs a refusal only, so that it is no clock of the
    /// case until there is one; but a family may know now from which day silence means a plan.
    /// </summary>
    internal static WayDate? LastDayForNoPlan(CaseInLaw law, string says)
    {
        if (law.Clock("final-plan")?.Reckoning.Parts[0].From is not { } start) return null;
        var reckoning = Reckoning.Of("no-plan-decision", [start]);
        return new(says, reckoning.Due, Because(reckoning), reckoning.Limit.Source.Citation);
    }

    private static List<string> Because(Reckoning reckoning) =>
        [.. reckoning.Parts.Select(part => Started(part.From)), Allowed(reckoning.Limit)];

    /// <summary>"The law says within 20 weeks." "The law says 15 days, counting that day."</summary>
    private static string Allowed(TimeLimit limit)
    {
        const string WithTheDay = " beginning with the day";
        var length = limit.LengthInWords;
        var said = length.EndsWith(WithTheDay, StringComparison.Ordinal) ? $"{length[..^WithTheDay.Length]}, counting that day" : length;
        return $"The {(limit.Binding ? "law" : "guidance")} says {said}.";
    }

    private static string Started(Fact fact) => fact.Type.Id switch
    {
        "request-received" => $"We received the request on {fact.Date.InWords()}.",
        "became-responsible" => $"We were told of the child on {fact.Date.InWords()}.",
        "draft-served" => $"We sent the draft on {fact.Date.InWords()}.",
        "decision-sent" => $"We sent our decision on {fact.Date.InWords()}.",
        "plan-made" => $"The plan was made on {fact.Date.InWords()}.",
        "advice-requested" => $"We asked on {fact.Date.InWords()}.",
        _ => fact.Sentence(),
    };
}
