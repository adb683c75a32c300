using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Assessments;
using OneStory.People;

namespace OneStory.Web.Pages.Work.Children;

/// <summary>A request by a setting: begun from what is known, kept as it is written, and gone on with from any device of the post.</summary>
public abstract class SettingRequestPage(SettingChoicesQuery settings, WriteRequest write, ReceiveRequest receive) : RequestPage(settings)
{
    private RequestDraft? draft;

    /// <summary>When what is here was last saved, where somebody has begun.</summary>
    public DateTime? SavedAt => draft?.SavedAt;

    protected abstract Guid? About { get; }

    protected HeldPost Post => Viewer.PostFor(Right.AskForAssessment) ?? throw new InvalidOperationException("The page needs the right to ask.");

    /// <summary>What is known of the child before anything is typed.</summary>
    protected abstract Task<RequestAnswers> Known();

    protected async Task Open()
    {
        await LoadSettings();
        draft = await write.FindOfPost(Post.PostId, About);
        Answers = draft is null ? await Known() : new(new(draft.Answers));
    }

    protected async Task<IActionResult> Save()
    {
        await KeepDraft();
        return new JsonResult(new { savedAt = SavedAt!.Value.TimeInLondon() });
    }

    protected async Task<IActionResult> Send()
    {
        await LoadSettings();
        if (!IsComplete(Today)) return Page();
        await KeepDraft();
        return await Answer(await receive.Do(Answers.ToRequest(Asker.Setting, draft)), done =>
        {
            Said = $"We have the request for {Answers.KnownAs ?? Answers.FirstName}. The time the law allows began today.";
            return Onward("children");
        }, () => Task.FromResult<IActionResult>(Page()), "Answers.");
    }

    /// <summary>What was typed, with what is known of the child and the asker.</summary>
    private async Task KeepDraft()
    {
        var known = await Known();
        if (ChildIsKnown)
        {
            (Answers.FirstName, Answers.LastName, Answers.KnownAs, Answers.Born) = (known.FirstName, known.LastName, known.KnownAs, known.Born);
            (Answers.Upn, Answers.NhsNumber, Answers.Address, Answers.Postcode, Answers.SettingId) = (known.Upn, known.NhsNumber, known.Address, known.Postcode, known.SettingId);
            (Answers.Language, Answers.NeedsInterpreter) = (known.Language, known.NeedsInterpreter);
        }

        (Answers.AskerName, Answers.Relationship, Answers.Email, Answers.Phone) = (known.AskerName, known.Relationship, known.Email, known.Phone);
        draft = await write.FindOfPost(Post.PostId, About) ?? (await write.Begin(Asker.Setting, Post.PostId, About)).Draft;
        var at = await write.Save(draft.Id, (_, answers) =>
        {
            answers.Kept.Clear();
            foreach (var (question, answer) in Answers.Kept) answers.Kept[question] = answer;
        });
        if (at is { } kept) draft.SavedAt = kept;
    }
}
