using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OneStory.Access;
using OneStory.Assessments;
using OneStory.Data;
using OneStory.People;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Children;

/// <summary>A setting asks for an assessment of a child on the record, from what the record holds.</summary>
[Needs(Right.AskForAssessment, Shows = "what is known, to ask for an assessment")]
public sealed class AskForChildModel(SettingChoicesQuery settings, WriteRequest write, ReceiveRequest receive, OneStoryDbContext db) : SettingRequestPage(settings, write, receive)
{
    private Guid childId;

    public Child Child { get; private set; } = null!;

    public override bool ChildIsKnown => true;

    protected override Guid? About => childId;

    public async Task OnGet(Guid child)
    {
        childId = child;
        await Open();
        await Known();
    }

    public async Task<IActionResult> OnPost(Guid child)
    {
        childId = child;
        await Known();
        return await Send();
    }

    public Task<IActionResult> OnPostAutosave(Guid child)
    {
        childId = child;
        return Save();
    }

    protected override async Task<RequestAnswers> Known()
    {
        Child = await db.Children.AsNoTracking().Include(c => c.Family).Include(c => c.Story).Include(c => c.Setting).AsSplitQuery().FirstAsync(c => c.Id == childId);
        var post = await db.Posts.AsNoTracking().FirstAsync(p => p.Id == Post.PostId);
        var parent = Child.Family.OrderByDescending(member => member.HasParentalResponsibility).FirstOrDefault();
        return new()
        {
            FirstName = Child.FirstName,
            LastName = Child.LastName,
            KnownAs = Child.KnownAs,
            Born = Child.Born,
            Upn = Child.Upn,
            NhsNumber = Child.NhsNumber,
            Address = Child.Address,
            Postcode = Child.Postcode,
            Language = Child.Language,
            NeedsInterpreter = Child.NeedsInterpreter,
            SettingId = Child.SettingId,
            AskerName = Viewer.Name,
            Relationship = $"{post.Title}, {Post.OrganisationName}",
            Email = post.Email,
            Phone = post.Phone,
            ParentName = parent?.Name,
            ParentRelationship = parent?.Relationship,
            ParentEmail = parent?.Email,
            ParentPhone = parent?.Phone,
        };
    }
}
