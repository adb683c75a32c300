namespace OneStory.LocalOffer.Search;

/// <summary>The stem of an English word by the published algorithm Porter2: "swimming", "swims" and "swim" are one.</summary>
public static class Stemmer
{
    private static readonly Dictionary<string, string> Exceptions = new()
    {
        ["skis"] = "ski",
        ["skies"] = "sky",
        ["dying"] = "die",
        ["lying"] = "lie",
        ["tying"] = "tie",
        ["idly"] = "idl",
        ["gently"] = "gentl",
        ["ugly"] = "ugli",
        ["early"] = "earli",
        ["only"] = "onli",
        ["singly"] = "singl",
        ["sky"] = "sky",
        ["news"] = "news",
        ["howe"] = "howe",
        ["atlas"] = "atlas",
        ["cosmos"] = "cosmos",
        ["bias"] = "bias",
        ["andes"] = "andes",
    };

    private static readonly string[] Finished = ["inning", "outing", "canning", "herring", "earring", "proceed", "exceed", "succeed"];
    private static readonly string[] Beginnings = ["gener", "commun", "arsen"];

    private static readonly (string From, string To)[] SecondStep = Longest(
        ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("abli", "able"), ("entli", "ent"), ("izer", "ize"), ("ization", "ize"), ("ational", "ate"),
        ("ation", "ate"), ("ator", "ate"), ("alism", "al"), ("aliti", "al"), ("alli", "al"), ("fulness", "ful"), ("ousli", "ous"), ("ousness", "ous"),
        ("iveness", "ive"), ("iviti", "ive"), ("biliti", "ble"), ("bli", "ble"), ("ogi", "og"), ("fulli", "ful"), ("lessli", "less"), ("li", ""));

    private static readonly (string From, string To)[] ThirdStep = Longest(
        ("tional", "tion"), ("ational", "ate"), ("alize", "al"), ("icate", "ic"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", ""), ("ative", ""));

    private static readonly (string From, string To)[] FourthStep = Longest(
        ("al", ""), ("ance", ""), ("ence", ""), ("er", ""), ("ic", ""), ("able", ""), ("ible", ""), ("ant", ""), ("ement", ""), ("ment", ""), ("ent", ""),
        ("ism", ""), ("ate", ""), ("iti", ""), ("ous", ""), ("ive", ""), ("ize", ""), ("ion", ""));

    /// <param name="word">In small letters without accents.</param>
    public static string Stem(string word)
    {
        if (word.Length <= 2 || word.AsSpan().ContainsAnyExceptInRange('a', 'z')) return word;
        return Exceptions.TryGetValue(word, out var known) ? known : new Work(word).Stem();
    }

    private static (string From, string To)[] Longest(params (string From, string To)[] rules) => [.. rules.OrderByDescending(rule => rule.From.Length)];

    private ref struct Work
    {
        private readonly char[] letters;
        private readonly int first;
        private readonly int second;
        private int length;

        public Work(string word)
        {
            letters = new char[word.Length + 1];
            word.CopyTo(letters);
            length = word.Length;
            for (var at = 0; at < length; at++)
                if (letters[at] == 'y' && (at == 0 || IsVowel(at - 1))) letters[at] = 'Y';
            first = Beginnings.FirstOrDefault(word.StartsWith)?.Length ?? RegionAfter(0);
            second = RegionAfter(first);
        }

        public string Stem()
        {
            Plurals();
            if (!Finished.AsSpan().Contains(Text().ToString()))
            {
                PastAndPresent();
                if (length > 2 && letters[length - 1] is ('y' or 'Y') && !IsVowel(length - 2)) letters[length - 1] = 'i';
                Second();
                Third();
                Fourth();
                Fifth();
            }

            return new string(Text()).Replace('Y', 'y');
        }

        private readonly ReadOnlySpan<char> Text() => letters.AsSpan(0, length);
        private readonly bool Ends(string with) => Text().EndsWith(with);
        private readonly bool IsVowel(int at) => letters[at] is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
        private readonly bool InFirst(string suffix) => length - suffix.Length >= first;
        private readonly bool InSecond(string suffix) => length - suffix.Length >= second;

        private readonly int RegionAfter(int from)
        {
            for (var at = from + 1; at < length; at++)
                if (!IsVowel(at) && IsVowel(at - 1)) return at + 1;
            return length;
        }

        private readonly bool HasVowelBefore(int end)
        {
            for (var at = 0; at < end; at++)
                if (IsVowel(at)) return true;
            return false;
        }

        private readonly bool EndsShort(int end)
        {
            if (end == 2) return IsVowel(0) && !IsVowel(1);
            return end > 2 && !IsVowel(end - 3) && IsVowel(end - 2) && !IsVowel(end - 1) && letters[end - 1] is not ('w' or 'x' or 'Y');
        }

        private void Plurals()
        {
            if (Ends("sses")) length -= 2;
            else if (Ends("ied") || Ends("ies")) length -= length > 4 ? 2 : 1;
            else if (Ends("s") && !Ends("us") && !Ends("ss") && HasVowelBefore(length - 2)) length--;
        }

        private void PastAndPresent()
        {
            if (Ends("eedly") || Ends("eed"))
            {
                if (InFirst(Ends("eedly") ? "eedly" : "eed")) length -= Ends("eedly") ? 3 : 1;
                return;
            }

            var suffix = Ends("ingly") ? 5 : Ends("edly") ? 4 : Ends("ing") ? 3 : Ends("ed") ? 2 : 0;
            if (suffix == 0 || !HasVowelBefore(length - suffix)) return;
            length -= suffix;
            if (Ends("at") || Ends("bl") || Ends("iz")) letters[length++] = 'e';
            else if (length > 1 && letters[length - 1] == letters[length - 2] && letters[length - 1] is ('b' or 'd' or 'f' or 'g' or 'm' or 'n' or 'p' or 'r' or 't')) length--;
            else if (first >= length && EndsShort(length)) letters[length++] = 'e';
        }

        private void Second()
        {
            if (Found(SecondStep) is not { } rule || !InFirst(rule.From)) return;
            if (rule.From == "ogi" && (length < 4 || letters[length - 4] != 'l')) return;
            if (rule.From == "li" && (length < 3 || letters[length - 3] is not ('c' or 'd' or 'e' or 'g' or 'h' or 'k' or 'm' or 'n' or 'r' or 't'))) return;
            Replace(rule);
        }

        private void Third()
        {
            if (Found(ThirdStep) is { } rule && InFirst(rule.From) && (rule.From != "ative" || InSecond(rule.From))) Replace(rule);
        }

        private void Fourth()
        {
            if (Found(FourthStep) is not { } rule || !InSecond(rule.From)) return;
            if (rule.From != "ion" || (length > 3 && letters[length - 4] is ('s' or 't'))) Replace(rule);
        }

        private void Fifth()
        {
            if (Ends("e") && (InSecond("e") || (InFirst("e") && !EndsShort(length - 1)))) length--;
            else if (Ends("l") && InSecond("l") && length > 1 && letters[length - 2] == 'l') length--;
        }

        private readonly (string From, string To)? Found((string From, string To)[] rules)
        {
            foreach (var rule in rules)
                if (Ends(rule.From)) return rule;
            return null;
        }

        private void Replace((string From, string To) rule)
        {
            length -= rule.From.Length;
            rule.To.CopyTo(letters.AsSpan(length));
            length += rule.To.Length;
        }
    }
}
