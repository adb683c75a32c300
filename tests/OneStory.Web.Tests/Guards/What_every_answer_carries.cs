using System.Net;

namespace OneStory.Web.Tests.Guards;

public sealed class What_every_answer_carries(OneStoryHost host) : IClassFixture<OneStoryHost>
{
    [Theory]
    [InlineData(null)]
    [InlineData(Persona.Officer)]
    [InlineData(Persona.Parent)]
    public async Task Headers_that_keep_pages_to_themselves(Persona? persona)
    {
        var browser = persona is { } somebody ? host.Browser(somebody) : host.Browser();
        var statuses = new HashSet<HttpStatusCode>();
        foreach (var address in new Manifest(host.Services).Pages.Select(page => page.Route.Replace("{authority}", "ashmere", StringComparison.Ordinal))
            .Append("/health").Append("/assets/nothing.css").Append("/ashmere/nowhere").Append($"/ashmere/child/{host.Area.Maya}").Append($"/ashmere/child/{Guid.NewGuid()}"))
        {
            var answer = await browser.Fetch(address);
            statuses.Add(answer.StatusCode);
            var content = answer.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem(address);
            content.ShouldStartWith("default-src 'none'; ");
            content.ShouldNotContain("unsafe");
            content.ShouldNotContain("http");
            content.ShouldNotContain("*");
            content.ShouldContain("form-action 'self'");
            content.ShouldContain("base-uri 'none'");
            Header(answer, "X-Content-Type-Options").ShouldBe("nosniff", address);
            Header(answer, "Referrer-Policy").ShouldBeOneOf("same-origin", "no-referrer");
            Header(answer, "Cross-Origin-Opener-Policy").ShouldBe("same-origin", address);
            Header(answer, "Permissions-Policy").ShouldNotBeEmpty(address);
            Header(answer, "Cache-Control").ShouldNotBeEmpty(address);
            if (answer.Content.Headers.ContentType?.MediaType == "text/html") Header(answer, "Cache-Control").ShouldContain("no-store", Shouldly.Case.Sensitive, address);
            answer.Headers.Contains("Server").ShouldBeFalse(address);
        }

        statuses.ShouldContain(HttpStatusCode.OK);
        statuses.ShouldContain(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Cookies_that_scripts_and_other_sites_cannot_have()
    {
        var set = (await host.Browser().Fetch("/sign-out")).Headers.GetValues("Set-Cookie").ToList();
        set.ShouldNotBeEmpty();
        foreach (var cookie in set)
        {
            cookie.ShouldStartWith("__Host-");
            cookie.ShouldContain("httponly");
            cookie.ShouldContain("secure");
            cookie.ShouldContain("samesite=", Shouldly.Case.Insensitive);
        }
    }

    [Fact]
    public async Task A_form_without_its_token_is_not_taken() =>
        (await host.Browser(Persona.Officer).Post("/sign-out")).ShouldBe(HttpStatusCode.BadRequest);

    private static string Header(HttpResponseMessage answer, string name) => string.Join(", ", answer.Headers.TryGetValues(name, out var values) ? values : []);
}
