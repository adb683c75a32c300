using System.Globalization;
using System.Text;

namespace OneStory.Messages;

/// <summary>Writes a calendar entry as a file that calendars open: iCalendar (RFC 5545), published (RFC 5546, 3.2.1).</summary>
public static class CalendarFile
{
    /// <summary>What the file is, for a mail server or a browser.</summary>
    public const string ContentType = "text/calendar; method=PUBLISH; charset=utf-8";

    private const int LongestLine = 75;

    // The rule since 1996 (Summer Time Order 2002, as the Directive before it), written from before any date that we write.
    private static readonly string[] LondonTimeZone =
    [
        "BEGIN:VTIMEZONE", "TZID:Europe/London",
        "BEGIN:DAYLIGHT", "TZNAME:BST", "TZOFFSETFROM:+0000", "TZOFFSETTO:+0100", "DTSTART:19960331T010000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT",
        "BEGIN:STANDARD", "TZNAME:GMT", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0000", "DTSTART:19961027T020000", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "END:STANDARD",
        "END:VTIMEZONE",
    ];

    /// <summary>The file for one entry.</summary>
    /// <param name="entry">The meeting or the day.</param>
    /// <param name="organiser">Whom it is from.</param>
    /// <param name="stamp">When the file is made.</param>
    /// <exception cref="ArgumentException">A meeting ends before it begins, or the entry has no id.</exception>
    public static string For(CalendarEntry entry, CalendarOrganiser organiser, DateTimeOffset stamp)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(organiser);
        ArgumentException.ThrowIfNullOrWhiteSpace(entry.Uid, nameof(entry));
        var file = new StringBuilder();
        foreach (var line in Lines(entry, organiser, stamp)) Fold(file, line);
        return file.ToString();
    }

    private static IEnumerable<string> Lines(CalendarEntry entry, CalendarOrganiser organiser, DateTimeOffset stamp) =>
    [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//OneStory//OneStory//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
        .. entry is CalendarMeeting ? LondonTimeZone : [],
        "BEGIN:VEVENT",
        $"UID:{Escaped(entry.Uid)}",
        $"DTSTAMP:{Utc(stamp)}",
        .. When(entry),
        $"SEQUENCE:{entry.Sequence.ToString(CultureInfo.InvariantCulture)}",
        $"STATUS:{(entry.Cancelled ? "CANCELLED" : "CONFIRMED")}",
        $"SUMMARY:{Escaped(entry.Title)}",
        .. Optional("DESCRIPTION:", entry.Description),
        .. Optional("LOCATION:", entry.Location),
        .. entry.Link is { } link ? [$"URL:{link.AbsoluteUri}"] : Array.Empty<string>(),
        $"ORGANIZER;CN={Quoted(organiser.Name)}:mailto:{organiser.Address}",
        .. Alarm(entry),
        "END:VEVENT", "END:VCALENDAR",
    ];

    private static string[] When(CalendarEntry entry) => entry switch
    {
        CalendarMeeting meeting when meeting.Ends < meeting.Starts => throw new ArgumentException("A meeting cannot end before it begins.", nameof(entry)),
        CalendarMeeting meeting => [$"DTSTART;TZID=Europe/London:{Local(meeting.Starts)}", $"DTEND;TZID=Europe/London:{Local(meeting.Ends)}", "TRANSP:OPAQUE"],
        // The end is the first day that is no longer part of it.
        CalendarDeadline due => [$"DTSTART;VALUE=DATE:{Day(due.Day)}", $"DTEND;VALUE=DATE:{Day(due.Day.AddDays(1))}", "TRANSP:TRANSPARENT"],
        _ => throw new ArgumentException("There is no such kind of entry.", nameof(entry)),
    };

    private static string[] Alarm(CalendarEntry entry) => entry is { RemindBefore: { } before, Cancelled: false }
        ? ["BEGIN:VALARM", "ACTION:DISPLAY", $"DESCRIPTION:{Escaped(entry.Title)}", $"TRIGGER:-{Length(before)}", "END:VALARM"]
        : [];

    private static string[] Optional(string name, string? text) => string.IsNullOrEmpty(text) ? [] : [name + Escaped(text)];

    private static string Utc(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Local(DateTimeOffset instant) => Law.LondonTime.At(instant).ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    // RFC 5545, 3.3.6: "P2D", "PT90M"; days only where they are whole, since a day is not always 24 hours.
    private static string Length(TimeSpan length) => length.Ticks % TimeSpan.TicksPerDay == 0
        ? string.Create(CultureInfo.InvariantCulture, $"P{length.Days}D")
        : string.Create(CultureInfo.InvariantCulture, $"PT{(long)length.TotalMinutes}M");

    /// <summary>RFC 5545, 3.3.11: backslashes, semicolons, commas and line breaks; other control characters may not stand in a text.</summary>
    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text.ReplaceLineEndings("\n"))
            _ = c switch
            {
                '\\' or ';' or ',' => escaped.Append('\\').Append(c),
                '\n' => escaped.Append("\\n"),
                '\t' => escaped.Append(' '),
                _ when char.IsControl(c) => escaped,
                _ => escaped.Append(c),
            };
        return escaped.ToString();
    }

    // RFC 5545, 3.2: a parameter in quotation marks can hold all but those and control characters.
    private static string Quoted(string text) => $"\"{string.Concat(text.Where(c => !char.IsControl(c) && c != '"'))}\"";

    /// <summary>RFC 5545, 3.1: lines of at most 75 octets; what is longer goes on after a space. A character is never cut.</summary>
    private static void Fold(StringBuilder file, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                file.Append("\r\n ");
                octets = 1;
            }

            file.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        file.Append("\r\n");
    }
}
