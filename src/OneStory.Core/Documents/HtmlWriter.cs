using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace OneStory.Documents;

/// <summary>
/// Writes a document as a part of a page, with the classes of GOV.UK Frontend and classes that begin "onestory-document"
/// for what it lacks. There are no inline styles and no scripts. Everything that came from outside is encoded. Pictures
/// are in the page as data: addresses, so a content security policy must allow those for images.
/// </summary>
public sealed class HtmlWriter
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder html = new();
    private readonly PrintedDocument document;

    private HtmlWriter(PrintedDocument document) => this.document = document;

    /// <summary>The document as encoded HTML: an article, with no page around it.</summary>
    public static string Write(PrintedDocument document)
    {
        var writer = new HtmlWriter(document);
        writer.Article();
        return writer.html.ToString();
    }

    private void Article()
    {
        html.Append(CultureInfo.InvariantCulture, $"<article class=\"onestory-document\" lang=\"{Encoded(document.Language)}\">\n");
        if (document.IsDemonstration) Element("p", "govuk-body onestory-document__demonstration", PrintedDocument.DemonstrationNotice);
        if (document.Watermark is { Length: > 0 } watermark) html.Append(CultureInfo.InvariantCulture, $"<p class=\"govuk-body\"><strong class=\"govuk-tag\">{Encoded(watermark)}</strong></p>\n");
        foreach (var block in document.Blocks) Write(block);
        var foot = string.Join(" \u00B7 ", new[] { document.Footer, document.Version }.Where(part => part is { Length: > 0 }));
        if (foot.Length > 0) html.Append(CultureInfo.InvariantCulture, $"<footer class=\"govuk-body-s onestory-document__foot\">{Encoded(foot)}</footer>\n");
        html.Append("</article>\n");
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case PageBreak: html.Append("<hr class=\"govuk-section-break govuk-section-break--l govuk-section-break--visible onestory-document__page-break\" aria-hidden=\"true\">\n"); break;
            case Cover cover: Cover(cover); break;
            case Heading heading: Heading(heading); break;
            case Paragraph paragraph: Element("p", "govuk-body", paragraph.Text); break;
            case BulletList list: List("ul", "bullet", list.Items); break;
            case NumberedList list: List("ol", "number", list.Items); break;
            case KeyValues values: Table(values); break;
            case Table table: Table(table); break;
            case Quote quote: Quote(quote); break;
            case Note note: Note(note); break;
            case AddressBlock address: Address(address); break;
            case SignatureBlock signature: Signature(signature); break;
            case PictureBlock picture: html.Append("<p class=\"govuk-body\">"); Image(picture.Picture); html.Append("</p>\n"); break;
            default: throw new InvalidOperationException($"There is no way to show a {block.GetType().Name}.");
        }
    }

    private void Cover(Cover cover)
    {
        html.Append("<header class=\"onestory-document__cover\">\n");
        Sender();
        Element("h1", "govuk-heading-xl", cover.Title);
        if (cover.Subtitle is { Length: > 0 } subtitle) Element("p", "govuk-body-l", subtitle);
        foreach (var line in cover.Lines) Element("p", "govuk-body", line);
        if (cover.Quote is { } quote) Quote(quote);
        html.Append("</header>\n");
    }

    private void Sender()
    {
        if (document.Crest is { } crest) Image(crest);
        else if (document.AuthorityName.Length > 0) Element("p", "govuk-body govuk-!-font-weight-bold", document.AuthorityName);
    }

    private void Heading(Heading heading)
    {
        var level = heading.Level + (document.HasCover ? 1 : 0);
        Element($"h{level}", heading.Level switch { 1 => "govuk-heading-l", 2 => "govuk-heading-m", _ => "govuk-heading-s" }, heading.Text);
    }

    private void List(string element, string kind, IReadOnlyList<RichText> items)
    {
        if (items.Count == 0) return;
        html.Append(CultureInfo.InvariantCulture, $"<{element} class=\"govuk-list govuk-list--{kind}\">\n");
        foreach (var item in items) Element("li", null, item);
        html.Append(CultureInfo.InvariantCulture, $"</{element}>\n");
    }

    private void Table(KeyValues values)
    {
        if (values.Rows.Count == 0) return;
        html.Append("<table class=\"govuk-table\">\n<tbody class=\"govuk-table__body\">\n");
        foreach (var row in values.Rows)
        {
            html.Append("<tr class=\"govuk-table__row\">");
            html.Append(CultureInfo.InvariantCulture, $"<th scope=\"row\" class=\"govuk-table__header\">{Encoded(row.Label)}</th>");
            Cell("td", "govuk-table__cell", row.Value);
            html.Append("</tr>\n");
        }

        html.Append("</tbody>\n</table>\n");
    }

    private void Table(Table table)
    {
        html.Append("<table class=\"govuk-table\">\n");
        if (table.Caption.Length > 0) Element("caption", "govuk-table__caption govuk-table__caption--s", table.Caption);
        html.Append("<thead class=\"govuk-table__head\">\n<tr class=\"govuk-table__row\">");
        foreach (var heading in table.Header) html.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\" class=\"govuk-table__header\">{Encoded(heading)}</th>");
        html.Append("</tr>\n</thead>\n<tbody class=\"govuk-table__body\">\n");
        foreach (var row in table.Rows)
        {
            html.Append("<tr class=\"govuk-table__row\">");
            foreach (var (index, cell) in row.Cells.Index())
            {
                if (index == 0 && table.FirstColumnIsHeader) Cell("th scope=\"row\"", "govuk-table__header", cell);
                else Cell($"td data-label=\"{Encoded(table.Header[index])}\"", "govuk-table__cell", cell);
            }

            html.Append("</tr>\n");
        }

        html.Append("</tbody>\n</table>\n");
    }

    private void Cell(string element, string classes, Cell cell)
    {
        html.Append(CultureInfo.InvariantCulture, $"<{element} class=\"{classes}\">");
        if (cell.Blocks is [Paragraph only]) Text(only.Text);
        else foreach (var block in cell.Blocks) Write(block);
        html.Append(CultureInfo.InvariantCulture, $"</{element.Split(' ')[0]}>");
    }

    private void Quote(Quote quote)
    {
        html.Append("<figure class=\"onestory-document__quote\">\n<blockquote class=\"govuk-inset-text\">");
        Text(quote.Text);
        html.Append("</blockquote>\n");
        if (quote.By is { Length: > 0 } by) Element("figcaption", "govuk-body", by);
        html.Append("</figure>\n");
    }

    private void Note(Note note)
    {
        html.Append("<div class=\"onestory-document__note\">\n");
        if (note.Heading is { Length: > 0 } heading) Element("p", "govuk-body govuk-!-font-weight-bold", heading);
        foreach (var block in note.Blocks) Write(block);
        html.Append("</div>\n");
    }

    private void Address(AddressBlock address)
    {
        html.Append("<header class=\"onestory-document__letterhead\">\n");
        Sender();
        if (address.From.Count > 0) Element("p", "govuk-body onestory-document__from", string.Join('\n', address.From));
        Element("p", "govuk-body onestory-document__to", string.Join('\n', address.To));
        if (address.Date is { Length: > 0 } date) Element("p", "govuk-body", date);
        if (address.OurReference is { Length: > 0 } ours) Element("p", "govuk-body", $"Our reference: {ours}");
        if (address.YourReference is { Length: > 0 } yours) Element("p", "govuk-body", $"Your reference: {yours}");
        html.Append("</header>\n");
    }

    private void Signature(SignatureBlock signature)
    {
        html.Append("<div class=\"onestory-document__signature\">\n");
        Element("p", "govuk-body", signature.Closing);
        Element("p", "govuk-body govuk-!-font-weight-bold", signature.Name);
        if (signature.Role is { Length: > 0 } role) Element("p", "govuk-body", role);
        foreach (var contact in signature.Contact) Element("p", "govuk-body", contact);
        html.Append("</div>\n");
    }

    private void Image(Picture picture) => html.Append(CultureInfo.InvariantCulture,
        $"<img class=\"onestory-document__picture\" src=\"data:{picture.MediaType};base64,{Convert.ToBase64String(picture.Bytes)}\" alt=\"{Encoded(picture.Words)}\" width=\"{picture.Width}\" height=\"{picture.Height}\">\n");

    private void Element(string name, string? classes, RichText text)
    {
        html.Append('<').Append(name);
        if (classes is not null) html.Append(CultureInfo.InvariantCulture, $" class=\"{classes}\"");
        if (text.HasRightToLeft) html.Append(" dir=\"auto\"");
        html.Append('>');
        Text(text);
        html.Append(CultureInfo.InvariantCulture, $"</{name}>\n");
    }

    private void Text(RichText text)
    {
        foreach (var run in text.Runs)
        {
            var words = Encoded(run.Text).Replace("\n", "<br>", StringComparison.Ordinal);
            if (run.IsItalic) words = $"<em>{words}</em>";
            if (run.IsBold) words = $"<strong>{words}</strong>";
            html.Append(run.Link is { } link ? $"<a class=\"govuk-link\" href=\"{Encoded(link)}\">{words}</a>" : words);
        }
    }

    /// <summary>The encoder makes a line end a number; it is kept, to become a break.</summary>
    private static string Encoded(string text) => string.Join('\n', text.Split('\n').Select(Encoder.Encode));
}
