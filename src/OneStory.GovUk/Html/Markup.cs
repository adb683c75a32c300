using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;

namespace OneStory.GovUk;

/// <summary>A piece of finished HTML. Made with <see cref="Of"/>, everything put into it has been encoded.</summary>
public sealed class Markup : IHtmlContent
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly string _html;

    private Markup(string html) => _html = html;

    /// <summary>No HTML at all.</summary>
    public static Markup Empty { get; } = new("");

    /// <summary>HTML from an interpolated string: its literal parts as written, its holes encoded unless they are markup.</summary>
    public static Markup Of(MarkupTemplate template) => new(template.ToHtml());

    /// <summary>HTML that is already safe. Never give it anything that a person typed.</summary>
    public static Markup Raw(string? html) => string.IsNullOrEmpty(html) ? Empty : new(html);

    /// <summary>Text, encoded for use between tags and inside double-quoted attributes.</summary>
    public static Markup Text(string? text) => Raw(Encode(text));

    /// <inheritdoc />
    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => writer.Write(_html);

    /// <inheritdoc />
    public override string ToString() => _html;

    internal static string Encode(string? text) => string.IsNullOrEmpty(text) ? "" : Encoder.Encode(text);
}
