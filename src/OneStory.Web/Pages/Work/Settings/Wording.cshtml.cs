using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OneStory.Access;
using OneStory.Casework;
using OneStory.Data;
using OneStory.Documents;
using OneStory.Messages;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Settings;

/// <summary>The words of one message: what is ours to write, with what the law requires standing locked between, and how it would look.</summary>
[Needs(Right.ManageAuthority)]
public sealed class WordingModel(OneStoryDbContext db, ChangeWording change) : OneStoryPage
{
    public MessageTemplate Template { get; private set; } = null!;
    public WrittenMessage? Preview { get; private set; }
    public bool HasOwn { get; private set; }

    [BindProperty] public string Subject { get; set; } = "";
    [BindProperty] public List<string?> Words { get; set; } = [];
    [BindProperty] public int? Version { get; set; }

    /// <summary>The block after the words at a place, as it would read.</summary>
    public string? BlockAfter(int at) => Template.Blocks.ElementAtOrDefault(at) is { } block ? Html(StatutoryBlocks.Find(block, Template.NoticeId).Fill(Examples) ?? "") : null;

    public string? Shown => Preview is null ? null : Html(Preview.Body);

    public async Task<IActionResult> OnGet(string template)
    {
        if (MessageTemplates.Find(template) is not { } found) return NotFound();
        Template = found;
        var own = await db.TemplateWordings.AsNoTracking().FirstOrDefaultAsync(wording => wording.Template == template);
        (Subject, Words, Version, HasOwn) = (own?.Subject ?? found.Subject, [.. ChangeWording.Split(found, own?.Body)], own?.Version, own is not null);
        Preview = MessageWriter.Write(found, Examples, own);
        return Page();
    }

    public async Task<IActionResult> OnPost(string template)
    {
        if (Command(template) is not { } command) return NotFound();
        var outcome = await change.Do(command);
        if (outcome.IsDone) Said = "Your words have been saved, and are used from now on.";
        return await Answer(outcome, _ => Onward("settings", "messages", template), () => Again(command));
    }

    public async Task<IActionResult> OnPostPreview(string template)
    {
        if (Command(template) is not { } command) return NotFound();
        if (ChangeWording.Wrong(Template, command) is Refused wrong) ModelState.AddModelError(wrong.Field ?? "", wrong.Why);
        return await Again(command);
    }

    public async Task<IActionResult> OnPostGoBack(string template)
    {
        if (MessageTemplates.Find(template) is not { } found) return NotFound();
        Template = found;
        var outcome = await change.GoBack(template);
        if (outcome.IsDone) Said = "The message has the words that came with the system again.";
        return await Answer(outcome, _ => Onward("settings", "messages", template), () => OnGet(template));
    }

    private ChangeWording.Command? Command(string template)
    {
        if (MessageTemplates.Find(template) is not { } found) return null;
        Template = found;
        return new(template, Subject ?? "", [.. Words.Select(words => words ?? "")], Version);
    }

    private async Task<IActionResult> Again(ChangeWording.Command command)
    {
        HasOwn = await db.TemplateWordings.AnyAsync(wording => wording.Template == command.TemplateId);
        if (ModelState.IsValid) Preview = MessageWriter.Write(Template, Examples, new TemplateWording { Template = Template.Id, Subject = command.Subject, Body = ChangeWording.Join(Template, command.Words) });
        return Page();
    }

    private MessageFields Examples => KnownFields.Examples().And(MessageContext.OfAuthority(Authority, Today));

    private string Html(string body) => HtmlWriter.Write(new() { Title = Template.Title, AuthorityName = Authority.Name, Blocks = MessageBody.ToBlocks(body) });
}
