using OneStory.Testing.Web;

namespace OneStory.Web.Tests.Family;

public sealed class Public_pages(OneStoryHost host) : IClassFixture<OneStoryHost>
{
    [Theory]
    [InlineData("/ashmere/contact", "Contact Ashmere County Council", "Local Government and Social Care Ombudsman")]
    [InlineData("/ashmere/privacy", "How we use information", "Part 3 of the Children and Families Act 2014")]
    [InlineData("/accessibility", "Accessibility", "Web Content Accessibility Guidelines 2.2")]
    public async Task Are_open_to_everybody(string path, string heading, string says)
    {
        var page = await host.Browser().Open(path);
        page.Heading.ShouldBe(heading);
        page.ShouldSay(says);
    }
}
