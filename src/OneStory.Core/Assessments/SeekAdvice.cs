using OneStory.Law;

namespace OneStory.Assessments;

/// <summary>
/// Asks everybody whose advice the assessment needs, at once (SEND Regulations 2014, regulation 6(1)). Each body has six weeks
/// of its own from the day it receives the request (regulation 8(1)). Somebody the regulation names can be left out only with a reason.
/// </summary>
public sealed class SeekAdvice(CaseWork work) : IUseCase
{
    /// <param name="LeftOut">By the role's id, why somebody who must be asked is not.</param>
    public sealed record Command(IReadOnlyList<AdviserToAsk> Asked, IReadOnlyDictionary<string, string> LeftOut);

    public Task<Outcome> Do(Guid caseId, Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return work.OnCase(caseId, Right.SeekAdvice, new("seek-advice", Basis: "SEND Regulations 2014, regulation 6(1)"), async hand =>
        {
            if (hand.LawRefuses(Acts.SeekAdvice) is { } refusal) return refusal;
            if (command.Asked.Count == 0) return Outcome.Refused("Choose at least one person to ask.", nameof(Command.Asked));
            var already = await hand.Db.Advice.Where(advice => advice.CaseId == caseId && advice.State != AdviceState.Withdrawn).Select(advice => new { advice.RoleId, advice.Title, advice.OrganisationId }).ToListAsync();
            var required = AdvisersToAskQuery.Required(hand.Child, hand.Today);
            List<AdviceGiver> leftOut = [.. required.Where(giver => !already.Exists(one => one.RoleId == giver.Id) && !command.Asked.Any(asked => asked.RoleId == giver.Id))];
            if (leftOut.Find(giver => string.IsNullOrWhiteSpace(command.LeftOut.GetValueOrDefault(giver.Id))) is { } unsaid)
                return Outcome.Refused($"Say why you are not asking: {unsaid.Who.ToLowerInvariant()}.", $"LeftOut[{unsaid.Id}]", unsaid.Source.Citation);
            foreach (var asked in command.Asked)
                if (await AdviceRequests.Wrong(hand, asked, $"Asked[{asked.RoleId}]") is { } wrong) return wrong;
            // Sent again, by a second press or by a second officer, nobody is asked twice: a deliberate second request is made by itself.
            var isOneOfAKind = required.Select(giver => giver.Id).ToHashSet();
            foreach (var asked in command.Asked.Where(asked => !already.Exists(one => one.RoleId == asked.RoleId
                && (AdviceRoles.IsFamily(asked.RoleId) || isOneOfAKind.Contains(asked.RoleId) || (one.Title == AdviceRequests.Title(asked) && one.OrganisationId == asked.OrganisationId)))))
                await AdviceRequests.Ask(hand, asked);
            foreach (var giver in leftOut) hand.Happened(new AdviserLeftOut(giver.Id, giver.Who, command.LeftOut[giver.Id].Trim()));
            return Outcome.Done();
        });
    }
}

/// <summary>Somebody whom the regulation names was not asked, and why.</summary>
[EventType("adviser-left-out")]
public sealed record AdviserLeftOut(string RoleId, string Who, string Why) : Event;
