using System.Text;
using OneStory.Messages;

namespace OneStory.Core.Tests.Messages;

public class Entries_for_a_calendar
{
    private static readonly CalendarOrganiser Team = new("The SEND team", EmailAddress.Parse("send@example.org"));
    private static readonly DateTimeOffset Stamp = new(2026, 11, 2, 9, 30, 15, TimeSpan.Zero);
    private static readonly CalendarMeeting Review = new("review-1@example.org", "Annual review", new(2027, 3, 15, 9, 30, 0, TimeSpan.Zero), new(2027, 3, 15, 11, 0, 0, TimeSpan.Zero));
    private static readonly CalendarDeadline Views = new("views-1@example.org", "Your views on the draft", new(2026, 12, 31));

    [Fact]
    public void A_meeting_is_written_whole() => CalendarFile.For(Review with { Location = "Oak School, Leeds", RemindBefore = TimeSpan.FromDays(2) }, Team, Stamp).ShouldBe("""
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//OneStory//OneStory//EN
        CALSCALE:GREGORIAN
        METHOD:PUBLISH
        BEGIN:VTIMEZONE
        TZID:Europe/London
        BEGIN:DAYLIGHT
        TZNAME:BST
        TZOFFSETFROM:+0000
        TZOFFSETTO:+0100
        DTSTART:19960331T010000
        RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
        END:DAYLIGHT
        BEGIN:STANDARD
        TZNAME:GMT
        TZOFFSETFROM:+0100
        TZOFFSETTO:+0000
        DTSTART:19961027T020000
        RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
        END:STANDARD
        END:VTIMEZONE
        BEGIN:VEVENT
        UID:review-1@example.org
        DTSTAMP:20261102T093015Z
        DTSTART;TZID=Europe/London:20270315T093000
        DTEND;TZID=Europe/London:20270315T110000
        TRANSP:OPAQUE
        SEQUENCE:0
        STATUS:CONFIRMED
        SUMMARY:Annual review
        LOCATION:Oak School\, Leeds
        ORGANIZER;CN="The SEND team":mailto:send@example.org
        BEGIN:VALARM
        ACTION:DISPLAY
        DESCRIPTION:Annual review
        TRIGGER:-P2D
        END:VALARM
        END:VEVENT
        END:VCALENDAR

        """.ReplaceLineEndings("\r\n"));

    [Fact]
    public void A_deadline_is_a_whole_day_that_makes_nobody_busy()
    {
        var lines = Lines(Views);
        lines.ShouldContain("DTSTART;VALUE=DATE:20261231");
        lines.ShouldContain("DTEND;VALUE=DATE:20270101");
        lines.ShouldContain("TRANSP:TRANSPARENT");
        lines.ShouldNotContain("BEGIN:VTIMEZONE");
        lines.ShouldNotContain("BEGIN:VALARM");
    }

    [Theory]
    [InlineData("2027-03-15T09:30:00+00:00", "20270315T093000")]
    [InlineData("2027-06-15T08:30:00+00:00", "20270615T093000")]
    [InlineData("2027-06-15T10:30:00+02:00", "20270615T093000")]
    [InlineData("2027-03-28T00:59:00+00:00", "20270328T005900")]
    [InlineData("2027-03-28T01:00:00+00:00", "20270328T020000")]
    [InlineData("2027-12-31T23:30:00-01:00", "20280101T003000")]
    public void A_meeting_is_at_the_hour_by_the_clock_in_London(string starts, string written)
    {
        var at = DateTimeOffset.Parse(starts, System.Globalization.CultureInfo.InvariantCulture);
        Lines(Review with { Starts = at, Ends = at.AddHours(1) }).ShouldContain($"DTSTART;TZID=Europe/London:{written}");
    }

