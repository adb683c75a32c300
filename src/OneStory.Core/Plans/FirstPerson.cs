using System.Text.RegularExpressions;

namespace OneStory.Plans;

/// <summary>
/// Turns sentences about a child into the child's own: "Maya finds it hard" becomes "I find it hard". It goes by small patterns
/// and will sometimes be wrong: what it writes is read by a person before anybody is shown it.
/// </summary>
public sealed partial class FirstPerson(PlanPerson child)
{
    private const string Adverbs = "often|sometimes|usually|always|still|also|rarely|now|currently|never|really";

    /// <summary>What the child stands after as somebody to whom something is done, whatever word comes next: "will teach Maya words".</summary>
    private const string Before = "teach|help|show|give|offer|support|let|ask|tell|see|watch|take|bring|make|with|to|for|from|by|of|around|near";

    private static readonly Dictionary<string, string> Irregular = new(StringComparer.OrdinalIgnoreCase)
    {
        ["is"] = "am",
        ["has"] = "have",
        ["does"] = "do",
        ["goes"] = "go",
        ["was"] = "was",
        ["isn't"] = "am not",
        ["doesn't"] = "don't",
        ["hasn't"] = "haven't",
        ["is not"] = "am not",
        ["does not"] = "do not",
        ["has not"] = "have not",
    };

    private readonly string[] names = [.. new[] { child.KnownAs, child.FirstName, child.Name, $"{child.FirstName} {child.LastName}" }.OfType<string>().Where(name => name.Trim().Length > 0).Distinct(StringComparer.Ordinal).OrderByDescending(name => name.Length)];

    private readonly (string Subject, string Object, string Possessive, string Reflexive)? pronouns = child.Sex?.ToLowerInvariant() switch
    {
        "female" or "f" => ("she", "her", "her", "herself"),
        "male" or "m" => ("he", "him", "his", "himself"),
        _ => null,
    };

    /// <summary>The text as short sentences in the first person.</summary>
    public IReadOnlyList<string> Sentences(string text) => [.. SentenceEnd().Split(text.Trim()).Where(sentence => sentence.Trim().Length > 0).Select(sentence => Ended(Turn(sentence.Trim())))];

    /// <summary>One sentence, turned.</summary>
    public string Turn(string sentence)
    {
        var named = string.Join("|", names.Select(Regex.Escape));
        var isAbout = Regex.IsMatch(sentence, $@"\b({named})\b", RegexOptions.None, Limit);
        var turned = Regex.Replace(sentence, $@"\b({named})['’]s\b", "my", RegexOptions.None, Limit);
        turned = Subject(turned, named);
        if (pronouns is { } them && (isAbout || StartsWith(turned, them.Subject) || StartsWith(turned, them.Possessive)))
        {
            turned = Subject(turned, them.Subject);
            turned = Whole(turned, them.Reflexive, "myself");
            turned = them.Object == them.Possessive
                ? Regex.Replace(turned, $@"\b{them.Object}\b(?=\s+(?!(?:to|in|on|at|with|for|from|and|or|by|when|if|as|that|this|the|a|an|while|before|after)\b)[\w’'-])", "my", RegexOptions.IgnoreCase, Limit)
                : Whole(turned, them.Possessive, "my");
            turned = Whole(turned, them.Object, "me");
        }

        return Law.Words.Capitalised(turned);
    }

    private static TimeSpan Limit => TimeSpan.FromSeconds(1);

    /// <summary>The name or pronoun with the verb after it, where it is followed by one; else as the object.</summary>
    private static string Subject(string text, string who)
    {
        var turned = Regex.Replace(text, $@"(?<!\b(?:{Before})\s)\b(?:{who})\s+(?<adverb>(?:{Adverbs})\s+)?(?<verb>is not|does not|has not|[a-z]+(?:['’][a-z]+)?)\b", match =>
            Verb(match.Groups["verb"].Value) is { } verb ? $"I {match.Groups["adverb"].Value}{verb}" : match.Value, RegexOptions.IgnoreCase, Limit);
        turned = Regex.Replace(turned, $@"(?<=\b(?:that|when|if|because|and|so|where|what|as|before|after|until|while)\s)(?:{who})\b", "I", RegexOptions.IgnoreCase, Limit);
        return Regex.Replace(turned, $@"(?<!^)\b(?:{who})\b(?!\s+I\b)", "me", RegexOptions.None, Limit);
    }

    /// <summary>The verb as "I" has it, or null where the word is no verb that can be told.</summary>
    private static string? Verb(string word)
    {
        if (Irregular.TryGetValue(word.Replace('’', '\''), out var known)) return known;
        if (Plain().IsMatch(word)) return word;
        if (NoVerb().IsMatch(word) || !word.EndsWith('s') || word.EndsWith("ss", StringComparison.Ordinal)) return null;
        if (word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4) return word[..^3] + "y";
        return EsVerb().IsMatch(word) ? word[..^2] : word[..^1];
    }

    private static bool StartsWith(string text, string word) => Regex.IsMatch(text, $@"^{word}\b", RegexOptions.IgnoreCase, Limit);

    private static string Whole(string text, string word, string with) => Regex.Replace(text, $@"\b{word}\b", with, RegexOptions.IgnoreCase, Limit);

    private static string Ended(string sentence) => ".!?".Contains(sentence[^1], StringComparison.Ordinal) ? sentence : sentence + ".";

    [GeneratedRegex(@"(?<=[.!?])\s+(?=[A-Z“""])|\s*;\s+|\n+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex("^(will|can|cannot|may|must|should|would|could|did|had|might|needed|found|used|[a-z]{3,}ed)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Plain();

    [GeneratedRegex("^(this|its|as|his|has|us|plus|across|towards|always|sometimes|perhaps|unless|less)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NoVerb();

    [GeneratedRegex("(ch|sh|x|ss|zz|o)es$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EsVerb();
}
