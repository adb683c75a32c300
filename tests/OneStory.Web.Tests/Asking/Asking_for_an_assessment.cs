using Microsoft.EntityFrameworkCore;
using OneStory.Assessments;
using OneStory.Testing.Web;

namespace OneStory.Web.Tests.Asking;

public sealed class Asking_for_an_assessment(OneStoryHost host) : IClassFixture<OneStoryHost>
{
    [Fact]
    public async Task A_parent_without_an_account_gets_a_reference_and_the_dates_of_the_law()
    {
        host.Clock.MoveTo(new(2026, 11, 2), new(23, 40));
        var page = await (await host.Browser().ReadyToSend("Amara", "Bellweather")).Press("Send the request");
        page.Heading.ShouldBe("We have your request");
        page.ShouldSay("Monday 14 December 2026");
        page.ShouldSay("Monday 22 March 2027");
        await using var working = await host.Area.AsTheSystem();
        var child = await working.Db.Children.Include(c => c.Family).SingleAsync(c => c.LastName == "Bellweather");
        child.Family.ShouldHaveSingleItem().Email.ShouldBe("ada@example.org");
        var @case = await working.Db.Cases.Include(c => c.Facts).SingleAsync(c => c.ChildId == child.Id);
        page.ShouldSay(@case.Reference);
        @case.Reference.ShouldStartWith("ASH-2026-");
        @case.Facts.ShouldHaveSingleItem().Date.ShouldBe(new DateOnly(2026, 11, 2));
        var act = await working.Db.Acts.SingleAsync(done => done.CaseId == @case.Id);
        act.ByName.ShouldBe("Ada Okafor");
    }

    [Fact]
    public async Task Just_after_midnight_in_summer_time_it_is_received_on_the_day_in_London()
    {
        host.Clock.MoveTo(new(2027, 3, 29), new(0, 30));
        await (await host.Browser().ReadyToSend("Noor", "Midnight")).Press("Send the request");
        await using var working = await host.Area.AsTheSystem();
        (await working.Db.AssessmentRequests.SingleAsync(request => request.Case.Child.LastName == "Midnight")).ReceivedOn.ShouldBe(new DateOnly(2027, 3, 29));
        host.Clock.MoveTo(new(2026, 11, 2));
    }

    [Fact]
    public async Task The_button_pressed_twice_and_gone_back_to_is_one_case()
    {
        var ready = await host.Browser().ReadyToSend("Twice", "Pressed");
        var first = await ready.Press("Send the request");
        var second = await ready.Press("Send the request");
        second.Words.ShouldBe(first.Words);
        await using var working = await host.Area.AsTheSystem();
        (await working.Db.AssessmentRequests.CountAsync(request => request.Case.Child.LastName == "Pressed")).ShouldBe(1);
    }

    [Fact]
    public async Task It_can_be_gone_on_with_from_another_device_by_its_code()
    {
        var page = await (await host.Browser().Begin()).Name("Half", "Waythrough");
        var other = await host.Browser().Open("/ashmere/ask/continue");
        other = await other.Fill("Your code", page.Code().ToLowerInvariant().Replace(" ", "-", StringComparison.Ordinal)).Press("Go on");
        other.Heading.ShouldBe("When was Half born?");
        other = await other.Born("When was Half born?", new(2020, 2, 29));
        other.Heading.ShouldBe("Who are you?");
    }

    [Fact]
    public async Task A_wrong_code_says_so_and_too_many_wait()
    {
        var page = await host.Browser().Open("/ashmere/ask/continue");
        page = await page.Fill("Your code", "no").Press("Go on");
        page.Errors.ShouldHaveSingleItem().ShouldStartWith("A code is 8 letters and numbers");
        for (var tries = 0; tries < 6; tries++) page = await page.Fill("Your code", "ZZZZ ZZZZ").Press("Go on");
        page.Errors.ShouldHaveSingleItem().ShouldStartWith("There have been too many tries");
        page.Status.ShouldBe(System.Net.HttpStatusCode.TooManyRequests);
        host.Clock.MoveOn(TimeSpan.FromMinutes(20));
        page = await page.Fill("Your code", "ZZZZ ZZZZ").Press("Go on");
        page.Errors.ShouldHaveSingleItem().ShouldStartWith("No request has this code");
        host.Clock.MoveOn(TimeSpan.FromMinutes(20));
    }

