using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace OneStory.Web.Offer;

/// <summary>The filters, written out: there are some seventy choices on the page that is asked for most, and a tag helper for each costs more than the search.</summary>
internal static class FacetHtml
{
    private const int UsualLength = 24_000;

    public static IHtmlContent Of(IReadOnlyList<Facet> facets)
    {
        var html = new StringBuilder(UsualLength);
        foreach (var facet in facets)
            if (facet.Choices.Count > 0) Write(html, facet);
        return new HtmlString(html.ToString());
    }

    private static void Write(StringBuilder html, Facet facet)
    {
        var isOpen = facet.Chosen > 0 || facet.Name is "category" or "need";
        html.Append("<details class=\"offer-facet\"").Append(isOpen ? " open" : "").Append("><summary class=\"offer-facet__legend\">").Append(Text(facet.Legend));
        if (facet.Chosen > 0) html.Append(CultureInfo.InvariantCulture, $"<span class=\"offer-facet__chosen\"> ({facet.Chosen} chosen)</span>");
        html.Append("</summary><fieldset class=\"govuk-fieldset\"><legend class=\"govuk-visually-hidden\">").Append(Text(facet.Legend)).Append("</legend>")
            .Append(facet.IsOne ? "<div class=\"govuk-radios govuk-radios--small\">" : "<div class=\"govuk-checkboxes govuk-checkboxes--small\">");
        foreach (var choice in facet.Choices) Write(html, facet, choice);
        html.Append("</div></fieldset></details>");
    }

    private static void Write(StringBuilder html, Facet facet, FacetChoice choice)
    {
        var (kind, type) = facet.IsOne ? ("radios", "radio") : ("checkboxes", "checkbox");
        var (name, value) = facet.Name == "only" ? (choice.Value, "yes") : (facet.Name, choice.Value);
        var id = Text($"{facet.Name}-{(choice.Value.Length == 0 ? "any" : choice.Value)}");
        html.Append("<div class=\"govuk-").Append(kind).Append("__item\"><input class=\"govuk-").Append(kind).Append("__input\" type=\"").Append(type).Append("\" form=\"search\" id=\"").Append(id)
            .Append("\" name=\"").Append(name).Append("\" value=\"").Append(Text(value)).Append(choice.IsChosen ? "\" checked>" : "\">")
            .Append("<label class=\"govuk-label govuk-").Append(kind).Append("__label\" for=\"").Append(id).Append("\">").Append(Text(choice.Says));
        if (choice.Count is { } count) html.Append("<span class=\"offer-facet__count\"> (").Append(SearchPageParts.Number(count)).Append(")</span>");
        html.Append("</label></div>");
    }

    private static string Text(string text) => HtmlEncoder.Default.Encode(text);
}
