using Microsoft.Extensions.DependencyInjection;
using OneStory.Assessments;
using OneStory.Law;

namespace OneStory.Demonstration;

/// <summary>The panel that is about to meet: its agenda, one member's view of the first child, and that they have something to do with the second.</summary>
internal sealed class PanelDay(IServiceProvider services, Content content, Places places, People people)
{
    private readonly Played played = new(services, places.AuthorityIds["ashmere"], "the panel");

    public async Task Add()
    {
        var (manager, member) = (people.Account("Rosalind Achterberg"), people.Account("Femi Castleton"));
        var chair = await played.Read(db => db.Posts.Where(post => post.RoleId == Roles.PanelChair.Id).Select(post => post.Id).FirstAsync());
        var on = Calendars.Standard.Send.After(content.Today, 1);
        var meeting = await Today<ArrangePanel>(manager, panel => panel.Do(new("Assessment panel", on, new(9, 30), "Committee room 2, County Hall", chair)));
        var cases = await played.Read(db => db.Cases.Where(c => c.OfficerPostId != null && c.Standing.Stage == CaseStates.Requested.Id).OrderBy(c => c.Standing.NextDue).Select(c => c.Id).Take(4).ToListAsync());
        foreach (var caseId in cases) await Today<PutToPanel>(manager, panel => panel.Do(caseId, meeting));
        var items = await played.Read(db => db.PanelItems.ToDictionaryAsync(item => item.CaseId, item => item.Id));
        await Today<GivePanelView>(member, panel => panel.Do(cases[0], new(items[cases[0]], Answer.Yes, "The school has tried what could be asked of it for two terms, and the gap is growing. That is enough for “may be necessary”.")));
        await Today<DeclareConflict>(member, panel => panel.Do(cases[1], new(items[cases[1]], "The child’s sister is at my school, and I have met the family about her.")));
    }

    private Task<Guid?> Today<T>(Guid account, Func<T, Task<Outcome>> act) where T : notnull =>
        played.On(content.Today, account, work => act(work.GetRequiredService<T>()), hour: 0);
}
