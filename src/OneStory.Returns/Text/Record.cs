namespace OneStory.Returns.Text;

/// <summary>One record of a file as it stands there, a person with all that is said of them: tags, depths, texts and places.</summary>
internal sealed class Record
{
    private readonly List<Line> _lines = [];

    public int Count => _lines.Count;

    public Line this[int at] => _lines[at];

    public void Clear() => _lines.Clear();

    public int Add(string tag, int depth, Place place, bool hasAttributes = false, string? text = null)
    {
        _lines.Add(new(tag, depth, text, place, hasAttributes));
        return _lines.Count - 1;
    }

    public void AddText(int at, string text)
    {
        if (at >= 0) _lines[at] = _lines[at] with { Text = _lines[at].Text + text };
    }

    /// <summary>The first place after all that lies inside the one at this place.</summary>
    public int After(int at)
    {
        var next = at + 1;
        while (next < Count && _lines[next].Depth > _lines[at].Depth) next++;
        return next;
    }

    /// <summary>A tag as it stands in the file.</summary>
    public readonly record struct Line(string Tag, int Depth, string? Text, Place Place, bool HasAttributes);
}
