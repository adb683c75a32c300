using System.Globalization;
using System.Text.RegularExpressions;
using OneStory.Data;

namespace OneStory.LocalOffer.Search;

/// <summary>
/// Takes from a question what a filter says better: an age, a day, a place, that it is free, that nobody has a diagnosis. Each is shown
/// as something that can be taken away, and none overrules what somebody chose.
/// </summary>
internal sealed partial class Understanding
{
    private const int NearMiles = 10;
    private const int Oldest = 25;
    private const int LongestPlace = 4;

    private static readonly Dictionary<string, string[]> Days = new()
    {
        ["monday"] = ["MO"],
        ["tuesday"] = ["TU"],
        ["wednesday"] = ["WE"],
        ["thursday"] = ["TH"],
        ["friday"] = ["FR"],
        ["saturday"] = ["SA"],
        ["sunday"] = ["SU"],
        ["weekend"] = ["SA", "SU"],
    };

    private static readonly Dictionary<string, AgeSpan> AgeWords = new()
    {
        ["baby"] = new(0, 1),
        ["babies"] = new(0, 1),
        ["toddler"] = new(1, 3),
        ["toddlers"] = new(1, 3),
        ["preschooler"] = new(2, 4),
        ["teen"] = new(13, 19),
        ["teens"] = new(13, 19),
        ["teenager"] = new(13, 19),
        ["teenagers"] = new(13, 19),
        ["teenage"] = new(13, 19),
    };

    /// <summary>Words before a number, after which it is no age: "section 17".</summary>
    private static readonly HashSet<string> NotBeforeAge = ["section", "stage", "ks", "part", "trisomy", "grade", "number", "no", "route", "bus", "covid", "band", "step", "level", "group", "schedule", "regulation"];

    private static readonly HashSet<string> NotBeforeFree = ["step", "gluten", "dairy", "nut", "feel", "stress", "drug", "hands", "sugar", "smoke", "set", "barrier"];
    private static readonly HashSet<string> NotAfterFree = ["school", "schools", "time", "trial", "meal", "meals", "hours", "nursery", "childcare", "range", "travel", "transport", "bus"];
    private static readonly HashSet<string> Nearness = ["near", "in", "around", "at", "by", "close", "nearby", "to", "from"];

    private readonly Dictionary<string, NamedPlace> places;
    private readonly Func<string, GeoPoint?> postcode;

    public Understanding(IReadOnlyList<NamedPlace> places, Func<string, GeoPoint?> postcode, Vocabulary vocabulary)
    {
        this.places = places.GroupBy(place => SearchText.Fold(place.Name)).ToDictionary(same => same.Key, same => same.First());
        this.postcode = postcode;
        foreach (var word in this.places.Keys.SelectMany(place => place.Split(' ')).Concat(Days.Keys).Concat(AgeWords.Keys)
            .Concat(["near", "aged", "year", "years", "free", "diagnosis", "diagnosed", "without", "under", "over", "waiting", "months"])) vocabulary.Take(word, 0);
    }

    /// <param name="isInPhrase">Whether the word belongs to a phrase that has a meaning of its own.</param>
    public (SearchAsk Meant, IReadOnlyList<UnderstoodChip> Chips) Of(SearchAsk ask, Question question, bool[] isInPhrase)
    {
        var reading = new Reading(ask, question, isInPhrase);
        if (ask.Age is null) Age(reading);
        if (ask.Origin is null) Place(reading);
        if (ask.Days.Count == 0) Day(reading);
        if (!ask.IsFree) Free(reading);
        if (!ask.NeedsNoDiagnosis) Diagnosis(reading);
        if (!ask.NeedsNoPlan) Plan(reading);
        return (reading.Ask, reading.Chips);
    }

