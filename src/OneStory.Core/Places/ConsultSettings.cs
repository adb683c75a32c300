using OneStory.Law;

namespace OneStory.Places;

/// <summary>
/// Consults settings about being named in the plan, several at once (Children and Families Act 2014, sections 39(2) and 40(3)).
/// Each should answer within fifteen days (SEND Code of Practice 2015, paragraph 9.83); silence neither stops nor extends the authority's clock.
/// </summary>
public sealed class ConsultSettings(CaseWork work) : IUseCase
{
    private const int Most = 30;

    public sealed record Command(IReadOnlyList<Guid> SettingIds, string Letter);

    public Task<Outcome> Do(Guid caseId, Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return work.OnCase(caseId, Right.ConsultSettings, new("consult-settings", Basis: Consulting.Guidance), async hand =>
        {
            if (hand.LawRefuses(Acts.ConsultSetting) is { } refusal) return refusal;
            if (string.IsNullOrWhiteSpace(command.Letter)) return Outcome.Refused("Write the letter to the settings.", nameof(Command.Letter));
            List<Guid> ids = [.. command.SettingIds.Distinct()];
            if (ids.Count is 0 or > Most) return Outcome.Refused(ids.Count == 0 ? "Choose at least one setting." : $"Consult no more than {Most} settings at once.", nameof(Command.SettingIds));
            var settings = await hand.Db.Settings.Where(setting => ids.Contains(setting.Id)).OrderBy(setting => setting.Name).ToListAsync();
            if (settings.Count < ids.Count) return new NotFound();
            if (settings.Find(setting => setting.HasClosedBy(hand.Today)) is { } closed) return Outcome.Refused($"{closed.Name} has closed, so it cannot be consulted.", nameof(Command.SettingIds));
            var already = await hand.Db.Consultations.Where(consultation => consultation.CaseId == caseId).ToListAsync();
            if (settings.Find(setting => already.Exists(there => there.SettingId == setting.Id && there is { WithdrawnOn: null, RepliedOn: null })) is { } waiting)
                return Outcome.Refused($"{waiting.Name} has been consulted already and has not answered. Remind it instead.", nameof(Command.SettingIds));
            var preferred = await Consulting.Preferred(hand.Db, caseId);
            HashSet<string> names = [.. hand.Case.Facts.Where(fact => fact.Type == FactTypes.ConsultationReceived.Id && fact.About is not null).Select(fact => fact.About!)];
            foreach (var setting in settings) Consult(hand, setting, command.Letter.Trim(), setting.Id == preferred.SettingId, names);
            return Outcome.Done();
        });
    }

    private static void Consult(CaseInHand hand, Setting setting, string letter, bool preferred, HashSet<string> names)
    {
        var about = setting.Name;
        for (var number = 2; !names.Add(about); number++) about = $"{setting.Name} ({number})";
        var consultation = new Consultation { CaseId = hand.Case.Id, SettingId = setting.Id, About = about, IsPreferred = preferred, Letter = letter, SentOn = hand.Today };
        hand.Db.Add(consultation);
        hand.Record(FactTypes.ConsultationReceived, hand.Today, about: about);
        hand.Happened(new SettingConsulted(consultation.Id, setting.Id, about, preferred));
    }
}

/// <summary>A setting was asked about being named in the plan.</summary>
[EventType("setting-consulted")]
public sealed record SettingConsulted(Guid ConsultationId, Guid SettingId, string Setting, bool IsPreferred) : Event;
