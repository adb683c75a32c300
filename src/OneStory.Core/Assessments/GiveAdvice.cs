using OneStory.Law;

namespace OneStory.Assessments;

/// <summary>
/// Gives the advice (SEND Regulations 2014, regulation 8(1)), or corrects what was given, as a further version beside the
/// first. The author's words are kept as they are: where the check finds them vague, the author mends them or says why not.
/// Late advice stops its own clock and no other: the authority's runs on whether or not advice comes.
/// </summary>
public sealed class GiveAdvice(CaseWork work, OneStoryDbContext db, ChildAccess access) : IUseCase
{
    /// <param name="Draft">The version of the draft, as the page showed it; 0 where there was none.</param>
    /// <param name="TimesGiven">How often the advice had been given, as the page showed it.</param>
    /// <param name="WhatChanged">For a correction, what is corrected and why.</param>
    /// <param name="ReceivedFor">Where an officer enters what came on paper: who wrote it, as what, and the day it came.</param>
    public sealed record Command(Guid AdviceId, AdviceContent Content, int Draft, int TimesGiven, string? WhatChanged = null, OnPaper? ReceivedFor = null);

    /// <summary>Advice that came another way than through here.</summary>
    public sealed record OnPaper(string Name, string Title, DateOnly On);

    public async Task<Outcome> Do(Guid caseId, Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        var right = await access.RightToEnter(db, caseId);
        command = command with { WhatChanged = string.IsNullOrWhiteSpace(command.WhatChanged) ? null : command.WhatChanged };
        var doing = new Doing(command.WhatChanged is null ? "give-advice" : "correct-advice", command.WhatChanged, "SEND Regulations 2014, regulation 8(1)", command.ReceivedFor?.Name);
        return await work.OnCase(caseId, right, doing, async hand =>
        {
            var advice = await hand.Db.Advice.Include(a => a.Lines).FirstOrDefaultAsync(a => a.Id == command.AdviceId && a.CaseId == caseId);
            if (advice is null) return new NotFound();
            if (right == Right.GiveAdvice && !hand.MayAnswer(advice)) return new Forbidden(Right.GiveAdvice);
            var drafts = await hand.Db.AdviceDrafts.Where(kept => kept.AdviceId == advice.Id).ToListAsync();
            var draft = drafts.Find(kept => kept.IsOnPaper == (right == Right.SeekAdvice));
            if (advice.TimesGiven != command.TimesGiven) return new Conflict(WriteAdvice.GivenMeanwhile);
            if ((draft?.Version ?? 0) != command.Draft) return new Conflict(WriteAdvice.SavedMeanwhile);
            if (Refusal(hand, advice, command, right) is { } refusal) return refusal;
            Write(hand, advice, advice.IsAnswered() ? command : command with { WhatChanged = null });
            await AdviceLines.Replace(hand, advice, command.Content);
            hand.Db.RemoveRange(drafts);
            return Outcome.Done(advice.Id);
        });
    }

    private static Outcome? Refusal(CaseInHand hand, Advice advice, Command command, Right right)
    {
        if (AdviceRoles.IsFamily(advice.RoleId)) return new NotFound();
        if (advice.State == AdviceState.Withdrawn) return Outcome.Refused("This request has been taken back, so no advice is needed.");
        var corrects = advice.IsAnswered();
        if (corrects && right == Right.SeekAdvice && advice.OrganisationId is not null) return Outcome.Refused("Only its author can correct the advice. Their words are never changed by anybody else.");
        if (!corrects && hand.LawRefuses(Acts.GiveAdvice) is { } refusal) return refusal;
        if (corrects && string.IsNullOrWhiteSpace(command.WhatChanged)) return Outcome.Refused("Say what you have corrected, and why. What you gave before stays beside it.", nameof(Command.WhatChanged));
        if (AdviceChecks.Of(command.Content) is [var gap, ..]) return Outcome.Refused(gap.Says, gap.Field);
        return right == Right.GiveAdvice && command.ReceivedFor is null ? null : command.ReceivedFor switch
        {
            null or { Name: "" } or { Title: "" } => Outcome.Refused("Say who wrote the advice, and as what.", nameof(OnPaper.Name)),
            { On: var on } when on > hand.Today => Outcome.Refused("The day it came cannot be in the future.", nameof(OnPaper.On)),
            { On: var on } when on < advice.AskedOn => Outcome.Refused($"It was asked for on {advice.AskedOn.InWords()}, so it cannot have come before.", nameof(OnPaper.On)),
            _ => null,
        };
    }

    /// <summary>What stood before a correction, where it came in another way than this.</summary>
    private static void KeepFirst(CaseInHand hand, Advice advice) => hand.Db.Add(new AdviceAsGiven
    {
        AdviceId = advice.Id,
        Number = ++advice.TimesGiven,
        GivenOn = advice.AnsweredOn ?? hand.Today,
        ByName = advice.AnsweredByName ?? advice.About,
        ByTitle = advice.AnsweredByTitle ?? "",
        Content = AdviceContent.Of(advice).ToJson(),
    });

    private static void Write(CaseInHand hand, Advice advice, Command command)
    {
        var (name, title, on) = command.ReceivedFor is { } paper ? (paper.Name, paper.Title, paper.On) : (hand.Viewer.Name, AdviceAuthor.Title(hand.Viewer, advice), hand.Today);
        var answersFirst = advice.State is AdviceState.Asked or AdviceState.Started;
        if (advice.IsAnswered() && advice.TimesGiven == 0) KeepFirst(hand, advice);
        (advice.Basis, advice.Summary, advice.Strengths) = (command.Content.Basis.Trim(), command.Content.Summary.Trim(), command.Content.Strengths.Trim());
        (advice.AnsweredByName, advice.AnsweredByTitle, advice.State) = (name, title, AdviceState.Given);
        if (answersFirst) AdviceAnswers.Received(hand, advice, on);
        advice.TimesGiven++;
        hand.Db.Add(new AdviceAsGiven { AdviceId = advice.Id, Number = advice.TimesGiven, GivenOn = on, ByName = name, ByTitle = title, Content = command.Content.ToJson(), WhatChanged = command.WhatChanged?.Trim() });
        List<WrittenLine> lines = [.. command.Content.Standing];
        if (command.WhatChanged is null) hand.Happened(new AdviceGiven(advice.Id, advice.About, name, title, on, AdviceAnswers.DaysLate(hand, advice, on), lines.Count, lines.Count(line => line.KeptBecause is { Length: > 0 })));
        else hand.Happened(new AdviceCorrected(advice.Id, advice.About, name, advice.TimesGiven, command.WhatChanged.Trim()));
    }
}

/// <summary>Advice was given.</summary>
/// <param name="DaysLate">0 where it came in time; null where nothing bound its giver.</param>
/// <param name="Kept">How many lines the author kept although the check found them vague.</param>
[EventType("advice-given")]
public sealed record AdviceGiven(Guid AdviceId, string About, string By, string Title, DateOnly On, int? DaysLate, int Lines, int Kept) : Event;

[EventType("advice-corrected")]
public sealed record AdviceCorrected(Guid AdviceId, string About, string By, int Number, string WhatChanged) : Event;
