using OneStory.Law;

namespace OneStory.Places;

/// <summary>
/// Decides what section I names. A setting the family asks for, of a kind in section 38(3), must be named unless a ground of
/// section 39(4) is made out, each with its reasons. Otherwise the authority names a setting that it thinks appropriate, or the
/// type only (sections 39(5) and 40(2)). A setting must have been consulted before it is named or refused (sections 39(2) and 40(3)).
/// </summary>
public sealed class NameSetting(CaseWork work) : IUseCase
{
    /// <param name="SettingId">Null names the type only.</param>
    /// <param name="Grounds">On which the setting the family asked for is not named, each with why it is made out.</param>
    public sealed record Command(Guid? SettingId, string SettingType, string Reasons, IReadOnlyList<GroundMadeOut> Grounds, int? Version = null);

    /// <summary>A ground of section 39(4), and why it is made out.</summary>
    public sealed record GroundMadeOut(string Ground, string Because);

    public Task<Outcome> Do(Guid caseId, Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return work.OnCase(caseId, Right.ConsultSettings, new("name-setting", command.Reasons, "Children and Families Act 2014, sections 39 and 40"), async hand =>
        {
            if (TooSoonOrLate(hand, await Consulting.Preferred(hand.Db, caseId)) is { } notNow) return notNow;
            var setting = command.SettingId is { } id ? await hand.Db.Settings.FirstOrDefaultAsync(there => there.Id == id) : null;
            if (command.SettingId is not null && setting is null) return new NotFound();
            if (setting?.HasClosedBy(hand.Today) == true) return Outcome.Refused($"{setting.Name} has closed, so it cannot be named.", nameof(Command.SettingId));
            if (setting is null && string.IsNullOrWhiteSpace(command.SettingType)) return Outcome.Refused("Choose a setting, or say of what type it is to be.", nameof(Command.SettingType));
            if (string.IsNullOrWhiteSpace(command.Reasons)) return Outcome.Refused("Give the reasons. The family reads them.", nameof(Command.Reasons));
            var preferred = await Consulting.Preferred(hand.Db, caseId);
            if (await Unlawful(hand, command, setting, preferred) is { } unlawful) return unlawful;
            var naming = await Decide(hand, command, setting, preferred);
            hand.Happened(new NamingDecided(naming.Id, naming.SettingId, setting?.Name, naming.SettingType, naming.IsTheFamilysChoice, [.. naming.Grounds], naming.Reasons));
            return Outcome.Done(naming.Id);
        });
    }

    private static Outcome? TooSoonOrLate(CaseInHand hand, Preference preferred)
    {
        var stage = hand.Position[CaseStates.Assessment];
        if (stage != CaseStates.Drafting && stage != CaseStates.DraftIsServed) return Outcome.Refused($"A setting is named while the plan is being written. Now {stage.Meaning}.", source: "Children and Families Act 2014, sections 39 and 40");
        if (stage == CaseStates.Drafting) return Outcome.Refused("The draft has not been sent. The family asks for a setting when they have it, and the draft itself may name none.", source: "Children and Families Act 2014, section 38(2)(b) and (5)");
        var window = CaseLawQuery.Of(hand.Case, hand.Today).Clock("draft-window");
        return preferred.SentAt is null && window is { ClosedOn: null } open && open.Due >= hand.Today
            ? Outcome.Refused($"The family has until {open.Due.InWords()} to ask for a setting. Decide when they have said what they think, or when that time is over.", source: "SEND Regulations 2014, regulation 13(1)(a)")
            : null;
    }

    private static async Task<Outcome?> Unlawful(CaseInHand hand, Command command, Setting? setting, Preference preferred)
    {
        var consulted = await hand.Db.Consultations.Where(consultation => consultation.CaseId == hand.Case.Id && consultation.WithdrawnOn == null).Select(consultation => consultation.SettingId).ToListAsync();
        if (setting is not null && !consulted.Contains(setting.Id))
            return Outcome.Refused($"{setting.Name} has not been consulted, and must be before it is named.", nameof(Command.SettingId), "Children and Families Act 2014, sections 39(2) and 40(3)");
        if (command.Grounds.Any(made => NamingGrounds.All.All(known => known.Id != made.Ground))) return new NotFound();
        if (preferred.SettingId is not { } wanted || wanted == setting?.Id) return null;
        var theirs = await hand.Db.Settings.FirstAsync(there => there.Id == wanted);
        if (theirs.HasClosedBy(hand.Today) || SettingDuties.Of(theirs.Type).CanBeAskedFor == false) return null;
        if (!consulted.Contains(wanted)) return Outcome.Refused($"{preferred.Name}, for which the family asked, has not been consulted.", nameof(Command.Grounds), "Children and Families Act 2014, section 39(2)");
        if (command.Grounds.Count == 0)
            return Outcome.Refused($"The family asked for {preferred.Name}. It must be named unless a ground is made out: choose the ground, and say why.", nameof(Command.Grounds), "Children and Families Act 2014, section 39(3) and (4)");
        return command.Grounds.FirstOrDefault(made => string.IsNullOrWhiteSpace(made.Because)) is { } unsaid ? Outcome.Refused("Say why this ground is made out.", $"Because[{unsaid.Ground}]") : null;
    }

    private static async Task<NamingDecision> Decide(CaseInHand hand, Command command, Setting? setting, Preference preferred)
    {
        var type = string.IsNullOrWhiteSpace(command.SettingType) ? setting!.Type : command.SettingType.Trim();
        var naming = await hand.Db.NamingDecisions.FirstOrDefaultAsync(there => there.CaseId == hand.Case.Id);
        if (naming is null) hand.Db.Add(naming = new NamingDecision { CaseId = hand.Case.Id, SettingType = type, Reasons = command.Reasons.Trim(), DecidedOn = hand.Today });
        else hand.Expect(naming, command.Version);
        var isTheirs = preferred.SettingId is { } wanted ? (bool?)(wanted == setting?.Id) : preferred.Name is null ? null : false;
        var grounds = isTheirs == false && preferred.SettingId is not null ? command.Grounds : [];
        (naming.SettingId, naming.SettingType, naming.Reasons, naming.DecidedOn, naming.IsTheFamilysChoice) = (setting?.Id, type, command.Reasons.Trim(), hand.Today, isTheirs);
        (naming.AskedForSettingId, naming.AskedForSettingName) = (preferred.SettingId, preferred.SettingId is null ? preferred.Name : null);
        (naming.Grounds, naming.GroundReasons) = ([.. grounds.Select(made => made.Ground)], [.. grounds.Select(made => made.Because.Trim())]);
        return naming;
    }
}

/// <summary>It was decided what section I names.</summary>
[EventType("naming-decided")]
public sealed record NamingDecided(Guid NamingDecisionId, Guid? SettingId, string? Setting, string SettingType, bool? IsTheFamilysChoice, IReadOnlyList<string> Grounds, string Reasons) : Event;
