using System.Runtime.InteropServices;

namespace OneStory.Law;

/// <summary>A sentence, or a word, by where it stands in the text, in UTF-16 units.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TextPlace(int Start, int Length);

/// <summary>How hard a text is to read.</summary>
/// <param name="ReadingAge">
/// The age at which it can be read, in years: the Flesch–Kincaid grade plus five. Null where there is nothing it can be worked
/// out from.
/// </param>
/// <param name="Words">How many words.</param>
/// <param name="Sentences">How many sentences, a semicolon ending one.</param>
/// <param name="LongSentences">Sentences of more than 25 words, which GOV.UK style asks to split.</param>
/// <param name="HardWords">Words of three syllables or more that are not names: each place.</param>
public sealed record Readability(
    double? ReadingAge, int Words, int Sentences, IReadOnlyList<TextPlace> LongSentences, IReadOnlyList<TextPlace> HardWords)
{
    /// <summary>More words than this make a sentence long.</summary>
    public const int LongestSentence = 25;

    private const int HardFrom = 3;

    /// <summary>Reads a text of any length, in any script, or none.</summary>
    public static Readability Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var reading = new Reading(text);
        int words = 0, syllables = 0, latin = 0, sentences = 0;
        List<TextPlace> longOnes = [], hard = [];
        foreach (var sentence in reading.Sentences)
        {
            var before = words;
            for (var at = sentence.From; at < sentence.To; at++)
            {
                if (reading.SortAt(at) is WordSort.Pause or WordSort.Percent) continue;
                words++;
                var count = Syllables.Of(reading.WordAt(at));
                if (count > 0) latin++;
                syllables += count;
                if (count >= HardFrom && !IsName(reading, sentence, at)) hard.Add(new(reading[at].Start, reading[at].Length));
            }

            if (words == before) continue;
            sentences++;
            if (words - before > LongestSentence) longOnes.Add(Place(reading, sentence));
        }

        return new(latin * 2 < words || words == 0 ? null : Age((double)words / sentences, (double)syllables / words), words, sentences, longOnes, hard);
    }

    /// <summary>Rounded to half a year; no lower than five, when children start to read.</summary>
    private static double Age(double wordsInSentence, double syllablesInWord)
    {
        var grade = (0.39 * wordsInSentence) + (11.8 * syllablesInWord) - 15.59;
        return Math.Max(5, Math.Round((grade + 5) * 2, MidpointRounding.AwayFromZero) / 2);
    }

    private static bool IsName(Reading reading, Span sentence, int at) => at > sentence.From && char.IsUpper(reading.Text[reading[at].Start]);

    private static TextPlace Place(Reading reading, Span sentence) =>
        new(reading[sentence.From].Start, reading[sentence.To - 1].End - reading[sentence.From].Start);
}
