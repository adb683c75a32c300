namespace OneStory.Journeys.Steps;

/// <summary>The whole of the work, with a part in it for everybody.</summary>
public static class TheWholeWay
{
    public const string Kiln = "Kiln Lane Primary School";
    private const string Furze = "Furze Down School";
    private const int Phone = 375;

    /// <summary>From a request that has just come, for a child at Kiln Lane, to the final plan in the hands of the family on a phone.</summary>
    public static async Task IsMadeAPlan(this Journey journey, Child child, FamilyMember parent)
    {
        var officer = await journey.GivesOut(child);
        await officer.Sees("140 days left to send the final plan");
        await officer.DecidesToAssess(child);
        var phone = await journey.Somebody(Phone);
        await phone.AcceptsAndSignsIn(await officer.Invites(child, parent), parent.Email);
        await phone.Sees($"We are going to assess {child.FirstName}");
        await phone.TellsTheStory(child);
        await officer.AsksEveryone(child);
        await journey.EverybodyAdvises(child);
        await officer.DecidesToMakeAPlan(child);
        await officer.WritesThePlan(child);
        await officer.SendsTheDraft(child);

        await phone.ReadsAndAnswersTheDraft(child, Kiln);
        var today = await journey.Today();
        await officer.CannotFinaliseYet(child, windowEnds: today.AddDays(14));
        await officer.AnswersTheFamily(child, $"An adult will read easy books with {child.FirstName} before noon.");
        await officer.ArrangesAMeeting(child, on: today.AddDays(9));
        await phone.SeesTheAnswers(child);
        await officer.Consults(child, Kiln, Furze);
        await (await journey.As("Kit Rosewarne")).AnswersThatItCan(child, "We know the family, and have the staff.");
        await (await journey.As("Aidan Blakemore")).AnswersThatItShouldNotBeNamed(child, "The setting is unsuitable", "We teach children with profound needs.");

        await journey.MoveOn(days: 15);
        officer = await journey.As("Tariq Hollins");
        await officer.RecordsTheMeeting(child, on: today.AddDays(9));
        await officer.Names(child, Kiln, "The family asks for it, and it can meet the needs.");
        await officer.WritesItInPlainWords(child);
        await officer.Finalises(child);

        phone = await journey.Somebody(Phone);
        await phone.SignsInByLink(parent.Email);
        var (pdf, word) = await phone.HoldsThePlan(child, Kiln);
        IsThePlan(child, await Papers.TextOfPdf(pdf));
        IsThePlan(child, await Papers.XmlOfWord(word));
    }

    private static void IsThePlan(Child child, string text)
    {
        foreach (var words in new[] { child.Name, Kiln, "I like trains", Advisers.Health(child).Need, Advisers.Therapist(child).Outcome, "before noon" }) text.ShouldContain(words);
        foreach (var letter in new[] { "A", "B", "C", "D", "E", "F", "G", "H1", "H2", "I", "J", "K" }) text.ShouldContain($"Section {letter}");
    }
}
