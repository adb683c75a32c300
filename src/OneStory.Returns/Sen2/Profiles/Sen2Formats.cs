namespace OneStory.Returns.Sen2;

/// <summary>The kinds of value a profile names, in words.</summary>
internal static class Sen2Formats
{
    public static string InWords(string format) => format switch
    {
        "date" => "a day like 2026-01-15",
        "datetime" => "a day and a time like 2026-03-02T09:30:00",
        "flag" => "0 for no or 1 for yes",
        "year" => "a year like 2026",
        "authority" => "the three digits of an authority, or XXX",
        "serial" => "three digits",
        "upn" => "a unique pupil number",
        "uln" => "a unique learner number",
        "urn" => "a school\u2019s unique reference number",
        "ukprn" => "a provider\u2019s reference number",
        "postcode" => "a postcode",
        "text" => "text",
        _ => format,
    };
}
