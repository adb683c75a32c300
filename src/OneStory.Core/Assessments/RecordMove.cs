using OneStory.Law;

namespace OneStory.Assessments;

/// <summary>
/// Records that the child has moved to another authority's area while the assessment was under way. The authority is no
/// longer responsible (Children and Families Act 2014, section 24), and says what it sends on. A plan that is in force is
/// transferred instead (SEND Regulations 2014, regulation 15).
/// </summary>
public sealed class RecordMove(CaseWork work) : IUseCase
{
    /// <param name="WhatIsSent">What goes to the new authority, in words; empty where the family does not want anything sent.</param>
    /// <param name="FamilyAgrees">Whether the family agrees to its being sent.</param>
    public sealed record Command(DateOnly? On, string NewAuthority, string HowKnown, IReadOnlyList<string> WhatIsSent, bool? FamilyAgrees);

    public Task<Outcome> Do(Guid caseId, Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return work.OnCase(caseId, Right.CorrectDates, new("record-move", command.HowKnown?.Trim(), "Children and Families Act 2014, section 24"), hand =>
        {
            if (hand.LawRefuses(Acts.EndResponsibility) is { } refusal) return Task.FromResult(refusal);
            if (hand.Position[CaseStates.Plan] == CaseStates.Maintained)
                return Task.FromResult(Outcome.Refused("A plan is in force, so it is transferred to the new authority and does not end.", source: "SEND Regulations 2014, regulation 15"));
            if (command.On is not { } on) return Task.FromResult(Outcome.Refused("Enter the day of the move.", nameof(Command.On)));
            if (on > hand.Today) return Task.FromResult(Outcome.Refused("Until the day of the move the council goes on being responsible. Record it on that day.", nameof(Command.On)));
            if (string.IsNullOrWhiteSpace(command.NewAuthority)) return Task.FromResult(Outcome.Refused("Enter the name of the new authority.", nameof(Command.NewAuthority)));
            if (string.IsNullOrWhiteSpace(command.HowKnown)) return Task.FromResult(Outcome.Refused("Say how you know, and from whom.", nameof(Command.HowKnown)));
            if (command.FamilyAgrees is null) return Task.FromResult(Outcome.Refused("Say whether the family agrees to our sending what we have.", nameof(Command.FamilyAgrees)));

            List<string> sent = command.FamilyAgrees == true ? [.. command.WhatIsSent ?? []] : [];
            hand.Record(FactTypes.ResponsibilityEnded, on);
            hand.Happened(new ResponsibilityEnded(on, command.NewAuthority.Trim(), command.HowKnown.Trim(), sent, command.FamilyAgrees == true));
            return Task.FromResult(Outcome.Done(caseId));
        });
    }
}

[EventType("responsibility-ended")]
public sealed record ResponsibilityEnded(DateOnly On, string NewAuthority, string HowKnown, IReadOnlyList<string> WhatIsSent, bool FamilyAgrees) : Event;
