using System.Globalization;
using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace OneStory.Testing.Web;

/// <summary>A page as it was sent, read and filled in by what a person sees on it: labels, headings, the words of links.</summary>
public sealed class WebPage
{
    private static readonly HashSet<string> Inline = ["a", "abbr", "b", "bdi", "cite", "code", "del", "em", "i", "ins", "kbd", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "time", "u"];
    private readonly Browser browser;
    private readonly Dictionary<string, (string FileName, string ContentType, byte[] Content)> files = [];

    internal WebPage(Browser browser, Uri address, HttpStatusCode status, IHtmlDocument document)
    {
        (this.browser, Address, Status, Document) = (browser, address, status, document);
        PageForm.Check(this);
    }

    public Uri Address { get; }

    /// <summary>"/ashmere/child/…?tab=dates".</summary>
    public string Path => Address.PathAndQuery;

    public HttpStatusCode Status { get; }

    /// <summary>The document itself, for what the rest of this cannot say.</summary>
    public IHtmlDocument Document { get; }

    public string Title => Document.Title ?? "";
    public string Heading => Text(Document.QuerySelector("h1"));

    /// <summary>The words of the page, without its header and footer.</summary>
    public string Words => Text(Document.QuerySelector("main"));

    /// <summary>The sentence with which the page says that something has been done.</summary>
    public string? Said => Document.QuerySelector(".govuk-notification-banner__heading") is { } heading ? Text(heading) : null;

    /// <summary>What the summary of errors says, in order. Each of its links must lead to something on the page.</summary>
    public IReadOnlyList<string> Errors
    {
        get
        {
            foreach (var link in Document.QuerySelectorAll(".govuk-error-summary__list a"))
                Document.GetElementById(link.GetAttribute("href")!.TrimStart('#')).ShouldNotBeNull($"'{Text(link)}' leads to {link.GetAttribute("href")}, which is not on {Path}.");
            return [.. Document.QuerySelectorAll(".govuk-error-summary__list li").Select(Text)];
        }
    }

    public bool Says(string words) => Words.Contains(Squash(words), StringComparison.Ordinal);

    public void ShouldSay(string words)
    {
        if (!Says(words)) throw new ShouldAssertException($"{Path} should say '{words}'. It says:\n{Words}");
    }

    public void ShouldNotSay(string words)
    {
        if (Says(words)) throw new ShouldAssertException($"{Path} should not say '{words}'. It says:\n{Words}");
    }

    /// <summary>What stands beside a key in a summary list.</summary>
    public string SummaryValue(string key) => Text(One(
        Document.QuerySelectorAll(".govuk-summary-list__key").Where(cell => Text(cell) == key).Select(cell => cell.NextElementSibling!), $"summary of '{key}'", ".govuk-summary-list__key"));

    /// <summary>The rows of a table, each as the words of its cells, its head left out.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Table(string caption)
    {
        var table = (IHtmlTableElement)One(Document.QuerySelectorAll("table").Where(one => Text(one.QuerySelector("caption")) == caption), $"table '{caption}'", "caption");
        return [.. table.QuerySelectorAll("tbody tr").Select(row => row.Children.Select(Text).ToList())];
    }

    /// <summary>Where a link leads.</summary>
    public string Link(string words) => One(Document.QuerySelectorAll("a[href]").Where(link => IsCalled(link, words)), $"link '{words}'", "main a[href]").GetAttribute("href")!;

    public bool HasLink(string words) => Document.QuerySelectorAll("a[href]").Any(link => IsCalled(link, words));

    public bool HasButton(string words) => Document.QuerySelectorAll("button, input[type=submit]").Any(button => IsCalled(button, words));

    public Task<WebPage> Follow(string words) => browser.Open(new Uri(Address, Link(words)).PathAndQuery);

    /// <summary>Fills in a text field or text area.</summary>
    public WebPage Fill(string label, string value)
    {
        var field = Field(label);
        if (field is IHtmlTextAreaElement area) area.Value = value;
        else ((IHtmlInputElement)field).Value = value;
        return this;
    }

    /// <summary>What a field holds.</summary>
    public string ValueOf(string label) => Field(label) switch
    {
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Value ?? "",
        var input => ((IHtmlInputElement)input).Value,
    };

    public bool IsChosen(string label) => ((IHtmlInputElement)Field(label)).IsChecked;

    /// <summary>Fills in the day, month and year under a question.</summary>
    public WebPage FillDate(string question, DateOnly day)
    {
        var group = Group(question);
        foreach (var (part, value) in new[] { ("Day", day.Day), ("Month", day.Month), ("Year", day.Year) })
            ((IHtmlInputElement)Labelled(group, part)).Value = value.ToString(CultureInfo.InvariantCulture);
        return this;
    }

