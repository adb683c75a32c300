using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using OneStory.Casework;
using OneStory.Files;
using OneStory.People;
using OneStory.Testing.Areas;
using OneStory.Testing.Web;
using OneStory.Web.Tests.Files;

namespace OneStory.Web.Tests.Family;

public sealed class Showing_and_saying_the_story(OneStoryHost host) : IClassFixture<OneStoryHost>
{
    [Fact]
    public async Task A_picture_is_seen_in_the_story_with_words_for_whoever_cannot_see_it()
    {
        var child = await host.Area.Child("Pip", "Ture", parent: Persona.Parent);
        var browser = host.Browser(Persona.Parent);
        var page = await (await browser.Open($"/ashmere/child/{child}/story")).Follow("Add a picture or a recording: About me");
        page.Attach("Choose a picture, or take one with your phone", "slide.png", Given.Picture).Fill("What does the picture show?", "Pip on the red slide");
        page = await page.Press("Add the picture");
        page.Said.ShouldBe("Added. It is in the story now.");
        var seen = await host.Browser(Persona.Officer).Open($"/ashmere/child/{child}/story");
        var picture = (IHtmlImageElement)seen.Document.QuerySelector("figure img")!;
        picture.AlternativeText.ShouldBe("Pip on the red slide");
        var answer = await host.Browser(Persona.Officer).Fetch(new Uri(seen.Address, picture.GetAttribute("src")).PathAndQuery);
        (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType).ShouldBe((HttpStatusCode.OK, "image/png"));
        (await host.Browser(Persona.YoungPerson).Fetch(new Uri(seen.Address, picture.GetAttribute("src")).PathAndQuery)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await browser.Open($"/ashmere/child/{child}/looked")).ShouldSay("Bryn Talbot, Casework officer, looked at the file slide.png.");
    }

    [Fact]
    public async Task A_picture_without_words_is_kept_and_its_words_are_asked_for()
    {
        var child = await host.Area.Child("Alt", "Text", parent: Persona.Parent);
        var page = await host.Browser(Persona.Parent).Open($"/ashmere/child/{child}/story/strengths/add");
        page.Attach("Choose a picture, or take one with your phone", "medal.png", Given.Picture);
        page = await page.Press("Add the picture");
        page.Said.ShouldBe("Added. Now say what it shows, for somebody who cannot see it.");
        page = await page.Fill("What picture 1 shows, for somebody who cannot see it", "Alt with a medal").Press("Save these words for picture 1");
        page.Said.ShouldBe("Saved.");
        ((IHtmlImageElement)page.Document.QuerySelector("figure img")!).AlternativeText.ShouldBe("Alt with a medal");
    }

    [Fact]
    public async Task A_recording_is_heard_in_the_story_and_can_be_read()
    {
        var child = await host.Area.Child("Echo", "Sound", self: Persona.YoungPerson, born: new(2009, 3, 2));
        var page = await host.Browser(Persona.YoungPerson).Open($"/ashmere/child/{child}/story/hopes/add");
        page.Attach("Record your voice, or choose a recording", "recording.wav", Given.Recording).Fill("What is said, in writing (you can leave this)", "I want to be a nurse.");
        page = await page.Press("Add the recording");
        page = await page.Follow("My story");
        page.Document.QuerySelector("audio[controls]")!.GetAttribute("src")!.ShouldEndWith("?show=true");
        page.ShouldSay("I want to be a nurse.");
        (await host.Browser(Persona.Officer).Open($"/ashmere/child/{child}")).ShouldNotSay("0 of 8 pages told");
    }

    [Fact]
    public async Task What_is_taken_away_leaves_the_story_and_stays_with_the_files()
    {
        var child = await host.Area.Child("Gone", "Again", parent: Persona.Parent);
        var page = await host.Browser(Persona.Parent).Open($"/ashmere/child/{child}/story/hopes/add");
        page.Attach("Record your voice, or choose a recording", "recording.wav", Given.Recording);
        page = await (await page.Press("Add the recording")).Press("Take recording 1 away");
        page.Said.ShouldBe("Taken away. It is no longer in the story.");
        page.Document.QuerySelector("audio").ShouldBeNull();
        (await page.Follow("the files")).ShouldSay("recording.wav");
    }

