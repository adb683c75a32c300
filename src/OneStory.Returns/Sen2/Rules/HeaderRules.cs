using OneStory.Law;

namespace OneStory.Returns.Sen2;

internal static class HeaderRules
{
    public static void Check(Sen2Header header, Sen2Scope scope, Sen2Found found)
    {
        const string Details = "Header/CollectionDetails/", Source = "Header/Source/";
        found.If(scope.Year.SurveyDay is { } day && header.ReferenceDate != day, "S2-002", Details + "ReferenceDate",
            $"The survey day of {scope.Year.Number} is {scope.Year.SurveyDay?.WithoutWeekday()}. The header says {header.ReferenceDate.WithoutWeekday()}.");
        found.If(!Authorities.IsOne(header.Authority, scope), "S2-002", Source + "LEA",
            $"“{header.Authority}” is not the three digits of an authority.");
        found.If(header.SerialNumber.Length != 3 || !header.SerialNumber.All(char.IsAsciiDigit), "S2-002", Source + "SerialNo", $"The serial number must be three digits. This is “{header.SerialNumber}”.");
        found.If(header.MedicalOfficer is null, "S2-003", Source + "DMO", "Say whether a designated medical officer is in post: Y, N, or R while one is being recruited.");
        found.If(header.ClinicalOfficer is null, "S2-003", Source + "DCO", "Say whether a designated clinical officer is in post: Y, N, or R while one is being recruited.");
        found.If(header.SocialCareOfficer is null && scope.Year.Number >= 2026, "S2-003", Source + "DSCO",
            "Say whether a designated social care officer is in post: Y, N, or R while one is being recruited.");
    }
}
