using OneStory.Law;

namespace OneStory.Plans;

/// <summary>What the family says of the draft as a whole, while it is being written. Nothing is sent by it.</summary>
public sealed class SaveRepresentations(CaseWork work) : IUseCase
{
    /// <summary>Null leaves an answer as it is.</summary>
    public sealed record Command
    {
        /// <summary>A setting on the list; <see cref="Guid.Empty"/> takes it back.</summary>
        public Guid? PreferredSettingId { get; init; }

        /// <summary>One that is not on the list, in the family's words.</summary>
        public string? PreferredSettingName { get; init; }

        public string? PreferredBecause { get; init; }
        public bool? WantsMeeting { get; init; }
        public string? MeetingNote { get; init; }
        public string? Overall { get; init; }
    }

    public Task<Outcome> Do(Guid caseId, Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return work.OnCase(caseId, Right.CommentOnDraft, new("save-representations", Basis: "SEND Regulations 2014, regulation 13(1)(a)"), async hand =>
        {
            var (plan, refusal) = await PlanOfCase.Open(hand);
            if (refusal is not null) return refusal;
            if (plan!.Latest() is null) return Outcome.Refused("There is no draft yet.");
            if (!FamilyVoice.HoldsTheRights(hand)) return FamilyVoice.NotTheirs(hand.Child, hand.Today);
            if ((PlanOfCase.TooLong(command.Overall, nameof(Command.Overall)) ?? PlanOfCase.TooLong(command.PreferredBecause, nameof(Command.PreferredBecause))) is { } wrong) return wrong;
            if (command.PreferredSettingId is { } setting && setting != Guid.Empty && !await hand.Db.Settings.AnyAsync(there => there.Id == setting))
                return Outcome.Refused("That school or college is not on our list. Type its name instead.", nameof(Command.PreferredSettingName));
            var words = await OfPlan(hand, plan!);
            Write(words, command);
            hand.Happened(new RepresentationsSaved(words.Id));
            return Outcome.Done(words.Id);
        });
    }

    internal static async Task<Representations> OfPlan(CaseInHand hand, Plan plan)
    {
        if (await hand.Db.Representations.FirstOrDefaultAsync(there => there.PlanId == plan.Id) is { } words) return words;
        words = new Representations { PlanId = plan.Id };
        hand.Db.Add(words);
        return words;
    }

    private static void Write(Representations words, Command command)
    {
        if (command.PreferredSettingId is { } setting) words.PreferredSettingId = setting == Guid.Empty ? null : setting;
        if (command.PreferredSettingName is { } name) words.PreferredSettingName = PlanOfCase.Clean(name);
        if (command.PreferredBecause is { } because) words.PreferredBecause = because.Trim();
        if (command.WantsMeeting is { } wants) words.WantsMeeting = wants;
        if (command.MeetingNote is { } note) words.MeetingNote = note.Trim();
        if (command.Overall is { } overall) words.Overall = overall.Trim();
    }
}

/// <summary>
/// Sends the family's representations: the setting they ask for (section 38(2)(b)), whether they want to meet an officer, and
/// what they think of the whole. "I have nothing more to say" waives what is left of the fifteen days, in writing.
/// </summary>
public sealed class SendRepresentations(CaseWork work) : IUseCase
{
    public sealed record Command(bool NothingMoreToSay);

    public Task<Outcome> Do(Guid caseId, Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return work.OnCase(caseId, Right.CommentOnDraft, new("send-representations", Basis: "SEND Regulations 2014, regulation 13(1)(a)"), async hand =>
        {
            var (plan, refusal) = await PlanOfCase.Open(hand);
            if (refusal is not null) return refusal;
            if (plan!.Latest() is not { } issue) return Outcome.Refused("There is no draft yet.");
            if (!FamilyVoice.HoldsTheRights(hand)) return FamilyVoice.NotTheirs(hand.Child, hand.Today);
            var words = await SaveRepresentations.OfPlan(hand, plan!);
            if (words.WantsMeeting && command.NothingMoreToSay)
                return Outcome.Refused("You have asked for a meeting, so there is still something to say. Send this without the tick, or take back the meeting first.", nameof(Command.NothingMoreToSay));
            if (words.WantsMeeting && Ask(hand, issue) is { } notNow) return notNow;
            if (!words.WantsMeeting) foreach (var asked in NotMet(hand)) hand.Withdraw(asked);
            if (command.NothingMoreToSay && Waive(hand, issue) is { } notYet) return notYet;
            (words.SentAt, words.SentByName, words.IssueNumber, words.NothingMoreToSay) = (hand.Now, hand.Viewer.Name, issue.Number, command.NothingMoreToSay);
            (words.AskedForSettingId, words.AskedForSettingName, words.AskedForBecause) = (words.PreferredSettingId, words.PreferredSettingName, words.PreferredBecause);
            hand.Happened(new RepresentationsSent(words.Id, issue.Number, words.PreferredSettingId, words.PreferredSettingName, words.WantsMeeting, words.NothingMoreToSay));
            return Outcome.Done(words.Id);
        });
    }

    private static Outcome? Ask(CaseInHand hand, PlanIssue issue)
    {
        if (Said(hand, FactTypes.MeetingRequested, issue.IssuedOn) || NotMet(hand).Count > 0) return null;
        if (hand.LawRefuses(Acts.AskForMeeting) is { } refusal) return refusal;
        hand.Record(FactTypes.MeetingRequested, hand.Today);
        return null;
    }

    /// <summary>Where the family asked to meet, and nobody has met them since.</summary>
    private static List<CaseFact> NotMet(CaseInHand hand) =>
        [.. hand.Case.Facts.Where(fact => fact.Type == FactTypes.MeetingRequested.Id && fact.WithdrawnByActId is null && !Said(hand, FactTypes.MeetingHeld, fact.Date))];

    private static Outcome? Waive(CaseInHand hand, PlanIssue issue)
    {
        if (Said(hand, FactTypes.WindowWaived, issue.IssuedOn)) return null;
        if (hand.LawRefuses(Acts.WaiveWindow) is { } refusal) return refusal;
        hand.Record(FactTypes.WindowWaived, hand.Today);
        return null;
    }

    private static bool Said(CaseInHand hand, FactType type, DateOnly since) =>
        hand.Case.Facts.Exists(fact => fact.Type == type.Id && fact.Date >= since && fact.WithdrawnByActId is null);
}

[EventType("representations-saved", 1)]
public sealed record RepresentationsSaved(Guid RepresentationsId) : Event;

[EventType("representations-sent", 1)]
public sealed record RepresentationsSent(Guid RepresentationsId, int IssueNumber, Guid? PreferredSettingId, string? PreferredSettingName, bool WantsMeeting, bool NothingMoreToSay) : Event;