    [Fact]
    public async Task A_right_code_clears_none_of_the_wrong_ones_before_it()
    {
        await using var own = await OneStoryHost.On(DatabaseKind.Sqlite);
        var mine = (await (await own.Browser().Begin()).Name("Own", "Code")).Code();
        var from = await own.Browser().Open("/ashmere/ask/continue");
        for (var tries = 0; tries < 4; tries++) from = await from.Fill("Your code", "ZZZZ ZZZZ").Press("Go on");
        (await (await own.Browser().Open("/ashmere/ask/continue")).Fill("Your code", mine).Press("Go on")).Heading.ShouldBe("When was Own born?");
        for (var tries = 0; tries < 2; tries++) from = await from.Fill("Your code", "ZZZZ ZZZZ").Press("Go on");
        from.Errors.ShouldHaveSingleItem().ShouldStartWith("There have been too many tries");
    }

    [Fact]
    public async Task However_many_requests_are_begun_one_email_address_is_written_to_a_few_times()
    {
        for (var begun = 0; begun < 5; begun++) (await Mailed()).Said.ShouldBe("We are sending the code to flooded@example.org.");
        var page = await Mailed();
        page.Said.ShouldBeNull();
        page.Errors.ShouldHaveSingleItem().ShouldStartWith("We have sent it several times.");

        async Task<WebPage> Mailed()
        {
            var browser = host.Browser();
            var child = await browser.Begin();
            var code = await browser.Open(child.Path.Replace("/child", "/code", StringComparison.Ordinal));
            return await code.Fill("Have it sent to you by email", "flooded@example.org").Press("Send the code");
        }
    }

