using OneStory.Law;

namespace OneStory.Plans;

/// <summary>What a finding of a check stands in the way of.</summary>
public enum CheckWeight
{
    /// <summary>A draft cannot be served with it.</summary>
    StopsDraft,

    /// <summary>A draft may go out with it; a final plan may not.</summary>
    StopsFinal,

    /// <summary>Something to look at, which stops nothing.</summary>
    Advice,
}

/// <summary>What a check found: where, what, why it matters, and on whose word.</summary>
/// <param name="Id">"need-without-provision".</param>
/// <param name="Line">The line, or null for a section or the whole.</param>
/// <param name="Says">What is wrong, as a sentence.</param>
/// <param name="Why">What follows from it, or what to do.</param>
/// <param name="Law">Where the law or the guidance says so; null where it is this software's own advice.</param>
public sealed record PlanCheck(string Id, CheckWeight Weight, string Section, ContentLine? Line, string Says, string Why, Source? Law)
{
    /// <summary>The line of advice it is about, where it is about one.</summary>
    public Guid? AdviceLineId { get; init; }
}

/// <summary>A line of advice that the plan neither uses nor says why not.</summary>
public sealed record AdviceNotUsed(Guid AdviceLineId, string Title, string Words);

/// <summary>What must be known besides the plan itself.</summary>
/// <param name="On">The day it is looked at, for ages.</param>
/// <param name="Year">The national curriculum year.</param>
public sealed record PlanCircumstances(DateOnly On, int Year, IReadOnlyList<AdviceNotUsed> NotUsed);

/// <summary>Everything that is found wanting in a plan, heaviest first, then in the order of its sections.</summary>
public static class PlanChecks
{
    public static IReadOnlyList<PlanCheck> Of(PlanContent plan, PlanCircumstances circumstances)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(circumstances);
        var letters = PlanSections.All.Select(section => section.Letter).ToList();
        return [.. SectionChecks.Of(plan, circumstances).Concat(ThreadChecks.Of(plan)).Concat(WordingChecks.Of(plan)).Concat(NotUsed(circumstances))
            .OrderBy(check => check.Weight).ThenBy(check => letters.IndexOf(check.Section))];
    }

    private static IEnumerable<PlanCheck> NotUsed(PlanCircumstances circumstances) => circumstances.NotUsed.Select(line =>
        new PlanCheck("advice-not-used", CheckWeight.StopsFinal, "K", null, $"{line.Title}: “{Short(line.Words)}” is not in the plan.",
            "Use it, or say why not.", new("SEND Regulations 2014, regulations 7 and 12", Confidence.Memory))
        { AdviceLineId = line.AdviceLineId });

    internal static string Short(string words) => Cut(words, 90);

    /// <summary>The beginning of a text, to the end of a word.</summary>
    internal static string Cut(string words, int most)
    {
        if (words.Length <= most) return words;
        var space = words.LastIndexOf(' ', most - 2);
        return words[..(space > most / 2 ? space : most - 2)] + " …";
    }
}
