using OneStory.Assessments;
using OneStory.Law;
using OneStory.Messages;
using OneStory.Places;

namespace OneStory.Jobs;

/// <summary>
/// Reminds of what is due and tells of what is late: advice a week before, on the day and weekly afterwards; consultations;
/// the end of a family's fifteen days; and the family, where advice or the authority itself is late. Each once.
/// </summary>
public sealed class SendReminders(OneStoryDbContext db, Reminder reminder, Recipients recipients, UkClock clock) : IUseCase
{
    private const int Before = 7, BeforeReply = 3, BeforeWindowEnds = 3;

    /// <returns>How many messages were written.</returns>
    public async Task<int> Turn(CancellationToken cancellation)
    {
        var (today, soon) = (clock.Today, clock.Today.AddDays(Before));
        var caseIds = await db.CaseDeadlines.Where(clock => clock.ClosedOn == null && clock.Due <= soon && (clock.State == "Running" || clock.State == "Missed")).Select(clock => clock.CaseId)
            .Union(db.Cases.Where(found => found.Standing.Stage == "draft-served").Select(found => found.Id)).ToListAsync(cancellation);
        var written = 0;
        foreach (var some in caseIds.Chunk(100))
            foreach (var one in await reminder.OpenCases.Where(found => some.Contains(found.Id)).ToListAsync(cancellation))
            {
                var law = CaseLawQuery.Of(one, today);
                written += await OfAdvice(one, law, today) + await OfConsultations(one, law, today) + await OfWindow(one, law, today) + await OfOurselves(one, law, today);
            }

        return written;
    }

    private async Task<int> OfAdvice(Case one, CaseInLaw law, DateOnly today)
    {
        var written = 0;
        var asked = await db.Advice.AsNoTracking().Where(advice => advice.CaseId == one.Id && (advice.State == AdviceState.Asked || advice.State == AdviceState.Started)).ToListAsync();
        foreach (var advice in asked)
        {
            if (law.Clock("advice-return", advice.About) is not { ClosedOn: null, State: DeadlineState.Running or DeadlineState.Missed } due || due.DaysLeft > Before) continue;
            (string, string?)[] fields = [("expert", advice.Title), ("asked", advice.AskedOn.InWords()), ("due", due.Due.InWords()), ("days late", Words.Of(-due.DaysLeft, "days"))];
            var to = await recipients.Advisers(advice, today);
            var (template, time) = due.DaysLeft switch { > 0 => ("advice-due-soon", ""), 0 => ("advice-due-today", ""), < 0 => ("advice-overdue", $":{(-due.DaysLeft - 1) / 7}") };
            written += await reminder.Write(template, to, $"/case/{one.Id}/advice/{advice.Id}", $"{template}:{advice.Id:N}{time}", one, fields);
            written += await reminder.Write("advice-due-outside", Recipients.AdviserOutside(advice), "", $"{template}:{advice.Id:N}{time}", one, fields);
            if (due.DaysLeft < 0) written += await reminder.Write("advice-late", await recipients.RightsHolders(one.Child, today), $"/child/{one.ChildId}", $"advice-late:{advice.Id:N}", one, fields);
        }

        return written;
    }

    private async Task<int> OfConsultations(Case one, CaseInLaw law, DateOnly today)
    {
        var written = 0;
        foreach (var asked in await db.Consultations.AsNoTracking().Include(consultation => consultation.Setting).Where(consultation => consultation.CaseId == one.Id && consultation.RepliedOn == null && consultation.WithdrawnOn == null).ToListAsync())
        {
            var due = law.Clock("setting-consult-reply", asked.Named())?.Due ?? asked.SentOn.AddDays(15);
            var left = due.DayNumber - today.DayNumber;
            if (left > BeforeReply) continue;
            written += await reminder.Write("consultation-due", await recipients.OfBody(asked.SettingId, [Roles.Senco.Id], today), $"/case/{one.Id}/consultations/{asked.Id}",
                $"consultation-due:{asked.Id:N}:{(left >= 0 ? "before" : $"{(-left - 1) / 7}")}", one, ("setting", asked.Setting.Name), ("asked", asked.SentOn.InWords()), ("due", due.InWords()));
        }

        return written;
    }

    private async Task<int> OfWindow(Case one, CaseInLaw law, DateOnly today)
    {
        if (law.Clock("draft-window") is not { ClosedOn: null } window || window.Due < today || window.Due.DayNumber - today.DayNumber > BeforeWindowEnds || law.Facts.Of(FactTypes.WindowWaived).Length > 0) return 0;
        if (await db.Representations.AnyAsync(words => db.Plans.Any(plan => plan.Id == words.PlanId && plan.CaseId == one.Id) && words.SentAt != null)) return 0;
        return await reminder.Write("draft-days-left", await recipients.RightsHolders(one.Child, today), $"/child/{one.ChildId}/draft", $"draft-days-left:{one.Id:N}:{window.Due.Iso()}", one, ("window ends", window.Due.InWords()));
    }

    /// <summary>Lateness is said plainly, to those it is owed to, the day after.</summary>
    private async Task<int> OfOurselves(Case one, CaseInLaw law, DateOnly today)
    {
        var written = 0;
        foreach (var (limit, step) in new[] { ("assess-decision", "tell you if we will do an EHC needs assessment"), ("final-plan", "send you the final plan") })
        {
            if (law.Clock(limit) is not { State: DeadlineState.Missed, ClosedOn: null } late) continue;
            var why = one.Standing.WaitingOn is { } waiting ? $"We are waiting for this: {waiting}."
                : one.OfficerPostId is null ? "Nobody has been looking after this. We have told the manager today."
                : "The officer looking after this has been told to do it first.";
            written += await reminder.Write("we-are-late", await recipients.RightsHolders(one.Child, today), $"/child/{one.ChildId}", $"we-are-late:{one.Id:N}:{limit}:{late.Due.Iso()}", one, ("step", step), ("due", late.Due.InWords()), ("why", why));
        }

        return written;
    }
}
