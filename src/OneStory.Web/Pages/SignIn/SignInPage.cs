using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Law;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.SignIn;

/// <summary>What the pages of signing in share: where the person was going, and the words for having to wait.</summary>
public abstract class SignInPage : OneStoryPage
{
    /// <summary>Where to go afterwards. Only an address of ours is gone to.</summary>
    [BindProperty(SupportsGet = true, Name = "returnTo")]
    public string? ReturnTo { get; set; }

    /// <summary>An address of signing in that keeps where the person was going.</summary>
    public string Step(string path) => SignInFlow.Local(ReturnTo) is { Length: > 1 } local ? $"{path}?returnTo={Uri.EscapeDataString(local)}" : path;

    protected string Wait(DateTime until)
    {
        var minutes = Math.Max(1, (int)Math.Ceiling((until - HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime).TotalMinutes));
        return $"There have been too many wrong tries. Wait {Words.Of(minutes, "minutes")}, then try again. This keeps others from guessing their way in.";
    }
}
