using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.YourAccount;

/// <summary>What a person sent after their session had ended, for them to send again.</summary>
[SignedIn("It is the person's own form, and nobody else's.")]
public sealed class KeptFormModel(FormKeeping forms) : AccountPage
{
    public KeptForm Form { get; private set; } = null!;

    public string SentAt => "at " + TimeZoneInfo.ConvertTimeBySystemTimeZoneId(DateTime.SpecifyKind(Form.At, DateTimeKind.Utc), "Europe/London").ToString("HH:mm", CultureInfo.InvariantCulture);

    public async Task<IActionResult> OnGet(Guid form)
    {
        if (await forms.Find(form, Viewer.AccountId!.Value) is not { } kept) return NotFound();
        Form = kept;
        return Page();
    }

    public async Task<IActionResult> OnPostForget(Guid form)
    {
        await forms.Forget(form, Viewer.AccountId!.Value);
        return Redirect("/");
    }
}
