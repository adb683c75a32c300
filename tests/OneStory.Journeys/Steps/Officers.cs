using System.Text.RegularExpressions;

namespace OneStory.Journeys.Steps;

/// <summary>What a manager and an officer do up to the advice.</summary>
public static class Officers
{
    /// <summary>The manager gives the new case to an officer, who finds it among theirs.</summary>
    public static async Task<Person> GivesOut(this Journey journey, Child child)
    {
        var manager = await journey.As("Rosalind Achterberg");
        await manager.Gives(child.Name, to: "Tariq Hollins");
        await manager.Leave();
        var officer = await journey.As("Tariq Hollins");
        await officer.Finds(child);
        return officer;
    }

    private static async Task Gives(this Person manager, string child, string to)
    {
        await manager.Open("/ashmere/unassigned");
        await manager.Sees(child);
        foreach (var row in await manager.Page.GetByRole(AriaRole.Checkbox).AllAsync()) await row.SetCheckedAsync(false, new() { Force = true });
        await manager.Choose($"Give out {child}");
        await manager.Pick($"Officer for {child}", to);
        await manager.Press("Give out the cases ticked");
        await manager.Sees("The case has an officer now");
    }

    /// <summary>Opens a child's case from the list, and keeps where it is.</summary>
    public static async Task Finds(this Person officer, Child child)
    {
        await officer.Open("/ashmere/work?whose=team&find=" + Uri.EscapeDataString(child.LastName));
        await officer.Follow(child.Name);
        child.CaseAt = Regex.Match(officer.At, "^/[a-z]+/case/[0-9a-f-]+").Value;
        child.At = Regex.Match((await officer.Page.Locator("a[href*='/ashmere/child/']").First.GetAttributeAsync("href"))!, "^/ashmere/child/[0-9a-f-]+").Value;
    }

    public static async Task DecidesToAssess(this Person officer, Child child)
    {
        await officer.Open(child.CaseAt);
        await officer.Follow("Decide whether to assess");
        await officer.Choose("Yes", of: "Does");
        await officer.Choose("Yes", of: "May it be necessary");
        await officer.Decides($"{child.FirstName} is often upset at school and cannot yet say why. Help in a small group has not been enough. An assessment will find out what would be.");
    }

    public static async Task DecidesNotToAssess(this Person officer, Child child, string reasons, string support)
    {
        await officer.Open(child.CaseAt);
        await officer.Follow("Decide whether to assess");
        await officer.Choose("Yes", of: "Does");
        await officer.Choose("No", of: "May it be necessary");
        await officer.Fill("What support", support);
        await officer.Decides(reasons);
    }

    private static async Task Decides(this Person officer, string reasons)
    {
        await officer.Fill("Reasons, written to the family", reasons);
        await officer.Fill("Anything else you looked at", "The request and the child’s story.");
        await officer.Press("Continue");
        await officer.Sees("Check your decision");
        await officer.Press("Decide, and tell the family");
    }

    /// <summary>Asks everybody whom regulation 6 names, and a therapist for whom the family asks.</summary>
    public static async Task AsksEveryone(this Person officer, Child child)
    {
        await officer.Open($"{child.CaseAt}/advice/ask");
        var asked = await officer.Page.Locator("section.adviser h2").AllInnerTextsAsync();
        foreach (var adviser in new[] { "The parents", "Education", "Health", "Educational psychologist", "Social care" }) asked.ShouldContain(adviser);
        foreach (var body in await officer.Page.Locator("section.adviser select").AllAsync()) (await body.InputValueAsync()).ShouldNotBeEmpty("The body that usually answers is chosen already");
        await officer.Fill("Who", "Speech and language therapist");
        await officer.Page.Locator("[name='Others[0].OrganisationId']").SelectOptionAsync(new SelectOptionValue { Label = "Children's Speech and Language Therapy" });
        await officer.Choose("The family asked for them");
        await officer.Fill("Because", "The family asks for it.");
        await officer.Press("Send these requests");
        await officer.Sees("We have asked");
    }

    /// <summary>Opens the record to one of the family, and gives the way in that the demonstration shows in the place of an email.</summary>
    public static async Task<string> Invites(this Person officer, Child child, FamilyMember member)
    {
        await officer.Open(child.At);
        await officer.Open($"{child.At}/access");
        await officer.Follow("Invite somebody");
        await officer.Fill("Their name", member.Name);
        await officer.Fill("Their email address", member.Email);
        await officer.Fill("What they are to", member.Relationship);
        await officer.Choose("They have parental responsibility");
        await officer.Fill("How did you make sure", "Called back on the number of the request, and saw the birth certificate.");
        await officer.Press("Send the invitation");
        return await officer.Page.Locator("main a[href*='/invitation/']").First.GetAttributeAsync("href") ?? throw new InvalidOperationException("The demonstration shows no link.");
    }
}
