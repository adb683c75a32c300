using OneStory.Files;

namespace OneStory.Plans;

/// <summary>A comment of the family's beside what it is about, then and now.</summary>
/// <param name="Then">The line as the family read it; null for a comment on a section.</param>
/// <param name="Now">The line as it stands; null where it has been taken out.</param>
public sealed record CommentBesideLine(
    Guid Id, int Version, int IssueNumber, string Section, CommentKind Kind, string Words, string? ProposedWords, FileInList? Voice, string ByName, string ByRole, bool ByRightsHolder, DateTime At,
    CommentAnswer? Answer, string? AnswerWords, string? AnsweredByName, DateTime? AnsweredAt, string Label, ContentLine? Then, ContentLine? Now, int? LineVersion)
{
    /// <summary>"This is right" needs no answer.</summary>
    public bool AsksAnswer => Answer is null && Kind != CommentKind.Right;
}

/// <summary>What the family asked about the draft as a whole.</summary>
public sealed record RepresentationsView(
    Guid? PreferredSettingId, string? PreferredSetting, string PreferredBecause, bool WantsMeeting, string MeetingNote, DateTime? MeetingAt, string? MeetingWhere, DateOnly? MeetingHeldOn,
    string Overall, DateTime? SentAt, string? SentByName, bool NothingMoreToSay);

/// <summary>What the family says of the draft, for the officer who answers it.</summary>
public sealed record DraftComments(Guid CaseId, Guid ChildId, int? LatestDraft, bool IsFinal, IReadOnlyList<CommentBesideLine> Comments, RepresentationsView? Representations)
{
    public int Unanswered => Comments.Count(comment => comment.AsksAnswer);
}

public sealed class DraftCommentsQuery(OneStoryDbContext db, FilesQuery files) : IUseCase
{
    public async Task<DraftComments?> Of(Guid caseId)
    {
        if (await PlanLoading.Of(db, caseId) is not { } now) return null;
        var plan = await db.Plans.AsNoTracking().Include(p => p.Issues).FirstAsync(p => p.CaseId == caseId);
        var versions = await db.PlanLines.AsNoTracking().Where(line => line.PlanId == plan.Id).Select(line => new { line.Id, line.Version }).ToDictionaryAsync(line => line.Id, line => line.Version);
        var issues = plan.Issues.ToDictionary(issue => issue.Number, issue => PlanExport.Read(issue.Content).Required);
        var comments = await db.PlanComments.AsNoTracking().Where(comment => comment.PlanId == plan.Id).OrderBy(comment => comment.At).ToListAsync();
        var voices = await files.OfChild(plan.ChildId, [.. comments.Select(comment => comment.VoiceFileId).OfType<Guid>()]);
        return new(
            caseId, plan.ChildId, plan.Issues.Where(issue => issue.Kind == IssueKind.Draft).Max(issue => (int?)issue.Number), plan.Issues.Exists(issue => issue.Kind == IssueKind.Final),
            [.. comments.Select(comment => Beside(comment, voices.FirstOrDefault(voice => voice.Id == comment.VoiceFileId), issues[comment.IssueNumber], now, versions)).OrderByDescending(comment => comment.AsksAnswer)], await OfPlan(db, plan.Id));
    }

    internal static async Task<RepresentationsView?> OfPlan(OneStoryDbContext db, Guid planId) => await db.Representations.AsNoTracking().Where(words => words.PlanId == planId)
        .Select(words => new RepresentationsView(
            words.PreferredSettingId, words.PreferredSetting != null ? words.PreferredSetting.Name : words.PreferredSettingName, words.PreferredBecause, words.WantsMeeting, words.MeetingNote, words.MeetingAt, words.MeetingWhere,
            words.MeetingHeldOn, words.Overall, words.SentAt, words.SentByName, words.NothingMoreToSay)).FirstOrDefaultAsync();

    private static CommentBesideLine Beside(PlanComment comment, FileInList? voice, PlanContent issue, PlanContent now, Dictionary<Guid, int> versions)
    {
        var then = issue.Lines.FirstOrDefault(line => line.Id == comment.LineId);
        var current = now.Lines.FirstOrDefault(line => line.Id == comment.LineId);
        return new(
            comment.Id, comment.Version, comment.IssueNumber, comment.Section, comment.Kind, comment.Words, comment.ProposedWords, voice, comment.ByName, comment.ByRole, comment.ByRightsHolder, comment.At,
            comment.Answer, comment.AnswerWords, comment.AnsweredByName, comment.AnsweredAt, then is null ? $"Section {comment.Section}" : then.Kind == PlanLineKind.Words ? then.Heading ?? $"Section {then.Section}" : issue.Label(then),
            then, current, current is null ? null : versions.GetValueOrDefault(current.Id));
    }
}
