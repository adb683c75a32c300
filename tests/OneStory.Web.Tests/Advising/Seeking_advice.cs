using Microsoft.EntityFrameworkCore;
using OneStory.Assessments;
using OneStory.Casework;
using OneStory.Law;

namespace OneStory.Web.Tests.Advising;

public sealed class Seeking_advice(OneStoryHost host) : IClassFixture<OneStoryHost>
{
    [Fact]
    public async Task Everybody_the_regulation_names_is_asked_at_once_each_with_six_weeks_of_their_own()
    {
        var (child, @case) = await host.BeingAssessed();
        var page = await host.Browser(Persona.Officer).Open($"/ashmere/case/{@case}/advice");
        page.Path.ShouldEndWith("/advice/ask");
        page.ShouldSay("Psychological advice is always sought.");
        page = await page.Press("Send these requests");
        page.Errors.ShouldBeEmpty();
        page.Said.ShouldBe("We have asked 5 people. Each body has six weeks from today.");

        var asked = await host.Look(db => db.Advice.Where(advice => advice.CaseId == @case).ToListAsync());
        asked.Select(advice => advice.RoleId).ShouldBe(["parent", "education", "health", "educational-psychologist", "social-care"], ignoreOrder: true);
        asked.Single(advice => advice.RoleId == "education").OrganisationId.ShouldBe(host.Area.Places.School.Id);
        asked.Single(advice => advice.RoleId == "social-care").OrganisationId.ShouldBe(host.Area.Places.SocialCare.Id);
        var clocks = await host.Look(db => db.CaseDeadlines.Where(clock => clock.CaseId == @case && clock.LimitId == "advice-return").ToListAsync());
        clocks.Count.ShouldBe(4, "no clock binds the family");
        clocks.ShouldAllBe(clock => clock.Due == AdviceCases.Decided.AddDays(42));
        var subjects = await host.Look(db => db.Outbox.Where(message => message.ChildId == child && message.Template == "views-asked").Select(message => message.Subject).ToListAsync());
        subjects.ShouldNotBeEmpty();
        subjects.ShouldAllBe(subject => subject.EndsWith($"by {AdviceCases.Decided.AddDays(42).InWords()}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Somebody_the_regulation_names_is_left_out_only_with_a_reason()
    {
        var (_, @case) = await host.BeingAssessed("Beth");
        var page = await host.Browser(Persona.Officer).Open($"/ashmere/case/{@case}/advice/ask");
        var box = page.Document.QuerySelectorAll("input[type=hidden]").Single(field => field.GetAttribute("value") == "social-care").GetAttribute("name")!.Replace("RoleId", "Ask", StringComparison.Ordinal);
        ((AngleSharp.Html.Dom.IHtmlInputElement)page.Document.QuerySelector($"input[type=checkbox][name='{box}']")!).IsChecked = false;
        page = await page.Press("Send these requests");
        page.Errors.ShouldBe(["Say why you are not asking: Social care. SEND Regulations 2014, regulation 6(1)(e) names them."]);
        (await host.Look(db => db.Advice.CountAsync(advice => advice.CaseId == @case))).ShouldBe(0);
    }

    [Fact]
    public async Task A_second_therapist_is_told_apart_from_the_first_so_that_each_has_a_clock()
    {
        var (_, @case) = await host.BeingAssessed("Cora");
        await host.Ask(@case);
        await host.Ask(@case);
        var names = await host.Look(db => db.Advice.Where(advice => advice.CaseId == @case).Select(advice => advice.About).ToListAsync());
        names.ShouldBe(["Speech and language therapist", "Speech and language therapist (2)"], ignoreOrder: true);
    }

    [Fact]
    public async Task Six_weeks_from_18_January_2028_end_on_29_February()
    {
        var (_, @case) = await host.BeingAssessed("Dot", on: new(2028, 1, 18));
        var advice = await host.Ask(@case);
        var page = await host.Browser(Persona.Adviser).Open($"/ashmere/case/{@case}/advice/{advice}");
        page.ShouldSay("Tuesday 29 February 2028");
        host.Clock.MoveTo(new(2028, 3, 1));
        page = await host.Browser(Persona.Officer).Open($"/ashmere/case/{@case}/advice");
        page.ShouldSay("1 day late");
    }

    [Fact]
    public async Task All_who_are_late_are_reminded_at_once_and_nobody_else()
    {
        var (_, @case) = await host.BeingAssessed("Ezra");
        var late = await host.Ask(@case);
        host.Clock.MoveTo(AdviceCases.Decided.AddDays(30));
        var there = await host.Ask(@case, "social-care", host.Area.Places.SocialCare.Id, "Social care");
        host.Clock.MoveTo(AdviceCases.Decided.AddDays(50));
        var page = await (await host.Browser(Persona.Officer).Open($"/ashmere/case/{@case}/advice")).Press("Remind all who are late (1)");
        page.Said.ShouldBe("We have reminded everybody who is late.");
        (await host.Advice(late)).TimesChased.ShouldBe(1);
        (await host.Advice(there)).TimesChased.ShouldBe(0);
        (await host.Look(db => db.ActEvents.CountAsync(happened => happened.Type == "advice-chased" && happened.Payload.Contains(late.ToString())))).ShouldBe(1);
    }

    [Fact]
    public async Task A_request_to_the_wrong_body_is_taken_back_with_its_clock_and_they_see_the_record_no_longer()
    {
        var (_, @case) = await host.BeingAssessed("Fay");
        var advice = await host.Ask(@case);
        var browser = host.Browser(Persona.Officer);
        var page = await browser.Open($"/ashmere/case/{@case}/advice/{advice}/withdraw");
        (await page.Press("Take it back")).Errors.ShouldBe(["Say why the request is taken back. Whoever was asked will read it."]);
        page = await page.Fill("Why", "The other trust sees Fay.").Press("Take it back");
        page.Said.ShouldBe("We have taken the request back.");
        (await host.Look(db => db.CaseDeadlines.CountAsync(clock => clock.CaseId == @case && clock.LimitId == "advice-return"))).ShouldBe(0);
        (await host.Browser(Persona.Adviser).Open($"/ashmere/case/{@case}/advice/{advice}")).Status.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Advice_is_not_sought_before_it_is_decided_to_assess()
    {
        var child = await host.Area.Child("Gil", "Blake", setting: host.Area.Places.School.Id);
        host.Clock.MoveTo(AdviceCases.Decided);
        var @case = await host.Area.Case(child, AdviceCases.Received);
        await using var working = await host.Area.As(Persona.Officer);
        var outcome = await working.Get<AskAnotherAdviser>().Do(@case, new("health", "", host.Area.Places.Trust.Id, "Because."));
        outcome.ShouldBeOfType<Refused>().Source.ShouldBe("SEND Regulations 2014, regulation 6(1)");
    }
}
