namespace OneStory.Law;

/// <summary>How a line says by when.</summary>
internal static class ByWhen
{
    private const string Lead = "by|before|until|on|in|at|from|during|after|for|to";

    private static readonly Phrases<bool> Table = new(((string[])
    [
        "by|before|at|from|until|to|in|near|towards the? very? end|start|beginning|middle|close|conclusion of {of-the}? ..4 year|term|stage|key|reception|nursery|preschool|plan|course|phase|placement|primary|secondary|school|college|sixth|{month}|{term}|ks1|ks2|ks3|ks4|ks5|eyfs|month|months|weeks|week|holiday|programme|transition|apprenticeship|y1|y2|y3|y4|y5|y6|y7|y8|y9|y10|y11|y12|y13 stage|term|year|holidays|form|school? {number}?",
        $"{Lead} end? of? {{date}}",
        $"{Lead} end|early|mid|late? of? {{number}}? st|nd|rd|th? of? {{month}} {{number}}?",
        $"{Lead} the {{number}} st|nd|rd|th? of? {{month}} {{number}}?",
        "by|before|in|until|during {year}",
        "by|before|in|during|at|from the|this|next|each? end|start|beginning? of? the? {term} {number}? half|term|holidays|holiday? {number}?",
        "by|before|at the? end|start|october|february|may|first|second|summer|spring|autumn? half term {number}?",
        "by|before|in|at|during|within|until|throughout the? end|start|beginning? of? year|years|yr|y {number}",
        "by|before|in|at|during|within|until the? end|start|beginning? of? key stage {number}",
        "by|before|in|at|during y1|y2|y3|y4|y5|y6|y7|y8|y9|y10|y11|y12|y13|yr1|yr2|yr3|yr4|yr5|yr6|yr7|yr8|yr9|yr10|yr11|ks1|ks2|ks3|ks4|ks5|reception",
        "by|before|at|on|until {of-the} next|first|following|annual|year|forthcoming|transition|transfer|phase|early|key|end|interim|birthday|placement|{number}|st|nd|rd|th annual|review|review's|birthday|transfer|transition|year|meeting|term|stage|th|st|nd|rd? review|birthday|meeting|annual? in? {month}? {number}?",
        "before|until|when|once ..2 leave*|start*|move*|transfer*|finish*|turn*|reach*|go|goes|complete*|is|are ..4 school|college|secondary|primary|year|nursery|university|sixth|{number}",
        "by the time ..2 leave*|start*|move*|transfer*|finish*|turn*|reach*|is|are ..4 school|college|secondary|primary|year|nursery|university|sixth|{number}",
        "before|by|when|until starting|leaving|moving|transferring|entering|joining to? ..3 school|college|secondary|primary|year|nursery|university|sixth {number}?",
        "on leaving|starting|entering|transfer to? ..2 school|college|secondary|primary|year",
        "by|before|at|from|until the? age of? {number}",
        "by|before|at {of-the} {number} th|st|nd|rd? birthday",
        "by|before|at {number} years old|of",
        "by|at aged {number}",
        "when|once ..1 is|turns|are {number}",
        "within|in|over|after|during|inside the|a? next|coming|first|following|period? of? {number}|a|half weeks|week|week's|months|month|month's|years|year|year's|terms|term|term's|half academic|school|calendar|term|terms? time|years|year?",
        "within|in|over|during the|this next|coming|first|current|following|half? academic|school|calendar? month|year|term",
        "within|by|in this|the|next|one? academic|school year",
        "this|next academic|school? year|term",
        "by|before then? next academic|school|calendar? year|term|summer|spring|autumn|easter|christmas|september|july|month",
        "by|before the next academic|school|calendar? year|term",
        "by|before the? half|summer|end|start term",
        "by|before ..2 {month} {number}?",
        "by|at|before the? end of {of-the} time|years at|in ..2 school|college|primary|secondary|nursery",
        "over the course|life|period of {of-the} ..3 year|term|plan|months|years",
        "end of year|yr|y {number}, end of key stage {number}, end of reception|ks1|ks2|ks3|ks4|ks5, end of {month} {number}?",
        "by|before|in|on|into adulthood",
        "{number} months|years|terms|weeks from now|today|issue|the|this",
    ]).Select(pattern => (pattern, true)));

    /// <summary>The runs of words that say by when.</summary>
    public static List<Span> In(Reading reading) => [.. Table.In(reading).Select(found => found.Span)];
}
