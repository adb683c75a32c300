using OneStory.Returns.Sen2;

namespace OneStory.Returns.Tests.Sen2;

/// <summary>The pages written from the tables are committed and true.</summary>
public class Documents
{
    [Fact]
    public void The_page_of_rules() => Sen2Documents.Rules().ShouldBeCommittedAs("docs", "generated", "sen2-rules.md");

    [Fact]
    public void The_page_of_profiles() => Sen2Documents.Profiles().ShouldBeCommittedAs("docs", "generated", "sen2-profiles.md");
}
