using System.Text.RegularExpressions;

namespace OneStory.LocalOffer;

public enum IdentifyingKind
{
    Name,
    Email,
    Phone,
    Postcode,
    DateOfBirth,
    SchoolOrClass,
    Number,
}

/// <summary>Words by which somebody could be known.</summary>
public sealed record Identifying(IdentifyingKind Kind, string Words, int At);

/// <summary>
/// Finds what could identify a person in a comment, for whoever decides what is published (SEND Regulations 2014, regulation
/// 56(3)). It finds too much rather than too little, and does not decide: somebody reads the words.
/// </summary>
public static partial class WhatCouldIdentify
{
    /// <summary>Words that sentences begin with, and those that searches know: a capital there says nothing.</summary>
    private static readonly HashSet<string> Common = [.. Beginnings.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), .. Thesaurus()];

    /// <summary>Words that begin with a capital and are nobody's name.</summary>
    private static readonly HashSet<string> NoNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "I", "I'm", "I’m", "I've", "I’ve", "I'd", "I’d", "I'll", "I’ll", "EHC", "EHCP", "SEND", "SEN", "SENCO", "NHS", "GP", "ADHD", "ASD", "PDA", "DLA", "PIP", "CAMHS", "SENDIASS", "OT", "SALT", "IT", "TV", "OK", "PE", "BSL", "Makaton",
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
        "English", "Polish", "Urdu", "Punjabi", "Bengali", "Romanian", "Ukrainian", "Arabic", "Easter", "Christmas", "Local", "Offer", "County", "Council", "Down", "Syndrome", "Code", "Practice", "Ofsted", "Zoom", "Teams", "Facebook", "Google",
    };

    /// <param name="known">Names that are public already: of the entry, its provider, the towns.</param>
    public static IReadOnlyList<Identifying> In(string? words, params IReadOnlyCollection<string> known)
    {
        if (string.IsNullOrWhiteSpace(words)) return [];
        var ours = known.SelectMany(name => Spans(words, name)).ToList();
        var found = new List<Identifying>();
        Find(found, words, Email(), IdentifyingKind.Email);
        Find(found, words, Birth(), IdentifyingKind.DateOfBirth);
        Find(found, words, Day(), IdentifyingKind.DateOfBirth);
        Find(found, words, FullPostcode(), IdentifyingKind.Postcode);
        Find(found, words, Phone(), IdentifyingKind.Phone);
        Find(found, words, LongNumber(), IdentifyingKind.Number);
        Find(found, words, Class(), IdentifyingKind.SchoolOrClass);
        Find(found, words, School(), IdentifyingKind.SchoolOrClass);
        Find(found, words, Introduced(), IdentifyingKind.Name);
        foreach (Match name in Capital().Matches(words))
            if (!ours.Exists(span => span.From <= name.Index && name.Index < span.To) && !NoNames.Contains(name.Value) && !NoNames.Contains(name.Value.TrimEnd('s')) && !(BeginsSentence(words, name.Index) && IsCommon(name.Value))) Add(found, new(IdentifyingKind.Name, name.Value, name.Index));
        return [.. found.OrderBy(one => one.At)];
    }

    private static void Find(List<Identifying> found, string words, Regex what, IdentifyingKind kind)
    {
        foreach (Match match in what.Matches(words)) Add(found, new(kind, match.Value.Trim(), match.Index));
    }

    /// <summary>Not twice for the same words.</summary>
    private static void Add(List<Identifying> found, Identifying one)
    {
        if (!found.Exists(other => one.At < other.At + other.Words.Length && other.At < one.At + one.Words.Length)) found.Add(one);
    }

    /// <summary>Where a whole name stands: of a part of it we do not know that it is the same.</summary>
    private static IEnumerable<(int From, int To)> Spans(string words, string name)
    {
        if (name.Length == 0) yield break;
        for (var at = words.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = words.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase))
            if ((at == 0 || !char.IsLetterOrDigit(words[at - 1])) && (at + name.Length == words.Length || !char.IsLetterOrDigit(words[at + name.Length]))) yield return (at, at + name.Length);
    }

    private static bool IsCommon(string word)
    {
        var plain = word.ToLowerInvariant().Replace('’', '\'');
        return Common.Contains(plain) || (plain.LastIndexOf('\'') is > 0 and var cut && plain[cut..] is "'s" or "'ve" or "'ll" or "'d" or "'re" or "'m" && Common.Contains(plain[..cut]))
            || plain.Split('-') is { Length: 2 } parts && parts.All(Common.Contains);
    }

    private static IEnumerable<string> Thesaurus()
    {
        var list = Search.Words.OwnList();
        return list.Same.SelectMany(same => same).Concat(list.Leads.SelectMany(lead => lead.From.Concat(lead.To))).Concat(list.Passed).SelectMany(phrase => phrase.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static bool BeginsSentence(string words, int at)
    {
        var before = words.AsSpan(0, at).TrimEnd(" \t\"'“‘(-–*");
        return before.Length == 0 || before[^1] is '.' or '!' or '?' or '\n' or ':' or '…';
    }

    private const RegexOptions How = RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant;
    private const int AtMost = 1000;

    [GeneratedRegex(@"[^\s@<>()]{1,64}@[^\s@<>()]{1,200}\.[A-Za-z]{2,}", How, AtMost)]
    private static partial Regex Email();

    [GeneratedRegex(@"\b(born|dob|d\.o\.b\.?|date of birth|birthday)\b[^.\n]{0,30}", How | RegexOptions.IgnoreCase, AtMost)]
    private static partial Regex Birth();

    [GeneratedRegex(@"\b\d{1,2}[/.\-]\d{1,2}[/.\-](19|20)?\d{2}\b|\b\d{1,2}(st|nd|rd|th)? (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* (19|20)\d{2}\b", How | RegexOptions.IgnoreCase, AtMost)]
    private static partial Regex Day();

    [GeneratedRegex(SearchWords.WholePostcode, How | RegexOptions.IgnoreCase, AtMost)]
    private static partial Regex FullPostcode();

    [GeneratedRegex(@"(\+44|\b0)[\d ()\-.]{8,16}\d\b", How, AtMost)]
    private static partial Regex Phone();

    [GeneratedRegex(@"\b[A-Z]?\d[\d ]{5,}\d\b", How, AtMost)]
    private static partial Regex LongNumber();

    [GeneratedRegex(@"\b(year|class|form|set|room) ?(R|\d{1,2})( ?[A-Z])?\b|\breception class\b", How | RegexOptions.IgnoreCase, AtMost)]
    private static partial Regex Class();

    [GeneratedRegex(@"\b[A-Z][\w’']+( [A-Z][\w’']+){0,4} (School|Academy|College|Primary|Infants|Juniors|Nursery|Preschool|Pre-school)\b", How, AtMost)]
    private static partial Regex School();

    [GeneratedRegex(@"\b(called|named|Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Auntie|Uncle)\.? [A-Z][\w’'\-]+( [A-Z][\w’'\-]+)?", How, AtMost)]
    private static partial Regex Introduced();

    [GeneratedRegex(@"\b[A-Z][\w’']+(-[A-Z][\w’']+)?\b", How, AtMost)]
    private static partial Regex Capital();
}
