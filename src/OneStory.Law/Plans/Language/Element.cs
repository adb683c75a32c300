namespace OneStory.Law;

/// <summary>What a line of provision or an outcome must say.</summary>
public enum PlanElement
{
    /// <summary>Who does it: a post, and where it matters what they are trained in.</summary>
    Who,

    /// <summary>How many times, and in what time; or once, by when.</summary>
    HowOften,

    /// <summary>How long each time, or how much in all.</summary>
    HowLong,

    /// <summary>The day by which an outcome is to be reached.</summary>
    ByWhen,

    /// <summary>What would be counted or seen, so that two people would agree that an outcome is reached.</summary>
    Measure,
}

/// <summary>Something a line does not say.</summary>
/// <param name="Element">What is missing.</param>
/// <param name="Why">What is to be said, as a sentence.</param>
/// <param name="Sources">Where the law asks for it.</param>
public sealed record MissingElement(PlanElement Element, string Why, IReadOnlyList<Source> Sources)
{
    /// <summary>"who", "how-often", "how-long", "by-when" or "measure".</summary>
    public string Id => Elements.Id(Element);
}

/// <summary>What each element asks of the author.</summary>
public static class Elements
{
    /// <summary>"who", "how-often", "how-long", "by-when" or "measure".</summary>
    public static string Id(PlanElement element) => element switch
    {
        PlanElement.Who => "who",
        PlanElement.HowOften => "how-often",
        PlanElement.HowLong => "how-long",
        PlanElement.ByWhen => "by-when",
        _ => "measure",
    };

    /// <summary>Why something is missing although the line says it: a hedge takes it back.</summary>
    internal static string WhyTakenAway(PlanElement element, string hedge) => element switch
    {
        PlanElement.Who => $"It names a post, but \"{hedge}\" binds nobody to come. Say what they will do.",
        PlanElement.HowLong => $"It gives a length, but \"{hedge}\" leaves it open.",
        _ => $"It says how often, but \"{hedge}\" leaves it open.",
    };

    internal static string Why(PlanElement element) => element switch
    {
        PlanElement.Who => "It does not say who. Name the post, and what they are trained or qualified in: \"a teaching assistant trained in Makaton\".",
        PlanElement.HowOften => "It does not say how often. Give a number of times in a week or a term; or, if it is done once, the date by which.",
        PlanElement.HowLong => "It does not say how long. Give the minutes or hours each time, or the hours in a week.",
        PlanElement.ByWhen => "It does not say by when. Give a date, or the end of a named school year or key stage.",
        _ => "It does not say how anybody would know. Give what would be counted or seen: \"in four out of five lessons\", \"90 words a minute\".",
    };
}
