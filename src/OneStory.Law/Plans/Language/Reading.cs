using System.Collections.Frozen;
using System.Runtime.InteropServices;

namespace OneStory.Law;

internal enum WordSort
{
    Word,
    Number,

    /// <summary>A day written with figures: 31/07/2028 or 2028-07-31.</summary>
    Date,

    /// <summary>A time of day: 8.40 or 13:15.</summary>
    Clock,

    /// <summary>A percent sign.</summary>
    Percent,

    /// <summary>A comma, colon or bracket: a phrase does not run across it.</summary>
    Pause,

    /// <summary>The end of a sentence, or a semicolon.</summary>
    Stop,
}

[StructLayout(LayoutKind.Auto)]
internal readonly record struct Word(int Start, int Length, WordSort Sort)
{
    public int End => Start + Length;
}

/// <summary>A run of words, from the first to before the second.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Span(int From, int To)
{
    public bool Holds(int at) => at >= From && at < To;
}

/// <summary>A text as words. Hyphens part words, so that "45-minute" reads as "45 minute"; the case of letters is let go.</summary>
internal sealed class Reading
{
    private static readonly FrozenSet<string> NumberWords =
    [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
        "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty",
        "ninety", "hundred",
    ];

    /// <summary>Full stops that end no sentence.</summary>
    private static readonly FrozenSet<string> Abbreviations =
        ["e.g", "i.e", "eg", "ie", "approx", "a.m", "p.m", "am", "pm", "min", "mins", "hr", "hrs", "no", "mr", "mrs", "ms", "dr"];

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NumberLookup = NumberWords.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AbbreviationLookup = Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly string lower;
    private readonly List<Word> words;
    private readonly int[] sentenceOf;

    public Reading(string text)
    {
        Text = text;
        lower = text.ToLowerInvariant();
        words = new(text.Length / 5 + 1);
        for (var at = 0; at < lower.Length;) at = Next(at);
        sentenceOf = new int[words.Count];
        Sentences = FindSentences();
    }

    public string Text { get; }

    public int Count => words.Count;

    public Word this[int at] => words[at];

    /// <summary>The runs of words between stops, without those that hold no word.</summary>
    public IReadOnlyList<Span> Sentences { get; }

    /// <summary>The word in small letters.</summary>
    public ReadOnlySpan<char> WordAt(int at) => lower.AsSpan(words[at].Start, words[at].Length);

    public WordSort SortAt(int at) => at >= 0 && at < words.Count ? words[at].Sort : WordSort.Stop;

    public bool Is(int at, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> words) =>
        at >= 0 && at < Count && words.Contains(WordAt(at));

    /// <summary>The words as they stand in the text, in small letters.</summary>
    public string Quote(Span span) => lower[words[span.From].Start..words[span.To - 1].End];

    /// <summary>Whether the number is a year of the calendar, such as 2028.</summary>
    public bool IsCalendarYear(int at) => WordAt(at) is [('1' or '2'), ('9' or '0'), >= '0' and <= '9', >= '0' and <= '9'];

    /// <summary>Which of the sentences the word is in.</summary>
    public int SentenceOf(int at) => sentenceOf[at];

    private List<Span> FindSentences()
    {
        var sentences = new List<Span>();
        var from = 0;
        for (var at = 0; at <= words.Count; at++)
        {
            if (at < words.Count && words[at].Sort != WordSort.Stop) continue;
            if (at > from)
            {
                Array.Fill(sentenceOf, sentences.Count, from, at - from);
                sentences.Add(new(from, at));
            }

            from = at + 1;
        }

        return sentences;
    }

    private int Next(int at)
    {
        var letter = lower[at];
        if (char.IsAsciiDigit(letter)) return Figures(at);
        if (char.IsLetter(letter)) return Letters(at);
        if (SortOf(at) is { } sort) words.Add(new(at, 1, sort));
        return at + 1;
    }

    private WordSort? SortOf(int at) => lower[at] switch
    {
        '%' => WordSort.Percent,
        ',' or ':' or '(' or ')' or '[' or ']' or '\u2014' => WordSort.Pause,
        ';' or '!' or '?' or '\n' or '\r' or '\u2022' or '\u3002' or '\u061f' or '\u0964' => WordSort.Stop,
        '.' => EndsSentence(at) ? WordSort.Stop : null,
        _ => null,
    };

    private bool EndsSentence(int at)
    {
        if (at + 1 < lower.Length && !char.IsWhiteSpace(lower[at + 1])) return false;
        return words.Count == 0 || words[^1].End != at || !(words[^1].Length == 1 && char.IsLetter(lower[at - 1]) || AbbreviationLookup.Contains(WordAt(words.Count - 1)));
    }

    private int Letters(int at)
    {
        var end = at + 1;
        while (end < lower.Length && (char.IsLetterOrDigit(lower[end]) || IsInnerApostrophe(end))) end++;
        words.Add(new(at, end - at, NumberLookup.Contains(lower.AsSpan(at, end - at)) ? WordSort.Number : WordSort.Word));
        return end;
    }

    private bool IsInnerApostrophe(int at) => lower[at] is '\'' or '\u2019' && at + 1 < lower.Length && char.IsLetter(lower[at + 1]);

    private int Figures(int at)
    {
        var end = at + 1;
        var parts = 1;
        var separator = '\0';
        while (end < lower.Length)
        {
            if (char.IsAsciiDigit(lower[end])) end++;
            else if (lower[end] is '.' or ',' or ':' or '/' or '-' && end + 1 < lower.Length && char.IsAsciiDigit(lower[end + 1]) && JoinsFigures(at, end))
            {
                separator = lower[end++];
                parts++;
            }
            else break;
        }

        words.Add(new(at, end - at, parts == 3 && separator is '/' or '-' ? WordSort.Date : IsClock(at, end, separator) ? WordSort.Clock : WordSort.Number));
        return end;
    }

    /// <summary>A hyphen joins the figures of a date; "10-15" is two numbers.</summary>
    private bool JoinsFigures(int start, int at) => lower[at] != '-' || (at - start >= 4 && lower.AsSpan(start, 4).IndexOfAnyExceptInRange('0', '9') < 0);

    private bool IsClock(int start, int end, char separator) =>
        separator is '.' or ':' && end - start is 4 or 5 && lower[end - 3] == separator && int.Parse(lower.AsSpan(start, end - start - 3), System.Globalization.CultureInfo.InvariantCulture) < 24;
}
