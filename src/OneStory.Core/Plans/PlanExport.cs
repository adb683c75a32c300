using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OneStory.Plans;

/// <summary>What came of reading a file that should hold a plan.</summary>
public sealed record PlanRead(PlanContent? Content, IReadOnlyList<string> Problems)
{
    /// <exception cref="InvalidOperationException">It did not hold a plan: what was frozen here always does.</exception>
    public PlanContent Required => Content ?? throw new InvalidOperationException(string.Join(" ", Problems));
}

/// <summary>
/// Writes and reads the exchange format: docs/plan-exchange-format.md. What is written, read and written again is the same
/// text. A file with anything this version does not know is refused whole, so that nothing is dropped without a word.
/// </summary>
public static class PlanExport
{
    public const string Format = "onestory-ehc-plan";
    public const int FormatVersion = 1;

    public static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        NumberHandling = JsonNumberHandling.Strict,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    public static string Write(PlanContent content) => JsonSerializer.Serialize(content, Json);

    public static string Hash(string written) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(written)));

    /// <summary>Reads a plan, or says in plain words why it cannot be taken.</summary>
    public static PlanRead Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            using var document = JsonDocument.Parse(json);
            if (WrongFormat(document.RootElement) is { } wrong) return new(null, [wrong]);
            var content = document.Deserialize<PlanContent>(Json)!;
            var problems = PlanFileProblems.Of(content).ToList();
            return problems.Count == 0 ? new(content, []) : new(null, problems);
        }
        catch (JsonException error)
        {
            var where = error is { Path: { Length: > 1 } path } ? $" at {path}" : error.LineNumber is { } line ? $" in line {line + 1}" : "";
            return new(null, [$"The file cannot be read{where}. It may be damaged, or hold something that version {FormatVersion} of the format does not have."]);
        }
    }

    private static string? WrongFormat(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("format", out var format) || format.ValueKind != JsonValueKind.String || format.GetString() != Format)
            return $"This is not a plan in the format {Format}.";
        return root.TryGetProperty("formatVersion", out var version) && version.ValueKind == JsonValueKind.Number && version.TryGetInt32(out var number) && number == FormatVersion
            ? null
            : $"The plan is in another version of the format: this system reads version {FormatVersion}.";
    }
}

/// <summary>What a file can say that no plan can mean.</summary>
internal static class PlanFileProblems
{
    public static IEnumerable<string> Of(PlanContent content)
    {
        if (PlanTemplates.All.All(template => template.Id != content.Template)) yield return $"There is no plan template '{content.Template}'.";
        var letters = Law.PlanSections.All.Select(section => section.Letter).ToHashSet(StringComparer.Ordinal);
        var byId = content.Lines.GroupBy(line => line.Id).ToDictionary(group => group.Key, group => group.ToList());
        foreach (var twice in byId.Values.Where(lines => lines.Count > 1)) yield return $"Two lines have the id {twice[0].Id}.";
        foreach (var line in content.Lines)
        {
            if (!letters.Contains(line.Section)) yield return $"Line {line.Id} is in section '{line.Section}', which a plan does not have.";
            foreach (var from in line.LeadsFrom.Where(from => !byId.ContainsKey(from))) yield return $"Line {line.Id} leads from {from}, which is not in the file.";
        }
    }
}
