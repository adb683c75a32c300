namespace OneStory.Places;

/// <summary>Reminds a setting that has not answered, or all whose fifteen days have gone.</summary>
public sealed class ChaseConsultation(CaseWork work) : IUseCase
{
    public Task<Outcome> Do(Guid caseId, Guid consultationId) => Chase(caseId, consultationId);

    public Task<Outcome> DoAllLate(Guid caseId) => Chase(caseId, null);

    private Task<Outcome> Chase(Guid caseId, Guid? one) => work.OnCase(caseId, Right.ConsultSettings, new("chase-consultation", Basis: Consulting.Guidance), async hand =>
    {
        var law = CaseLawQuery.Of(hand.Case, hand.Today);
        var all = await hand.Db.Consultations.Include(consultation => consultation.Setting).Where(consultation => consultation.CaseId == caseId && (one == null || consultation.Id == one)).ToListAsync();
        if (all.Count == 0 && one is not null) return new NotFound();
        var waiting = all.Where(consultation => consultation is { RepliedOn: null, WithdrawnOn: null }).Select(consultation => (consultation, Clock: law.Clock("setting-consult-reply", consultation.Named())))
            .Where(pair => one is not null || pair.Clock is { ClosedOn: null } clock && clock.Due < hand.Today).ToList();
        if (waiting.Count == 0) return Outcome.Refused(one is null ? "No setting is late." : "There is nothing to wait for from it now.");
        foreach (var (consultation, clock) in waiting)
        {
            (consultation.ChasedAt, consultation.TimesChased) = (hand.Now, consultation.TimesChased + 1);
            hand.Happened(new ConsultationChased(consultation.Id, consultation.SettingId, consultation.Named(), clock?.Due, consultation.TimesChased));
        }

        return Outcome.Done();
    });
}

[EventType("consultation-chased")]
public sealed record ConsultationChased(Guid ConsultationId, Guid SettingId, string Setting, DateOnly? Due, int TimesChased) : Event;
