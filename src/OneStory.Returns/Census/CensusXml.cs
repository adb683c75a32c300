using System.Globalization;
using OneStory.Returns.Text;

namespace OneStory.Returns.Census;

/// <summary>
/// Reads pupils from the XML of a school census, as a stream. Items are known by their tags wherever in a pupil they stand, since
/// the layout has moved between years and only the part on special educational needs is known to us tag by tag.
/// </summary>
public sealed class CensusXml : IDisposable
{
    private readonly StrictXml _xml;
    private readonly Record _record = new();
    private bool _atPupil;

    private CensusXml(StrictXml xml)
    {
        _xml = xml;
        Header = ReadHeader();
        _atPupil = NextPupil();
    }

    public CensusHeader Header { get; }

    public static CensusXml Open(Stream stream)
    {
        var xml = StrictXml.Open(stream, "Message", "a school census");
        try
        {
            return new(xml);
        }
        catch
        {
            xml.Dispose();
            throw;
        }
    }

    /// <summary>Every pupil in the order of the file. It can be gone through once.</summary>
    public IEnumerable<CensusRead> Pupils()
    {
        CensusInterpreter spring = new(hasNeeds: true), other = new(hasNeeds: false);
        var interpreter = Header.ReferenceDate is null or { Month: 1 } ? spring : other;
        for (; _atPupil; _atPupil = NextPupil())
            yield return interpreter.Read(Header, Values(), Needs(), _record[0].Place.Line);
    }

    public void Dispose() => _xml.Dispose();

    private CensusHeader ReadHeader()
    {
        if (!_xml.ReadChild(0) || _xml.Tag != "Header") throw _xml.Refused(RefusedBecause.NotThisKindOfFile, "A school census begins with its Header. This does not.");
        _xml.ReadRecord(_record);
        if (Said("Collection") is "SEN2" or "CIN" or "CLA" or "SSDA903")
            throw _xml.Refused(RefusedBecause.OtherCollection, $"This is a return of the collection “{Said("Collection")}”, not a school census.");
        return new(Said("LEA"), Said("Estab"), Said("URN"),
            int.TryParse(Said("Year"), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null,
            DateOnly.TryParseExact(Said("ReferenceDate"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null);
    }

    private bool NextPupil()
    {
        while (_xml.Read())
            if (_xml.IsElement && _xml.Tag is "Header") throw _xml.Refused(RefusedBecause.SecondReturn, "There is a second Header. A file holds one census.");
            else if (_xml.IsElement && _xml.Tag is "Pupil" or "PupilOnRoll")
            {
                _xml.ReadRecord(_record);
                return true;
            }

        return false;
    }

    private string[] Values()
    {
        var values = new string[CensusItems.All.Count];
        Array.Fill(values, "");
        for (var at = 1; at < _record.Count; at++)
            if (_record[at].Text?.Trim() is { Length: > 0 } text && CensusItems.PlaceOf(_record[at].Tag) is { } item && values[item].Length == 0) values[item] = text;
        return values;
    }

    private IEnumerable<(string Type, string Rank, int Line)> Needs()
    {
        for (var at = 1; at < _record.Count; at++)
            if (_record[at].Tag is "SENneed") yield return (Within(at, "SENtype"), Within(at, "SENtypeRank"), _record[at].Place.Line);
    }

    private string Within(int at, string tag)
    {
        for (var next = at + 1; next < _record.After(at); next++)
            if (_record[next].Tag == tag) return _record[next].Text?.Trim() ?? "";
        return "";
    }

    private string? Said(string tag)
    {
        for (var at = 0; at < _record.Count; at++)
            if (_record[at].Tag == tag && _record[at].Text?.Trim() is { Length: > 0 } text) return text;
        return null;
    }
}
