using OneStory.Testing.Areas;
using OneStory.Testing.Web;

namespace OneStory.Web.Tests.Family;

public sealed class Talking_with_the_council(OneStoryHost host) : IClassFixture<OneStoryHost>
{
    [Fact]
    public async Task A_message_is_answered_and_each_sees_that_it_was_read()
    {
        var path = $"/ashmere/child/{host.Area.Maya}/messages";
        await host.Area.Case(host.Area.Maya);
        var family = host.Browser(Persona.Parent);
        var page = await (await family.Open(path)).Fill("Write a message", "When will we hear?").Press("Send");
        page.Said.ShouldBe("Your message has been sent.");
        page.ShouldSay("Not read yet");
        var officer = host.Browser(Persona.Officer);
        page = await officer.Open(path);
        page.ShouldSay("Rosa Delgado, Parent or carer");
        await page.Fill("Write a message", "By Monday 14 December.").Press("Send");
        page = await family.Open(path);
        page.ShouldSay("Read by Bryn Talbot");
        page.ShouldSay("Bryn Talbot, Casework officer");
        (await officer.Open(path)).ShouldSay("Read by Rosa Delgado");
    }

    [Fact]
    public async Task An_empty_or_endless_message_is_not_sent_and_not_lost()
    {
        var page = await host.Browser(Persona.Parent).Open($"/ashmere/child/{host.Area.Maya}/messages");
        page = await page.Press("Send");
        page.Errors.ShouldBe(["Write a message"]);
        var words = new string('x', 30_000);
        page = await page.Fill("Write a message", words).Press("Send");
        page.Errors.ShouldHaveSingleItem().ShouldContain("a message can hold 20,000");
        page.ValueOf("Write a message").ShouldBe(words);
    }

    [Fact]
    public async Task A_supporters_reading_does_not_make_it_read_by_the_family()
    {
        var child = await host.Area.Child("Read", "Mark", parent: Persona.Parent, supporter: Persona.Supporter);
        await (await host.Browser(Persona.Officer).Open($"/ashmere/child/{child}/messages")).Fill("Write a message", "Hello").Press("Send");
        await host.Browser(Persona.Supporter).Open($"/ashmere/child/{child}/messages");
        (await host.Browser(Persona.Officer).Open($"/ashmere/child/{child}/messages")).ShouldSay("Not read yet");
    }
}
