using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace OneStory.GovUk;

/// <summary>Builds markup from an interpolated string and encodes each hole that is not markup itself.</summary>
[InterpolatedStringHandler]
public readonly ref struct MarkupTemplate
{
    private readonly StringBuilder _html;

    /// <summary>Called by the compiler.</summary>
    public MarkupTemplate(int literalLength, int formattedCount) => _html = new StringBuilder(literalLength + (formattedCount * 16));

    /// <summary>Appends a part written in the source, without the line breaks and indents that are there for its reader.</summary>
    public void AppendLiteral(string value)
    {
        var rest = value.AsSpan();
        for (var at = rest.IndexOf('\n'); at >= 0; at = rest.IndexOf('\n'))
        {
            _html.Append(rest[..at]);
            rest = rest[(at + 1)..].TrimStart(' ');
        }
        _html.Append(rest);
    }

    /// <summary>Appends text, encoded.</summary>
    public void AppendFormatted(string? value) => _html.Append(Markup.Encode(value));

    /// <summary>Appends a number.</summary>
    public void AppendFormatted(int value) => _html.Append(value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Appends finished markup as it is.</summary>
    public void AppendFormatted(Markup? value) => _html.Append(value);

    /// <summary>Appends pieces of finished markup one after the other.</summary>
    public void AppendFormatted(IEnumerable<Markup> values)
    {
        foreach (var value in values) _html.Append(value);
    }

    internal string ToHtml() => _html.ToString();
}
