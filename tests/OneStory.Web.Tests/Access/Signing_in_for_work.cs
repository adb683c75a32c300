namespace OneStory.Web.Tests.Access;

public sealed class Signing_in_for_work(OneStoryHost host) : IClassFixture<OneStoryHost>
{
    private const string Password = "purple-giraffe-window";

    [Fact]
    public async Task Nobody_works_with_a_password_alone()
    {
        var (email, browser) = (Person.Of(Persona.Senco).Email, host.Browser());
        await host.ChoosePassword(email, Password);
        var page = await browser.EnterPassword(email, Password);
        page.Path.ShouldBe("/account/set-up");
        (await browser.Open("/account")).Heading.ShouldBe("Sign in");
        await host.SetUpCode(page);
        (await browser.Open("/account")).ValueOf("Your name").ShouldBe("Hannah Brook");
    }

    [Fact]
    public async Task A_code_signs_in_once_and_not_again()
    {
        var email = Person.Of(Persona.Adviser).Email;
        await host.ChoosePassword(email, Password);
        var (key, _) = await host.SetUpCode(await host.Browser().EnterPassword(email, Password));
        host.Clock.MoveOn(TimeSpan.FromMinutes(1));
        var page = await (await host.Browser().EnterPassword(email, Password)).Fill("Code from your authenticator app", host.CodeNow(key)).Press("Sign in");
        page.HasLink("Sign in").ShouldBeFalse();
        page = await (await host.Browser().EnterPassword(email, Password)).Fill("Code from your authenticator app", host.CodeNow(key)).Press("Sign in");
        page.Errors.ShouldBe(["The code is not right, or has been used. Wait for the next one and enter that."]);
        host.Clock.MoveOn(TimeSpan.FromMinutes(5));
        page = await page.Fill("Code from your authenticator app", "000000").Press("Sign in");
        page.Errors.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_recovery_code_takes_the_place_of_the_app_once()
    {
        var email = Person.Of(Persona.CareOfficer).Email;
        await host.ChoosePassword(email, Password);
        var (_, codes) = await host.SetUpCode(await host.Browser().EnterPassword(email, Password));
        codes.Count.ShouldBe(10);
        async Task<WebPage> Use(string code)
        {
            var page = await (await host.Browser().EnterPassword(email, Password)).Follow("I do not have my authenticator app");
            return await page.Fill("Recovery code", code).Press("Sign in");
        }

        (await Use(codes[3].ToLowerInvariant())).Said.ShouldStartWith("You have signed in. You have 9 recovery codes left.");
        (await Use(codes[3])).Errors.ShouldBe(["This is not one of your recovery codes, or it has been used. Check it letter by letter."]);
    }

    [Theory]
    [InlineData("joan.sterling@example.org")]
    [InlineData("nobody.at.all@example.org")]
    public async Task After_five_wrong_passwords_the_right_one_has_to_wait_whether_or_not_there_is_an_account(string email)
    {
        if (email.StartsWith("joan", StringComparison.Ordinal)) await host.ChoosePassword(email, Password);
        for (var time = 0; time < 4; time++)
            (await host.Browser().EnterPassword(email, "not-the-one-at-all")).Errors.ShouldBe(["The email address or the password is not right. Check both. After 5 wrong tries you must wait 15 minutes."]);
        string[] wait = ["There have been too many wrong tries. Wait 15 minutes, then try again. This keeps others from guessing their way in."];
        (await host.Browser().EnterPassword(email, "not-the-one-at-all")).Errors.ShouldBe(wait);
        (await host.Browser().EnterPassword(email, Password)).Errors.ShouldBe(wait);
        host.Clock.MoveOn(TimeSpan.FromMinutes(16));
        (await host.Browser().EnterPassword(email, Password)).Errors.ShouldBe(email.StartsWith("joan", StringComparison.Ordinal)
            ? [] : ["The email address or the password is not right. Check both. After 5 wrong tries you must wait 15 minutes."]);
    }

    [Theory]
    [InlineData("short", "Your password must have 12 characters or more.")]
    [InlineData("password1234", "This password is easy to guess")]
    [InlineData("Passw0rd!!!!!!", "This password is easy to guess")]
    [InlineData("kofimensah2026", "This password is easy to guess")]
    [InlineData("aaaaaaaaaaaaaaaa", "This password is easy to guess")]
    public async Task A_password_that_others_would_guess_is_refused_and_the_link_still_works(string password, string why)
    {
        var email = Person.Of(Persona.PanelMember).Email;
        await using var scope = await host.Area.AsTheSystem();
        await scope.Get<OneStory.Access.TriesLimit>().Right("NewPassword", email);
        await (await host.Browser().Open("/sign-in/forgotten")).Fill("Work email address", email).Press("Send me a link");
        var page = await (await host.Browser().Open(await host.LinkTo(email))).Fill("New password", password).Press("Save the new password");
        page.Errors.Single().ShouldStartWith(why);
        page.HasButton("Save the new password").ShouldBeTrue();
    }

    [Fact]
    public async Task A_new_password_ends_every_other_session()
    {
        var email = Person.Of(Persona.Manager).Email;
        await host.ChoosePassword(email, Password);
        var (here, elsewhere) = (host.Browser(), host.Browser(Persona.Manager));
        await host.SetUpCode(await here.EnterPassword(email, Password));
        (await elsewhere.Open("/account")).Heading.ShouldBe("Your account");
        var page = await here.Open("/account/password");
        page = await page.Fill("Your password now", "not-mine-at-all").Fill("New password", "yellow-river-lantern").Press("Change password");
        page.Errors.ShouldBe(["This is not your password now."]);
        page = await page.Fill("Your password now", Password).Fill("New password", "yellow-river-lantern").Press("Change password");
        page.Said.ShouldBe("Your password is changed. You are signed out everywhere else.");
        (await here.Open("/account")).Heading.ShouldBe("Your account");
        (await elsewhere.Open("/account")).Heading.ShouldBe("Sign in");
        (await host.Browser().EnterPassword(email, Password)).Errors.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_person_sees_where_they_are_signed_in_and_signs_out_everywhere()
    {
        var (one, other) = (host.Browser(Persona.ClinicalOfficer), host.Browser(Persona.ClinicalOfficer));
        await other.Open("/account");
        var page = await one.Open("/account");
        page.ShouldSay("(this one)");
        page = await page.Press("Sign out everywhere");
        page.Said.ShouldBe("You are signed out everywhere.");
        (await other.Open("/account")).Heading.ShouldBe("Sign in");
    }

    [Fact]
    public async Task A_session_ends_after_a_working_day_however_much_it_is_used()
    {
        var email = Person.Of(Persona.OfficerElsewhere).Email;
        await host.ChoosePassword(email, Password);
        var browser = host.Browser();
        await host.SetUpCode(await browser.EnterPassword(email, Password));
        for (var hour = 0; hour < 23; hour++)
        {
            host.Clock.MoveOn(TimeSpan.FromMinutes(30));
            (await browser.Open("/account")).Heading.ShouldBe("Your account");
        }

        host.Clock.MoveOn(TimeSpan.FromMinutes(31));
        (await browser.Open("/account")).Heading.ShouldBe("Sign in");
    }

    [Fact]
    public async Task How_somebody_signs_in_is_changed_only_just_after_signing_in()
    {
        await using var own = await OneStoryHost.On();
        var email = Person.Of(Persona.Administrator).Email;
        await own.ChoosePassword(email, Password);
        var browser = own.Browser();
        await own.SetUpCode(await browser.EnterPassword(email, Password));
        (await browser.Open("/account/passkeys")).Heading.ShouldBe("Your passkeys");
        own.Clock.MoveOn(TimeSpan.FromMinutes(16));
        var page = await browser.Open("/account/passkeys");
        page.Heading.ShouldBe("Sign in again to change this");
        (await page.Press("Sign in again")).Heading.ShouldBe("Sign in");
    }
}
