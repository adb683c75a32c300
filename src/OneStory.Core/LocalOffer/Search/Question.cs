using OneStory.Data;

namespace OneStory.LocalOffer.Search;

/// <summary>The words somebody wrote, spelt as they were meant.</summary>
internal sealed class Question
{
    private const int MostLetters = 300;
    private const int MostWords = 40;

    private Question(string asked, List<string> words, bool wasCut, bool wasCorrected)
    {
        (Asked, Words, WasCut, WasCorrected) = (asked, words, wasCut, wasCorrected);
        States = new WordState[words.Count];
    }

    public string Asked { get; }
    public List<string> Words { get; }
    public WordState[] States { get; }
    public bool WasCut { get; }
    private bool WasCorrected { get; }

    public Correction? Correction => WasCorrected ? new(string.Join(' ', Words), Asked) : null;

    public static Question Read(string? text, bool isExact, Vocabulary vocabulary, Thesaurus thesaurus, Spelling spelling)
    {
        var asked = (text ?? "").Trim();
        var wasCut = asked.Length > MostLetters;
        if (wasCut) asked = asked[..MostLetters];
        var words = SearchText.Fold(asked).Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        if (words.Count > MostWords)
        {
            wasCut = true;
            words.RemoveRange(MostWords, words.Count - MostWords);
        }

        var wasCorrected = !isExact && (Respell(words, thesaurus) | Correct(words, vocabulary, spelling));
        return new(asked, words, wasCut, wasCorrected);
    }

    private static bool Respell(List<string> words, Thesaurus thesaurus)
    {
        var changed = false;
        for (var at = 0; at < words.Count; at++)
            for (var length = Math.Min(thesaurus.LongestMisspelling, words.Count - at); length > 0; length--)
            {
                if (thesaurus.Meant(string.Join(' ', words.GetRange(at, length))) is not { } right) continue;
                words.RemoveRange(at, length);
                var meant = right.Split(' ');
                words.InsertRange(at, meant);
                at += meant.Length - 1;
                changed = true;
                break;
            }

        return changed;
    }

    private static bool Correct(List<string> words, Vocabulary vocabulary, Spelling spelling)
    {
        var changed = false;
        for (var at = 0; at < words.Count; at++)
            if (vocabulary.Find(words[at]) < 0 && spelling.Nearest(words[at]) is { } meant)
            {
                words[at] = meant;
                changed = true;
            }

        return changed;
    }
}

internal enum WordState
{
    /// <summary>A word to look for.</summary>
    Sought,

    /// <summary>Made a filter, and one that says nothing more in a text: "age 6".</summary>
    Taken,

    /// <summary>Made a filter, and still a good sign where an entry has it: "saturday".</summary>
    Welcome,
}
