using OneStory.Law;

namespace OneStory.Plans;

/// <summary>
/// Serves the draft on the family: the plan as it stands is frozen, numbered and sent with the advice, and the fifteen days
/// begin (SEND Regulations 2014, regulation 13(1)). Serving another draft starts the fifteen days again and says what changed.
/// </summary>
public sealed class IssueDraft(CaseWork work) : IUseCase
{
    /// <param name="Number">The number this draft will have, as the page showed it: a second press sends nothing twice.</param>
    public sealed record Command(int Number, string? WhatChanged = null);

    public Task<Outcome> Do(Guid caseId, Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return work.OnCase(caseId, Right.WritePlan, new("issue-draft", command.WhatChanged, "SEND Regulations 2014, regulation 13(1)"), async hand =>
        {
            var (plan, refusal) = await PlanOfCase.Open(hand);
            if ((refusal ?? Wrong(hand, plan!, command)) is { } wrong) return wrong;
            var content = (await PlanLoading.Of(hand.Db, caseId))!;
            var stops = PlanChecks.Of(content, new(hand.Today, hand.Child.YearOn(hand.Today), [])).Where(check => check.Weight == CheckWeight.StopsDraft).ToList();
            if (stops.Count > 0) return Outcome.Refused(string.Join(" ", stops.Select(stop => stop.Says)), source: stops[0].Law?.Citation);
            var issue = PlanFreezing.Freeze(hand, plan!, content with { Placement = null, OwnVersion = null }, IssueKind.Draft, PlanOfCase.Clean(command.WhatChanged));
            hand.Record(FactTypes.DraftServed, hand.Today);
            await OpenAgain(hand, plan!);
            hand.Happened(new DraftIssued(issue.Id, issue.Number, issue.ContentHash, issue.WhatChanged));
            return Outcome.Done(issue.Id);
        });
    }

    private static Outcome? Wrong(CaseInHand hand, Plan plan, Command command)
    {
        var latest = plan.Latest();
        if (latest is not null && command.Number <= latest.Number)
            return Outcome.Refused($"Draft {latest.Number} was served on {latest.IssuedOn.InWords()}. Nothing has been sent twice.");
        if (latest is not null && PlanOfCase.Clean(command.WhatChanged) is null)
            return Outcome.Refused("Say what has changed since the last draft, in words the family can follow.", nameof(Command.WhatChanged), "SEND Code of Practice 2015, paragraph 9.125");
        return hand.LawRefuses(Acts.ServeDraft);
    }

    /// <summary>What the family agreed to, or sent, was about the draft before: they may speak about this one.</summary>
    private static async Task OpenAgain(CaseInHand hand, Plan plan)
    {
        foreach (var waiver in hand.Case.Facts.Where(fact => fact.Type == FactTypes.WindowWaived.Id && fact.Date == hand.Today && fact.WithdrawnByActId is null)) hand.Withdraw(waiver);
        if (await hand.Db.Representations.FirstOrDefaultAsync(words => words.PlanId == plan.Id) is not { } sent) return;
        (sent.SentAt, sent.NothingMoreToSay) = (null, false);
    }
}

/// <summary>Freezes a plan as it is sent. What is frozen is never changed, and its hash shows that it was not.</summary>
internal static class PlanFreezing
{
    public static PlanIssue Freeze(CaseInHand hand, Plan plan, PlanContent content, IssueKind kind, string? whatChanged)
    {
        var number = (plan.Latest()?.Number ?? 0) + 1;
        var written = PlanExport.Write(content with { Sent = new(kind, number, hand.Today, whatChanged) });
        var issue = new PlanIssue
        {
            PlanId = plan.Id,
            Number = number,
            Kind = kind,
            IssuedOn = hand.Today,
            Content = written,
            ContentHash = PlanExport.Hash(written),
            WhatChanged = whatChanged,
            IssuedAt = hand.Now,
            IssuedByName = hand.Viewer.Name,
        };
        hand.Db.Add(issue);
        return issue;
    }
}

[EventType("draft-issued", 1)]
public sealed record DraftIssued(Guid IssueId, int Number, string ContentHash, string? WhatChanged) : Event;
