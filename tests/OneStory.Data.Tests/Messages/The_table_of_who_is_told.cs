using OneStory.Messages;

namespace OneStory.Data.Tests.Messages;

public sealed class The_table_of_who_is_told
{
    [Fact]
    public void Is_committed_as_the_code_has_it() => WhoIsToldPage.Write().ShouldBeCommittedAs("docs", "messages", "who-is-told.md");
}
