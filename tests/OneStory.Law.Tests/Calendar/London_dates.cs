namespace OneStory.Law.Tests.Calendar;

public class London_dates
{
    [Theory]
    [InlineData("2027-06-30T23:30:00Z", "2027-07-01")]
    [InlineData("2027-06-30T22:59:59Z", "2027-06-30")]
    [InlineData("2027-06-30T23:00:00Z", "2027-07-01")]
    [InlineData("2027-07-01T00:30:00+01:00", "2027-07-01")]
    [InlineData("2027-01-31T23:59:59Z", "2027-01-31")]
    [InlineData("2027-02-01T00:30:00Z", "2027-02-01")]
    [InlineData("2027-03-27T23:30:00Z", "2027-03-27")]
    [InlineData("2027-03-28T00:59:59Z", "2027-03-28")]
    [InlineData("2027-03-28T22:59:59Z", "2027-03-28")]
    [InlineData("2027-03-28T23:30:00Z", "2027-03-29")]
    [InlineData("2027-10-30T23:30:00Z", "2027-10-31")]
    [InlineData("2027-10-31T00:30:00Z", "2027-10-31")]
    [InlineData("2027-10-31T23:30:00Z", "2027-10-31")]
    [InlineData("2027-11-01T00:00:00Z", "2027-11-01")]
    [InlineData("2027-05-04T20:00:00-05:00", "2027-05-05")]
    public void Are_the_days_lived_in_london(string instant, string date)
    {
        var moment = DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture);
        LondonDate.Of(moment).Iso().ShouldBe(date);
        LondonDate.Today(new StoppedClock(moment)).Iso().ShouldBe(date);
    }

    [Fact]
    public void Half_past_midnight_in_summer_is_still_yesterday_by_universal_time()
    {
        var moment = new DateTimeOffset(2027, 7, 1, 0, 30, 0, TimeSpan.FromHours(1));
        moment.UtcDateTime.Day.ShouldBe(30);
        LondonDate.Of(moment).ShouldBe(new DateOnly(2027, 7, 1));
    }

    [Fact]
    public void Today_asks_for_a_clock() => Should.Throw<ArgumentNullException>(() => LondonDate.Today(null!));

    private sealed class StoppedClock(DateTimeOffset at) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => at.ToUniversalTime();

        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;
    }
}
