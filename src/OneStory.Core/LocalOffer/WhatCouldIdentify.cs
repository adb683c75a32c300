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
        var ours = known.SelectMany(name => Word().Matches(name).Select(word => word.Value)).ToHashSet(StringComparer.OrdinalIgnoreCase);
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
            if (!ours.Contains(name.Value) && !NoNames.Contains(name.Value) && !NoNames.Contains(name.Value.TrimEnd('s')) && !BeginsSentence(words, name.Index)) Add(found, new(IdentifyingKind.Name, name.Value, name.Index));
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

    [GeneratedRegex(@"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b", How | RegexOptions.IgnoreCase, AtMost)]
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

    [GeneratedRegex(@"[\w’']+", How, AtMost)]
    private static partial Regex Word();
}
