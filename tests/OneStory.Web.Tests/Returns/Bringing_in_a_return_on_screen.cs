using Microsoft.EntityFrameworkCore;
using OneStory.Imports;
using OneStory.Insight;
using OneStory.Support;
using OneStory.Testing.Returns;

namespace OneStory.Web.Tests.Returns;

/// <summary>The data officer's afternoon: give the file, see what it would do, bring it in, decide, mend, take the return away.</summary>
public sealed class Bringing_in_a_return_on_screen(OneStoryHost host) : IClassFixture<OneStoryHost>
{
    private static readonly string TheFile = "The file";

    [Fact]
    public async Task From_the_file_to_a_return_that_can_be_taken_away()
    {
        await host.Area.Child("Robyn", "Awaiting", born: AReturn.People.Single(person => person.Surname == "Awaiting").Born);
        var browser = host.Browser(Persona.DataOfficer);
        var page = await browser.Open("/ashmere/returns");
        page = await page.Press("Read the file");
        page.Errors.ShouldBe(["Choose the file of the return"]);

        page = await page.Attach(TheFile, "return.xml", AReturn.File(host.Area.Ashmere).ToArray(), "application/xml").Press("Read the file");
        page.Heading.ShouldBe("return.xml");
        page.ShouldSay("Waiting to be read");
        await AReturn.GoOn(host.Area);
        page = await browser.Open(page.Path);
        page.ShouldSay("Ready to look at");
        page.ShouldSay($"{AReturn.People.Count - 1} Opens a record");
        page.ShouldSay("1 person may be held already.");

        page = await page.Press($"Bring in {AReturn.People.Count - 1} people");
        await AReturn.GoOn(host.Area);
        page = await browser.Open(page.Path);
        page.ShouldSay("Brought in");

        page = await page.Follow("Decide whose records they are");
        page = await page.Follow("Robin Awaiting");
        page = await page.Press("Decide");
        page.Errors.ShouldBe(["Say whose record it is"]);
        var held = page.Document.QuerySelectorAll("label").Select(label => label.TextContent.Trim()).Single(label => label.StartsWith("Robyn Awaiting", StringComparison.Ordinal));
        page = await page.Choose("Whose record is this?", held).Press("Decide");
        await AReturn.GoOn(host.Area);
        await using (var working = await host.Area.AsTheSystem())
            (await working.Db.Children.CountAsync(child => child.LastName == "Awaiting", TestContext.Current.CancellationToken)).ShouldBe(1);

        await Lines();
        page = await browser.Open("/ashmere/returns/measures");
        page.ShouldSay("Requests decided in six weeks");
        page.ShouldSay("87.4% (2025 calendar year");

        page = await browser.Open("/ashmere/returns");
        var file = await browser.Send(Form(page, "Take away the file (XML)"));
        file.Content.Headers.ContentDisposition!.FileName.ShouldBe("SEN2-2026-990.xml");
        (await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("<Surname>Older plan, reviewed</Surname>");
        var lists = await browser.Send(Form(page, "Take away the workbook (Excel)"));
        lists.Content.Headers.ContentType!.MediaType.ShouldBe("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

        page = await page.Press("See what is wrong in the lists");
        page.ShouldSay("It is said whether there is a disability. Not so for 10 people with a plan.");
        page.ShouldSay("Rule 103.");

        var lacking = await host.Area.Child("Wilf", "Lacking", born: new(2015, 4, 4));
        await host.Area.Case(lacking, facts: [new(Law.FactTypes.PlanMade, new(2020, 2, 3))]);
        await Lines();
        page = await browser.Open("/ashmere/returns/to-mend");
        page.ShouldSay("Wilf Lacking");
        page.ShouldSay("Error: There is no primary need.");
        var kept = await browser.Send(Form(await browser.Open("/ashmere/returns"), "Take away the file (XML)"));
        (await kept.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("1 person could not stand in the file, so it was not given to you.");
    }

    [Fact]
    public async Task What_the_return_lacks_is_mended_where_it_is_said()
    {
        await using var other = await OneStoryHost.On(DatabaseKind.Sqlite);
        var child = await other.Area.Child("Wilf", "Hartnell", born: new(2015, 4, 4), setting: other.Area.Places.School.Id);
        await other.Area.Case(child, received: new(2025, 1, 6), facts: [new(Law.FactTypes.DecisionSent, new(2025, 2, 3), Law.DecisionKinds.WillAssess), new(Law.FactTypes.DecisionSent, new(2025, 5, 12), Law.DecisionKinds.FinalPlan)]);
        await Lines(other);
        var browser = other.Browser(Persona.Officer);

        var page = await browser.Open($"/ashmere/child/{child}/return");
        page.ShouldSay("Error: There is no primary need.");
        page = await page.Choose("Sex", "Male").Choose("Ethnic background", "Irish").Choose("First kind of need", NeedNamed("SLCN")).Choose("Second kind of need, if there is one", NeedNamed("SLCN")).Press("Save");
        page.Errors.ShouldBe(["The second need is another than the first"]);
        page = await page.Choose("Second kind of need, if there is one", "").Press("Save");
        page.Said.ShouldBe("Saved.");
        page.ShouldNotSay("There is no primary need.");

        page = await page.Follow("Add a placement");
        page = await page.Press("Save");
        page.Errors.ShouldBe(["Choose a setting, or say what it is instead: one of the two"]);
        page = await page.Choose("If it is not a setting, what it is", PlaceNamed("EHE")).FillDate("The day it began", new(2025, 9, 1)).Press("Save");
        page.ShouldSay("from 1 Sep 2025");
    }

    [Fact]
    public async Task What_was_changed_here_is_settled_beside_what_the_file_says()
    {
        await using var other = await OneStoryHost.On(DatabaseKind.Sqlite);
        var met = AReturn.People.Single(person => person.Upn is not null);
        await AReturn.BringIn(other.Area, AReturn.File(other.Area.Ashmere, [met, AReturn.People[3]]));
        await other.Area.SetUp(other.Area.Ashmere, async hand =>
        {
            var child = await hand.Db.Children.SingleAsync(one => one.LastName == met.Surname);
            child.Postcode = "HP20 9AA";
            hand.Concerns(child.Id);
        });
        var near = AReturn.People[3] with { Requests = [AReturn.People[3].Requests[0] with { ReceivedOn = new(2025, 12, 22) }] };
        var run = await AReturn.Read(other.Area, AReturn.File(other.Area.Ashmere, [met, near]), "again.xml");
        var browser = other.Browser(Persona.DataOfficer);

        var page = await browser.Open($"/ashmere/returns/import/{run}");
        page.ShouldSay("The file says otherwise than what was put on the record here in 2 places.");
        page = await (await page.Follow("Settle which is right")).Follow("Robin Met and not decided");
        page.ShouldSay("HP20 9AA");
        page.ShouldSay("HP20 1ZU");
        page = await page.Press("Keep what is on the record: Postcode");
        page.Said.ShouldBe("Settled. The record stands as it is.");
        page.ShouldSay("Piotr Wexford");

        page = await (await browser.Open($"/ashmere/returns/import/{run}?settle=true")).Follow("Robin Awaiting");
        page = await page.Press("It is another request: open a case: The day the request was received");
        page.Said.ShouldBe("Settled. It is put on the record with the rest of the file.");
        (await browser.Open($"/ashmere/returns/import/{run}")).ShouldNotSay("Settle which is right");
    }

    [Fact]
    public async Task Who_a_pupil_of_a_census_may_be_is_asked_and_a_day_that_was_worked_out_is_said_to_be()
    {
        await using var other = await OneStoryHost.On(DatabaseKind.Sqlite);
        var held = await other.Area.Child("Robyn", "Hartnell", born: new(2015, 4, 4));
        await other.Area.SetUp(other.Area.Ashmere, hand =>
        {
            var run = new ImportRun { Kind = ImportKind.SchoolCensus, FileName = "census.xml", FileKey = "none", Size = 1, Sha256 = "", StartedAt = hand.Now, StartedByName = "Test", State = ImportState.Checked, AsOf = new(2026, 1, 15) };
            hand.Db.AddRange(run, new RegisterPupil { RunId = run.Id, Number = 1, FirstName = "Robin", LastName = "Hartnell", Born = new(2015, 4, 4), Provision = "K", MatchedBy = "the same birth date and a similar name", Candidates = [held] });
            return Task.CompletedTask;
        });
        var browser = other.Browser(Persona.DataOfficer);
        var page = await (await (await browser.Open("/ashmere/returns")).Follow("census.xml")).Follow("Robin Hartnell");
        page = await page.Press("Settle");
        page.Errors.ShouldBe(["Say who this pupil is"]);
        page = await page.Choose("Who is this pupil?", "The same child: Robyn Hartnell, born 4 Apr 2015").Press("Settle");
        page.Heading.ShouldBe("census.xml");
        page.ShouldNotSay("may be held already");

        other.Area.Clock.MoveTo(new(2027, 6, 1));
        browser = other.Browser(Persona.DataOfficer);
        (await browser.Open("/ashmere/returns/measures")).ShouldSay("The survey day is taken to be Thursday 20 January 2028, the third Thursday of January");
        (await browser.Open("/ashmere/returns")).ShouldSay("The SEN2 return for 2028, as it stands");
    }

    [Fact]
    public async Task A_broken_file_is_refused_with_its_place_and_nothing_is_offered()
    {
        await using var other = await OneStoryHost.On(DatabaseKind.Sqlite);
        var browser = other.Browser(Persona.DataOfficer);
        var page = await (await browser.Open("/ashmere/returns")).Attach(TheFile, "bomb.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><Message>&b;</Message>"u8.ToArray(), "application/xml").Press("Read the file");
        await AReturn.GoOn(other.Area);

        page = await browser.Open(page.Path);

        page.ShouldSay("This file cannot be taken.");
        page.ShouldNotSay("Bring in ");
    }

    [Fact]
    public async Task A_setting_sees_nothing_of_the_authoritys_return()
    {
        var senco = host.Browser(Persona.Senco);
        foreach (var path in new[] { "/ashmere/returns", "/ashmere/returns/measures", "/ashmere/returns/register", "/ashmere/returns/to-mend" })
            (await senco.Fetch(path)).StatusCode.ShouldBe(System.Net.HttpStatusCode.Forbidden, path);
    }

    private Task Lines() => Lines(host);

    private static async Task Lines(OneStoryHost at)
    {
        await using var working = await at.Area.AsTheSystem();
        await working.Get<KeepReturnLines>().Again(CancellationToken.None);
        await working.Get<KeepReturnLines>().Turn(TimeSpan.FromMinutes(1), CancellationToken.None);
    }

    private static string NeedNamed(string code) => OneStory.Returns.Sen2.Sen2Code.In("need", 2026).Single(one => one.Code == code).Meaning;

    private static string PlaceNamed(string code) => OneStory.Returns.Sen2.Sen2Code.In("setting", 2026).Single(one => one.Code == code).Meaning;

    /// <summary>The form of a button, sent as a browser sends it, for what comes back is a file and no page.</summary>
    private static HttpRequestMessage Form(WebPage page, string button)
    {
        var form = (AngleSharp.Html.Dom.IHtmlFormElement)page.Document.QuerySelectorAll("button").Single(one => one.TextContent.Trim() == button).Closest("form")!;
        var fields = form.Elements.OfType<AngleSharp.Dom.IElement>().Select(field => (Name: field.GetAttribute("name"), Value: field is AngleSharp.Html.Dom.IHtmlSelectElement select ? select.Value : field.GetAttribute("value"))).Where(field => field.Name is not null);
        return new(HttpMethod.Post, form.GetAttribute("action") ?? page.Path) { Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name!, field.Value ?? ""))) };
    }
}
