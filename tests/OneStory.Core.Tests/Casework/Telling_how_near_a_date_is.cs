using OneStory.Casework;

namespace OneStory.Core.Tests.Casework;

public sealed class Telling_how_near_a_date_is
{
    private static readonly DateOnly Today = new(2026, 11, 2);

    [Theory]
    [InlineData(-1, null, Risk.Missed)]
    [InlineData(-1, "the trust", Risk.Missed)]
    [InlineData(0, null, Risk.DueSoon)]
    [InlineData(7, "the trust", Risk.DueSoon)]
    [InlineData(8, "the trust", Risk.Waiting)]
    [InlineData(8, null, Risk.OnTrack)]
    public void A_missed_date_comes_before_everything_and_waiting_hides_none(int days, string? waitingOn, Risk expected) =>
        Risks.Of(Today.AddDays(days), waitingOn, Today).ShouldBe(expected);

    [Fact]
    public void Nothing_due_is_on_track() => Risks.Of(null, null, Today).ShouldBe(Risk.OnTrack);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(7, 1)]
    [InlineData(8, 2)]
    [InlineData(42, 6)]
    [InlineData(43, 7)]
    [InlineData(140, 20)]
    [InlineData(141, 21)]
    public void The_last_lawful_day_is_in_week_twenty(int daysSinceRequest, int week) =>
        WeekBands.WeekOf(Today.AddDays(140), Today.AddDays(daysSinceRequest)).ShouldBe(week);

    [Fact]
    public void Every_day_is_in_one_part_of_the_twenty_weeks_and_the_parts_follow_each_other()
    {
        var parts = Enumerable.Range(0, 200).Select(day => WeekBands.Of(Today.AddDays(140), Today.AddDays(day))!.Id).Distinct().ToList();
        parts.ShouldBe(["to-6", "to-16", "to-20", "over"]);
    }
}
