using OneStory.Returns.Text;

namespace OneStory.Returns.Sen2;

/// <summary>
/// Reads a SEN2 return of any year as a stream, a person at a time, in memory that does not grow with the file. A file that
/// cannot be a return, or is made to do harm, is refused with a <see cref="FileRefusedException"/>: at once, or when the reader comes to
/// the place, so that what was read before must not be kept until the end is reached.
/// </summary>
public sealed class Sen2Reader : ISen2Source
{
    private readonly StrictXml _xml;
    private readonly Sen2Interpreter _interpreter;
    private readonly List<Sen2Finding> _findings;
    private readonly Record _record = new();
    private readonly int _personsDepth;
    private bool _atPerson;

    private Sen2Reader(StrictXml xml, int? expectedYear)
    {
        _xml = xml;
        var header = ReadHeader();
        var hasPersons = xml.ReadChild(0);
        if (hasPersons && xml.Tag != "Persons") throw xml.Refused(RefusedBecause.NotThisKindOfFile, $"After its header a SEN2 return has Persons. This has “{xml.Tag}”.");
        _personsDepth = xml.Depth;
        _atPerson = hasPersons && !xml.IsEmpty && NextPerson();
        var said = new Sen2Interpreter(Sen2Profile.Newest).Header(header).Header;
        var (profile, whyYear) = Sen2YearOf.File(said, _atPerson ? _record : null, header);
        Profile = profile ?? throw new FileRefusedException(RefusedBecause.OtherYear, header[0].Place, whyYear!.Message);
        var year = Math.Max(Profile.Year.Number, said.Year > Sen2Profile.Newest.Year.Number ? said.Year : 0);
        if (expectedYear is { } expected && expected != year)
            throw new FileRefusedException(RefusedBecause.OtherYear, header[0].Place, $"This is the return of {year}. The one of {expected} was asked for.");
        _interpreter = new(Profile);
        (Header, _findings) = new Sen2Interpreter(Profile).Header(header);
        if (whyYear is not null) _findings.Add(whyYear);
    }

    public Sen2Header Header { get; }

    /// <summary>The layout the file is read by.</summary>
    public Sen2Profile Profile { get; }

    /// <summary>What was found in the head of the file.</summary>
    public IReadOnlyList<Sen2Finding> Findings => _findings;

    /// <summary>Opens a return. Where a year is expected, a return of another is refused.</summary>
    public static Sen2Reader Open(Stream stream, int? expectedYear = null)
    {
        var xml = StrictXml.Open(stream, "Message", "a SEN2 return");
        try
        {
            return new(xml, expectedYear);
        }
        catch
        {
            xml.Dispose();
            throw;
        }
    }

    /// <summary>Every person in the order of the file. It can be gone through once.</summary>
    public IEnumerable<Sen2Read> Persons()
    {
        for (var number = 1; _atPerson; number++)
        {
            yield return _interpreter.Person(_record, number);
            _atPerson = NextPerson();
        }

        ReadToEnd();
    }

    public void Dispose() => _xml.Dispose();

    private Record ReadHeader()
    {
        var header = new Record();
        if (!_xml.ReadChild(0) || _xml.Tag != "Header") throw _xml.Refused(RefusedBecause.NotThisKindOfFile, "A SEN2 return begins with its Header. This does not.");
        _xml.ReadRecord(header);
        var line = Enumerable.Range(0, header.Count).Select(at => header[at]).FirstOrDefault(line => line.Tag == "Collection", header[0]);
        return line.Text?.Trim() switch
        {
            "SEN2" => header,
            { Length: > 0 } other => throw new FileRefusedException(RefusedBecause.OtherCollection, line.Place,
                $"This is a return of the collection “{(other.Length > 40 ? other[..40] : other)}”, not of SEN2."),
            _ => throw new FileRefusedException(RefusedBecause.OtherCollection, line.Place, "The header does not say which collection this is. A SEN2 return says SEN2."),
        };
    }

    private bool NextPerson()
    {
        if (!_xml.ReadChild(_personsDepth)) return false;
        if (_xml.Tag != "Person") throw _xml.Refused(RefusedBecause.NotThisKindOfFile, $"In Persons there is “{_xml.Tag}”, where only Person can be.");
        _xml.ReadRecord(_record);
        return true;
    }

    private void ReadToEnd()
    {
        while (_xml.Read())
            if (_xml.IsElement)
                throw _xml.Refused(RefusedBecause.SecondReturn, $"After Persons there is “{_xml.Tag}”. A file holds one return.");
    }
}
