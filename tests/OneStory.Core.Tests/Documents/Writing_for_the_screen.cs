using System.Xml.Linq;
using OneStory.Documents;

namespace OneStory.Core.Tests.Documents;

public class Writing_for_the_screen
{
    [Fact]
    public void A_plan_is_written_in_order_with_the_classes_of_the_design() =>
        HtmlWriter.Write(Examples.Plan).ShouldSayInOrder(
            "<article class=\"onestory-document\" lang=\"en-GB\">", PrintedDocument.DemonstrationNotice, "<h1 class=\"govuk-heading-xl\">Education", "<blockquote class=\"govuk-inset-text\">I like",
            "<h2 class=\"govuk-heading-l\">Section B", "<th scope=\"row\" class=\"govuk-table__header\">Name</th>", "<h3 class=\"govuk-heading-m\">", "<strong>understands</strong> two <em>key words</em>. <a class=\"govuk-link\" href=\"https://larkfield.example.org/offer\">The local offer</a>",
            "<ul class=\"govuk-list govuk-list--bullet\">", "<li>Remembers birds</li>", "<h4 class=\"govuk-heading-s\">", "<ol class=\"govuk-list govuk-list--number\">",
            "<caption class=\"govuk-table__caption govuk-table__caption--s\">Provision", "<th scope=\"col\" class=\"govuk-table__header\">Need</th>", "<th scope=\"row\" class=\"govuk-table__header\">B1</th>", "<td data-label=\"", "<li>one to one</li>", "onestory-document__note", "alt=\"A code that opens the plan\"", "Hannah Price", "</article>");

    [Fact]
    public void A_letter_has_one_first_heading() => HtmlWriter.Write(Examples.Letter).ShouldSayInOrder("Meera Rao<br>14 Fern Close", "11 December 2026", "<h1 class=\"govuk-heading-l\">We will assess Asha&#x27;s needs</h1>");

    [Fact]
    public void What_came_from_outside_cannot_become_markup()
    {
        const string hostile = "<script>alert('x')</script>\" onload=\"x";
        var html = HtmlWriter.Write(Hostile.Everywhere(hostile));
        html.ShouldNotContain("<script");
        html.ShouldNotContain("\" onload");
        html.ShouldContain("&lt;script&gt;");
    }

    [Fact]
    public void Every_element_is_closed()
    {
        var html = HtmlWriter.Write(Examples.Plan) + HtmlWriter.Write(Examples.Letter);
        foreach (var empty in new[] { "br", "hr", "img" })
            html = System.Text.RegularExpressions.Regex.Replace(html, $"<{empty}([^>]*)>", $"<{empty}$1/>", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(5));
        XElement.Parse($"<page>{html}</page>").Elements().Count().ShouldBe(2);
    }

    [Fact]
    public void Text_that_runs_the_other_way_says_so() =>
        HtmlWriter.Write(Printed.Document(new Paragraph("שלום"))).ShouldContain("<p class=\"govuk-body\" dir=\"auto\">שלום</p>");
}