    [Fact]
    public void What_stands_for_something_is_escaped() =>
        Unfolded(Lines(Views with { Title = "Views; yours, and \"theirs\" \\ ours", Description = "One\r\nTwo\nThree\tfour\u0007" })).ShouldContain(
            "SUMMARY:Views\\; yours\\, and \"theirs\" \\\\ ours\r\nDESCRIPTION:One\\nTwo\\nThree four\r\n");

    [Fact]
    public void Nothing_typed_becomes_a_line_of_its_own()
    {
        const string slipped = "x\r\nATTENDEE:mailto:everybody@example.com\rATTACH:x\u2028ATTACH:y\u0085ATTACH:z";
        var file = Lines(new CalendarDeadline("a\r\nUID:b", slipped, new(2026, 12, 31)) { Description = slipped, Location = slipped, RemindBefore = TimeSpan.FromHours(1) }, new("Me\"\r\nATTACH:x", Team.Address));
        file.ShouldAllBe(line => !line.StartsWith("ATTENDEE", StringComparison.Ordinal) && !line.StartsWith("ATTACH", StringComparison.Ordinal));
        file.Count(line => line.StartsWith("UID", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public void A_long_line_is_folded_at_75_octets_and_no_character_is_cut()
    {
        foreach (var letter in new[] { "a", "é", "’", "😀" })
            for (var length = 1; length < 200; length++)
            {
                var title = string.Concat(Enumerable.Repeat(letter, length));
                var lines = Lines(Views with { Title = title });
                lines.ShouldAllBe(line => Encoding.UTF8.GetByteCount(line) <= 75);
                lines.ShouldAllBe(line => !line.Contains('\ufffd'));
                Unfolded(lines).ShouldContain($"\r\nSUMMARY:{title}\r\n");
            }
    }

    [Fact]
    public void Every_line_ends_as_the_standard_says()
    {
        var file = CalendarFile.For(Review with { Description = "One\nTwo" }, Team, Stamp);
        file.ShouldEndWith("END:VCALENDAR\r\n");
        file.Replace("\r\n", "").ShouldNotContain('\r');
        file.Replace("\r\n", "").ShouldNotContain('\n');
    }

    [Fact]
    public void A_change_keeps_the_id_and_counts_up_and_a_cancellation_says_so()
    {
        var lines = Lines(Review with { Sequence = 3, Cancelled = true, RemindBefore = TimeSpan.FromDays(1) });
        lines.ShouldContain("UID:review-1@example.org");
        lines.ShouldContain("SEQUENCE:3");
        lines.ShouldContain("STATUS:CANCELLED");
        lines.ShouldNotContain("BEGIN:VALARM");
    }

    [Theory]
    [InlineData(24 * 60, "TRIGGER:-P1D")]
    [InlineData(36 * 60, "TRIGGER:-PT2160M")]
    [InlineData(90, "TRIGGER:-PT90M")]
    public void A_reminder_comes_as_long_before_as_was_asked(int minutes, string written) =>
        Lines(Views with { RemindBefore = TimeSpan.FromMinutes(minutes) }).ShouldContain(written);

    [Fact]
    public void Its_page_is_linked() => Lines(Views with { Link = new("https://example.org/a?b=c,d") }).ShouldContain("URL:https://example.org/a?b=c,d");

    [Fact]
    public void What_cannot_be_is_refused()
    {
        Should.Throw<ArgumentException>(() => CalendarFile.For(Review with { Ends = Review.Starts.AddMinutes(-1) }, Team, Stamp)).Message.ShouldStartWith("A meeting cannot end before it begins.");
        Should.Throw<ArgumentException>(() => CalendarFile.For(Views with { Uid = " " }, Team, Stamp));
    }

    private static List<string> Lines(CalendarEntry entry, CalendarOrganiser? from = null) => [.. CalendarFile.For(entry, from ?? Team, Stamp).Split("\r\n")];

    private static string Unfolded(List<string> lines) => string.Join("\r\n", lines).Replace("\r\n ", "");
}
