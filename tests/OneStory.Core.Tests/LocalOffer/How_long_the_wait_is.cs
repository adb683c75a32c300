using OneStory.LocalOffer;

namespace OneStory.Core.Tests.LocalOffer;

public sealed class How_long_the_wait_is
{
    [Theory]
    [InlineData(7, null, "About 7 weeks")]
    [InlineData(1, null, "About 1 week")]
    [InlineData(0, null, "No wait")]
    [InlineData(7, "Seven weeks for a first visit.", "Seven weeks for a first visit")]
    [InlineData(26, "Half a year.", "Half a year")]
    [InlineData(2, "Seen within 10 working days.", "Seen within 10 working days")]
    [InlineData(0, "There are places now.", "There are places now")]
    [InlineData(11, "Mondays are quickest.", "About 11 weeks. Mondays are quickest")]
    [InlineData(30, "Year 8 and 9 full; next places likely September.", "About 30 weeks. Year 8 and 9 full; next places likely September")]
    [InlineData(9, "The next course starts after the new year.", "About 9 weeks. The next course starts after the new year")]
    [InlineData(null, "12 places, about 30 apply.", "12 places, about 30 apply")]
    public void It_is_said_once(int? weeks, string? says, string words) => EntryInWords.Wait(new(weeks, null, says)).ShouldBe(words);
}
