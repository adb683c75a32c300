using OneStory.Law;

namespace OneStory.Assessments;

/// <summary>Asks somebody further for advice, with six weeks of their own (SEND Regulations 2014, regulations 6(1)(f) and (h) and 8(1)).</summary>
public sealed class AskAnotherAdviser(CaseWork work) : IUseCase
{
    public Task<Outcome> Do(Guid caseId, AdviserToAsk asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        return work.OnCase(caseId, Right.SeekAdvice, new("ask-another-adviser", asked.Because, "SEND Regulations 2014, regulation 6(1)"), async hand =>
        {
            if (hand.LawRefuses(Acts.SeekAdvice) is { } refusal) return refusal;
            if (string.IsNullOrWhiteSpace(asked.Because)) return Outcome.Refused("Say why you are asking them.", nameof(AdviserToAsk.Because));
            if (await AdviceRequests.Wrong(hand, asked, nameof(AdviserToAsk.OrganisationId)) is { } wrong) return wrong;
            if (AdviceRoles.IsFamily(asked.RoleId) && await hand.Db.Advice.AnyAsync(advice => advice.CaseId == caseId && advice.RoleId == asked.RoleId && advice.State != AdviceState.Withdrawn))
                return Outcome.Refused("They have been asked already, and can add to what they have said at any time.", nameof(AdviserToAsk.RoleId));
            return Outcome.Done((await AdviceRequests.Ask(hand, asked)).Id);
        });
    }
}
