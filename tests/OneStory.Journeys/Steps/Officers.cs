using System.Text.RegularExpressions;

namespace OneStory.Journeys.Steps;

/// <summary>What a manager and an officer do up to the advice.</summary>
public static class Officers
{
    public static async Task Gives(this Person manager, string child, string to)
    {
        await manager.Open("/ashmere/unassigned");
        await manager.Sees(child);
        foreach (var row in await manager.Page.GetByRole(AriaRole.Checkbox).AllAsync()) await row.SetCheckedAsync(false, new() { Force = true });
        await manager.Choose($"Give out {child}");
        await manager.Pick($"Officer for {child}", to);
        await manager.Press("Give out the cases ticked");
        await manager.Sees("The case has an officer now");
    }

    /// <summary>Opens a child's case from their own list, and gives its address.</summary>
    public static async Task<string> Finds(this Person officer, string child)
    {
        await officer.Open("/ashmere/work");
        await officer.Open("/ashmere/work?find=" + Uri.EscapeDataString(child.Split(' ')[1]));
        await officer.Follow(child);
        return Regex.Match(officer.At, "^/[a-z]+/case/[0-9a-f-]+").Value;
    }

    public static async Task DecidesToAssess(this Person officer, string caseAt)
    {
        await officer.Open(caseAt);
        await officer.Follow("Decide whether to assess");
        await officer.Choose("Yes", of: "Does");
        await officer.Choose("Yes", of: "May it be necessary");
        await officer.Fill("Reasons, written to the family", "Imogen is often upset at school and cannot yet say why. Help in a small group has not been enough. An assessment will find out what she needs.");
        await officer.Fill("Anything else you looked at", "The request and her story.");
        await officer.Press("Continue");
        await officer.Sees("Check your decision");
        await officer.Press("Decide, and tell the family");
    }

    public static async Task AsksEveryone(this Person officer, string caseAt)
    {
        await officer.Open($"{caseAt}/advice/ask");
        var sections = await officer.Page.Locator("section.adviser").AllAsync();
        sections.Count.ShouldBeGreaterThanOrEqualTo(5);
        foreach (var section in sections)
        {
            var body = section.Locator("select");
            if (await body.CountAsync() == 0 || await body.First.InputValueAsync() is { Length: > 0 }) continue;
            await body.First.SelectOptionAsync(new SelectOptionValue { Index = 1 });
        }

        await officer.Fill("Who", "Speech and language therapist");
        await officer.Page.Locator("[name='Others[0].OrganisationId']").SelectOptionAsync(new SelectOptionValue { Label = "Children's Speech and Language Therapy" });
        await officer.Choose("The family asked for them");
        await officer.Fill("Because", "Her mother asks for it in the request.");
        await officer.Press("Send these requests");
        await officer.Sees("We have asked");
    }

    /// <summary>Opens the record to a parent, and gives the way in that the demonstration shows in the place of an email.</summary>
    public static async Task<string> Invites(this Person officer, string child, string name, string email)
    {
        await officer.Open(child);
        await officer.Open($"{child}/access");
        await officer.Follow("Invite somebody");
        await officer.Fill("Their name", name);
        await officer.Fill("Their email address", email);
        await officer.Fill("What they are to", "Mother");
        await officer.Choose("They have parental responsibility");
        await officer.Fill("How did you make sure", "Called back on the number of the request, and saw the birth certificate.");
        await officer.Press("Send the invitation");
        return await officer.Page.Locator("main a[href*='/invitation/']").First.GetAttributeAsync("href") ?? throw new InvalidOperationException("The demonstration shows no link.");
    }
}
