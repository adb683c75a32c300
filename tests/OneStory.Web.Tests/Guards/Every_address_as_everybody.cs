using System.Net;
using System.Text.RegularExpressions;
using OneStory.Access;
using OneStory.Web.Access;

namespace OneStory.Web.Tests.Guards;

/// <summary>Opens every address as every persona, on records that are and are not theirs, and holds each answer to the manifest.</summary>
public abstract partial class Every_address_as_everybody(OneStoryHost host)
{
    public static IEnumerable<TheoryDataRow<Persona?>> Everybody => Enum.GetValues<Persona>().Select(persona => new TheoryDataRow<Persona?>(persona)).Prepend(new(null));

    [Theory, MemberData(nameof(Everybody))]
    public async Task On_a_record_they_have_nothing_to_do_with(Persona? persona) => (await OpenAll(persona, "ashmere", await Records.Unrelated(host))).ShouldBeEmpty();

    [Theory, MemberData(nameof(Everybody))]
    public async Task In_the_other_authority(Persona? persona) => (await OpenAll(persona, "stourhaven", await Records.Elsewhere(host))).ShouldBeEmpty();

    [Theory, MemberData(nameof(Everybody))]
    public async Task On_a_record_of_the_other_authority_under_their_own_address(Persona? persona) =>
        (await OpenAll(persona, "ashmere", await Records.Elsewhere(host), NamesSomething)).ShouldBeEmpty();

    [Theory, MemberData(nameof(Everybody))]
    public async Task On_a_record_that_families_and_bodies_share(Persona? persona) => (await OpenAll(persona, "ashmere", await Records.Shared(host), NamesSomething)).ShouldBeEmpty();

    /// <summary>A record that they may open, in the address, and under it an id of somebody else's.</summary>
    [Theory, MemberData(nameof(Everybody))]
    public async Task With_another_childs_ids_under_a_record_of_their_own(Persona? persona)
    {
        var (own, another, elsewhere) = (await Records.Shared(host), await Records.Unrelated(host), await Records.Elsewhere(host));
        var browser = persona is { } somebody ? host.Browser(somebody) : host.Browser();
        foreach (var page in new Manifest(host.Services).Pages.Where(page => Manifest.IsAboutARecord(page.Route) && Under().IsMatch(page.Route)))
            foreach (var other in new[] { another, elsewhere })
            {
                var address = Fill(page.Route, "ashmere", other with { Child = own.Child, Case = own.Case });
                ((int)(await browser.Fetch(address)).StatusCode).ShouldBeOneOf([302, 403, 404], address);
            }
    }

    [Theory, MemberData(nameof(Everybody))]
    public async Task With_ids_that_were_made_up(Persona? persona) => (await OpenAll(persona, "ashmere", Records.MadeUp(), NamesSomething)).ShouldBeEmpty();

    [Theory]
    [InlineData(null)]
    [InlineData(Persona.Parent)]
    [InlineData(Persona.Manager)]
    [InlineData(Persona.DataOfficer)]
    public async Task With_ids_that_are_none(Persona? persona)
    {
        foreach (var id in new[] { "1", "..%2f..%2fetc", "'%20or%20'1'='1", "00000000-0000-0000-0000-000000000000", new string('9', 400), "%F0%9F%98%80" })
            (await OpenAll(persona, "ashmere", new Records(id, id, id, id, id, id, id), NamesSomething)).ShouldBeEmpty(id);
    }

    private static bool NamesSomething(PageAccess page) => page.Route.Replace("{authority}", "", StringComparison.Ordinal).Contains('{', StringComparison.Ordinal);

    private async Task<IReadOnlyList<string>> OpenAll(Persona? persona, string authority, Records records, Func<PageAccess, bool>? only = null)
    {
        var browser = persona is { } somebody ? host.Browser(somebody) : host.Browser();
        var wrong = new List<string>();
        foreach (var page in new Manifest(host.Services).Pages.Where(page => only?.Invoke(page) != false))
        {
            var address = Fill(page.Route, authority, records);
            var allowed = await Allows(page, persona, authority, records);
            try
            {
                wrong.AddRange(Wrong(page, "GET", address, allowed, (await browser.Fetch(address)).StatusCode, persona));
                if (Manifest.TakesPosts(page) && page.Asks is NeedsAttribute && !allowed)
                    wrong.AddRange(Wrong(page, "POST", address, allowed, await Post(browser, address), persona));
            }
            catch (HostFailedException failure)
            {
                wrong.Add(failure.Message);
            }
        }

        return wrong;
    }

    private static IEnumerable<string> Wrong(PageAccess page, string method, string address, bool allowed, HttpStatusCode status, Persona? persona)
    {
        var answer = (int)status;
        if (answer is >= 200 and < 300 && !allowed) yield return $"{method} {address} ({page.Asks.GetType().Name}) was opened to {persona?.ToString() ?? "nobody"}";
        if (page.Asks is NeedsAttribute && !allowed && persona is not null && answer is not (403 or 404)) yield return $"{method} {address} was answered with {answer} and not refused";
        if (page.Asks is not OpenToAllAttribute && persona is null && answer is not (302 or 400 or 404)) yield return $"{method} {address} did not ask nobody to sign in: {answer}";
    }

    private async Task<bool> Allows(PageAccess page, Persona? persona, string authority, Records records)
    {
        if (page.Asks is OpenToAllAttribute) return true;
        if (persona is not { } somebody) return false;
        if (page.Asks is not NeedsAttribute needs) return true;
        await using var working = await host.Area.As(somebody, authority == "ashmere" ? host.Area.Ashmere : host.Area.Stourhaven);
        if (!Manifest.IsAboutARecord(page.Route)) return working.Viewer.Can(needs.Right);
        return Guid.TryParse(records.Child, out var child) && await working.Get<ChildAccess>().To(child) is { } access && access.Allows(needs.Right);
    }

    /// <summary>A post with a token that the host made, so that it is the right and nothing else that refuses it.</summary>
    private static async Task<HttpStatusCode> Post(Browser browser, string address)
    {
        var token = (await browser.Open("/sign-out")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return await browser.Post(address, ("__RequestVerificationToken", token));
    }

    private static string Fill(string route, string authority, Records records) => Parameter().Replace(route, found => found.Groups["name"].Value switch
    {
        "authority" => authority,
        "child" => records.Child,
        "case" => records.Case,
        "advice" => records.Advice,
        "consultation" => records.Consultation,
        "meeting" => records.Meeting,
        "file" => records.File,
        "code" => "404",
        _ => records.Other,
    });

    [GeneratedRegex(@"\{(advice|consultation|file|meeting|item|grant|entry|message|issue)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Under();

    [GeneratedRegex(@"\{\*{0,2}(?<name>\w+)[^}]*\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Parameter();
}

public sealed class Every_address_on_SQLite(OneStoryHost host) : Every_address_as_everybody(host), IClassFixture<OneStoryHost>;

/// <summary>So that every page is also read from PostgreSQL, with its row-level security.</summary>
public sealed class Every_address_on_PostgreSQL(OneStoryHostOnPostgres host) : Every_address_as_everybody(host), IClassFixture<OneStoryHostOnPostgres>;