    [Fact]
    public async Task Something_else_is_refused_and_not_kept()
    {
        var child = await host.Area.Child("Other", "Kind", parent: Persona.Parent);
        var page = await host.Browser(Persona.Parent).Open($"/ashmere/child/{child}/story/hopes/add");
        (await page.Press("Add the picture")).Errors.ShouldBe(["Choose a picture"]);
        page.Attach("Choose a picture, or take one with your phone", "letter.txt", "Dear Maya"u8.ToArray());
        (await page.Press("Add the picture")).Errors.ShouldBe(["letter.txt: This is plain text. Choose a picture: JPEG, PNG, GIF or WebP."]);
        page = await host.Browser(Persona.Parent).Open($"/ashmere/child/{child}/story/hopes/add");
        page.Attach("Record your voice, or choose a recording", "slide.png", Given.Picture);
        (await page.Press("Add the recording")).Errors.ShouldBe(["slide.png: This is a PNG picture. Choose a sound recording: MP3, M4A, OGG, WebM or WAV."]);
        await using var db = host.Area.Database.Open(host.Area.Ashmere);
        (await db.Files.AnyAsync(file => file.ChildId == child)).ShouldBeFalse();
    }

    [Fact]
    public async Task What_waits_to_be_scanned_is_not_shown()
    {
        var child = await host.Area.Child("Not", "Yet", parent: Persona.Parent);
        var page = await host.Browser(Persona.Parent).Open($"/ashmere/child/{child}/story/hopes/add");
        await page.Attach("Choose a picture, or take one with your phone", "slide.png", Given.Picture).Press("Add the picture");
        await using (var db = host.Area.Database.Open(host.Area.Ashmere)) await db.Files.Where(file => file.ChildId == child).ExecuteUpdateAsync(row => row.SetProperty(file => file.State, FileState.Quarantined));
        page = await host.Browser(Persona.Parent).Open($"/ashmere/child/{child}/story");
        page.Document.QuerySelector("figure img").ShouldBeNull();
        page.ShouldSay("Not open to anybody until it has been scanned for viruses.");
    }

    [Fact]
    public async Task A_picture_of_the_child_stands_at_the_top_of_the_page_and_can_be_taken_away()
    {
        var child = await host.Area.Child("Face", "Seen", parent: Persona.Parent);
        var browser = host.Browser(Persona.Parent);
        (await browser.Open($"/ashmere/child/{child}")).Document.QuerySelector("main img").ShouldBeNull();
        var page = await (await browser.Open($"/ashmere/child/{child}/story")).Follow("Add the picture of Face");
        page = await page.Attach("Choose a picture, or take one with your phone", "face.png", Given.Picture).Press("Use this picture");
        page.Path.ShouldBe($"/ashmere/child/{child}");
        page.Document.QuerySelector("main img")!.GetAttribute("alt").ShouldBe("Face");
        page = await (await browser.Open($"/ashmere/child/{child}/picture")).Press("Have no picture");
        page.Document.QuerySelector("main img").ShouldBeNull();
    }

    [Fact]
    public async Task Another_childs_file_and_a_file_of_another_page_cannot_be_reached()
    {
        var child = await host.Area.Child("Mine", "Only", parent: Persona.Parent);
        var theirs = await host.Area.Child("Not", "Mine");
        var page = await host.Browser(Persona.Parent).Open($"/ashmere/child/{child}/story/hopes/add");
        await page.Attach("Choose a picture, or take one with your phone", "slide.png", Given.Picture).Press("Add the picture");
        await using var db = host.Area.Database.Open(host.Area.Ashmere);
        var file = await db.Files.SingleAsync(one => one.ChildId == child);
        await using var parent = await host.Area.As(Persona.Parent);
        (await parent.Get<ShowInStory>().TakeOut(child, "strengths", file.Id)).ShouldBeOfType<NotFound>();
        await using var officer = await host.Area.As(Persona.Officer);
        (await officer.Get<ShowInStory>().Add(theirs, "hopes", file.Id)).ShouldBeOfType<NotFound>();
        (await officer.Get<PictureChild>().Do(theirs, file.Id)).ShouldBeOfType<NotFound>();
    }
}
