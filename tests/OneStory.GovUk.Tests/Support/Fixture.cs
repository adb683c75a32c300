using System.Text.Json.Nodes;

namespace OneStory.GovUk.Tests.Support;

/// <summary>One published example of a component: what it is given and what it writes.</summary>
public sealed record Fixture(string Component, string Name, JsonObject Options, string Html)
{
    public static IReadOnlyList<Fixture> All { get; } = [.. Components().SelectMany(Of)];

    public static IEnumerable<string> Components() =>
        typeof(Fixture).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("fixtures/", StringComparison.Ordinal))
            .Select(name => name["fixtures/".Length..])
            .Order(StringComparer.Ordinal);

    public static string Read(string resource)
    {
        using var stream = typeof(Fixture).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static IEnumerable<Fixture> Of(string component) =>
        JsonNode.Parse(Read("fixtures/" + component))!["fixtures"]!.AsArray().Select(fixture =>
            new Fixture(component, (string)fixture!["name"]!, fixture["options"]!.AsObject(), (string)fixture["html"]!));
}
