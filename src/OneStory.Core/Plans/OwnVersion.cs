using System.Text;
using OneStory.Documents;
using OneStory.Law;

namespace OneStory.Plans;

/// <summary>
/// Writes the young person's version from the structured plan: short sentences, "I", their own words left as they are. It is a
/// beginning: a person reads and mends it before anybody is shown it. A line that begins "# " is a heading.
/// </summary>
public static class OwnVersion
{
    public static string Write(PlanContent plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var (text, person) = (new StringBuilder(), new FirstPerson(plan.Child));
        Heading(text, "My plan");
        Say(text, $"My name is {plan.Child.CalledName}. This plan is about the help I get to learn.", "My school or college must know what is in it.");
        OwnWords(text, plan);
        Needs(text, plan, person);
        Outcomes(text, plan, person);
        Provision(text, plan, person);
        Placement(text, plan);
        Heading(text, "If something is wrong");
        Say(text, "This plan is mine. I can say if I do not agree with it.", $"I can ask somebody I trust to help me, or ring {plan.Authority.Name} on {plan.Authority.Phone}.");
        return text.ToString().TrimEnd() + "\n";
    }

    /// <summary>The version as headings and paragraphs, in order.</summary>
    public static IReadOnlyList<(bool IsHeading, string Text)> Blocks(string written) =>
    [
        .. (written ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.StartsWith("# ", StringComparison.Ordinal) ? (true, line[2..].Trim()) : (false, line)),
    ];

    /// <summary>The version as it is printed.</summary>
    /// <param name="plan">The plan that was sent, with its version.</param>
    /// <param name="accent">The authority's colour, "#rrggbb".</param>
    public static PrintedDocument Print(PlanContent plan, string accent, bool isDemonstration = false)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return new()
        {
            Title = $"{plan.Child.CalledName}: my plan",
            AuthorityName = plan.Authority.Name,
            Accent = Colour.Parse(accent),
            IsDemonstration = isDemonstration,
            Version = PlanDocument.VersionOf(plan),
            Footer = $"{plan.Child.Name}, {plan.Reference}",
            Blocks = [.. Blocks(plan.OwnVersion ?? "").Select((block, at) => block.IsHeading ? new Heading(at == 0 ? 1 : 2, block.Text) : (Block)new Paragraph(block.Text))],
        };
    }

    private static void OwnWords(StringBuilder text, PlanContent plan)
    {
        var own = PlanTemplates.Of(plan.Template)["A"].Headings.Where(heading => heading.IsOwnWords && heading.Id is not "history").Select(heading => heading.Title).ToHashSet(StringComparer.Ordinal);
        foreach (var line in plan.In("A").Where(line => line.Heading is { } heading && own.Contains(heading) && line.Text.Length > 0))
        {
            Heading(text, line.Heading!);
            text.Append(line.Text.Trim()).Append("\n\n");
        }
    }

    private static void Needs(StringBuilder text, PlanContent plan, FirstPerson person)
    {
        var needs = plan.Lines.Where(line => line.Kind == PlanLineKind.Need).ToList();
        if (needs.Count == 0) return;
        Heading(text, "What I need help with");
        foreach (var need in needs) Say(text, person.Sentences(need.Text));
    }

    private static void Outcomes(StringBuilder text, PlanContent plan, FirstPerson person)
    {
        var outcomes = plan.Lines.Where(line => line.Kind == PlanLineKind.Outcome).ToList();
        if (outcomes.Count == 0) return;
        Heading(text, "What I am working on");
        foreach (var outcome in outcomes) Say(text, person.Sentences(outcome.Text));
    }

    private static void Provision(StringBuilder text, PlanContent plan, FirstPerson person)
    {
        var provision = plan.Lines.Where(line => line.Kind == PlanLineKind.Provision).ToList();
        if (provision.Count == 0) return;
        Heading(text, "The help I will get");
        foreach (var line in provision)
        {
            Say(text, [.. person.Sentences(line.Text), .. line.Quantities is { } said ? Quantities(said) : []]);
        }
    }

    private static IEnumerable<string> Quantities(ContentQuantities said)
    {
        if (said.Who is { } who) yield return $"Who helps me: {who}.";
        if (said.HowOften is { } often) yield return $"How often: {often}.";
        if (said.HowLong is { } length) yield return $"How long each time: {length}.";
        if (said.GroupSize is { } group) yield return $"Who else is there: {group}.";
    }

    private static void Placement(StringBuilder text, PlanContent plan)
    {
        if (plan.Placement is not { } place) return;
        Heading(text, "Where I will learn");
        Say(text, place.SettingName is { } name ? $"I will go to {name}." : $"I will go to a {place.SettingType.ToLowerInvariant()}. We are still finding out which one.");
    }

    private static void Heading(StringBuilder text, string heading) => text.Append("# ").Append(heading).Append("\n\n");

    private static void Say(StringBuilder text, params IReadOnlyList<string> sentences) => text.AppendJoin(' ', sentences.Select(sentence => sentence.Trim().Capitalised())).Append("\n\n");
}
