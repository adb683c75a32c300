using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OneStory.Access;
using OneStory.Assessments;
using OneStory.Data;
using OneStory.People;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Children;

/// <summary>A setting asks for an assessment of a child who is not on its list.</summary>
[Needs(Right.AskForAssessment)]
public sealed class AskForNewModel(SettingChoicesQuery settings, WriteRequest write, ReceiveRequest receive, OneStoryDbContext db) : SettingRequestPage(settings, write, receive)
{
    protected override Guid? About => null;

    public Task OnGet() => Open();

    public Task<IActionResult> OnPost() => Send();

    public Task<IActionResult> OnPostAutosave() => Save();

    protected override async Task<RequestAnswers> Known()
    {
        var post = await db.Posts.AsNoTracking().FirstAsync(p => p.Id == Post.PostId);
        return new() { SettingId = Post.OrganisationId, AskerName = Viewer.Name, Relationship = $"{post.Title}, {Post.OrganisationName}", Email = post.Email, Phone = post.Phone };
    }
}
