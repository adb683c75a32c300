using System.Text;
using System.Xml;

namespace OneStory.Returns.Sen2;

/// <summary>A return that its year cannot hold as it is: the message says what, and where.</summary>
public sealed class Sen2NotWritableException(string message) : InvalidOperationException(message);

/// <summary>
/// Writes a return of a year as a stream, person by person, in the order and the codes of that year. What the year does not ask for
/// is left out; a code the year does not have, something it must have, or more of something than it has room for is a
/// <see cref="Sen2NotWritableException"/>, and then nothing of the person is written. Whoever writes asks <see cref="WhyNot"/> first.
/// </summary>
public sealed class Sen2Writer : IDisposable
{
    private readonly Sen2Profile _profile;
    private readonly XmlWriter _xml;
    private readonly object?[] _current = new object?[Sen2Part.All.Count];
    private readonly List<string> _waiting = [];
    private int _written, _number;
    private bool _trying;

    public Sen2Writer(Stream stream, Sen2Header header)
    {
        ArgumentNullException.ThrowIfNull(header);
        _profile = Sen2Profile.Of(header.Year) ?? throw new Sen2NotWritableException($"What the return of {header.Year} is made of is not known here.");
        _xml = XmlWriter.Create(stream, new() { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n", NewLineHandling = NewLineHandling.Entitize });
        _xml.WriteStartElement(_profile.Message.Tag);
        Try(_profile.Header, header);
        Write(_profile.Header, header);
        _xml.WriteStartElement(_profile.Person.Parent);
    }

    public void Write(Sen2Person person)
    {
        ArgumentNullException.ThrowIfNull(person);
        _number++;
        Try(_profile.Person, person);
        Write(_profile.Person, person);
    }

    /// <summary>Why the person cannot be written next, or null where they can.</summary>
    public string? WhyNot(Sen2Person person)
    {
        ArgumentNullException.ThrowIfNull(person);
        _number++;
        try
        {
            Try(_profile.Person, person);
            return null;
        }
        catch (Sen2NotWritableException why)
        {
            return why.Message;
        }
        finally
        {
            _number--;
        }
    }

    /// <summary>Ends the return. The stream is left open.</summary>
    public void Dispose() => _xml.Dispose();

    // Goes the same way as writing and writes nothing.
    private void Try(Sen2Element element, object top)
    {
        _trying = true;
        try
        {
            Write(element, top);
        }
        finally
        {
            _trying = false;
        }
    }

    private void Write(Sen2Element element, object top)
    {
        Array.Clear(_current);
        _waiting.Clear();
        _written = 0;
        Records(element, element.Opens!, [top]);
        if (_written < Count(element.Opens!, top))
            throw new Sen2NotWritableException($"{Who} has a plan or a placement that the return of {_profile.Year.Number} has nowhere to say.");
    }

    private void Element(Sen2Element element)
    {
        if (element.IsLeaf)
        {
            Leaf(element);
        }
        else if (element.Opens is { } opens)
        {
            if (Owner(opens.On!) is { } owner) Records(element, opens, opens.In(owner));
        }
        else
        {
            _waiting.Add(element.Tag);
            foreach (var child in element.Children) Element(child);
            if (_waiting.Count > 0) _waiting.RemoveAt(_waiting.Count - 1);
            else End();
        }
    }

    private void Records(Sen2Element element, Sen2Part part, IReadOnlyList<object> all)
    {
        if (all.Count > element.Max)
            throw new Sen2NotWritableException($"{Who} has {all.Count} of {element.Tag}. The return of {_profile.Year.Number} has room for {element.Max}.");
        foreach (var one in all)
        {
            Forget(part);
            Enter(part, one);
            Begin(element.Tag);
            foreach (var child in element.Children) Element(child);
            End();
        }

        Forget(part);
    }

    private void Leaf(Sen2Element element)
    {
        if (element.Fixed is { } only) Value(element.Tag, only);
        if (element.Slot is not { } slot || Owner(slot.Part) is not { } owner) return;
        if (_profile.Written(element, owner, Who) is { } text) Value(element.Tag, text);
    }

    private void Value(string tag, string text)
    {
        if (_trying && !IsXml(text)) throw new Sen2NotWritableException($"{Who} has a character in {tag} that XML cannot carry.");
        Begin(tag);
        if (!_trying) _xml.WriteString(text);
        End();
    }

    // A tag that stands for no record is written once something is in it.
    private void Begin(string tag)
    {
        if (!_trying)
        {
            foreach (var waiting in _waiting) _xml.WriteStartElement(waiting);
            _xml.WriteStartElement(tag);
        }

        _waiting.Clear();
    }

    private void End()
    {
        if (!_trying) _xml.WriteEndElement();
    }

    private static bool IsXml(string text)
    {
        try
        {
            XmlConvert.VerifyXmlChars(text);
            return true;
        }
        catch (XmlException)
        {
            return false;
        }
    }

    // The record a value is of: the one that is being written, or the only one where the year has no tag for it.
    private object? Owner(Sen2Part part)
    {
        if (_current[part.Index] is { } one) return one;
        if (part.On is not { } on || Owner(on) is not { } owner) return null;
        var all = part.In(owner);
        if (all.Count == 0) return null;
        Enter(part, all[0]);
        return all[0];
    }

    private void Enter(Sen2Part part, object one)
    {
        _current[part.Index] = one;
        _written++;
    }

    private void Forget(Sen2Part part)
    {
        _current[part.Index] = null;
        foreach (var below in part.Below) Forget(below);
    }

    private static int Count(Sen2Part part, object one) => 1 + part.Below.Sum(below => below.In(one).Sum(each => Count(below, each)));

    private string Who => _number == 0 ? "The header" : $"Person {_number}";
}
