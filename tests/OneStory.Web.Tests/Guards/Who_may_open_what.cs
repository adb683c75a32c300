using OneStory.Access;
using OneStory.Web.Access;

namespace OneStory.Web.Tests.Guards;

public sealed class Who_may_open_what(OneStoryHost host) : IClassFixture<OneStoryHost>
{
    [Fact]
    public void The_manifest_is_committed_as_the_pages_say_it() =>
        new Manifest(host.Services).Write().ShouldBeCommittedAs("docs", "generated", "access-manifest.md");

    [Fact]
    public void Every_right_that_a_page_needs_somebody_has()
    {
        foreach (var page in new Manifest(host.Services).Pages)
            if (page.Asks is NeedsAttribute needs) Manifest.Roles(page, needs.Right).ShouldNotBeEmpty($"Nobody can open {page.Route}.");
    }

    [Fact]
    public void What_is_not_a_page_is_open_only_where_it_tells_nothing() =>
        new Manifest(host.Services).Others.Where(other => other.Open is not null && !other.Route.StartsWith(OpenReferral.OpenReferralApi.Root, StringComparison.Ordinal)).Select(other => other.Route).ShouldBe(["/health", "/ready"]);

    [Fact]
    public void A_page_about_a_record_is_in_an_authority_and_needs_a_right()
    {
        foreach (var page in new Manifest(host.Services).Pages.Where(page => Manifest.IsAboutARecord(page.Route)))
        {
            page.Route.ShouldStartWith("/{authority}/");
            page.Asks.ShouldBeOfType<NeedsAttribute>($"{page.Route} is about a record and asks for no right.");
        }
    }

    [Fact]
    public void A_page_that_is_open_or_needs_no_right_says_why()
    {
        foreach (var page in new Manifest(host.Services).Pages)
            (page.Asks switch { OpenToAllAttribute open => open.Why, SignedInAttribute signedIn => signedIn.Why, _ => "A right is needed." }).ShouldEndWith(".", Shouldly.Case.Sensitive, page.Route);
    }
}
