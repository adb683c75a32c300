using System.Text.RegularExpressions;

namespace OneStory.Journeys.Steps;

/// <summary>Those who are asked for advice, and how each answers.</summary>
public static class Advisers
{
    /// <summary>Opens what is asked about a child, taking it where nobody has.</summary>
    public static async Task OpensWhatIsAsked(this Person adviser, string child)
    {
        await adviser.Open("/ashmere/advice");
        await adviser.Sees(child);
        var take = adviser.Page.GetByRole(AriaRole.Button, new() { NameRegex = new($"^Take it.*{Regex.Escape(child)}") });
        if (await take.CountAsync() > 0)
        {
            await adviser.Press(new Regex($"^Take it.*{Regex.Escape(child)}"));
            if (!adviser.At.StartsWith("/ashmere/advice", StringComparison.Ordinal)) return;
        }

        await adviser.Follow(child);
    }

    /// <summary>Writes one need, its outcome and its provision, and sends it.</summary>
    /// <param name="keptBecause">Why a line that says too little stays as it is; null where it says enough.</param>
    public static async Task Advises(this Person adviser, string area, string need, string outcome, string section, string provision, string? keptBecause = null)
    {
        await adviser.Fill("How you know", "I met Imogen at school on two mornings this month, and talked with her mother.");
        await adviser.Fill("Summary of your advice", $"{need} {provision}");
        await adviser.Press("Add a need");
        await adviser.Pick("Area of need", area);
        await adviser.Fill("The need", need);
        await adviser.Press("Add an outcome");
        await adviser.Fill("The outcome", outcome);
        await adviser.Press("Add provision");
        await adviser.Pick("Section of the plan", section);
        await adviser.Fill("What will be provided", provision);
        if (keptBecause is null)
        {
            await adviser.Fill("Who, and trained in what", "A speech and language therapist");
            await adviser.Fill("How often", "twice a week");
            await adviser.Fill("How long each time", "30 minutes");
            await adviser.Fill("Alone, or group of how many", "one to one");
            await adviser.Fill("For how long in all", "39 weeks a year");
            await adviser.Fill("Reviewed when", "every term");
        }

        await adviser.Press("Send this advice");
        if (adviser.Page.GetByRole(AriaRole.Alert) is var alert && await alert.CountAsync() > 0)
        {
            keptBecause.ShouldNotBeNull(await alert.First.InnerTextAsync());
            await adviser.Sees("why you keep your words");
            foreach (var keep in await adviser.Page.GetByLabel(new Regex("^\\s*I keep my words")).AllAsync())
            {
                if (!await keep.IsVisibleAsync()) await keep.Locator("xpath=ancestor::details").Locator("summary").ClickAsync();
                await keep.FillAsync(keptBecause);
            }

            await adviser.Press("Send this advice");
        }

        await adviser.Sees("We have received the advice");
    }

    /// <summary>Answers for a service at its desk that nobody there knows the child.</summary>
    public static async Task AnswersNotKnown(this Person desk, string child)
    {
        await desk.Open("/ashmere/desk?find=" + Uri.EscapeDataString(child.Split(' ')[1]));
        var row = desk.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = child }).First;
        await row.Locator("summary").First.ClickAsync();
        await desk.Fill("How the child is not known", "Never referred to us.", row);
        await desk.Fill("Which records were looked in", "The case system, by name, birthday and address.", row);
        await desk.Press("Answer: not known to us", row);
    }
}
