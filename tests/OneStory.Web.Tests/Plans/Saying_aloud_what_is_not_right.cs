using System.Net;
using OneStory.Plans;
using OneStory.Web.Tests.Files;

namespace OneStory.Web.Tests.Plans;

public sealed class Saying_aloud_what_is_not_right(OneStoryHost host) : IClassFixture<OneStoryHost>
{
    private const string Recording = "Or say it aloud. You can leave this.";

    [Fact]
    public async Task A_comment_can_be_said_and_the_officer_hears_it_beside_the_line()
    {
        var plan = await PlanCase.WithFamily(host.Area);
        var page = await Said(plan);
        page.ShouldSay("You said: this is not right.");
        var officer = await host.Browser(Persona.Officer).Open(plan.At("comments"));
        officer.ShouldSay("Said aloud.");
        var heard = await host.Browser(Persona.Officer).Fetch(Source(officer));
        (heard.StatusCode, heard.Content.Headers.ContentType!.MediaType).ShouldBe((HttpStatusCode.OK, "audio/wav"));
        (await heard.Content.ReadAsByteArrayAsync()).ShouldBe(Given.Recording);
    }

    [Fact]
    public async Task It_is_heard_by_nobody_who_may_not_read_the_comment()
    {
        var plan = await PlanCase.WithFamily(host.Area);
        var source = Source(await Said(plan));
        var file = source.Split('/', '?')[^2];
        foreach (var other in new[] { Persona.Supporter, Persona.Senco, Persona.PanelMember, Persona.YoungPerson })
        {
            ((int)(await host.Browser(other).Fetch(source)).StatusCode).ShouldBeOneOf([403, 404], $"{other}");
            ((int)(await host.Browser(other).Fetch($"/ashmere/child/{host.Area.Maya}/files/{file}")).StatusCode).ShouldBeOneOf([403, 404], $"{other}");
        }

        (await host.Browser(Persona.Officer).Open($"/ashmere/child/{host.Area.Maya}/files")).ShouldNotSay("recording.wav");
        (await host.Browser(Persona.Parent).Fetch(source)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task It_is_taken_away_again_and_words_stay()
    {
        var plan = await PlanCase.WithFamily(host.Area);
        var browser = host.Browser(Persona.Parent);
        await Said(plan, "It is two steps.");
        var page = await Say(browser, plan);
        page = await page.Tick("Take this recording away").Press("Save");
        page.ShouldSay("It is two steps.");
        page.Document.QuerySelector("audio").ShouldBeNull();
    }

    [Fact]
    public async Task What_is_no_recording_is_refused_and_the_words_are_not_lost()
    {
        var plan = await PlanCase.WithFamily(host.Area);
        var page = (await Say(host.Browser(Persona.Parent), plan)).Fill("Say what is not right, in your own words", "It is two steps.").Attach(Recording, "slide.png", Given.Picture);
        page = await page.Press("Save");
        page.Errors.ShouldBe(["slide.png: This is a PNG picture. Choose a sound recording: MP3, M4A, OGG, WebM or WAV."]);
        page.ValueOf("Say what is not right, in your own words").ShouldBe("It is two steps.");
    }

    [Fact]
    public async Task Somebody_elses_recording_cannot_be_put_on_a_comment()
    {
        var plan = await PlanCase.WithFamily(host.Area);
        var file = Guid.Parse(Source(await Said(plan)).Split('/', '?')[^2]);
        var line = await plan.Line("B");
        (await plan.Try(Persona.Supporter, working => working.Get<CommentOnDraft>().Do(plan.Case, new(Guid.CreateVersion7(), 1, line.Id, "B", CommentKind.NotRight, "") { VoiceFileId = file })))
            .ShouldBeOfType<OneStory.Casework.NotFound>();
    }

    private static async Task<WebPage> Say(Browser browser, PlanCase plan) => await (await browser.Open(plan.Draft("/read/learning"))).Follow("This is not right: What will be done F1");

    private async Task<WebPage> Said(PlanCase plan, string words = "") =>
        await (await Say(host.Browser(Persona.Parent), plan)).Fill("Say what is not right, in your own words", words).Attach(Recording, "recording.wav", Given.Recording).Press("Save");

    private static string Source(WebPage page) => new Uri(page.Address, page.Document.QuerySelector("audio")!.GetAttribute("src")).PathAndQuery;
}
