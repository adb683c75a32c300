using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace OneStory.GovUk.Tests.Support;

/// <summary>HTML as the browser understands it, one thing to a line: two texts that mean the same are the same.</summary>
public static partial class CanonicalHtml
{
    public static string Of(string html)
    {
        var lines = new StringBuilder();
        foreach (var node in Body(html).ChildNodes) Write(node, 0, lines);
        return lines.ToString();
    }

    public static IElement Body(string html) => new HtmlParser().ParseDocument("<!doctype html><body>" + html).Body!;

    private static void Write(INode node, int depth, StringBuilder lines)
    {
        if (node is IText text)
        {
            var words = text.ParentElement?.LocalName == "textarea" ? text.Data : Space().Replace(text.Data, " ").Trim();
            if (words.Length > 0) Line(depth, words);
        }
        else if (node is IElement element)
        {
            var attributes = element.Attributes.OrderBy(attribute => attribute.Name, StringComparer.Ordinal).Select(attribute => $" {attribute.Name}=\"{Value(attribute)}\"");
            Line(depth, $"<{element.LocalName}{string.Concat(attributes)}>");
            foreach (var child in element.ChildNodes) Write(child, depth + 1, lines);
        }

        void Line(int indent, string content) => lines.Append(' ', indent * 2).Append(content).Append('\n');
    }

    private static string Value(IAttr attribute) => attribute.Name == "class" ? Space().Replace(attribute.Value, " ").Trim() : attribute.Value;

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Space();
}