    /// <summary>Chooses a radio button, or an option of a list of options.</summary>
    public WebPage Choose(string answer) => Choose(Document.DocumentElement, answer);

    /// <summary>Chooses an answer under a question.</summary>
    public WebPage Choose(string question, string answer)
    {
        if (Labels(Document.DocumentElement, question).Select(label => label.Control).OfType<IHtmlSelectElement>().FirstOrDefault() is { } select)
        {
            select.Value = One(select.Options.Where(option => Squash(option.Text) == answer), $"option '{answer}' of '{question}'", "option") is IHtmlOptionElement option ? option.Value : "";
            return this;
        }

        return Choose(Group(question), answer);
    }

    public WebPage Tick(string label, bool ticked = true)
    {
        var box = (IHtmlInputElement)Field(label);
        box.Type.ShouldBe("checkbox", $"'{label}' is not a box to tick.");
        box.IsChecked = ticked;
        return this;
    }

    public WebPage Untick(string label) => Tick(label, ticked: false);

    /// <summary>Gives a file.</summary>
    public WebPage Attach(string label, string fileName, byte[] content, string contentType = "application/octet-stream")
    {
        files[((IHtmlInputElement)Field(label)).Name!] = (fileName, contentType, content);
        return this;
    }

    /// <summary>Presses a button and goes where its form leads.</summary>
    /// <param name="button">Its words.</param>
    public Task<WebPage> Press(string button)
    {
        var pressed = (IHtmlElement)One(Document.QuerySelectorAll("button, input[type=submit]").Where(one => IsCalled(one, button)), $"button '{button}'", "button");
        return browser.Go(Submission.Of(this, pressed, files));
    }

    internal static string Text(INode? node)
    {
        var words = new StringBuilder();
        Read(node, words);
        return Squash(words.ToString());
    }

    /// <summary>As it is read: line breaks and runs of spaces are one space.</summary>
    internal static string Squash(string words) => string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>What is on a line of its own is not run together with what is beside it.</summary>
    private static void Read(INode? node, StringBuilder words)
    {
        var standsAlone = node is IElement element && !Inline.Contains(element.LocalName);
        if (node is IText text) words.Append(text.Data);
        if (standsAlone) words.Append(' ');
        foreach (var child in node?.ChildNodes ?? Enumerable.Empty<INode>()) Read(child, words);
        if (standsAlone) words.Append(' ');
    }

    private WebPage Choose(IElement within, string answer)
    {
        var radio = (IHtmlInputElement)Labelled(within, answer);
        radio.Type.ShouldBe("radio", $"'{answer}' is not a choice.");
        foreach (var other in Document.QuerySelectorAll("input[type=radio]").Cast<IHtmlInputElement>().Where(one => one.Name == radio.Name && one.Form == radio.Form)) other.IsChecked = false;
        radio.IsChecked = true;
        return this;
    }

    private IElement Field(string label) => Labelled(Document.DocumentElement, label);

    private IElement Group(string question) =>
        One(Document.QuerySelectorAll("fieldset").Where(group => Text(group.QuerySelector("legend")) == question), $"question '{question}'", "legend");

    private IElement Labelled(IElement within, string label) =>
        One(Labels(within, label).Select(one => (IElement?)one.Control ?? throw new InvalidOperationException($"The label '{label}' on {Path} is for nothing.")), $"field labelled '{label}'", "label");

    private static IEnumerable<IHtmlLabelElement> Labels(IElement within, string label) => within.QuerySelectorAll("label").Cast<IHtmlLabelElement>().Where(one => Text(one) == label);

    /// <summary>By all its words, or by those that are seen.</summary>
    private static bool IsCalled(IElement element, string words)
    {
        if (Text(element) == words || element.GetAttribute("aria-label") == words || (element as IHtmlInputElement)?.Value == words) return true;
        var seen = (IElement)element.Clone();
        foreach (var hidden in seen.QuerySelectorAll(".govuk-visually-hidden")) hidden.Remove();
        return Text(seen) == words;
    }

    private IElement One(IEnumerable<IElement> found, string what, string others)
    {
        var all = found.Distinct().ToList();
        if (all.Count == 1) return all[0];
        var there = string.Join("', '", Document.QuerySelectorAll(others).Select(Text).Distinct(StringComparer.Ordinal));
        throw new InvalidOperationException($"{(all.Count == 0 ? "There is no" : $"There are {all.Count} of the")} {what} on {Path} ('{Heading}', {(int)Status}). There are '{there}'. Errors: {string.Join("; ", Errors)}");
    }
}
