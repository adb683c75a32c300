using System.Xml;
using OneStory.Law;

namespace OneStory.Returns.Text;

/// <summary>
/// XML read once, forwards, in constant memory: no document type, no entities of its own, nothing fetched, no namespaces, and
/// nothing larger or deeper than a return. Whatever is wrong is a <see cref="FileRefusedException"/> with its place.
/// </summary>
internal sealed class StrictXml : IDisposable
{
    private const int Deepest = 32, LargestRecord = 2_000_000, MostElements = 50_000;

    private readonly StrictText _text;
    private readonly XmlReader _xml;
    private readonly string _kind;
    private bool _closed;

    private StrictXml(Stream stream, string kind)
    {
        _kind = kind;
        _text = StrictText.OfXml(stream);
        _xml = XmlReader.Create(new MarkupGuard(_text), new()
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
            CloseInput = true,
        });
    }

    public string Tag => _xml.LocalName;

    public bool IsElement => _xml.NodeType == XmlNodeType.Element;

    public Place Place => _xml is IXmlLineInfo { LineNumber: > 0 } line ? new(line.LineNumber, line.LinePosition) : _text.Place;

    /// <summary>Opens the file at its root, which must be this one.</summary>
    public static StrictXml Open(Stream stream, string root, string kind)
    {
        var xml = new StrictXml(stream, kind);
        while (xml.Read() && !xml.IsElement) { }
        if (string.Equals(xml.Tag, root, StringComparison.Ordinal)) return xml;
        throw xml.Refused(RefusedBecause.NotThisKindOfFile, $"This is not {kind}: it begins with “{xml.Tag}”, and one begins with “{root}”.");
    }

    /// <summary>The next node; at an element it has been seen to have no namespace and not to lie too deep.</summary>
    public bool Read()
    {
        if (!Guarded(static xml => xml.Read())) return false;
        if (IsElement)
        {
            if (_xml.NamespaceURI.Length > 0)
                throw Refused(RefusedBecause.Namespace, $"The tag “{_xml.Name}” is in a namespace (“{Short(_xml.NamespaceURI)}”). {_kind.Capitalised()} has none.");
            if (_xml.Depth > Deepest) throw Refused(RefusedBecause.TooLarge, "Tags lie inside each other deeper than in any return.");
        }
        else if (_xml.NodeType == XmlNodeType.EndElement && _xml.Depth == 0)
        {
            _closed = true;
        }

        return true;
    }

    /// <summary>The next element that is a child of one at this depth, or false at its end. What it held of text is passed over.</summary>
    public bool ReadChild(int depth)
    {
        while (Read())
        {
            if (IsElement && _xml.Depth == depth + 1) return true;
            if (_xml.NodeType == XmlNodeType.EndElement && _xml.Depth == depth) return false;
        }

        return false;
    }

    public int Depth => _xml.Depth;

    public bool IsEmpty => _xml.IsEmptyElement;

    public FileRefusedException Refused(RefusedBecause reason, string why) => new(reason, Place, why);

    /// <summary>The element the file stands at, with all that is in it, into the record.</summary>
    public void ReadRecord(Record record)
    {
        record.Clear();
        int top = _xml.Depth, size = 0;
        var open = -1;
        do
        {
            if (IsElement)
            {
                open = record.Add(_xml.LocalName, _xml.Depth - top, Place, HasAttributes());
                if (_xml.IsEmptyElement && _xml.Depth == top) return;
            }
            else if (_xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            {
                var value = Guarded(static xml => xml.Value);
                size += value.Length;
                record.AddText(open, value);
            }
            else if (_xml.NodeType == XmlNodeType.EndElement)
            {
                if (_xml.Depth == top) return;
                open = -1;
            }

            if (size > LargestRecord || record.Count > MostElements)
                throw Refused(RefusedBecause.TooLarge, "One person’s record is larger than any in a return can be.");
        }
        while (Read());
    }

    public void Dispose() => _xml.Dispose();

    private bool HasAttributes()
    {
        if (!_xml.MoveToFirstAttribute()) return false;
        var has = false;
        do has |= !_xml.Name.StartsWith("xmlns", StringComparison.Ordinal);
        while (_xml.MoveToNextAttribute());
        _xml.MoveToElement();
        return has;
    }

    // The parser reads on in more places than one.
    private T Guarded<T>(Func<XmlReader, T> read)
    {
        try
        {
            return read(_xml);
        }
        catch (XmlException broken)
        {
            throw Broken(broken);
        }
    }

    private FileRefusedException Broken(XmlException broken)
    {
        var place = new Place(broken.LineNumber, broken.LinePosition);
        if (_closed) return new(RefusedBecause.SecondReturn, place, "Something follows the end of the return. A file holds one return.", broken);
        return _text.Ended && IsAtEnd(place)
            ? new(RefusedBecause.CutShort, place, "The file ends before the return does: it was cut short. Ask for it again.", broken)
            : new(RefusedBecause.Broken, place, $"The file is not well-formed XML. {WithoutPlace(broken.Message)}", broken);
    }

    private bool IsAtEnd(Place place) => place.Line > _text.Place.Line || (place.Line == _text.Place.Line && place.Column >= _text.Place.Column);

    // The parser's own sentence ends with the place, which is said already.
    private static string WithoutPlace(string message)
    {
        var end = message.LastIndexOf(" Line ", StringComparison.Ordinal);
        return end < 0 ? message : message[..end];
    }

    private static string Short(string text) => text.Length > 60 ? text[..60] + "…" : text;
}
