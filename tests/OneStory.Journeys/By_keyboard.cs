using OneStory.Journeys.Steps;

namespace OneStory.Journeys;

/// <summary>The main job with no pointer at all.</summary>
public sealed class By_keyboard
{
    [Fact]
    public async Task A_person_asks_for_an_assessment()
    {
        await using var journey = await Journey.Begin("keyboard-asks");
        var person = await journey.Somebody();
        await person.Open("/ashmere/ask");
        await person.Key("I am the child’s parent or carer");
        await person.Enter("Continue");
        await person.Type("First name", "Imogen");
        await person.Type("Last name", "Okonjo");
        await person.Enter("Continue");
        await person.Type("Day", "27");
        await person.Type("Month", "3");
        await person.Type("Year", "2019");
        await person.Enter("Continue");
        await person.Type("Your name", "Delphine Okonjo");
        await person.Enter("Continue");
        await person.Type("Email", "delphine.okonjo@example.org");
        await person.Enter("Continue");
        await person.Enter("Continue");
        await person.Enter("Continue");
        await person.Type("Choose by name", "Kiln Lane");
        await person.Page.Keyboard.PressAsync("ArrowDown");
        await person.Page.Keyboard.PressAsync("Enter");
        await person.Enter("Continue");
        for (var optional = 0; optional < 5; optional++) await person.Enter("Continue");
        await person.Sees("Kiln Lane Primary School");
        await person.Enter("Send the request");
        await person.Sees("We have your request");
    }

    [Fact]
    public async Task An_officer_makes_a_line_of_advice_a_line_of_the_plan()
    {
        await using var journey = await Journey.Begin("keyboard-writes");
        var inaya = new Child("Inaya", "Rehmani", default);
        var officer = await journey.As("Tariq Hollins");
        await officer.Open("/ashmere/work");
        await officer.Page.Keyboard.PressAsync("/");
        await officer.Page.Keyboard.TypeAsync(inaya.LastName);
        await officer.Enter("Show");
        await officer.Enter(inaya.Name);
        await officer.Enter("Plan");
        var unused = await officer.UnusedLines();
        unused.ShouldBeGreaterThan(0);
        await officer.Enter("Make this");
        (await officer.UnusedLines()).ShouldBe(unused - 1);
    }
}
