using System.Net;
using Microsoft.EntityFrameworkCore;
using OneStory.Assessments;
using OneStory.Casework;
using OneStory.Messages;

namespace OneStory.Web.Tests.Messages;

public sealed class Looking_at_what_was_sent(OneStoryHost host) : IClassFixture<OneStoryHost>
{
    [Fact]
    public async Task An_administrator_sees_a_notice_as_the_parent_got_it_and_as_a_letter()
    {
        await Refused();
        var administrator = host.Browser(Persona.Administrator);
        var list = await administrator.Open("/ashmere/outbox?words=Rosa");
        list.ShouldSay("no way out has been set up");
        list.HasLink("We will not do an EHC needs assessment of Maya: why, and what you can do").ShouldBeTrue();
        var page = await administrator.Open($"/ashmere/outbox/{await ToRosa(MessageState.Waiting)}");
        page.ShouldSay("Your appeal must reach the tribunal by");
        page.SummaryValue("What it tells").ShouldContain("SEND Regulations 2014, regulation 5(3)");
        page.HasButton("Stop it").ShouldBeFalse("a notice of the law cannot be stopped");
        var letter = await host.Browser(Persona.Administrator).Fetch(new Uri(page.Address, page.Link("As a letter (PDF)")).PathAndQuery);
        letter.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
    }

    [Fact]
    public async Task An_officer_may_not_outside_the_demonstration()
    {
        (await host.Browser(Persona.Officer).Open("/ashmere/outbox")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await host.Browser(Persona.Parent).Open("/ashmere/outbox")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Letters_are_printed_together_and_ticked_off_when_posted()
    {
        var child = await host.Area.Child("Amari", "Blake");
        var @case = await host.Area.Case(child, received: new(2026, 11, 2));
        await Refuse(@case);
        await using (var working = await host.Area.AsTheSystem()) await working.Get<SendOutbox>().Turn(CancellationToken.None);
        var browser = host.Browser(Persona.Administrator);
        var page = await browser.Open("/ashmere/outbox/letters");
        var print = await browser.Fetch("/ashmere/outbox/letters?handler=Print");
        print.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        page.Tick("The parent or carer of Amari Blake: We will not do an EHC needs assessment of Amari: why, and what you can do");
        page = await page.Press("These have been posted");
        page.Said.ShouldBe("Recorded as posted.");
        page.ShouldSay("There are no letters to post.");
    }

    [Fact]
    public async Task What_has_gone_can_go_again()
    {
        await Refused();
        await using (var working = await host.Area.AsTheSystem()) await working.Get<SendOutbox>().Turn(CancellationToken.None);
        var page = await host.Browser(Persona.Administrator).Open($"/ashmere/outbox/{await ToRosa(MessageState.Sent)}");
        page = await page.Press("Send it again");
        page.Said.ShouldBe("It goes again within a minute.");
        page.SummaryValue("How it stands").ShouldStartWith("Waiting");
    }

    private async Task<Guid> ToRosa(MessageState state)
    {
        await using var db = host.Area.Database.Open(host.Area.Ashmere);
        return await db.Outbox.Where(message => message.State == state && message.ToName == "Rosa Delgado").Select(message => message.Id).FirstAsync();
    }

    private async Task Refused() => await Refuse(await host.Area.Case(host.Area.Maya, received: new(2026, 11, 2)));

    private async Task Refuse(Guid @case)
    {
        await using var working = await host.Area.As(Persona.Officer);
        (await working.Get<DecideWhetherToAssess>().Do(@case, new(true, false, "The support now meets the needs.", "Everything that was sent.", "The school meets you."))).ShouldBeOfType<Done>();
    }
}
