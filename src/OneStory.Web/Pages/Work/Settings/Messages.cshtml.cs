using Microsoft.EntityFrameworkCore;
using OneStory.Access;
using OneStory.Data;
using OneStory.Messages;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Settings;

/// <summary>Every message that the system writes, and whether the authority has words of its own for it.</summary>
[Needs(Right.ManageAuthority)]
public sealed class MessagesModel(OneStoryDbContext db) : OneStoryPage
{
    public IReadOnlySet<string> Own { get; private set; } = new HashSet<string>();

    public IReadOnlyList<(string Title, IReadOnlyList<MessageTemplate> Templates)> Groups { get; } =
    [
        ("To families and young people", [.. MessageTemplates.All.Where(template => template.For == Readership.Family)]),
        ("To advisers and settings", [.. MessageTemplates.All.Where(template => template.For == Readership.Professional)]),
        ("To staff", [.. MessageTemplates.All.Where(template => template.For == Readership.Staff)]),
    ];

    public async Task OnGet() => Own = await db.TemplateWordings.Select(wording => wording.Template).ToHashSetAsync();
}
