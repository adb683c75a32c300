using OneStory.Law;

namespace OneStory.Assessments;

/// <summary>Reminds whoever has not answered: one, or at once every one whose six weeks have gone (SEND Regulations 2014, regulation 8(1)).</summary>
public sealed class ChaseAdvice(CaseWork work) : IUseCase
{
    /// <summary>Reminds one.</summary>
    public Task<Outcome> Do(Guid caseId, Guid adviceId) => Chase(caseId, Right.SeekAdvice, advice => advice.Id == adviceId, onlyLate: false);

    /// <summary>Reminds all that are late.</summary>
    public Task<Outcome> DoAllLate(Guid caseId) => Chase(caseId, Right.SeekAdvice, _ => true, onlyLate: true);

    /// <summary>Reminds a provider from the desk that answers for it.</summary>
    public Task<Outcome> DoFromTheDesk(Guid caseId, Guid adviceId) => Chase(caseId, Right.RunAdviceDesk, advice => advice.Id == adviceId, onlyLate: false);

    private Task<Outcome> Chase(Guid caseId, Right right, Func<Advice, bool> which, bool onlyLate) =>
        work.OnCase(caseId, right, new("chase-advice", Basis: "SEND Regulations 2014, regulation 8(1)"), async hand =>
        {
            var law = CaseLawQuery.Of(hand.Case, hand.Today);
            List<Advice> asked = [.. (await hand.Db.Advice.Where(advice => advice.CaseId == caseId).ToListAsync()).Where(which)];
            if (asked.Count == 0) return onlyLate ? Outcome.Refused("Nobody is late.") : new NotFound();
            if (right == Right.RunAdviceDesk && asked.Exists(advice => !hand.MayRunDeskFor(advice))) return new NotFound();
            List<(Advice Advice, Deadline Clock)> late = [.. asked.Where(AdviceRequests.IsOpen).Select(advice => (advice, law.Clock("advice-return", advice.About)!)).Where(pair => pair.Item2 is not null && (!onlyLate || pair.Item2.Due < hand.Today))];
            if (late.Count == 0) return Outcome.Refused(onlyLate ? "Nobody is late." : "There is nothing to wait for from them now.");
            foreach (var (advice, clock) in late)
            {
                (advice.ChasedAt, advice.TimesChased) = (hand.Now, advice.TimesChased + 1);
                hand.Happened(new AdviceChased(advice.Id, advice.About, advice.OrganisationId, clock.Due, Math.Max(0, -clock.DaysLeft), advice.TimesChased));
            }

            return Outcome.Done();
        });
}

/// <summary>Somebody was reminded of advice.</summary>
/// <param name="DaysLate">0 where there is still time.</param>
[EventType("advice-chased")]
public sealed record AdviceChased(Guid AdviceId, string About, Guid? OrganisationId, DateOnly Due, int DaysLate, int TimesChased) : Event;
