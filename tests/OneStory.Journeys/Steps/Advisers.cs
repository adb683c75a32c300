using System.Text.RegularExpressions;

namespace OneStory.Journeys.Steps;

/// <summary>A need, what it should lead to, and what would get there, as an adviser writes them.</summary>
/// <param name="Section">Of the plan, where the provision belongs.</param>
/// <param name="Who">Who does it, trained in what.</param>
public sealed record Advised(string Area, string Need, string Outcome, string Section, string Provision, string Who);

/// <summary>Those who are asked for advice, and how each answers.</summary>
public static class Advisers
{
    public static Advised Psychologist(Child child) => new("Social, emotional and mental health", $"{child.FirstName} is upset several times a day and cannot yet say why.",
        $"By July 2028 {child.FirstName} will show a feeling with a word or a picture, four times out of five.", "Special educational provision", $"An adult will teach {child.FirstName} words and pictures for feelings.", "A teaching assistant trained by the psychologist");

    public static Advised School(Child child) => new("Cognition and learning", $"{child.FirstName} can read ten words, and not yet a sentence.",
        $"By July 2028 {child.FirstName} will read 100 common words on three days of one week.", "Special educational provision", $"An adult will read easy books with {child.FirstName}.", "A teaching assistant trained in teaching reading");

    public static Advised Therapist(Child child) => new("Communication and interaction", $"{child.FirstName} asks for things with one word at a time.",
        $"By July 2028 {child.FirstName} will ask for a thing in a sentence of three words, ten times in a school day.", "Special educational provision", $"A therapist will teach {child.FirstName} to ask in sentences.", "A speech and language therapist");

    public static Advised Health(Child child) => new("Health", $"{child.FirstName} hears less with every cold, because of glue ear.",
        $"By July 2028 {child.FirstName} will answer to a call from three metres, nine times out of ten.", "Health care provision", $"An audiologist will test how {child.FirstName} hears.", "An audiologist");

    /// <summary>Everybody answers: psychologist, school and therapist from what is asked of them, health and social care from their desks.</summary>
    public static async Task EverybodyAdvises(this Journey journey, Child child)
    {
        await journey.Asked("Hamish Adeyinka", child, Psychologist(child));
        await journey.Asked("Kit Rosewarne", child, School(child));
        await journey.Asked("Niamh Castellane", child, Therapist(child));
        var clinical = await journey.As("Harriet Nakamura-Boyd");
        await clinical.Open("/ashmere/desk?find=" + Uri.EscapeDataString(child.LastName));
        await clinical.Follow(child.Name);
        await clinical.Advises(Health(child));
        await clinical.Leave();
        var care = await journey.As("Leontyne Garrick");
        await care.AnswersNotKnown(child);
        await care.Leave();
    }

    private static async Task Asked(this Journey journey, string name, Child child, Advised advised)
    {
        var adviser = await journey.As(name);
        await adviser.OpensWhatIsAsked(child.Name);
        await adviser.Advises(advised);
        await adviser.Leave();
    }

    /// <summary>Opens what is asked about a child, taking it where nobody has.</summary>
    public static async Task OpensWhatIsAsked(this Person adviser, string child)
    {
        await adviser.Open("/ashmere/advice");
        await adviser.Sees(child);
        var take = new Regex($"^Take it.*{Regex.Escape(child)}");
        if (await adviser.Page.GetByRole(AriaRole.Button, new() { NameRegex = take }).CountAsync() > 0) await adviser.Press(take);
        await adviser.Follow(child);
    }

    /// <summary>Writes one need, its outcome and its provision, and sends it.</summary>
    public static async Task Advises(this Person adviser, Advised advised)
    {
        await adviser.Fill("How you know", "I was at school on two mornings this month, and talked with the family.");
        await adviser.Fill("Summary of your advice", $"{advised.Need} {advised.Provision}");
        await adviser.Press("Add a need");
        await adviser.Pick("Area of need", advised.Area);
        await adviser.Fill("The need", advised.Need);
        await adviser.Press("Add an outcome");
        await adviser.Fill("The outcome", advised.Outcome);
        await adviser.Press("Add provision");
        await adviser.Pick("Section of the plan", advised.Section);
        await adviser.Fill("What will be provided", advised.Provision);
        await adviser.Fill("Who, and trained in what", advised.Who);
        await adviser.Fill("How often", "twice a week");
        await adviser.Fill("How long each time", "30 minutes");
        await adviser.Fill("Alone, or group of how many", "one to one");
        await adviser.Fill("For how long in all", "39 weeks a year");
        await adviser.Fill("Reviewed when", "every term");
        await adviser.Press("Send this advice");
        await adviser.Sees("We have received the advice");
    }

    /// <summary>Answers for a service at its desk that nobody there knows the child.</summary>
    public static async Task AnswersNotKnown(this Person desk, Child child)
    {
        await desk.Open("/ashmere/desk?find=" + Uri.EscapeDataString(child.LastName));
        var row = desk.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = child.Name }).First;
        await row.Locator("summary").First.ClickAsync();
        await desk.Fill("How the child is not known", "Never referred to us.", row);
        await desk.Fill("Which records were looked in", "The case system, by name, birthday and address.", row);
        await desk.Press("Answer: not known to us", row);
        await desk.Sees("not known");
    }
}
