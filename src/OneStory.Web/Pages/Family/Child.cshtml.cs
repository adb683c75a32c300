using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Law;
using OneStory.People;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Family;

/// <summary>The one page of a child: where things are, what is next and by when, who holds it, what is needed, the whole way.</summary>
[Needs(Right.ReadRecord, Shows = "where things are")]
public sealed class ChildModel(FamilyPageQuery pages) : OneStoryPage
{
    public FamilyPage Record { get; private set; } = null!;

    /// <summary>Whether a member of staff looks at what the family sees.</summary>
    public bool IsStaff => Viewer.Grants.All(grant => grant.ChildId != Record.ChildId);

    public ChildNav Nav => new(Record.ChildId, Record.CalledName, Record.IsOwn, Record.UnreadMessages, "", Access);

    public string Childs => Record.IsOwn ? "your" : Record.CalledName.Possessive();

    public async Task<IActionResult> OnGet(Guid child, [FromQuery(Name = "case")] Guid? caseId)
    {
        if (await pages.Of(child, caseId) is not { } found) return NotFound();
        Record = found;
        return Page();
    }

    /// <summary>"19 days from today", "today", "12 days ago".</summary>
    public string DaysFromToday(DateOnly day) => (day.DayNumber - Today.DayNumber) switch
    {
        0 => "Today",
        1 => "Tomorrow",
        > 1 and var days => $"{days} days from today",
        -1 => "Yesterday",
        var days => $"{-days} days ago",
    };
}
