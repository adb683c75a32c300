using OneStory.Law;
using OneStory.Returns.Text;

namespace OneStory.Returns.Sen2;

/// <summary>
/// Reads one record of a file by the profile of its year. What cannot be read becomes a finding and is left empty; all the rest
/// of the person is kept.
/// </summary>
internal sealed class Sen2Interpreter(Sen2Profile profile)
{
    private readonly object?[] _current = new object?[Sen2Part.All.Count];
    private readonly List<(string Tag, int Ordinal)> _path = [];
    private Record _record = new();
    private List<Sen2Finding> _findings = [];
    private int _person;

    public Sen2Read Person(Record record, int number)
    {
        var person = (Sen2Person)Read(record, profile.Person, number);
        return new(person with { Number = number, Line = record[0].Place.Line }, _findings);
    }

    public (Sen2Header Header, List<Sen2Finding> Findings) Header(Record record)
    {
        Enter(profile.Header.Tag, 0);
        var header = (Sen2Header)Read(record, profile.Header, 0);
        _path.Clear();
        return (header, _findings);
    }

    private object Read(Record record, Sen2Element top, int number)
    {
        (_record, _person, _findings) = (record, number, []);
        Array.Clear(_current);
        var owner = _current[top.Opens!.Index] = top.Opens.Add(null);
        Children(0, top);
        return owner;
    }

    private void Children(int at, Sen2Element element)
    {
        if (_record[at].HasAttributes)
            Find("S2-009", at, null, $"The tag {_record[at].Tag} has attributes. A return has none, and what they say is not read.");
        if (!string.IsNullOrWhiteSpace(_record[at].Text))
            Find("S2-009", at, _record[at].Text, $"There is text in {_record[at].Tag} between its tags. It is not read.");
        Span<int> seen = stackalloc int[element.Children.Count];
        var reached = 0;
        for (int next = at + 1, end = _record.After(at); next < end; next = _record.After(next))
        {
            var child = element.Find(_record[next].Tag);
            if (child is null)
            {
                Enter(_record[next].Tag, 0);
                Find("S2-001", next, _record[next].Text, $"A return of {profile.Year.Number} has no {_record[next].Tag} in {element.Tag}. It is not read.");
            }
            else
            {
                seen[child.Index]++;
                Enter(child.Tag, child.Max == 1 ? 0 : seen[child.Index]);
                InOrder(next, child, ref reached);
                if (seen[child.Index] == child.Max + 1)
                    Find("S2-005", next, null, $"{child.Tag} may come {Times(child.Max!.Value)} in {element.Tag}. It comes more often.");
                if (!child.IsLeaf) Element(next, child);
                else if (seen[child.Index] <= (child.Max ?? int.MaxValue)) Leaf(next, child);
            }

            _path.RemoveAt(_path.Count - 1);
        }
    }

    private void InOrder(int at, Sen2Element child, ref int reached)
    {
        if (child.StandsAnywhere) return;
        if (child.Index < reached) Find("S2-004", at, null, $"{child.Tag} stands after a tag that it must come before.");
        else reached = child.Index;
    }

    private void Element(int at, Sen2Element element)
    {
        if (element.Opens is { } opens) _current[opens.Index] = opens.Add(Owner(opens.On!));
        foreach (var part in element.Opens?.Below ?? element.BeginsAnew) Forget(part);
        Children(at, element);
    }

    private void Leaf(int at, Sen2Element element)
    {
        if (_record.After(at) > at + 1) Find("S2-009", at, null, $"There are tags in {element.Tag}, which holds a value.");
        if (_record[at].HasAttributes) Find("S2-009", at, null, $"The tag {element.Tag} has attributes. A return has none, and what they say is not read.");
        if (_record[at].Text?.Trim() is not { Length: > 0 } text) return;
        if (element.Fixed is { } only && text != only) Find("S2-002", at, text, $"{element.Tag} must be {only}. This is “{Short(text)}”.");
        if (element.Slot is not { } slot) return;
        if (element.Codes is { } codes)
        {
            if (!codes.TryHold(text, out var held)) Find("S2-006", at, text, WhyNotCode(element, text));
            if (held is null) return;
            text = held;
        }

        if (!slot.Read(Owner(slot.Part), text)) Find("S2-007", at, text, $"{element.Tag} must be {Sen2Formats.InWords(element.Format)}. This is “{Short(text)}”.");
    }

    private string WhyNotCode(Sen2Element element, string text) =>
        element.Codes!.Codes.Count > 20
            ? $"“{Short(text)}” is not a code that {element.Tag} has in {profile.Year.Number}."
            : $"“{Short(text)}” is not a code that {element.Tag} has in {profile.Year.Number}. Its codes are {Words.List(element.Codes.Codes)}.";

    // The record a value belongs to, begun where it has not been.
    private object Owner(Sen2Part part) => _current[part.Index] ??= part.Add(part.On is { } on ? Owner(on) : null);

    private void Forget(Sen2Part part)
    {
        _current[part.Index] = null;
        foreach (var below in part.Below) Forget(below);
    }

    private void Enter(string tag, int ordinal) => _path.Add((tag, ordinal));

    private void Find(string rule, int at, string? value, string message)
    {
        if (_findings.Count < MostFindings)
            _findings.Add(new(rule, Sen2Rule.Of(rule).Severity, message, Path(), value is null ? null : Short(value), _record[at].Place.Line, _person));
    }

    private string Path() => string.Join('/', _path.Select(step => step.Ordinal == 0 ? step.Tag : $"{step.Tag}[{step.Ordinal}]"));

    private const int MostFindings = 200;

    private static string Times(int count) => count == 1 ? "once" : $"{count} times at most";

    private static string Short(string text) => text.Length > 80 ? text[..80] + "…" : text;
}
