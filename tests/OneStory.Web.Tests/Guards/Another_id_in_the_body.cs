using System.Net;
using Microsoft.EntityFrameworkCore;

namespace OneStory.Web.Tests.Guards;

/// <summary>The record that an address names is the one that is checked and the one that is shown, whatever a body or a query names.</summary>
public sealed class Another_id_in_the_body(OneStoryHost host) : IClassFixture<OneStoryHost>
{
    [Theory]
    [InlineData("people")]
    [InlineData("story")]
    [InlineData("documents")]
    [InlineData("sharing")]
    public async Task Opens_nothing_of_another_child(string page)
    {
        var other = await host.Area.Child("Zebedee", "Elsewhere");
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/ashmere/child/{host.Area.Maya}/{page}?child={other}")
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["child"] = $"{other}", ["Child"] = $"{other}" }),
        };
        var answer = await host.Browser(Persona.Parent).Send(request);
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain("Zebedee");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
