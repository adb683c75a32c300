using OneStory.Web.Access;

namespace OneStory.Web.Pages.SignIn;

[OpenToAll("It says that a message may be on its way, and not to whom it went.")]
public sealed class LinkSentModel : SignInPage
{
    public string SentTo { get; private set; } = "the address";
    public string? Shown { get; private set; }

    public void OnGet()
    {
        SentTo = TempData.Peek("SentTo") as string ?? SentTo;
        Shown = TempData.Peek("Shown") as string;
    }
}
