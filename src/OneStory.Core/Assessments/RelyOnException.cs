using OneStory.Law;

namespace OneStory.Assessments;

/// <summary>
/// Records circumstances relied on for not meeting a time limit (SEND Regulations 2014, regulations 5(4), 8(2) and 10(4)).
/// The law looks at the dates and says whether the ground is made out. No date moves, and it must still be done as soon as
/// practicable.
/// </summary>
public sealed class RelyOnException(CaseWork work) : IUseCase
{
    /// <param name="Ground">The id of one of the law's <see cref="Grounds"/>.</param>
    /// <param name="To">The last day; for a closure, the day the setting re-opens; null while it goes on.</param>
    /// <param name="About">The setting or adviser, for a closure or an appointment not kept.</param>
    /// <param name="LimitId">The limit it is relied on for.</param>
    public sealed record Command(string Ground, DateOnly? From, DateOnly? To, string? About, string? LimitId, string WhyImpractical, Guid? EvidenceFileId = null);

    public Task<Outcome> Do(Guid caseId, Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return work.OnCase(caseId, Right.CorrectDates, new("rely-on-exception", command.WhyImpractical?.Trim(), "SEND Regulations 2014, regulations 5(4), 8(2), 10(4) and 13(3)"), async hand =>
        {
            if (await Refuses(hand, command) is { } refusal) return refusal;
            var circumstance = ToRecord(caseId, command, hand.ActId);
            var verdict = Verdicts(hand.Case, circumstance.ToLaw(), hand.Today) is [{ } first, ..] ? first : null;
            hand.Case.Circumstances.Add(circumstance);
            hand.Db.Add(circumstance);
            hand.Happened(new ExceptionReliedOn(circumstance.Id, command.Ground, command.From!.Value, command.To, circumstance.About, command.LimitId, circumstance.WhyImpractical,
                command.EvidenceFileId, verdict?.IsMadeOut ?? false, verdict?.Why ?? "It bears on no limit of this case."));
            return Outcome.Done(circumstance.Id);
        });
    }

    private static async Task<Outcome?> Refuses(CaseInHand hand, Command command)
    {
        if (!Grounds.ById.TryGetValue(command.Ground ?? "", out var ground)) return Outcome.Refused("Choose the ground.", nameof(Command.Ground));
        if (command.From is not { } from) return Outcome.Refused("Enter the first day.", nameof(Command.From));
        if (command.To < from) return Outcome.Refused("The last day cannot be before the first.", nameof(Command.To));
        if (ground is Ground.SchoolClosed or Ground.EarlyYearsClosed && command.To is null) return Outcome.Refused("Enter the day the setting re-opens: the four weeks are counted to it.", nameof(Command.To));
        if (ground is Ground.SchoolClosed or Ground.EarlyYearsClosed or Ground.MissedAppointment && string.IsNullOrWhiteSpace(command.About))
            return Outcome.Refused(ground == Ground.MissedAppointment ? "Choose the adviser who made the appointment." : "Choose the setting that was closed.", nameof(Command.About));
        if (command.LimitId is { } limit && TimeLimits.Versions(limit).Count == 0) return Outcome.Refused("Choose the time limit it is about.", nameof(Command.LimitId));
        if (string.IsNullOrWhiteSpace(command.WhyImpractical)) return Outcome.Refused("Say why the limit could not be met because of this. Without it nothing is disapplied.", nameof(Command.WhyImpractical));
        if (command.EvidenceFileId is { } file && !await hand.Db.Files.AnyAsync(one => one.Id == file && !one.IsPrivate && (one.CaseId == hand.Case.Id || one.ChildId == hand.Child.Id)))
            return Outcome.Refused("Choose a document on this record.", nameof(Command.EvidenceFileId));
        return null;
    }

    internal static CaseCircumstance ToRecord(Guid caseId, Command command, Guid actId) => new()
    {
        CaseId = caseId,
        Ground = command.Ground,
        From = command.From!.Value,
        To = command.To,
        About = OneLine(command.About),
        LimitId = string.IsNullOrEmpty(command.LimitId) ? null : command.LimitId,
        WhyImpractical = OneLine(command.WhyImpractical)!,
        EvidenceFileId = command.EvidenceFileId,
        RecordedByActId = actId,
    };

    /// <summary>What the law makes of circumstances on each clock of the case that has a ground for them.</summary>
    internal static IReadOnlyList<LimitVerdict> Verdicts(Case loaded, Circumstance circumstance, DateOnly today)
    {
        var facts = CaseFacts.Of(loaded.ToLaw().All, [circumstance]);
        return [.. Deadlines.For(facts, today).Where(deadline => deadline.State != DeadlineState.NotApplicable)
            .SelectMany(deadline => deadline.Excuses.Select(verdict => new LimitVerdict(deadline, verdict.IsMadeOut, verdict.Why, verdict.Source.Citation)))];
    }

    /// <summary>The law takes no line breaks, lest one pass for another line of what is printed.</summary>
    private static string? OneLine(string? text) => string.IsNullOrWhiteSpace(text) ? null : string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>What the law says of circumstances for one clock.</summary>
public sealed record LimitVerdict(Deadline Deadline, bool IsMadeOut, string Why, string Citation);

/// <summary>Takes back circumstances that should not have been recorded.</summary>
public sealed class TakeBackException(CaseWork work) : IUseCase
{
    public Task<Outcome> Do(Guid caseId, Guid circumstanceId, string? why) =>
        string.IsNullOrWhiteSpace(why)
            ? Task.FromResult(Outcome.Refused("Say why it is taken back.", "TakeBackWhy"))
            : work.OnCase(caseId, Right.CorrectDates, new("take-back-exception", why.Trim()), hand =>
            {
                if (hand.Case.Circumstances.Find(one => one.Id == circumstanceId && one.WithdrawnByActId is null) is not { } found) return Task.FromResult<Outcome>(new NotFound());
                found.WithdrawnByActId = hand.ActId;
                hand.Happened(new ExceptionTakenBack(found.Id, found.Ground));
                return Task.FromResult(Outcome.Done(caseId));
            });
}

/// <param name="IsMadeOut">What the law said of it on the day.</param>
[EventType("exception-relied-on")]
public sealed record ExceptionReliedOn(
    Guid CircumstanceId, string Ground, DateOnly From, DateOnly? To, string? About, string? LimitId, string WhyImpractical, Guid? EvidenceFileId, bool IsMadeOut, string Why) : Event;

[EventType("exception-taken-back")]
public sealed record ExceptionTakenBack(Guid CircumstanceId, string Ground) : Event;
