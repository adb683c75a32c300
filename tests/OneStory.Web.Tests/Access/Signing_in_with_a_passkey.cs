using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace OneStory.Web.Tests.Access;

public sealed partial class Signing_in_with_a_passkey(OneStoryHost host) : IClassFixture<OneStoryHost>
{
    private const string Origin = "http://localhost", Password = "purple-giraffe-window";

    [Fact]
    public async Task It_is_made_when_setting_up_and_is_enough_by_itself_afterwards()
    {
        using var device = new SoftwareAuthenticator(Origin);
        await MakeOne(device, Person.Of(Persona.Senco).Email);
        using var client = Client();
        (await SignIn(client, device)).Headers.Location!.ToString().ShouldBe("/");
        (await client.GetStringAsync("/account")).ShouldContain("Hannah Brook");
    }

    [Fact]
    public async Task One_that_does_not_sign_rightly_or_answers_an_old_question_lets_nobody_in()
    {
        using var device = new SoftwareAuthenticator(Origin);
        await MakeOne(device, Person.Of(Persona.Adviser).Email);
        using var client = Client();
        var options = await Options(client, "/sign-in", "/sign-in/passkey-options");
        foreach (var credential in new[] { device.Get(options, spoilt: true), "{}", "not even that", "" })
            (await Send(client, "/sign-in", "/sign-in?handler=Passkey", credential)).StatusCode.ShouldBe(HttpStatusCode.OK);

        // Each question is asked once: the next one makes the last worthless.
        var old = await Options(client, "/sign-in", "/sign-in/passkey-options");
        await Options(client, "/sign-in", "/sign-in/passkey-options");
        (await Send(client, "/sign-in", "/sign-in?handler=Passkey", device.Get(old))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await SignIn(client, device)).StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    [Fact]
    public async Task A_device_that_does_not_check_its_owner_is_refused()
    {
        using var device = new SoftwareAuthenticator(Origin);
        await MakeOne(device, Person.Of(Persona.CareOfficer).Email);
        device.Verifies = false;
        using var client = Client();
        (await SignIn(client, device)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_page_of_another_site_cannot_use_it()
    {
        using var device = new SoftwareAuthenticator("https://elsewhere.example.org");
        using var client = Client();
        await EnterPassword(client, Person.Of(Persona.PanelChair).Email);
        var answer = await Send(client, "/account/set-up", "/account/set-up?handler=Passkey", device.Create(await Options(client, "/account/set-up", "/account/passkey-options")));
        (await answer.Content.ReadAsStringAsync()).ShouldContain("The passkey did not work.");
    }

    [Fact]
    public async Task The_last_one_stays_where_there_is_no_other_way_in()
    {
        using var device = new SoftwareAuthenticator(Origin);
        using var client = Client();
        await MakeOne(device, Person.Of(Persona.PanelMember).Email, client);
        var page = await client.GetStringAsync("/account/passkeys");
        var id = PasskeyId().Match(page).Groups[1].Value;
        var answer = await client.PostAsync("/account/passkeys?handler=Remove", Form(page, ("passkey", id)));
        (await answer.Content.ReadAsStringAsync()).ShouldContain("Set up an authenticator app or another passkey first.");
        (await client.GetStringAsync("/account/passkeys")).ShouldContain(id);
    }

    private HttpClient Client() => host.CreateClient(new() { BaseAddress = new(Origin), AllowAutoRedirect = false });

    private async Task MakeOne(SoftwareAuthenticator device, string email, HttpClient? with = null)
    {
        using var own = with is null ? Client() : null;
        var client = with ?? own!;
        await EnterPassword(client, email);
        var options = await Options(client, "/account/set-up", "/account/passkey-options");
        (await Send(client, "/account/set-up", "/account/set-up?handler=Passkey", device.Create(options))).StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    private async Task EnterPassword(HttpClient client, string email)
    {
        await host.ChoosePassword(email, Password);
        (await client.GetAsync("/sign-in")).StatusCode.ShouldBe(HttpStatusCode.OK, string.Join('\n', host.Problems));
        var answer = await client.PostAsync("/sign-in", Form(await client.GetStringAsync("/sign-in"), ("How", "password"), ("WorkEmail", email), ("Password", Password)));
        answer.Headers.Location!.ToString().ShouldBe("/account/set-up");
    }

    private static async Task<HttpResponseMessage> SignIn(HttpClient client, SoftwareAuthenticator device) =>
        await Send(client, "/sign-in", "/sign-in?handler=Passkey", device.Get(await Options(client, "/sign-in", "/sign-in/passkey-options")));

    private static async Task<JsonElement> Options(HttpClient client, string page, string at)
    {
        var answer = await client.PostAsync(at, Form(await client.GetStringAsync(page)));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
    }

    private static async Task<HttpResponseMessage> Send(HttpClient client, string page, string at, string credential)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, at) { Content = Form(await client.GetStringAsync(page), ("Credential", credential)) };
        request.Headers.Add("Origin", Origin);
        return await client.SendAsync(request);
    }

    private static FormUrlEncodedContent Form(string page, params (string Name, string Value)[] fields) =>
        new(fields.Append(("__RequestVerificationToken", Token().Match(page).Groups[1].Value)).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));

    [GeneratedRegex("__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Token();

    [GeneratedRegex("name=\"passkey\" value=\"([^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex PasskeyId();
}
