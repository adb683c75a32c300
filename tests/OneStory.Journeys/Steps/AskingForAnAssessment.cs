namespace OneStory.Journeys.Steps;

/// <summary>A request without an account, answered question by question.</summary>
public static class AskingForAnAssessment
{
    public static async Task AsksForAnAssessment(this Person parent, Child child, FamilyMember asker, string setting)
    {
        await parent.Open("/ashmere/ask");
        await parent.Choose("I am the child’s parent or carer");
        await parent.Press("Continue");
        await parent.Fill("First name", child.FirstName);
        await parent.Fill("Last name", child.LastName);
        await parent.Press("Continue");
        await parent.FillDate(child.Born);
        await parent.Press("Continue");
        await parent.Fill("Your name", asker.Name);
        await parent.Fill($"What you are to {child.FirstName}", asker.Relationship);
        await parent.Press("Continue");
        await parent.Fill("Email", asker.Email);
        await parent.Fill("Phone", "07700 900417");
        await parent.Press("Continue");
        await parent.Fill("Address", "12 Larkspur Row\nAshmere");
        await parent.Press("Continue");
        await parent.Fill("Language", "English");
        await parent.Press("Continue");
        await parent.Pick("Choose by name", setting);
        await parent.Press("Continue");
        await parent.Says("She cannot yet say what she wants and she is often upset at school.");
        await parent.Says("A small group for talking, twice a week since January.");
        await parent.Says("That she has friends and can tell us how she is.");
        await parent.Press("Continue");
        await parent.Press("Continue");
        await parent.Sees("Check your answers and send");
        await parent.Sees(child.FirstName);
        await parent.Press("Send the request");
        await parent.Sees("We have your request");
    }

    /// <summary>Asks from the school's own list of children, where this one does not stand yet.</summary>
    public static async Task AsksFromTheSchoolsRecord(this Person senco, Child child, FamilyMember parent)
    {
        await senco.Open("/ashmere/children");
        await senco.Follow("Ask for a child who is not listed");
        await senco.Fill("First name", child.FirstName);
        await senco.Fill("Last name", child.LastName);
        await senco.FillDate(child.Born);
        await senco.Fill("Name", parent.Name);
        await senco.Fill("What they are to the child", parent.Relationship);
        await senco.Page.GetByLabel("Email", new() { Exact = true }).FillAsync(parent.Email);
        await senco.Fill("Why you are asking", "Two terms of help have not been enough.");
        await senco.Fill("What has been tried", "A small group for talking, twice a week since January.");
        await senco.Press("Send the request");
        await senco.Sees($"We have the request for {child.FirstName}.");
        await senco.Open("/ashmere/children");
        await senco.Sees("Being assessed");
        await senco.Sees(child.Name);
    }

    /// <summary>Comes in by the invitation, and later by the link that is asked for with the email.</summary>
    public static async Task AcceptsAndSignsIn(this Person parent, string invitation, string email)
    {
        await parent.Open(invitation);
        await parent.Press("Accept");
        await parent.Press("Sign out", look: false);
        await parent.SignsInByLink(email);
    }

    public static async Task AsksForALink(this Person person, string email)
    {
        await person.Open("/sign-in");
        await person.Choose("With a link sent to my email");
        await person.Fill("Email address", email);
        await person.Press("Continue");
    }

    public static async Task SignsInByLink(this Person parent, string email)
    {
        await parent.AsksForALink(email);
        await parent.Sees("In the demonstration no email is sent");
        await parent.Open((await parent.Page.Locator("main a[href*='/sign-in/link/']").First.GetAttributeAsync("href"))!);
        await parent.Press("Continue");
    }

    private static async Task Says(this Person parent, string words)
    {
        await parent.Page.Locator("textarea").FillAsync(words);
        await parent.Press("Continue");
    }
}
