using OneStory.Law;

namespace OneStory.Places;

/// <summary>Takes back a consultation that is no longer wanted: sent to the wrong setting, or one that has closed.</summary>
public sealed class WithdrawConsultation(CaseWork work) : IUseCase
{
    public sealed record Command(Guid ConsultationId, string Reason);

    public Task<Outcome> Do(Guid caseId, Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return work.OnCase(caseId, Right.ConsultSettings, new("withdraw-consultation", command.Reason), async hand =>
        {
            if (await Consulting.Find(hand, command.ConsultationId) is not { } consultation) return new NotFound();
            if (string.IsNullOrWhiteSpace(command.Reason)) return Outcome.Refused("Say why the consultation is taken back. The setting will read it.", nameof(Command.Reason));
            if (consultation.WithdrawnOn is not null) return Outcome.Done(consultation.Id);
            if (consultation.RepliedOn is not null) return Outcome.Refused("It has answered, so there is nothing to take back.");
            consultation.WithdrawnOn = hand.Today;
            foreach (var fact in hand.Case.Facts.Where(fact => fact.Type == FactTypes.ConsultationReceived.Id && fact.About == consultation.Named() && fact.WithdrawnByActId is null)) hand.Withdraw(fact);
            hand.Happened(new ConsultationWithdrawn(consultation.Id, consultation.SettingId, consultation.Named(), command.Reason.Trim()));
            return Outcome.Done(consultation.Id);
        });
    }
}

[EventType("consultation-withdrawn")]
public sealed record ConsultationWithdrawn(Guid ConsultationId, Guid SettingId, string Setting, string Reason) : Event;
