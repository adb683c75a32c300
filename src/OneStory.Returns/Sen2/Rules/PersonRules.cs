using OneStory.Identifiers;

namespace OneStory.Returns.Sen2;

internal static class PersonRules
{
    private const int OldestAtStartOfYear = 24, SchoolAge = 6;

    public static void Check(Sen2Person person, Sen2Scope scope, Sen2Found found)
    {
        found.If(person.Surname is null, "S2-010", "Surname", "There is no surname.");
        found.If(person.Forename is null, "S2-010", "Forename", "There is no forename.");
        found.If(person.Born is null, "S2-010", "PersonBirthDate", "There is no date of birth.");
        found.If(person.Sex is null, "S2-010", scope.Year.Number < 2024 ? "GenderCurrent" : "Sex", "The sex is not said, or not as M or F.");
        found.If(person.Ethnicity is null, "S2-010", "Ethnicity", "There is no ethnicity. REFU is for refused, NOBT for not yet obtained.");
        found.If(person.Born > scope.SurveyDay, "S2-015", "PersonBirthDate", "The date of birth is after the survey day.");
        found.If(person.Born?.AgeOn(scope.StartOfSchoolYear) > OldestAtStartOfYear, "S2-016", "PersonBirthDate", "This person was 25 or older at the start of the school year.");
        Postcodes(person, scope, found);
        Numbers(person, scope, found);
        var inForce = person.Requests.Count(request => request.IsInForceOn(scope.SurveyDay));
        found.If(inForce > 1, "S2-060", "Requests", "More than one plan of this person is in force.");
        found.If(person.Requests.Count > 1, "S2-061", "Requests", "This person has more than one request in the return.");
    }

    private static void Postcodes(Sen2Person person, Sen2Scope scope, Sen2Found found)
    {
        found.If(person.Postcode is null, "S2-018", "PostCode", "There is no postcode. The guide wants a note that says why.");
        if (person.Postcode is null) return;
        if (!Postcode.TryParse(person.Postcode, out var postcode, out var whyNot)) found.Add("S2-017", "PostCode", whyNot);
        else found.If(scope.References?.IsPostcode(postcode.Value) == false, "S2-017", "PostCode", "The register of postcodes does not have this one.");
    }

    private static void Numbers(Sen2Person person, Sen2Scope scope, Sen2Found found)
    {
        if (person.Upn is { } upn && !Upn.TryParse(upn, out _, out var whyNot)) found.Add("S2-011", "UPN", whyNot);
        if (person.Uln is { } uln && !Uln.TryParse(uln, out _, out whyNot)) found.Add("S2-011", "UniqueLearnerNumber", whyNot);
        var hasNumber = person.Upn is not null || person.Uln is not null;
        found.If(!hasNumber && person.UpnUnknown is null, "S2-012", "UPNunknown", "There is neither a UPN nor a ULN, and no reason why.");
        found.If(hasNumber && person.UpnUnknown is not null, "S2-012", "UPNunknown", "There is a reason for having no number, and yet a number.");
        found.If(person.UpnUnknown == "UN1" && person.Born?.AgeOn(scope.SurveyDay) >= SchoolAge, "S2-014", "UPNunknown", "UN1 is for children under 6.");
        found.If(person.UpnUnknown == "UN8" && person.Requests.Any(request => request.ReceivedOn < scope.Year.LastDay.AddDays(-7)), "S2-014", "UPNunknown",
            "UN8 is for those new to the authority within a week of the end of the collection. This person was known before.");
    }
}
