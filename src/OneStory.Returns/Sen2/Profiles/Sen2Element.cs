using OneStory.Returns.Csv;

namespace OneStory.Returns.Sen2;

/// <summary>A tag of a return in one year: a row of that year's profile.</summary>
public sealed class Sen2Element
{
    private const string ElementFormat = "element", CodePrefix = "code ", FixedPrefix = "fixed ";
    private readonly List<Sen2Element> _children = [];
    private readonly Dictionary<string, Sen2Element> _byTag = new(StringComparer.Ordinal);

    internal Sen2Element(CsvRow row, int year)
    {
        Parent = row["parent"];
        Tag = row["tag"];
        OtherSpelling = row["also"] is "" ? null : row["also"];
        StandsAnywhere = row["place"] is "any";
        Min = row.Number("min")!.Value;
        Max = row.Number("max");
        Format = row["format"];
        Asked = row["asked"];
        Since = row.Number("since");
        Item = row["item"];
        Holds = row["holds"];
        Codes = Format.StartsWith(CodePrefix, StringComparison.Ordinal) ? new(Format[CodePrefix.Length..], year) : null;
        Fixed = Format.StartsWith(FixedPrefix, StringComparison.Ordinal) ? Format[FixedPrefix.Length..] : null;
        if (Holds.Contains('.', StringComparison.Ordinal)) Slot = Sen2Slot.Of(Holds);
        else if (Holds is ['(', .. var anew, ')']) BeginsAnew = [.. anew.Split(' ').Select(Sen2Part.Of)];
        else if (Holds.Length > 0) Opens = Sen2Part.Of(Holds);
    }

    public string Parent { get; }
    public string Tag { get; }

    /// <summary>Another spelling that is read and never written, while it is not known which the Department has.</summary>
    public string? OtherSpelling { get; }

    /// <summary>Whether it is read anywhere in its parent, while it is not known where the Department has it.</summary>
    public bool StandsAnywhere { get; }

    public int Min { get; }

    /// <summary>How often at most; null for any number.</summary>
    public int? Max { get; }

    public string Format { get; }

    /// <summary>"always", "asked" where it applies, or "voluntary".</summary>
    public string Asked { get; }

    public int? Since { get; }

    /// <summary>The item's number in the Department's guide of 2026.</summary>
    public string Item { get; }

    public string Holds { get; }

    /// <summary>Where it stands in its parent, counted from 0.</summary>
    public int Index { get; private set; }

    public IReadOnlyList<Sen2Element> Children => _children;

    public bool IsLeaf => Format is not ElementFormat;

    internal Sen2CodeSet? Codes { get; }

    /// <summary>The one value it may have.</summary>
    internal string? Fixed { get; }

    /// <summary>Where its value is kept; null where it is read past.</summary>
    internal Sen2Slot? Slot { get; }

    /// <summary>The record that begins with it.</summary>
    internal Sen2Part? Opens { get; }

    /// <summary>The records that begin anew in it, once something of them is there.</summary>
    internal IReadOnlyList<Sen2Part> BeginsAnew { get; } = [];

    internal Sen2Element? Find(string tag) => _byTag.GetValueOrDefault(tag);

    internal void Add(Sen2Element child)
    {
        child.Index = _children.Count;
        _children.Add(child);
        _byTag.Add(child.Tag, child);
        if (child.OtherSpelling is { } other) _byTag.Add(other, child);
    }
}
