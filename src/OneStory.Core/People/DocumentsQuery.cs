using OneStory.Files;
using OneStory.Messages;
using OneStory.Plans;

namespace OneStory.People;

/// <summary>A plan that was sent to the family.</summary>
public sealed record PlanSent(IssueKind Kind, int Number, DateOnly On, string? WhatChanged);

/// <summary>A letter, email or text about the child, as it was written.</summary>
/// <param name="How">"By email", "By letter".</param>
public sealed record LetterWritten(Guid Id, string Subject, string Body, string ToName, string How, DateTime WrittenAt, DateTime? SentAt);

/// <summary>All that has been sent and given about a child.</summary>
public sealed record DocumentsOfChild(IReadOnlyList<PlanSent> Plans, IReadOnlyList<LetterWritten> Letters, IReadOnlyList<FileInList> Files);

/// <summary>
/// The documents of a child. A letter is shown to whoever it was for and to those who keep the record: two parents who live
/// apart do not read one another's.
/// </summary>
public sealed class DocumentsQuery(OneStoryDbContext db, Viewer viewer, FilesQuery files) : IUseCase
{
    private const int MostLetters = 200;

    public async Task<DocumentsOfChild> Of(Guid childId)
    {
        var plans = await db.PlanIssues.AsNoTracking().Where(issue => issue.Plan.ChildId == childId).OrderByDescending(issue => issue.IssuedOn).ThenByDescending(issue => issue.Number)
            .Select(issue => new PlanSent(issue.Kind, issue.Number, issue.IssuedOn, issue.WhatChanged)).ToListAsync();
        List<string> family = [.. MessageTemplates.All.Where(template => template.For == Readership.Family).Select(template => template.Id)];
        var all = db.Outbox.AsNoTracking().Where(message => message.ChildId == childId && family.Contains(message.Template));
        var mine = viewer.CanForEveryone(Right.ReadHistory) ? all : all.Where(message => message.ToAccountId == viewer.AccountId && viewer.AccountId != null);
        var letters = await mine.OrderByDescending(message => message.WrittenAt).Take(MostLetters)
            .Select(message => new { message.Id, message.Subject, message.Body, message.ToName, message.Channel, message.WrittenAt, message.SentAt }).ToListAsync();
        return new(plans, [.. letters.Select(row => new LetterWritten(row.Id, row.Subject, row.Body, row.ToName, row.Channel switch { "letter" => "By letter", "text" => "By text", _ => "By email" }, row.WrittenAt, row.SentAt))], await files.OfChild(childId));
    }
}