    private static void Age(Reading reading)
    {
        for (var at = 0; at < reading.Count; at++)
        {
            if (AgeWords.TryGetValue(reading[at], out var span))
            {
                if (SayAge(reading, span, at, 1, WordState.Welcome)) return;
            }
            else if (reading[at] is "age" or "aged" or "ages" && Number(reading[at + 1]) is { } aged)
            {
                var to = Number(reading[at + 2] is "to" or "and" ? reading[at + 3] : "") ?? (reading[at + 2].Length > 0 ? Number(reading[at + 2]) : null);
                var words = to is null ? 2 : reading[at + 2] is "to" or "and" ? 4 : 3;
                if (SayAge(reading, to >= aged ? new(aged, to.Value) : new(aged), at, to is null && reading[at + 2] is "years" or "year" ? 3 : words)) return;
            }
            else if (reading[at] is "under" && NumberWithS(reading[at + 1]) is > 0 and var under && !reading.IsInPhrase(at))
            {
                if (SayAge(reading, new(0, under - 1), at, 2, WordState.Welcome)) return;
            }
            else if (reading[at] is "over" && NumberWithS(reading[at + 1]) is { } over && !reading.IsInPhrase(at))
            {
                if (SayAge(reading, new(over, Oldest), at, 2, WordState.Welcome)) return;
            }
            else if (YearOfSchool(reading, at) is { } school)
            {
                if (SayAge(reading, new(school + 4), at, 2)) return;
            }
            else if (Number(reading[at]) is { } years && YearsAfter(reading, at + 1) is > 0 and var more)
            {
                if (SayAge(reading, new(years), at, 1 + more)) return;
            }
            else if (JoinedAge().Match(reading[at]) is { Success: true } joined)
            {
                if (SayAge(reading, new(int.Parse(joined.Groups["age"].ValueSpan, CultureInfo.InvariantCulture)), at, 1)) return;
            }
            else if (Number(reading[at]) is > 1 and var bare && !reading.IsInPhrase(at) && StandsAlone(reading, at))
            {
                if (SayAge(reading, new(bare), at, 1)) return;
            }
        }
    }

    /// <summary>A number by itself, at an end of the question: "travel training 17".</summary>
    private static bool StandsAlone(Reading reading, int at) =>
        reading.Count > 1 && (at == 0 || at == reading.Count - 1 || Nearness.Contains(reading[at + 1])) && !NotBeforeAge.Contains(reading[at - 1])
        && Number(reading[at - 1]) is null && Number(reading[at + 1]) is null && reading[at - 1] is not ("year" or "under" or "over" or "post" or "turning" or "after" or "before") && !(at == 0 && reading[1] is "plus" or "week" or "weeks" or "hours" or "hour" or "hr");

    private static int? YearOfSchool(Reading reading, int at) =>
        reading[at] is "year" or "yr" && Number(reading[at + 1]) is >= 1 and <= 13 and var year && Number(reading[at - 1]) is null ? year : null;

    private static int YearsAfter(Reading reading, int at)
    {
        if (reading[at] is "yo" or "yrs" or "years" or "yr" or "year") return reading[at + 1] is "old" or "olds" ? 2 : reading[at] is "yr" or "year" && Number(reading[at + 1]) is not null ? 0 : 1;
        return reading[at] is "y" && reading[at + 1] is "o" ? 2 : 0;
    }

    private static bool SayAge(Reading reading, AgeSpan span, int at, int words, WordState state = WordState.Taken)
    {
        if (span.From > Oldest || span.To < span.From) return false;
        var (key, says) = span.From == span.To ? ($"age:{span.From}", $"Age {span.From}") : ($"age:{span.From}-{span.To}", $"Ages {span.From} to {span.To}");
        return reading.Say(key, SearchFilter.Age, says, at, words, state, ask => ask with { Age = span });
    }

    private void Place(Reading reading)
    {
        for (var at = 0; at < reading.Count; at++)
        {
            for (var words = 2; words > 0; words--)
                if (PostcodeOf(reading, at, words) is { } code && postcode(code) is { } there)
                {
                    var district = code.Split(' ')[0];
                    var around = Around(reading, at);
                    if (reading.Say($"near:{code.ToLowerInvariant()}", SearchFilter.Distance, $"Near {code}", around, words + at - around, WordState.Taken, Near(there, code, district))) return;
                }

            for (var words = LongestPlace; words > 0; words--)
            {
                if (at + words > reading.Count || reading[at].Length == 0 || !places.TryGetValue(reading.Text(at, words), out var place)) continue;
                var around = Around(reading, at);
                if (around == at && reading.IsInPhrase(at)) continue;
                if (!reading.Say($"near:{reading.Text(at, words)}", SearchFilter.Distance, $"Near {place.Name}", at, words, WordState.Welcome, Near(place.At, place.Name, place.District))) continue;
                for (var before = around; before < at; before++) reading.Take(before);
                return;
            }
        }
    }

    private static Func<SearchAsk, SearchAsk> Near(GeoPoint at, string name, string? district) => ask => ask with { Origin = new(at, name, district), Miles = ask.Miles ?? NearMiles };

    /// <summary>Where the words that lead up to a place begin: "close to".</summary>
    private static int Around(Reading reading, int at)
    {
        while (at > 0 && Nearness.Contains(reading[at - 1])) at--;
        return at;
    }

    private static string? PostcodeOf(Reading reading, int at, int words)
    {
        if (at + words > reading.Count) return null;
        var joined = string.Concat(Enumerable.Range(at, words).Select(word => reading[word])).ToUpperInvariant();
        if (WholePostcode().IsMatch(joined)) return $"{joined[..^3]} {joined[^3..]}";
        return words == 1 && District().IsMatch(joined) ? joined : null;
    }

