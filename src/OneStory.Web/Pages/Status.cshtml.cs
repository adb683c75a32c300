using Microsoft.AspNetCore.Mvc;
using OneStory.Web.Access;

namespace OneStory.Web.Pages;

/// <summary>What is said where a page cannot be shown.</summary>
[OpenToAll("It says only that a page is not there or not allowed.")]
[IgnoreAntiforgeryToken]
public sealed class StatusModel : OneStoryPage
{
    public string Heading { get; private set; } = "";
    public IReadOnlyList<string> Sentences { get; private set; } = [];

    public void OnGet(int code) => Say(code);

    public void OnPost(int code) => Say(code);

    private void Say(int code) => (Heading, Sentences) = Words(code);

    private static (string, IReadOnlyList<string>) Words(int code) => code switch
    {
        404 => ("Page not found", ["If you typed the address, check that it is right.", "If somebody sent you a link, you may need to sign in as somebody who may see it."]),
        403 => ("You cannot do this", ["You can see this record, but this is not something your role may do.", "If you think it should be, ask the manager of your team."]),
        400 => ("We could not take that", ["The page had been open for too long, or was sent twice. Go back, and send it again: what you typed is still there."]),
        413 => ("That file is too big", ["The largest file we can take is 25 MB. Go back and choose a smaller one."]),
        429 => ("Too many tries", ["Wait a few minutes, then try again."]),
        _ => ("Something is wrong", ["We could not do that."]),
    };
}
