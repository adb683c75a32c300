using OneStory.Casework;
using OneStory.People;
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

    [Fact]
    public async Task Files_go_with_a_message_both_ways()
    {
        var child = await host.Area.Child("With", "Files", parent: Persona.Parent);
        var path = $"/ashmere/child/{child}/messages";
        var page = await host.Browser(Persona.Parent).Open(path);
        page = await page.Fill("Write a message", "Here is the letter.").Attach("Send files with it (you can leave this)", "letter.txt", "Maya was seen today."u8.ToArray()).Press("Send");
        page.Said.ShouldBe("Your message has been sent.");
        var officer = host.Browser(Persona.Officer);
        page = await officer.Open(path);
        (await (await officer.Fetch(page.Link("letter.txt"))).Content.ReadAsStringAsync()).ShouldBe("Maya was seen today.");
        await page.Attach("Send files with it (you can leave this)", "form.txt", "A form"u8.ToArray()).Press("Send");
        (await host.Browser(Persona.Parent).Open(path)).HasLink("form.txt").ShouldBeTrue();
    }

    [Fact]
    public async Task A_file_that_is_not_taken_holds_the_message_back_and_loses_no_words()
    {
        var page = await host.Browser(Persona.Parent).Open($"/ashmere/child/{host.Area.Maya}/messages");
        page = await page.Fill("Write a message", "Run this.").Attach("Send files with it (you can leave this)", "run.exe", "MZ\x90\0\x03"u8.ToArray()).Press("Send");
        page.Errors.ShouldHaveSingleItem().ShouldStartWith("run.exe: ");
        page.ValueOf("Write a message").ShouldBe("Run this.");
        (await host.Browser(Persona.Officer).Open($"/ashmere/child/{host.Area.Maya}/messages")).ShouldNotSay("Run this.");
    }

    [Fact]
    public async Task A_file_of_another_childs_cannot_be_sent()
    {
        var child = await host.Area.Child("Mine", "Alone", parent: Persona.Parent);
        await using var parent = await host.Area.As(Persona.Parent);
        (await parent.Get<SendMessage>().Do(child, "Look", [Guid.NewGuid()])).ShouldBeOfType<NotFound>();
    }
}
