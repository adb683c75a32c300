using OneStory.Files;

namespace OneStory.People;

/// <summary>A message as the conversation shows it.</summary>
public sealed record MessageInConversation(Guid Id, string From, string Role, bool IsMine, DateTime At, string Words, IReadOnlyList<FileInList> Files, DateTime? ReadAt, string? ReadByName);

/// <summary>A conversation, the oldest first.</summary>
/// <param name="Earlier">The moment before which there is more; null where there is not.</param>
/// <param name="WhoCanSee">In words, each a person or those of a body.</param>
public sealed record Conversation(string Child, IReadOnlyList<MessageInConversation> Messages, DateTime? Earlier, IReadOnlyList<string> WhoCanSee, Holder? Holder);

public sealed class ConversationQuery(OneStoryDbContext db, Viewer viewer, UkClock clock, FamilyPageQuery pages, FilesQuery files) : IUseCase
{
    private const int AtOnce = 50;

    public async Task<Conversation> Of(Guid childId, DateTime? before = null)
    {
        var messages = await db.Letterboxes.AsNoTracking().Where(message => message.ChildId == childId && (before == null || message.At < before)).OrderByDescending(message => message.At).ThenByDescending(message => message.Id).Take(AtOnce + 1).ToListAsync();
        var more = messages.Count > AtOnce;
        var attached = await files.OfChild(childId, [.. messages.SelectMany(message => message.FileIds)]);
        var shown = messages.Take(AtOnce).Reverse().Select(message => new MessageInConversation(
            message.Id, message.FromName, message.FromRole, message.FromAccountId == viewer.AccountId, message.At, message.Words, [.. attached.Where(file => message.FileIds.Contains(file.Id))], message.ReadAt, message.ReadByName)).ToList();
        var child = await db.Children.AsNoTracking().Include(c => c.Setting).FirstAsync(c => c.Id == childId);
        var officer = await db.Cases.Where(c => c.ChildId == childId).OrderByDescending(c => c.OpenedAt).Select(c => c.OfficerPostId).FirstOrDefaultAsync();
        var holder = await pages.HolderOf(officer);
        return new(child.CalledName, shown, more ? shown[0].At : null, await WhoCanSee(child, holder), holder);
    }

    private async Task<IReadOnlyList<string>> WhoCanSee(Child child, Holder? holder)
    {
        var today = clock.Today;
        var family = await db.ChildGrants.AsNoTracking().Where(grant => grant.ChildId == child.Id && grant.From <= today && (grant.To == null || grant.To >= today))
            .Select(grant => new { grant.Account.Name, grant.Kind, grant.AccountId }).ToListAsync();
        List<Guid> asked = [.. await db.Advice.Where(advice => advice.Case.ChildId == child.Id && advice.State != Assessments.AdviceState.Withdrawn && advice.OrganisationId != null)
            .Select(advice => advice.OrganisationId!.Value).Distinct().ToListAsync()];
        return
        [
            .. family.Select(one => one.AccountId == viewer.AccountId ? "You" : $"{one.Name}, {Viewer.InWords(one.Kind).ToLowerInvariant()}"),
            holder is null ? "The council\u2019s casework officers and managers" : $"{holder.Name}, who holds this, and the council\u2019s other officers and managers",
            .. (await NamesWithDesksAbove(asked)).Append(child.Setting?.Name).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(name => $"Those at {name} who work with {child.CalledName}"),
        ];
    }

    /// <summary>The bodies asked, and those above them whose desk answers for them.</summary>
    private async Task<List<string>> NamesWithDesksAbove(List<Guid> asked)
    {
        var desks = Roles.OfPosts.Where(role => role.Rights.Contains(Right.RunAdviceDesk)).Select(role => role.Id).ToList();
        var names = await db.Organisations.Where(body => asked.Contains(body.Id)).Select(body => body.Name).ToListAsync();
        var (seen, level) = (asked.ToHashSet(), asked);
        while (level.Count > 0)
        {
            level = await db.Organisations.Where(body => level.Contains(body.Id) && body.ParentId != null).Select(body => body.ParentId!.Value).Distinct().ToListAsync();
            level.RemoveAll(body => !seen.Add(body));
            names.AddRange(await db.Organisations.Where(body => level.Contains(body.Id) && db.Posts.Any(post => post.OrganisationId == body.Id && post.ClosedOn == null && desks.Contains(post.RoleId))).Select(body => body.Name).ToListAsync());
        }

        return names;
    }
}
