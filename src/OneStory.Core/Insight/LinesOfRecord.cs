using System.Text.Json;
using System.Text.Json.Serialization;
using OneStory.Returns.Sen2;

namespace OneStory.Insight;

/// <summary>The lines of a record in a return: one for each case, with what was found and what it counts as.</summary>
public static class LinesOfRecord
{
    internal static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault, Converters = { new JsonStringEnumConverter() } };

    /// <summary>What is wrong with the person stands on the first of their lines.</summary>
    public static IEnumerable<ReturnLine> Of(RecordInReturn record, IReadOnlyList<Sen2Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(record);
        var period = record.Period;
        foreach (var (index, (found, request)) in record.Reported.Zip(record.Person.Requests).Index())
        {
            List<Sen2Finding> here = [.. findings.Where(finding => RequestOf(finding) is { } number ? number == index + 1 : index == 0).Where(finding => finding.Severity != Sen2Severity.Information)];
            var line = new ReturnLine
            {
                Year = period.Year,
                ChildId = record.Child.Id,
                CaseId = found.Id,
                OfficerPostId = found.OfficerPostId,
                Errors = here.Count(finding => finding.Severity == Sen2Severity.Error),
                Queries = here.Count(finding => finding.Severity == Sen2Severity.Query),
                Findings = here.Count == 0 ? "" : JsonSerializer.Serialize(here, Json),
            };
            var told = new ReturnFacts(found, record.Child, period);
            FigureOfCase.Count(line, request, told, period);
            BaselineOfCase.Count(line, request, told, found, record.Child, period);
            yield return line;
        }
    }

    /// <summary>Which of the requests a finding is about: "Requests[2]/Assessment" is about the second.</summary>
    private static int? RequestOf(Sen2Finding finding)
    {
        const string Start = "Requests[";
        if (!finding.Path.StartsWith(Start, StringComparison.Ordinal)) return null;
        var end = finding.Path.IndexOf(']', StringComparison.Ordinal);
        return end > Start.Length && int.TryParse(finding.Path.AsSpan(Start.Length, end - Start.Length), out var number) ? number : null;
    }
}
