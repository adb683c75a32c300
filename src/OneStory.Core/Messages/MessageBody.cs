using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using OneStory.Documents;

namespace OneStory.Messages;

/// <summary>
/// The body of a message as it is kept: paragraphs apart by an empty line, "## " before a heading, "- " before an item of a
/// list. From it come the email in both forms and the letter, so that they cannot differ.
/// </summary>
public static partial class MessageBody
{
    /// <summary>For readers of plain text: as it is, without the marks of headings.</summary>
    public static string ToText(string body) => string.Join("\n\n", Wording.Paragraphs(body).Select(paragraph => paragraph.StartsWith("## ", StringComparison.Ordinal) ? paragraph[3..].ToUpperInvariant() : paragraph)) + "\n";

    /// <summary>For readers that show pages. Everything in it is encoded; only web addresses become links.</summary>
    public static string ToHtml(string body, string language = "en-GB")
    {
        var html = new StringBuilder();
        foreach (var block in ToBlocks(body))
            _ = block switch
            {
                Heading heading => html.Append("<h2>").Append(Encoded(heading.Text)).Append("</h2>\n"),
                BulletList list => html.Append("<ul>").Append(string.Concat(list.Items.Select(item => $"<li>{Linked(item.PlainText)}</li>"))).Append("</ul>\n"),
                Paragraph paragraph => html.Append("<p>").Append(Linked(paragraph.Text.PlainText).Replace("\n", "<br>", StringComparison.Ordinal)).Append("</p>\n"),
                _ => throw new InvalidOperationException($"A message has no {block.GetType().Name}."),
            };
        return $"<!DOCTYPE html>\n<html lang=\"{language}\"><head><meta charset=\"utf-8\"><title></title></head><body style=\"font-family: Arial, sans-serif; font-size: 16px; line-height: 1.5; max-width: 40em\">\n{html}</body></html>\n";
    }

    /// <summary>For paper, and for a page that shows what was sent.</summary>
    public static IReadOnlyList<Block> ToBlocks(string body)
    {
        List<Block> blocks = [];
        List<RichText> items = [];
        foreach (var line in Wording.Paragraphs(body).SelectMany(Parts))
        {
            if (line.StartsWith("- ", StringComparison.Ordinal))
            {
                items.Add(line[2..]);
                continue;
            }

            if (items.Count > 0) blocks.Add(new BulletList([.. items]));
            items.Clear();
            blocks.Add(line.StartsWith("## ", StringComparison.Ordinal) ? new Heading(2, line[3..]) : new Paragraph(line));
        }

        if (items.Count > 0) blocks.Add(new BulletList([.. items]));
        return blocks;
    }

    /// <summary>A paragraph all of whose lines are items is a list; any other is one part.</summary>
    private static IEnumerable<string> Parts(string paragraph)
    {
        var lines = paragraph.Split('\n');
        return lines.Length > 1 && lines.All(line => line.StartsWith("- ", StringComparison.Ordinal)) ? lines : [paragraph];
    }

    private static string Linked(string text)
    {
        var html = new StringBuilder();
        var at = 0;
        foreach (Match address in WebAddress().Matches(text))
        {
            html.Append(Encoded(text[at..address.Index])).Append("<a href=\"").Append(Encoded(address.Value)).Append("\">").Append(Encoded(address.Value)).Append("</a>");
            at = address.Index + address.Length;
        }

        return html.Append(Encoded(text[at..])).ToString();
    }

    private static string Encoded(string text) => HtmlEncoder.Default.Encode(text).Replace("&#xA;", "\n", StringComparison.Ordinal);

    [GeneratedRegex(@"https?://[^\s<>""]*[^\s<>"".,;:)]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex WebAddress();
}
