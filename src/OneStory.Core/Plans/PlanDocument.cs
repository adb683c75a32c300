using OneStory.Documents;
using OneStory.Law;

namespace OneStory.Plans;

/// <summary>
/// The plan as it is printed: the same document for the screen, for Word and for PDF. Sections are separately identified (SEND
/// Regulations 2014, regulation 12(1)), and no line is left out.
/// </summary>
public static class PlanDocument
{
    /// <param name="accent">The authority's colour, "#rrggbb".</param>
    public static PrintedDocument Of(PlanContent plan, string accent, bool isDemonstration = false)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var sections = PlanTemplates.Of(plan.Template).Sections;
        return new()
        {
            Title = $"Education, health and care plan for {plan.Child.Name}",
            AuthorityName = plan.Authority.Name,
            Accent = Colour.Parse(accent),
            IsDemonstration = isDemonstration,
            Version = VersionOf(plan),
            Watermark = plan.IsDraft ? "DRAFT" : null,
            Footer = $"{plan.Child.Name}, {plan.Reference}",
            Blocks = [Cover(plan), new PageBreak(), .. plan.Sent?.WhatChanged is { } changed ? [Changed(changed)] : Array.Empty<Block>(), .. sections.SelectMany(section => Section(plan, section)), .. Contributors(plan)],
        };
    }

    /// <summary>"Draft 2, 14 December 2026".</summary>
    public static string VersionOf(PlanContent plan) => plan?.Sent switch
    {
        null => "Not sent yet",
        { Kind: IssueKind.Draft } sent => $"Draft {sent.Number}, {sent.On.WithoutWeekday()}",
        var sent => $"Final plan, {sent.On.WithoutWeekday()}",
    };

    private static Cover Cover(PlanContent plan)
    {
        string[] own = ["hopes", "about-me", "what-matters"];
        var headings = PlanTemplates.Of(plan.Template)["A"].Headings;
        var words = own.Select(id => headings.First(heading => heading.Id == id).Title).Select(title => plan.In("A").FirstOrDefault(line => line.Heading == title && line.Text.Length > 0)).FirstOrDefault(line => line is not null);
        return new("Education, health and care plan")
        {
            Subtitle = plan.Child.Name,
            Lines =
            [
                $"Born {plan.Child.Born.WithoutWeekday()}",
                .. plan.Child.Upn is { } upn ? [(RichText)$"Unique pupil number {upn}"] : Array.Empty<RichText>(),
                .. plan.Child.NhsNumber is { } nhs ? [(RichText)$"NHS number {nhs}"] : Array.Empty<RichText>(),
                $"Reference {plan.Reference}", VersionOf(plan), $"{plan.Authority.Name}, {plan.Authority.Phone}",
            ],
            Quote = words is null ? null : new Quote(PlanChecks.Cut(words.Text, 600)) { By = words.Source?.Note },
        };
    }

    private static Note Changed(string words) => new(new Paragraph(words)) { Heading = "What has changed since the last draft" };

    private static IEnumerable<Block> Section(PlanContent plan, TemplateSection section)
    {
        yield return new Heading(1, $"Section {section.Letter}: {section.Title}");
        foreach (var block in section.Letter switch { "I" => Placement(plan), "K" => [.. Advice(plan), .. Words(plan, section)], _ => [.. Words(plan, section), .. Lines(plan, section)] }) yield return block;
    }

    private static IEnumerable<Block> Words(PlanContent plan, TemplateSection section)
    {
        foreach (var line in plan.In(section.Letter).Where(line => line.Kind == PlanLineKind.Words && line.Text.Length > 0))
        {
            if (line.Heading is { Length: > 0 } heading) yield return new Heading(2, heading);
            yield return section.Letter == "A" ? new Quote(line.Text) { By = line.Source?.Note } : new Paragraph(line.Text);
        }
    }

    private static IEnumerable<Block> Lines(PlanContent plan, TemplateSection section)
    {
        var lines = plan.In(section.Letter).Where(line => line.Kind != PlanLineKind.Words).ToList();
        if (lines.Count > 0) yield return PlanTables.Of(plan, section, lines);
        else if (section.Holds != PlanLineKind.Words || !plan.In(section.Letter).Any()) yield return new Paragraph(Nothing(section.Letter));
    }

    private static string Nothing(string letter) => letter switch
    {
        "C" => "No health care needs that relate to the special educational needs have been identified.",
        "D" => "No social care needs that relate to the special educational needs or to a disability have been identified.",
        "G" => "No health care provision has been identified as reasonably required.",
        "H1" => "No social care provision has been identified that must be made under section 2 of the Chronically Sick and Disabled Persons Act 1970.",
        "H2" => "No other social care provision has been identified as reasonably required.",
        "J" => "There is no personal budget.",
        _ => "Nothing has been written here yet.",
    };

    private static IEnumerable<Block> Placement(PlanContent plan)
    {
        if (plan.Placement is { } place)
            yield return new KeyValues([.. place.SettingName is { } name ? [new KeyValue("Name", name)] : Array.Empty<KeyValue>(), new KeyValue("Type", place.SettingType)]);
        else
            yield return new Paragraph(plan.IsDraft ? "This section is empty in a draft. The family can ask for a particular school, college or other setting (Children and Families Act 2014, section 38)." : "No setting has been named.");
    }

    private static IEnumerable<Block> Advice(PlanContent plan)
    {
        if (plan.Advice.Count == 0)
        {
            yield return new Paragraph("No advice has been received yet.");
            yield break;
        }

        yield return new Table("Advice and information obtained", ["Advice", "Given by", "Date"], [.. plan.Advice.Select(advice => new Row(
            advice.State == "not-known" ? $"{advice.Title}: not known to them" : advice.Title,
            string.Join(", ", new[] { advice.By, advice.ByTitle, advice.Organisation }.OfType<string>().DefaultIfEmpty("Not recorded")),
            (advice.On?.WithoutWeekday() ?? "Not recorded") + (advice.State == "reused" ? " (existing advice, agreed)" : "")))])
        { Widths = [3, 4, 2], FirstColumnIsHeader = true };
        yield return new Paragraph("The advice itself is annexed to the plan.");
    }

    private static IEnumerable<Block> Contributors(PlanContent plan)
    {
        var people = plan.Advice.Where(advice => advice.State != "not-known" && advice.By is not null).Select(advice => (RichText)string.Join(", ", new[] { advice.By, advice.ByTitle ?? advice.Title, advice.Organisation }.OfType<string>().Distinct(StringComparer.Ordinal))).DistinctBy(text => text.PlainText).ToList();
        if (people.Count == 0) yield break;
        yield return new Heading(1, "Who contributed to this plan");
        yield return new BulletList(people);
    }
}
