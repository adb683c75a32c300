using OneStory.Assessments;

namespace OneStory.Web.Pages.Ask;

/// <summary>The questions, in the order they are asked. Each is one page.</summary>
public static class AskSteps
{
    public const string Check = "check";

    private static readonly string[] Order =
        ["who", "child", "born", "you", "reach", "home", "language", "setting", "say/why", "say/tried", "say/hope", "story", "files", Check];

    public static string After(string step, Asker? asker) => Asked(asker).SkipWhile(other => other != step).Skip(1).FirstOrDefault(Check);

    public static string? Before(string step, Asker? asker) => Asked(asker).TakeWhile(other => other != step).LastOrDefault();

    /// <summary>The pages that hold an answer without which nobody could be assessed or told, and do not have it yet.</summary>
    public static IEnumerable<(string Step, string Ask)> Missing(RequestAnswers answers, Asker? asker)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var self = asker == Asker.YoungPerson;
        if (answers.FirstName is null || answers.LastName is null) yield return ("child", self ? "Your name" : "The child\u2019s name");
        if (answers.Born is null) yield return ("born", self ? "Your date of birth" : "The child\u2019s date of birth");
        if (!self && answers.AskerName is null) yield return ("you", "Your name");
        if (answers is { Email: null, Phone: null, AskerAddress: null }) yield return ("reach", "How we can reach you");
    }

    /// <summary>Where somebody who comes back goes on: the first answer that must be given and is not, or else the first page not yet answered.</summary>
    public static string WhereItStopped(RequestAnswers answers, Asker? asker)
    {
        if (Missing(answers, asker).Select(missing => missing.Step).FirstOrDefault() is { } missing) return missing;
        return answers switch
        {
            { Why: null } => "say/why",
            { WhatHasBeenTried: null } => "say/tried",
            { WhatWeHope: null } => "say/hope",
            _ => Check,
        };
    }

    /// <summary>A young person has given their name already.</summary>
    private static IEnumerable<string> Asked(Asker? asker) => asker == Asker.YoungPerson ? Order.Where(step => step != "you") : Order;
}
