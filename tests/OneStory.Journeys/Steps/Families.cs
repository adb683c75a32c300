namespace OneStory.Journeys.Steps;

/// <summary>What a family does with the draft and with the plan.</summary>
public static class Families
{
    public static async Task TellsTheStory(this Person parent, Child child)
    {
        await parent.Open($"{child.At}/story/about-me");
        await parent.Fill("About me", $"I am {child.FirstName}. I like trains and my gran’s dog.");
        await parent.Press("Save");
        await parent.Sees("I like trains");
    }

    /// <summary>Reads the draft part by part, says of lines what is right, wrong and missing, and asks for a setting and a meeting.</summary>
    public static async Task ReadsAndAnswersTheDraft(this Person parent, Child child, string setting)
    {
        await parent.Open(child.At);
        await parent.Follow($"Read {child.FirstName}’s draft plan");
        await parent.Sees("You have until the end of");
        await parent.Follow("In your own words");
        await parent.Sees("I like trains");
        await parent.Follow("Next");
        await parent.Press("This is right", parent.Line(Advisers.Psychologist(child).Need));
        await parent.Sees("this is right.");
        await parent.Follow("This is not right", parent.Line(Advisers.School(child).Provision));
        await parent.Fill("Say what is not right", "Mornings are best for reading. Afternoons are too tiring.");
        await parent.Press("Save");
        await parent.Follow("Something is missing", parent.Line(Advisers.Therapist(child).Provision));
        await parent.Fill("Say what is missing", "What happens in the holidays?");
        await parent.Press("Save");
        foreach (var _ in new[] { "Health", "Care", "The rest" }) await parent.Follow("Next");
        await parent.Follow("Back to the draft");
        await parent.Follow("Ask for a school");
        await parent.Pick("Choose from the list", setting);
        await parent.Fill("Why this one", "Friends are there.");
        await parent.Press("Save and go on");
        await parent.Choose("Yes");
        await parent.Fill("When and how suits you", "In the afternoon, at school.");
        await parent.Press("Save and go on");
        await parent.Fill("Is there anything else", "Thank you for listening to us.");
        await parent.Press("Save and go on");
        await parent.Sees(setting);
        await parent.Press("Send");
        await parent.Sees("Sent");
    }

    public static async Task SeesTheAnswers(this Person parent, Child child)
    {
        await parent.Open($"{child.At}/draft");
        await parent.Sees("We have answered all of them.");
        await parent.Follow("Learning, and the help with it");
        await parent.Sees("yes.");
        await parent.Sees("The trust gives speech and language therapy in term time.");
    }

    /// <summary>Reads the plan, and keeps it as PDF and as Word.</summary>
    public static async Task<(byte[] Pdf, byte[] Word)> HoldsThePlan(this Person parent, Child child, string setting)
    {
        await parent.Open(child.At);
        await parent.Follow($"Open {child.FirstName}’s plan");
        await parent.Sees($"{child.FirstName} goes to {setting}.");
        await parent.Sees("If you do not agree with the plan");
        var (pdf, word) = (await parent.Download("PDF"), await parent.Download("Word"));
        await parent.Follow("My plan, in plain words");
        await parent.Open($"{child.At}/plan/whole");
        foreach (var page in new[] { "documents", "messages", "looked", "people", "story", "sharing" }) await parent.Open($"{child.At}/{page}");
        return (pdf, word);
    }

    /// <summary>The line of the draft that says the words: the innermost that does.</summary>
    private static ILocator Line(this Person parent, string words) => parent.Page.Locator(".thread__need, .thread__outcome, .thread__provision").Filter(new() { HasText = words }).Last;
}
