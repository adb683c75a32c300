using System.Net;
using Microsoft.EntityFrameworkCore;

namespace OneStory.Web.Tests.Messages;

public sealed class Changing_the_settings(OneStoryHost host) : IClassFixture<OneStoryHost>
{
    [Fact]
    public async Task A_colour_on_which_white_cannot_be_read_is_refused_and_nothing_typed_is_lost()
    {
        var page = await host.Browser(Persona.Administrator).Open("/ashmere/settings");
        page.Fill("Colour", "#ffff00").Fill("Areas", "North\nEast");
        page = await page.Press("Save");
        page.Errors.ShouldNotBeEmpty();
        page.ValueOf("Colour").ShouldBe("#ffff00");
        page.ValueOf("Areas").ShouldContain("East");
        page.Fill("Colour", "#5b2a72");
        page = await page.Press("Save");
        page.Said.ShouldBe("The settings have been saved.");
        await using var db = host.Area.Database.Open(host.Area.Ashmere);
        (await db.Authorities.AsNoTracking().SingleAsync(authority => authority.Id == host.Area.Ashmere)).Areas.ShouldBe(["North", "East"]);
        (await db.ActEvents.CountAsync(happened => happened.Type == "authority-changed")).ShouldBe(1);
    }

    [Fact]
    public async Task Two_who_change_them_at_once_do_not_undo_each_other()
    {
        await using var another = await OneStoryHost.On();
        var first = await another.Browser(Persona.Administrator).Open("/ashmere/settings");
        var second = await another.Browser(Persona.Administrator).Open("/ashmere/settings");
        first.Fill("When somebody answers the telephone", "8am to 6pm.");
        (await first.Press("Save")).Said.ShouldNotBeNull();
        second.Fill("When somebody answers the telephone", "10am to noon.");
        (await second.Press("Save")).Errors.ShouldHaveSingleItem().ShouldStartWith("Somebody else has changed the settings since you opened them.");
    }

    [Fact]
    public async Task The_words_of_a_notice_can_be_changed_round_what_the_law_requires()
    {
        var page = await host.Browser(Persona.Administrator).Open("/ashmere/settings/messages/assessment-refused");
        page.ShouldSay("Your appeal must reach the tribunal by");
        page.Fill("How it begins", "Hello {to}\n\nThis is about {nobody}.");
        page = await page.Press("Save");
        page.Errors.ShouldHaveSingleItem().ShouldContain("{nobody}");
        page.Fill("How it begins", "Hello {to}\n\nWe are sorry to bring this news.");
        page = await page.Press("See how it looks");
        page.ShouldSay("We are sorry to bring this news.");
        page.Said.ShouldBeNull();
        page = await page.Press("Save");
        page.Said.ShouldBe("Your words have been saved, and are used from now on.");
        page = await page.Press("Go back to the words that came with the system");
        page.ValueOf("How it begins").ShouldBe("Dear {to}");
    }

    [Theory]
    [InlineData("2", "12", "Enter how many months, from 3 to 12.")]
    [InlineData("", "12", "Enter how many months, from 3 to 12.")]
    [InlineData("6", "40", "Enter how many weeks, from 6 to 26.")]
    public async Task How_often_the_local_offer_is_checked_has_bounds(string months, string weeks, string why)
    {
        var page = (await host.Browser(Persona.Administrator).Open("/ashmere/settings")).Fill("Months until an entry is checked again", months).Fill("Weeks until an entry that nobody checked is hidden", weeks);
        (await page.Press("Save")).Errors.ShouldBe([why]);
    }

    [Fact]
    public async Task How_often_the_local_offer_is_checked_is_changed_and_told()
    {
        await using var another = await OneStoryHost.On();
        var page = (await another.Browser(Persona.Administrator).Open("/ashmere/settings")).Fill("Months until an entry is checked again", "9").Fill("Weeks until an entry that nobody checked is hidden", "20");
        (await page.Press("Save")).Said.ShouldBe("The settings have been saved.");
        page = await another.Browser().Open("/ashmere/local-offer/freshness");
        page.ShouldSay("every 9 months");
        page.ShouldSay("another 20 weeks");
    }

    [Fact]
    public async Task An_officer_may_not() => (await host.Browser(Persona.Officer).Open("/ashmere/settings")).Status.ShouldBe(HttpStatusCode.Forbidden);
}
