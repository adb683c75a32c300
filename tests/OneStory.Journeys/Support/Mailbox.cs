using System.Text.RegularExpressions;

namespace OneStory.Journeys.Support;

/// <summary>What people find in their mail, read as it was sent.</summary>
public static partial class Mailbox
{
    /// <summary>The way in that the message about signing in has for this person, once it is there.</summary>
    public static async Task<string> WayIn(this MailServer mail, string to)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            var links = mail.Arrived.Where(arrived => arrived.EnvelopeTo.Contains(to)).SelectMany(arrived => arrived.Parts.Where(part => part.Type == "text/plain")).Select(part => SignInLink().Match(part.Text));
            if (links.FirstOrDefault(link => link.Success) is { } link) return link.Value;
            await Task.Delay(200, late.Token);
        }
    }

    [GeneratedRegex(@"http://\S+/sign-in/link/\S+")]
    private static partial Regex SignInLink();
}