    [Fact]
    public async Task Requests_begun_from_one_address_too_often_have_to_wait()
    {
        await using var strict = await OneStoryHost.On(DatabaseKind.Sqlite, ("OneStory:AsksPerAddress", "2"));
        for (var begun = 0; begun < 2; begun++) (await strict.Browser().Begin()).Status.ShouldBe(System.Net.HttpStatusCode.OK);
        (await strict.Browser().Begin()).Status.ShouldBe(System.Net.HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task Somebody_born_on_30_February_or_200_years_ago_is_told_what_is_wrong()
    {
        var page = await (await host.Browser().Begin()).Name("Old", "Ager");
        page = await page.Born("When was Old born?", new(1926, 2, 1));
        page.Errors.ShouldHaveSingleItem().ShouldContain("makes them 100 years old");
        page = await page.Fill("Day", "30").Fill("Month", "2").Fill("Year", "2020").Press("Continue");
        page.Errors.ShouldHaveSingleItem().ShouldContain("February 2020 has 29 days");
        page = await page.Fill("Year", "1826").Press("Continue");
        page.Errors.ShouldHaveSingleItem().ShouldContain("must have a year from 1900");
    }

    [Fact]
    public async Task What_is_too_long_is_said_so_kindly_and_none_of_it_is_lost()
    {
        var ready = await host.Browser().ReadyToSend("Long", "Story");
        var page = await ready.Follow("Change why you are asking");
        var words = new string('ж', 200_000);
        page = await page.Fill("Why are you asking for Long now? (optional)", words).Press("Continue");
        page.Errors.ShouldHaveSingleItem().ShouldContain("200,000 characters");
        page.ValueOf("Why are you asking for Long now? (optional)").ShouldBe(words);
        page = await page.Fill("Why are you asking for Long now? (optional)", words[..40_000]).Press("Continue");
        page.Heading.ShouldBe("Check your answers and send");
    }

    [Theory]
    [InlineData("Σωκράτης", "Παππάς")]
    [InlineData("Олеся", "Кравчук")]
    [InlineData("محمد", "الأحمد")]
    [InlineData("נועה", "כהן")]
    [InlineData("आरव", "शर्मा")]
    [InlineData("রিয়া", "দাস")]
    [InlineData("ਸਿਮਰਨ", "ਕੌਰ")]
    [InlineData("આરવ", "પટેલ")]
    [InlineData("அருண்", "குமார்")]
    [InlineData("美玲", "陳")]
    [InlineData("さくら", "田中")]
    [InlineData("አበበ", "ተስፋዬ")]
    public async Task A_name_in_any_script_is_kept_as_it_was_written(string first, string last)
    {
        var page = await (await host.Browser().ReadyToSend(first, last)).Press("Send the request");
        page.Heading.ShouldBe("We have your request");
        await using var working = await host.Area.AsTheSystem();
        (await working.Db.Children.AnyAsync(child => child.FirstName == first && child.LastName == last)).ShouldBeTrue();
    }

    [Fact]
    public async Task Asking_again_is_kept_with_the_first_and_moves_no_date()
    {
        host.Clock.MoveTo(new(2026, 11, 2));
        await (await host.Browser().ReadyToSend("Ines", "Repeater", postcode: "HP20 1ZW")).Press("Send the request");
        host.Clock.MoveTo(new(2026, 11, 16));
        var page = await (await host.Browser().ReadyToSend("Inès", "Repeater", postcode: "hp201zw")).Press("Send the request");
        page.ShouldSay("Somebody had asked for Inès already");
        page.ShouldNotSay("14 December");
        await using var working = await host.Area.AsTheSystem();
        var @case = await working.Db.Cases.Include(c => c.Facts).SingleAsync(c => c.Child.LastName == "Repeater");
        @case.Facts.ShouldHaveSingleItem();
        (await working.Db.AssessmentRequests.Where(request => request.CaseId == @case.Id).OrderBy(request => request.EnteredAt).Select(request => request.IsRepeat).ToListAsync()).ShouldBe([false, true]);
        host.Clock.MoveTo(new(2026, 11, 2));
    }

    [Fact]
    public async Task A_neighbour_brings_a_child_to_attention_and_the_same_times_run()
    {
        var page = await (await host.Browser().Begin("I am somebody else")).Name("Next", "Door");
        page = await page.Born("When was Next born?", new(2018, 1, 1));
        page = await page.Fill("Your name", "A Neighbour").Press("Continue");
        page = await page.Fill("Phone", "01632 960 001").Press("Continue");
        page = await (await page.ToTheEnd()).Press("Send the request");
        page.Heading.ShouldBe("We have your request");
        await using var working = await host.Area.AsTheSystem();
        (await working.Db.CaseFacts.SingleAsync(fact => working.Db.Cases.Any(c => c.Id == fact.CaseId && c.Child.LastName == "Door"))).Type.ShouldBe("became-responsible");
    }

    [Fact]
    public async Task A_young_person_is_not_asked_who_they_are_twice()
    {
        var page = await (await host.Browser().Begin("I am asking for myself")).Name("Sam", "Ownself");
        page = await page.Born("When were you born?", new(2008, 6, 1));
        page.Heading.ShouldBe("How can we reach you?");
        page = await page.Press("Continue");
        page.Errors.ShouldHaveSingleItem().ShouldStartWith("Enter an email address, a phone number or an address");
    }

    [Fact]
    public async Task What_is_missing_is_named_when_it_is_sent_without()
    {
        var browser = host.Browser();
        var page = await (await browser.Begin()).Name("Only", "Named");
        page = await browser.Open(page.Path.Replace("/born", "/check", StringComparison.Ordinal));
        page = await page.Press("Send the request");
        page.Errors.Count.ShouldBe(3);
        page.ShouldSay("Before you can send it we need:");
    }

    [Fact]
    public async Task Nobody_opens_a_request_without_its_code()
    {
        var page = await (await host.Browser().Begin()).Name("Not", "Yours");
        (await host.Browser().Open(page.Path)).Heading.ShouldBe("Go on with a request you have started");
    }

    [Fact]
    public async Task The_code_is_sent_by_email_to_whoever_wants_it()
    {
        var page = await (await host.Browser().Begin()).Name("Post", "Mycode");
        var code = page.Code();
        page = await page.Follow("have it sent by email");
        page = await page.Fill("Have it sent to you by email", "reader@example.org").Press("Send the code");
        page.Said.ShouldBe("We are sending the code to reader@example.org.");
        await using var working = await host.Area.AsTheSystem();
        (await working.Db.SystemMessages.SingleAsync(message => message.To == "reader@example.org")).Body.ShouldContain(code);
    }

    [Fact]
    public async Task A_file_goes_with_the_request_to_the_childs_record()
    {
        var ready = await host.Browser().ReadyToSend("File", "Giver");
        var page = await ready.Follow("Change files");
        page = await page.Attach("Choose files, or take a photograph", "letter.txt", "Dear council"u8.ToArray(), "text/plain").Press("Add");
        page.ShouldSay("letter.txt");
        page = await page.Follow("Continue");
        await (await page.ToTheEnd()).Press("Send the request");
        await using var working = await host.Area.AsTheSystem();
        var child = await working.Db.Children.SingleAsync(c => c.LastName == "Giver");
        (await working.Db.Files.SingleAsync(file => file.ChildId == child.Id)).Name.ShouldBe("letter.txt");
    }
}