    private static void Day(Reading reading)
    {
        for (var at = 0; at < reading.Count; at++)
        {
            var word = reading[at];
            if (!Days.TryGetValue(word, out var days) && !(word.EndsWith('s') && Days.TryGetValue(word[..^1], out days))) continue;
            if (reading.IsInPhrase(at)) continue;
            var name = word.TrimEnd('s');
            reading.Say($"day:{string.Join('-', days)}", SearchFilter.Day, $"{char.ToUpperInvariant(name[0])}{name[1..]}s", at, 1, WordState.Welcome,
                ask => ask with { Days = [.. ask.Days.Union(days)] });
        }
    }

    private static void Free(Reading reading)
    {
        for (var at = 0; at < reading.Count; at++)
            if (reading[at] is "free" && !reading.IsInPhrase(at) && !NotBeforeFree.Contains(reading[at - 1]) && !NotAfterFree.Contains(reading[at + 1])
                && reading.Say("free", SearchFilter.Free, "Free", at, 1, WordState.Taken, ask => ask with { IsFree = true })) return;
    }

    private static void Diagnosis(Reading reading)
    {
        for (var at = 0; at < reading.Count; at++)
        {
            var words = reading[at] switch
            {
                "undiagnosed" => 1,
                "no" or "without" when reading[at + 1] is "diagnosis" => 2,
                "no" or "without" when reading[at + 1] is "a" or "formal" && reading[at + 2] is "diagnosis" => 3,
                "not" or "isnt" when reading[at + 1] is "diagnosed" => 2,
                "not" when reading[at + 1] is "yet" && reading[at + 2] is "diagnosed" => 3,
                _ => 0,
            };
            if (words > 0 && Said(reading, at, words)) return;
            if (reading[at] is not ("waiting" or "awaiting" or "before")) continue;
            for (var end = at + 1; end < Math.Min(at + 6, reading.Count); end++)
                if (reading[end] is "diagnosis" or "diagnosed")
                {
                    if (!Said(reading, at, 1)) return;
                    reading.Welcome(at);
                    reading.Welcome(end);
                    return;
                }
        }

        static bool Said(Reading reading, int at, int words) =>
            reading.Say("diagnosis", SearchFilter.Diagnosis, "No diagnosis needed", at, words, WordState.Taken, ask => ask with { NeedsNoDiagnosis = true });
    }

    private static void Plan(Reading reading)
    {
        for (var at = 0; at < reading.Count; at++)
        {
            if (reading[at] is not ("no" or "without")) continue;
            var next = reading[at + 1] is "an" or "a" ? at + 2 : at + 1;
            var end = reading[next] is "ehcp" ? next : reading[next] is "ehc" && reading[next + 1] is "plan" ? next + 1 : -1;
            if (end > 0 && reading.Say("plan", SearchFilter.Plan, "No EHC plan needed", at, end - at + 1, WordState.Taken, ask => ask with { NeedsNoPlan = true })) return;
        }
    }

    private static int? Number(string word) => word.Length is 1 or 2 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= Oldest ? number : null;
    private static int? NumberWithS(string word) => word is "fives" ? 5 : Number(word.TrimEnd('s'));

    [GeneratedRegex("^(?<age>[0-9]{1,2})(yo|yr|yrs|y)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex JoinedAge();

    [GeneratedRegex("^[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WholePostcode();

    [GeneratedRegex("^[A-Z]{1,2}[0-9][A-Z0-9]?$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex District();

    private sealed class Reading(SearchAsk ask, Question question, bool[] isInPhrase)
    {
        private readonly List<UnderstoodChip> chips = [];

        public SearchAsk Ask { get; private set; } = ask;
        public IReadOnlyList<UnderstoodChip> Chips => chips;
        public int Count => question.Words.Count;

        /// <summary>A word that is still sought; nothing at an end or where it is taken.</summary>
        public string this[int at] => at >= 0 && at < Count && question.States[at] == WordState.Sought ? question.Words[at] : "";

        public bool IsInPhrase(int at) => isInPhrase[at];
        public string Text(int at, int words) => string.Join(' ', question.Words.Skip(at).Take(words));
        public void Take(int at) => question.States[at] = WordState.Taken;
        public void Welcome(int at) => question.States[at] = WordState.Welcome;

        public bool Say(string key, SearchFilter filter, string says, int at, int words, WordState state, Func<SearchAsk, SearchAsk> meant)
        {
            if (Ask.NotMeant.Contains(key)) return false;
            chips.Add(new(key, filter, says, Text(at, words)));
            for (var word = at; word < at + words; word++) question.States[word] = state;
            Ask = meant(Ask);
            return true;
        }
    }
}
