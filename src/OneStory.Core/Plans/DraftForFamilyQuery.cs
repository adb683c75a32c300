using OneStory.Files;
using OneStory.Law;
using OneStory.People;
using OneStory.Places;

namespace OneStory.Plans;

/// <summary>A comment as the family sees it, with what became of it.</summary>
/// <param name="IsMine">Whether the viewer wrote it.</param>
public sealed record FamilyComment(
    Guid Id, int IssueNumber, Guid? LineId, string Section, CommentKind Kind, string Words, string? ProposedWords, FileInList? Voice, string ByName, DateTime At, bool IsMine, CommentAnswer? Answer, string? AnswerWords,
    string? AnsweredByName, DateTime? AnsweredAt)
{
    /// <summary>Whether its writer may still change it.</summary>
    public bool IsOpen => IsMine && Answer is null;
}

/// <summary>The draft as the family reads it.</summary>
/// <param name="MaySend">Whether the viewer holds the rights, and so may send what the family asks for.</param>
/// <param name="Story">"My story" as it is now, by the heading of section A.</param>
public sealed record DraftForFamily(
    Guid CaseId, Guid ChildId, PlanContent Plan, bool IsFinal, Deadline? Window, IReadOnlyList<FamilyComment> Comments, RepresentationsView? Representations, bool MaySend, Outcome? WhyNotSend,
    IReadOnlyDictionary<string, string> Story, string? OfficerName, string? OfficerPhone)
{
    public int Number => Plan.Sent!.Number;

    public IEnumerable<FamilyComment> On(ContentLine line) => Comments.Where(comment => comment.LineId == line.Id);

    public IEnumerable<FamilyComment> OnSection(string section) => Comments.Where(comment => comment.LineId is null && comment.Section == section);

    /// <summary>The comment of the viewer's on this draft that they may still change: of a line, or of a section.</summary>
    public FamilyComment? Mine(Guid? line, string section) => Comments.LastOrDefault(comment => comment.IsOpen && comment.IssueNumber == Number && comment.LineId == line && comment.Section == section);

    /// <summary>Comments that ask something and have been answered, and how many there are.</summary>
    public (int Answered, int Asked) Count => (Comments.Count(comment => comment.Kind != CommentKind.Right && comment.Answer is not null), Comments.Count(comment => comment.Kind != CommentKind.Right));
}

/// <summary>Finds the latest draft of a child's plan. Who holds the rights sees every comment; anybody else their own.</summary>
public sealed class DraftForFamilyQuery(OneStoryDbContext db, UkClock clock, Viewer viewer, CaseLawQuery law, FilesQuery files) : IUseCase
{
    /// <summary>Null where no draft has been served.</summary>
    public async Task<DraftForFamily?> Of(Guid childId)
    {
        var plan = await db.Plans.AsNoTracking().Include(p => p.Issues).Where(p => p.ChildId == childId && p.Issues.Any()).OrderByDescending(p => p.Case.OpenedAt).FirstOrDefaultAsync();
        var draft = plan?.Issues.Where(issue => issue.Kind == IssueKind.Draft).MaxBy(issue => issue.Number);
        if (plan is null || draft is null) return null;
        var child = await db.Children.AsNoTracking().FirstAsync(c => c.Id == childId);
        var (holds, everything, me) = (HoldsTheRights(child), ReadsEverything(child), viewer.AccountId);
        var comments = await db.PlanComments.AsNoTracking().Where(comment => comment.PlanId == plan.Id && (everything || comment.ByAccountId == me)).OrderBy(comment => comment.At).ToListAsync();
        var voices = await files.OfChild(childId, [.. comments.Select(comment => comment.VoiceFileId).OfType<Guid>()]);
        var topics = PlanTemplates.Of(plan.Template)["A"].Headings.Where(heading => heading.Story is not null).ToDictionary(heading => heading.Story!, heading => heading.Title);
        var story = await db.StoryPages.AsNoTracking().Where(page => page.ChildId == childId && page.Words != "").Select(page => new { page.Topic, page.Words }).ToListAsync();
        var officer = await db.Cases.AsNoTracking().Where(c => c.Id == plan.CaseId && c.OfficerPost != null)
            .Select(c => new { c.OfficerPost!.Phone, Name = c.OfficerPost.Holdings.Where(holding => holding.To == null).Select(holding => holding.Account.Name).FirstOrDefault() }).FirstOrDefaultAsync();
        return new(
            plan.CaseId, childId, PlanExport.Read(draft.Content).Required, plan.Issues.Exists(issue => issue.Kind == IssueKind.Final), (await law.Of(plan.CaseId))?.Clock("draft-window"),
            [.. comments.Select(comment => Of(comment, voices.FirstOrDefault(voice => voice.Id == comment.VoiceFileId), me))], await DraftCommentsQuery.OfPlan(db, plan.Id), holds, holds ? null : FamilyVoice.NotTheirs(child, clock.Today),
            story.Where(page => topics.ContainsKey(page.Topic)).ToDictionary(page => topics[page.Topic], page => page.Words), officer?.Name, officer?.Phone);
    }

    /// <summary>The recording of a comment, for whoever may read the comment.</summary>
    public async Task<StoredFile?> Voice(Guid childId, Guid fileId)
    {
        var child = await db.Children.AsNoTracking().FirstAsync(c => c.Id == childId);
        var (everything, me) = (ReadsEverything(child), viewer.AccountId);
        return await db.PlanComments.AnyAsync(comment => comment.VoiceFileId == fileId && comment.Plan.ChildId == childId && (everything || comment.ByAccountId == me))
            ? await db.Files.AsNoTracking().FirstOrDefaultAsync(file => file.Id == fileId && file.ChildId == childId)
            : null;
    }

    private bool HoldsTheRights(Child child) => FamilyVoice.HoldsTheRights(child, clock.Today, viewer.Grants.Where(grant => grant.ChildId == child.Id).Select(grant => grant.Kind));

    private bool ReadsEverything(Child child) => HoldsTheRights(child) || viewer.CanForEveryone(Right.WritePlan);

    /// <summary>The schools, colleges and nurseries that are in the authority's area or work with it, by name.</summary>
    public async Task<IReadOnlyList<(Guid Id, string Name, string? Town)>> Settings() =>
        [.. (await db.OfTheAuthority(clock.Today).AsNoTracking().OrderBy(setting => setting.Name)
            .Select(setting => new { setting.Id, setting.Name, setting.Town }).ToListAsync()).Select(setting => (setting.Id, setting.Name, setting.Town))];

    private static FamilyComment Of(PlanComment comment, FileInList? voice, Guid? me) => new(
        comment.Id, comment.IssueNumber, comment.LineId, comment.Section, comment.Kind, comment.Words, comment.ProposedWords, voice, comment.ByName, comment.At, comment.ByAccountId == me, comment.Answer,
        comment.AnswerWords, comment.AnsweredByName, comment.AnsweredAt);
}
