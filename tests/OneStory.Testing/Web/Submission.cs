using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace OneStory.Testing.Web;

/// <summary>What a browser would send when a button of a form is pressed.</summary>
internal static class Submission
{
    public static HttpRequestMessage Of(WebPage page, IHtmlElement button, IReadOnlyDictionary<string, (string FileName, string ContentType, byte[] Content)> files)
    {
        var form = FormOf(page, button);
        var method = button.GetAttribute("formmethod") ?? form.GetAttribute("method") ?? "get";
        var action = button.GetAttribute("formaction") ?? form.GetAttribute("action");
        var address = string.IsNullOrEmpty(action) ? page.Address : new Uri(page.Address, action);
        var fields = Fields(page, form, button).ToList();
        if (!method.Equals("post", StringComparison.OrdinalIgnoreCase))
            return new(HttpMethod.Get, new UriBuilder(address) { Query = string.Join('&', fields.Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value)}")) }.Uri);
        var multipart = form.GetAttribute("enctype") == "multipart/form-data";
        if (files.Count > 0 && !multipart) throw new InvalidOperationException($"The form on {page.Path} takes no files.");
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = multipart ? Multipart(fields, files) : new FormUrlEncodedContent(fields) };
        request.Headers.Referrer = page.Address;
        return request;
    }

    private static IHtmlFormElement FormOf(WebPage page, IHtmlElement button) =>
        (button.GetAttribute("form") is { } id ? page.Document.GetElementById(id) : button.Closest("form")) as IHtmlFormElement
        ?? throw new InvalidOperationException($"The button '{button.TextContent.Trim()}' on {page.Path} has no form.");

    private static IEnumerable<KeyValuePair<string, string>> Fields(WebPage page, IHtmlFormElement form, IHtmlElement button)
    {
        foreach (var field in page.Document.QuerySelectorAll("input, select, textarea").Where(field => Belongs(field, form)))
        {
            var name = field.GetAttribute("name");
            if (string.IsNullOrEmpty(name) || field.HasAttribute("disabled") || field.Closest("fieldset[disabled]") is not null) continue;
            foreach (var value in Values(field)) yield return new(name, value);
        }

        if (button.GetAttribute("name") is { Length: > 0 } pressed) yield return new(pressed, button.GetAttribute("value") ?? "");
    }

    private static bool Belongs(IElement field, IHtmlFormElement form) => field.GetAttribute("form") is { } id ? id == form.Id : field.Closest("form") == form;

    private static IEnumerable<string> Values(IElement field) => field switch
    {
        IHtmlInputElement { Type: "submit" or "button" or "image" or "reset" or "file" } => [],
        IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false } => [],
        IHtmlInputElement { Type: "radio" or "checkbox" } box => [box.GetAttribute("value") ?? "on"],
        IHtmlInputElement input => [input.Value],
        IHtmlTextAreaElement area => [area.Value.ReplaceLineEndings("\r\n")],
        IHtmlSelectElement select => select.Options.Where(option => option.IsSelected).Select(option => option.Value),
        _ => [],
    };

    private static MultipartFormDataContent Multipart(
        List<KeyValuePair<string, string>> fields, IReadOnlyDictionary<string, (string FileName, string ContentType, byte[] Content)> files)
    {
        var content = new MultipartFormDataContent();
        foreach (var field in fields) content.Add(new StringContent(field.Value), $"\"{field.Key}\"");
        foreach (var (name, file) in files)
        {
            var part = new ByteArrayContent(file.Content);
            part.Headers.ContentType = new MediaTypeHeaderValue(file.ContentType);
            content.Add(part, $"\"{name}\"", $"\"{file.FileName}\"");
        }

        return content;
    }
}
