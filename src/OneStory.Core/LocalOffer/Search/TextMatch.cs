namespace OneStory.LocalOffer.Search;

/// <summary>
/// Finds the entries a question's words lead to. A unit is a word or a known phrase with all that may stand for it; an entry that
/// answers more of the question stands higher, and those that answer little of it are left out once enough answer more.
/// </summary>
internal sealed class TextMatch(Vocabulary vocabulary, Thesaurus thesaurus, Postings postings, int entries)
{
    private const float PartWeight = 0.5f;

    /// <summary>What further evidence of the same thing adds to the best of it.</summary>
    private const float Further = 0.35f;

    private const float WelcomeWeight = 0.12f;
    private const float ExactName = 12;
    private const int Enough = 8;

    /// <summary>An entry this near to the best is kept though it answers less of the question.</summary>
    private const float Strong = 0.5f;

    /// <summary>How far the rarity of the very word, and not of all that means the same, decides.</summary>
    private const float OwnShare = 0.35f;

    private static readonly float[] Demands = [0.8f, 0.55f, 0.35f, 0.2f];

    /// <summary>Which words belong to a phrase of more than one word that is known.</summary>
    public bool[] InPhrases(IReadOnlyList<string> words)
    {
        var inPhrase = new bool[words.Count];
        for (var at = 0; at < words.Count;)
        {
            var (length, _) = Longest(words, at, words.Count);
            if (length > 1) inPhrase.AsSpan(at, length).Fill(true);
            at += Math.Max(1, length);
        }

        return inPhrase;
    }

    /// <summary>False where the words narrow nothing, because there are none or each was made a filter.</summary>
    public bool Score(Question question, ReadOnlySpan<int> named, Scratch scratch, List<string> unknown)
    {
        var whole = 0f;
        var isAsked = false;
        for (var at = 0; at < question.Words.Count;)
        {
            if (question.States[at] != WordState.Sought)
            {
                at++;
                continue;
            }

            var end = at;
            while (end < question.Words.Count && question.States[end] == WordState.Sought) end++;
            var (length, term) = Longest(question.Words, at, end);
            if (length <= 1)
            {
                length = 1;
                if (thesaurus.IsPassed(question.Words[at]))
                {
                    at++;
                    continue;
                }

                term = vocabulary.Find(question.Words[at]);
            }

            isAsked = true;
            var weight = Unit(question, at, length, term, scratch);
            if (weight == 0) unknown.AddRange(question.Words.GetRange(at, length));
            whole += weight;
            at += length;
        }

        if (isAsked || named.Length > 0) Keep(named, whole, scratch);
        Welcome(question, isAsked, scratch);
        return isAsked || named.Length > 0;
    }

    /// <summary>Adds a unit's part to every entry that has it, by the best of what stands for it and a little of the rest, and gives the weight it has in the whole.</summary>
    private float Unit(Question question, int at, int length, int term, Scratch scratch)
    {
        var others = thesaurus.Of(term);
        var (own, most) = (postings.CountOf(term), postings.CountOf(term));
        foreach (var other in others) most = Math.Max(most, postings.CountOf(other.Term));
        var common = Rarity(most);
        // The very word is worth more than what stands for it where it is the rarer.
        var rarity = own > 0 ? common + OwnShare * (Rarity(own) - common) : common;
        Stand(term, rarity, 1, scratch);
        foreach (var other in others) Stand(other.Term, common * other.Weight, (1 + other.Weight) / 2, scratch);
        if (length > 1) rarity = Math.Max(rarity, Parts(question, at, length, scratch));
        foreach (var entry in scratch.UnitTouched.AsSpan(0, scratch.UnitCount))
        {
            if (scratch.Cover[entry] == 0 && scratch.Score[entry] == 0) scratch.Touched[scratch.Count++] = entry;
            scratch.Score[entry] += scratch.UnitScore[entry];
            scratch.Cover[entry] += rarity * scratch.UnitCover[entry];
            (scratch.UnitScore[entry], scratch.UnitCover[entry]) = (0, 0);
        }

        var found = scratch.UnitCount;
        scratch.UnitCount = 0;
        return found == 0 ? 0 : rarity;
    }

