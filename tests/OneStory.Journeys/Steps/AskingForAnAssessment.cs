namespace OneStory.Journeys.Steps;

/// <summary>A request without an account, answered question by question.</summary>
public static class AskingForAnAssessment
{
    public static async Task AsksForAnAssessment(this Person parent, string firstName, string lastName, string email, string setting)
    {
        await parent.Open("/ashmere/ask");
        await parent.Choose("I am the child’s parent or carer");
        await parent.Press("Continue");
        await parent.Fill("First name", firstName);
        await parent.Fill("Last name", lastName);
        await parent.Press("Continue");
        await parent.FillDate(new(2019, 3, 27));
        await parent.Press("Continue");
        await parent.Fill("Your name", "Delphine Okonjo");
        await parent.Fill($"What you are to {firstName}", "Mother");
        await parent.Press("Continue");
        await parent.Fill("Email", email);
        await parent.Fill("Phone", "07700 900417");
        await parent.Press("Continue");
        await parent.Fill("Address", "12 Larkspur Row\nAshmere");
        await parent.Press("Continue");
        await parent.Fill("Language", "English");
        await parent.Press("Continue");
        await parent.Pick("Choose by name", setting);
        await parent.Press("Continue");
        foreach (var words in new[] { "She cannot yet say what she wants and she is often upset at school.", "A small group for talking, twice a week since January.", "That she has friends and can tell us how she is." })
        {
            await parent.Page.Locator("textarea").FillAsync(words);
            await parent.Press("Continue");
        }

        await parent.Press("Continue");
        await parent.Press("Continue");
        await parent.Sees("Check your answers and send");
        await parent.Sees(firstName);
        await parent.Press("Send the request");
        await parent.Sees("We have your request");
    }

    /// <summary>Comes in by the invitation, and later by the link that is asked for with the email.</summary>
    public static async Task AcceptsAndSignsIn(this Person parent, string invitation, string email)
    {
        await parent.Open(invitation);
        await parent.Press("Accept");
        await parent.Press("Sign out", look: false);
        await parent.SignsInByLink(email);
    }

    public static async Task SignsInByLink(this Person parent, string email)
    {
        await parent.Open("/sign-in");
        await parent.Choose("With a link sent to my email");
        await parent.Fill("Email address", email);
        await parent.Press("Continue");
        await parent.Sees("In the demonstration no email is sent");
        await parent.Open((await parent.Page.Locator("main a[href*='/sign-in/link/']").First.GetAttributeAsync("href"))!);
        await parent.Press("Continue");
    }
}
