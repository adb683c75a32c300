using Microsoft.EntityFrameworkCore;
using OneStory.Casework;
using OneStory.People;
using OneStory.Testing.Areas;
using OneStory.Testing.Databases;
using OneStory.Testing.Web;

namespace OneStory.Web.Tests.Family;

public sealed class Telling_the_story(OneStoryHost host) : IClassFixture<OneStoryHost>
{
    [Fact]
    public async Task A_page_is_told_in_the_familys_words_and_what_it_said_before_is_kept()
    {
        var browser = host.Browser(Persona.Parent);
        var page = await browser.Open($"/ashmere/child/{host.Area.Maya}/story/about-me");
        page = await page.Fill("About me", "I like trains.\nمرحبا").Fill("Whose words are these?", "Maya, told to her mum").Press("Save");
        page.ShouldSay("I like trains. مرحبا");
        page.ShouldSay("Maya, told to her mum");
        page = await browser.Open($"/ashmere/child/{host.Area.Maya}/story/about-me");
        page = await page.Fill("About me", "I like buses now.").Press("Save");
        (await browser.Open($"/ashmere/child/{host.Area.Maya}/story/about-me")).ShouldSay("I like trains.");
        (await host.Browser(Persona.Officer).Open($"/ashmere/child/{host.Area.Maya}/story")).ShouldSay("I like buses now.");
    }

    [Fact]
    public async Task Two_people_who_write_at_once_overwrite_nothing()
    {
        var path = $"/ashmere/child/{host.Area.Maya}/story/strengths";
        await (await host.Browser(Persona.Parent).Open(path)).Fill("What I am good at", "Sums").Press("Save");
        var mine = await host.Browser(Persona.Parent).Open(path);
        await (await host.Browser(Persona.Officer).Open(path)).Fill("What I am good at", "Sums and singing").Press("Save");
        var page = await mine.Fill("What I am good at", "Sums and football").Press("Save");
        page.Errors.ShouldHaveSingleItem().ShouldContain("Somebody else has changed this since you opened it.");
        page.ValueOf("What I am good at").ShouldBe("Sums and football");
        (await page.Press("Save")).ShouldSay("Sums and football");
    }

    [Fact]
    public async Task Two_hundred_thousand_characters_are_given_back_with_what_can_be_done()
    {
        var page = await host.Browser(Persona.Parent).Open($"/ashmere/child/{host.Area.Maya}/story/history");
        var words = new string('a', 200_000);
        page = await page.Fill("My story so far", words).Press("Save");
        page.Errors.ShouldHaveSingleItem().ShouldContain("a page can hold 50,000");
        page.ValueOf("My story so far").ShouldBe(words);
    }

    [Fact]
    public async Task A_supporter_reads_it_and_cannot_write_it() =>
        (await host.Browser(Persona.Supporter).Open($"/ashmere/child/{host.Area.Maya}/story/about-me")).Status.ShouldBe(System.Net.HttpStatusCode.Forbidden);

    [Theory, OnBothDatabases]
    public async Task What_is_half_written_is_its_writers_alone_until_it_is_saved(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        await using (var parent = await area.As(Persona.Parent))
        {
            (await parent.Get<TellStory>().KeepDraft(area.Maya, new("hopes", "A frie", "Mum", null))).At.ShouldNotBeNull();
            (await parent.Get<TellStory>().KeepDraft(area.Maya, new("hopes", "A friend", "Mum", null))).At.ShouldNotBeNull();
            var mine = await parent.Get<StoryQuery>().Page(area.Maya, "hopes");
            (mine!.Words, mine.Page.Words).ShouldBe(("A friend", ""));
        }

        await using (var officer = await area.As(Persona.Officer)) (await officer.Get<StoryQuery>().Page(area.Maya, "hopes"))!.Words.ShouldBe("");
        await using var again = await area.As(Persona.Parent);
        (await again.Get<TellStory>().Do(area.Maya, new("hopes", "A friend", "Mum", null))).ShouldBeOfType<Done>();
        (await again.Db.StoryDrafts.AnyAsync()).ShouldBeFalse();
    }
}