    /// <summary>The words of a phrase by themselves: worth something where nothing has the phrase.</summary>
    private float Parts(Question question, int at, int length, Scratch scratch)
    {
        Span<(int Term, float Rarity)> parts = stackalloc (int, float)[length];
        var (count, sum) = (0, 0f);
        for (var word = at; word < at + length; word++)
        {
            if (thesaurus.IsPassed(question.Words[word]) || vocabulary.Find(question.Words[word]) is not (>= 0 and var part)) continue;
            parts[count++] = (part, Rarity(postings.CountOf(part)));
            sum += parts[count - 1].Rarity;
        }

        foreach (var (part, rarity) in parts[..count]) Stand(part, PartWeight * rarity, PartWeight * rarity / sum, scratch);
        return count == 0 ? 0 : sum / count;
    }

    private void Stand(int term, float worth, float cover, Scratch scratch)
    {
        if (term < 0 || worth <= 0) return;
        var having = postings.EntriesOf(term);
        var strengths = postings.StrengthsOf(term);
        var (unitScore, unitCover, touched, count) = (scratch.UnitScore, scratch.UnitCover, scratch.UnitTouched, scratch.UnitCount);
        var scale = worth / Postings.Whole;
        for (var at = 0; at < having.Length; at++)
        {
            var entry = having[at];
            if (unitCover[entry] == 0) touched[count++] = entry;
            var score = scale * strengths[at];
            var had = unitScore[entry];
            unitScore[entry] = Math.Max(score, had) + Further * Math.Min(score, had);
            if (cover > unitCover[entry]) unitCover[entry] = cover;
        }

        scratch.UnitCount = count;
    }

    private static void Keep(ReadOnlySpan<int> named, float whole, Scratch scratch)
    {
        foreach (var entry in named)
        {
            if (scratch.Cover[entry] == 0 && scratch.Score[entry] == 0) scratch.Touched[scratch.Count++] = entry;
            scratch.Score[entry] += ExactName;
            scratch.Cover[entry] = Math.Max(whole, 1);
        }

        var touched = scratch.Touched.AsSpan(0, scratch.Count);
        var (best, highest) = (0f, 0f);
        foreach (var entry in touched) (best, highest) = (Math.Max(best, scratch.Cover[entry]), Math.Max(highest, scratch.Score[entry]));
        var least = best * Demand(touched, scratch.Cover, best);
        foreach (var entry in touched)
        {
            if (scratch.Cover[entry] >= least || scratch.Score[entry] >= Strong * highest) Bits.Add(scratch.Filters.Text, entry);
            scratch.Score[entry] *= 0.5f + 0.5f * scratch.Cover[entry] / best;
        }
    }

    /// <summary>Takes back in whatever answers anything: for when filters leave nothing of what answers much.</summary>
    public static void Relax(Scratch scratch)
    {
        foreach (var entry in scratch.Touched.AsSpan(0, scratch.Count))
            if (scratch.Cover[entry] > 0) Bits.Add(scratch.Filters.Text, entry);
    }

    private static float Demand(ReadOnlySpan<int> touched, float[] cover, float best)
    {
        foreach (var demand in Demands)
        {
            var count = 0;
            foreach (var entry in touched)
                if (cover[entry] >= best * demand) count++;
            if (count >= Enough) return demand;
        }

        return Demands[^1];
    }

    /// <summary>What was made a filter and stands in the text too: "Saturday" in a name.</summary>
    private void Welcome(Question question, bool isAsked, Scratch scratch)
    {
        for (var at = 0; at < question.Words.Count; at++)
        {
            if (question.States[at] != WordState.Welcome || vocabulary.Find(question.Words[at]) is not (>= 0 and var term)) continue;
            var having = postings.EntriesOf(term);
            var strengths = postings.StrengthsOf(term);
            var scale = WelcomeWeight * Rarity(having.Length) / Postings.Whole;
            for (var number = 0; number < having.Length; number++)
            {
                var entry = having[number];
                if (scratch.Cover[entry] == 0 && scratch.Score[entry] == 0)
                {
                    if (isAsked) continue;
                    scratch.Touched[scratch.Count++] = entry;
                }

                scratch.Score[entry] += scale * strengths[number];
            }
        }
    }

    private float Rarity(int count) => count == 0 ? 0 : MathF.Log(1 + (entries - count + 0.5f) / (count + 0.5f)) + 0.1f;

    private (int Length, int Term) Longest(IReadOnlyList<string> words, int at, int end)
    {
        var (node, length, found) = (0, 0, -1);
        for (var next = at; next < end; next++)
        {
            if (vocabulary.Find(words[next]) is not (>= 0 and var term) || (node = vocabulary.Step(node, term)) < 0) break;
            if (vocabulary.PhraseAt(node) is >= 0 and var phrase) (length, found) = (next - at + 1, phrase);
        }

        return (length, found);
    }
}
