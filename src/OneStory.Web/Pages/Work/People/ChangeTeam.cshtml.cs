using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OneStory.Access;
using OneStory.Data;
using OneStory.People;
using OneStory.Web.Access;
using OneStory.Web.Pages.Family;

namespace OneStory.Web.Pages.Work.People;

/// <summary>Somebody of the team around the child, to be added, corrected or let go.</summary>
[Needs(Right.EditPeople, Shows = "the team around the child")]
public sealed class ChangeTeamModel(ChildHeadQuery heads, ChangeTeam change, OneStoryDbContext db) : ChildPage(heads)
{
    public override string Current => "people";

    public Guid? Id { get; private set; }

    [BindProperty]
    public TeamForm Member { get; set; } = new();

    public async Task<IActionResult> OnGet(string member)
    {
        if (member == "new") return Page();
        if (await Find(member) is not { } known) return NotFound();
        Member = new() { Name = known.Name, Role = known.Role, Organisation = known.Organisation, Email = known.Email, Phone = known.Phone, IsLead = known.IsLead, HasLeft = known.Until is not null, Version = known.Version };
        return Page();
    }

    public async Task<IActionResult> OnPost(string member)
    {
        if (member != "new" && await Find(member) is null) return NotFound();
        return await Answer(await change.Do(Head.Id, Id, new(Member.Name, Member.Role, Member.Organisation, Member.Email, Member.Phone, Member.IsLead, Member.HasLeft, Member.Version)), _ =>
        {
            Said = "Saved.";
            return Redirect(Here("people"));
        }, () => Task.FromResult<IActionResult>(Page()), "Member.");
    }

    private async Task<TeamMember?> Find(string member)
    {
        if (!Guid.TryParse(member, out var id)) return null;
        Id = id;
        return await db.TeamMembers.AsNoTracking().FirstOrDefaultAsync(found => found.Id == id && found.ChildId == Head.Id);
    }

    public sealed class TeamForm
    {
        public string? Name { get; set; }
        public string? Role { get; set; }
        public string? Organisation { get; set; }
        public string? Email { get; set; }
        public string? Phone { get; set; }
        public bool IsLead { get; set; }
        public bool HasLeft { get; set; }
        public int? Version { get; set; }
    }
}
