using OneStory.Law;
using OneStory.People;

namespace OneStory.Messages;

/// <summary>What every message about a child can be filled in with: the authority, the child, whoever holds the case, the dates.</summary>
public static class MessageContext
{
    public static MessageFields OfAuthority(Authority authority, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(authority);
        return new MessageFields().With(
        [
            new("today", today.InWords()), new("council", authority.Name), new("council contact", authority.Contact.Name), new("council phone", authority.Contact.Phone),
            new("council email", authority.Contact.Email), new("council address", OneLine(authority.Contact.Address)), new("office hours", authority.OfficeHours),
            new("support", authority.AdviceAndSupport.Name), new("support phone", authority.AdviceAndSupport.Phone), new("support email", authority.AdviceAndSupport.Email),
            new("adviser", authority.MediationAdviser.Name), new("adviser phone", authority.MediationAdviser.Phone), new("adviser email", authority.MediationAdviser.Email),
            new("adviser address", OneLine(authority.MediationAdviser.Address)), new("resolution", authority.DisagreementResolution.Name),
            new("resolution phone", authority.DisagreementResolution.Phone), new("resolution email", authority.DisagreementResolution.Email), new("local offer", authority.LocalOfferUrl),
        ]);
    }

    public static MessageFields OfChild(Child child)
    {
        ArgumentNullException.ThrowIfNull(child);
        return new MessageFields().With([new("child", child.CalledName), new("full name", child.Name), new("born", child.Born.WithoutWeekday())]);
    }

    /// <summary>The dates of the case, as the law gives them on the day.</summary>
    /// <param name="noticeId">The notice, by which the right of appeal is known.</param>
    public static MessageFields OfCase(CaseInLaw law, string reference, string? noticeId)
    {
        ArgumentNullException.ThrowIfNull(law);
        string? Due(string limit) => law.Clock(limit)?.Due.InWords();
        return new MessageFields().With(
        [
            new("reference", reference), new("received", (law.Clock("final-plan") ?? law.Clock("assess-decision"))?.Start.InWords()), new("decide by", Due("assess-decision")),
            new("no plan by", NoPlanBy(law)), new("final by", Due("final-plan")), new("appeal by", Due("appeal-lodge")), new("mediation by", Due("mediation-contact")),
            new("appeal section", noticeId is not null && Law.Notices.Find(noticeId)?.AppealGround is { } ground ? $"section 51(2){ground}" : null),
        ]);
    }

    /// <summary>The sixteen weeks bind a refusal only, so no clock runs for them before one: they are reckoned as if it were made today.</summary>
    private static string? NoPlanBy(CaseInLaw law)
    {
        if (law.Clock("no-plan-decision") is { } runs) return runs.Due.InWords();
        var refused = CaseFacts.Of([.. law.Facts.All, new Fact(FactTypes.DecisionSent, law.On, DecisionKinds.RefuseToIssuePlan)], law.Facts.Circumstances);
        return Deadlines.For(refused, law.On, "no-plan-decision").FirstOrDefault(deadline => deadline.State != DeadlineState.NotApplicable)?.Due.InWords();
    }

    /// <summary>The fields with those of the others that have a value.</summary>
    public static MessageFields And(this MessageFields fields, MessageFields others) =>
        fields.With(KnownFields.All.Where(field => others[field.Name].Length > 0).Select(field => new KeyValuePair<string, string?>(field.Name, others[field.Name])));

    private static string OneLine(string address) => string.Join(", ", address.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
