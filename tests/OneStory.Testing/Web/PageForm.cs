using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace OneStory.Testing.Web;

/// <summary>What must hold of every page that any test opens, so that no test has to ask.</summary>
internal static class PageForm
{
    public static void Check(WebPage page)
    {
        var wrong = Wrong(page.Document).ToList();
        if (wrong.Count > 0) throw new InvalidOperationException($"{page.Path} is not in form: {string.Join("; ", wrong)}");
    }

    private static IEnumerable<string> Wrong(IHtmlDocument page)
    {
        if (string.IsNullOrWhiteSpace(page.Title)) yield return "it has no title";
        if (page.DocumentElement.GetAttribute("lang") != "en-GB") yield return "it does not say its language";
        if (page.QuerySelectorAll("h1").Length != 1) yield return $"it has {page.QuerySelectorAll("h1").Length} first headings";
        foreach (var id in page.All.Select(element => element.GetAttribute("id")).Where(id => id is not null).GroupBy(id => id, StringComparer.Ordinal).Where(ids => ids.Count() > 1))
            yield return $"the id '{id.Key}' is used {id.Count()} times";
        var labels = page.QuerySelectorAll("label").Cast<IHtmlLabelElement>().Select(label => (Label: label, label.Control)).ToList();
        foreach (var (label, _) in labels.Where(label => label.Control is null))
            yield return $"the label '{label.TextContent.Trim()}' is for nothing";
        var named = labels.Select(label => (IElement?)label.Control).ToHashSet();
        foreach (var field in page.QuerySelectorAll("input:not([type=hidden]):not([type=submit]), select, textarea").Where(field => !named.Contains(field) && !field.HasAttribute("aria-label") && !field.HasAttribute("aria-labelledby")))
            yield return $"the field '{field.GetAttribute("name")}' has no label";
        foreach (var image in page.QuerySelectorAll("img:not([alt])")) yield return $"the picture {image.GetAttribute("src")} has no words";
        foreach (var inline in page.QuerySelectorAll("[style], script:not([src], [type='application/ld+json']), style")) yield return $"<{inline.LocalName}> would be refused by the content security policy";
        foreach (var handled in page.All.Where(element => element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal))))
            yield return $"<{handled.LocalName}> handles an event inline";
        var ids = page.All.Select(element => element.GetAttribute("id")).ToHashSet(StringComparer.Ordinal);
        foreach (var told in page.QuerySelectorAll("[aria-describedby], [aria-labelledby]"))
            foreach (var id in $"{told.GetAttribute("aria-describedby")} {told.GetAttribute("aria-labelledby")}".Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(id => !ids.Contains(id)))
                yield return $"<{told.LocalName}> is described by '{id}', which is not there";
    }
}
