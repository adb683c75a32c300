using OneStory.Returns.Sen2;

namespace OneStory.Imports;

/// <summary>What of a person in a return can be put on a record: numbers that prove themselves, and the rest trimmed. What is left out is among the findings.</summary>
internal static class Sen2Clean
{
    public static Sen2Person Of(Sen2Person said) => said with
    {
        Surname = Text(said.Surname),
        Forename = Text(said.Forename),
        Upn = Upn.TryParse(said.Upn, out var upn, out _) ? upn.Value : null,
        Uln = Uln.TryParse(said.Uln, out var uln, out _) ? uln.Value : null,
        Postcode = Postcode.TryParse(said.Postcode, out var postcode, out _) ? postcode.Value : null,
    };

    private static string? Text(string? said) => string.IsNullOrWhiteSpace(said) ? null : said.Trim();
}
