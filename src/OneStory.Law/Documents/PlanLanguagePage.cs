namespace OneStory.Law;

internal static class PlanLanguagePage
{
    public static string Markdown() => new Page("The words that leave a line of a plan open")
        .Paragraph("What each does and how a line is judged: [plan-language.md](../plan-language.md).")
        .Paragraph("A stroke is \"or\". A question mark follows a word that may be left out. Two dots and a number stand for up to so many words. What follows > must come next but is not part of the words flagged. Names in braces are lists of words, such as {number}, {minutes} and {person}.")
        .Heading("What the law asks")
        .Table(["Section", "It asks", "Source", "How sure"], PlanLanguage.Sections.SelectMany(section => PlanLanguage.LawOf(section).Select(law => (string[])[section, law.Says, law.Source.Citation, law.Source.Letter.ToString()])))
        .Heading("Words")
        .Table(["Sections", "Words", "Effect", "Why"], VagueWords.All.GroupBy(word => (word.Sections, word.Row.Kind, word.Row.Why)).Select(group => (string[])
            [group.Key.Sections, string.Join("; ", group.Select(word => word.Row.Pattern.Replace('|', '/'))), InWords(group.Key.Kind), group.Key.Why.Length == 0 ? "-" : $"It {group.Key.Why}"]))
        .ToString();

    private static string InWords(Vagueness kind) => kind switch
    {
        Vagueness.Hedge => "always flagged",
        Vagueness.Cap => "always flagged",
        Vagueness.Unmeasured => "flagged unless the same sentence gives every quantity",
        _ => "never flagged: a plain use of the same words",
    };
}
