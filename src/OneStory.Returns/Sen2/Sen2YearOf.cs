using OneStory.Returns.Text;

namespace OneStory.Returns.Sen2;

/// <summary>
/// Which year a file is of. The header says it twice, as the year and in the reference date; where the two differ, the tags of the
/// first person decide.
/// </summary>
internal static class Sen2YearOf
{
    public static (Sen2Profile? Profile, Sen2Finding? Why) File(Sen2Header said, Record? firstPerson, Record header)
    {
        var profiles = new[] { said.Year, said.ReferenceDate.Year }.Distinct().Select(Sen2Profile.Of).OfType<Sen2Profile>().ToList();
        if (profiles.Count == 1 && said.Year == said.ReferenceDate.Year) return (profiles[0], null);
        if (said.Year > Sen2Profile.Newest.Year.Number)
            return (Sen2Profile.Newest, Finding(Sen2Severity.Query, header,
                $"What the return of {said.Year} is made of is not known here. It is read as one of {Sen2Profile.Newest.Year.Number}."));
        if (profiles.Count == 0)
            return (null, Finding(Sen2Severity.Error, header, said.Year == 0
                ? "The header says neither a year nor a reference date that a SEN2 return can have."
                : $"This is a return of {said.Year}. Those of {Sen2Profile.All[0].Year.Number} to {Sen2Profile.Newest.Year.Number} can be read."));
        var profile = firstPerson is null ? profiles[^1] : profiles.MinBy(candidate => Unknown(firstPerson, 0, candidate.Person))!;
        return (profile, Finding(Sen2Severity.Error, header,
            $"The header says the year {Said(said.Year, 0)} and the reference date {Said(said.ReferenceDate, default)}. It is read as the return of {profile.Year.Number}, by its tags."));
    }

    /// <summary>How many tags the year does not have.</summary>
    private static int Unknown(Record record, int at, Sen2Element element)
    {
        var unknown = 0;
        for (int next = at + 1, end = record.After(at); next < end; next = record.After(next))
            unknown += element.Find(record[next].Tag) is { } child ? Unknown(record, next, child) : 1;
        return unknown;
    }

    private static string Said<T>(T value, T none) where T : struct => value.Equals(none) ? "nothing" : value is DateOnly day ? OneStory.Law.Words.Iso(day) : $"{value}";

    private static Sen2Finding Finding(Sen2Severity severity, Record header, string message) =>
        new("S2-002", severity, message, "Header/CollectionDetails/Year", null, header[0].Place.Line, 0);
}
