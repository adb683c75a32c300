using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OneStory.Access;
using OneStory.Data;
using OneStory.People;
using OneStory.Web.Access;
using OneStory.Web.Pages.Family;

namespace OneStory.Web.Pages.Work.People;

/// <summary>A member of the family, to be added or corrected: by those who keep the record, or by the member themself.</summary>
[Needs(Right.ReadRecord, Shows = "a member of the family")]
public sealed class ChangeFamilyModel(ChildHeadQuery heads, ChangeFamilyMember change, OneStoryDbContext db) : ChildPage(heads)
{
    public override string Current => "people";

    /// <summary>Null for a new member.</summary>
    public Guid? Id { get; private set; }

    [BindProperty]
    public ChangeFamilyMember.Command Member { get; set; } = new();

    public bool KeepsRecord => Access.Allows(Right.EditPeople);

    public async Task<IActionResult> OnGet(string member)
    {
        if (member == "new") return KeepsRecord ? Page() : Forbid();
        if (await Find(member) is not { } known) return NotFound();
        if (!KeepsRecord && (known.AccountId is null || known.AccountId != Viewer.AccountId)) return Forbid();
        Member = new()
        {
            Name = known.Name,
            Relationship = known.Relationship,
            HasParentalResponsibility = known.HasParentalResponsibility,
            LivesWithChild = known.LivesWithChild,
            Email = known.Email,
            Phone = known.Phone,
            Address = known.Address,
            Language = known.Language,
            NeedsInterpreter = known.NeedsInterpreter,
            ContactBy = known.ContactBy,
            GetsNotices = known.GetsNotices,
            Version = known.Version,
        };
        return Page();
    }

    public async Task<IActionResult> OnPost(string member)
    {
        if (member != "new" && await Find(member) is null) return NotFound();
        return await Answer(await change.Do(Head.Id, Id, Member), _ =>
        {
            Said = "Saved.";
            return Redirect(Here("people"));
        }, () => Task.FromResult<IActionResult>(Page()), "Member.");
    }

    private async Task<FamilyMember?> Find(string member)
    {
        if (!Guid.TryParse(member, out var id)) return null;
        Id = id;
        return await db.FamilyMembers.AsNoTracking().FirstOrDefaultAsync(found => found.Id == id && found.ChildId == Head.Id);
    }
}
