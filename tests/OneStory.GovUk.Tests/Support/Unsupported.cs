namespace OneStory.GovUk.Tests.Support;

/// <summary>A fixture that is known not to be met, and why.</summary>
public sealed record Unsupported(string Component, string Name, string Reason)
{
    public static IReadOnlyList<Unsupported> All { get; } =
    [
        .. Fixture.Read("unsupported-fixtures").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split('|', 3, StringSplitOptions.TrimEntries))
            .Select(parts => new Unsupported(parts[0], parts[1], parts[2])),
    ];

    public static Unsupported? Of(Fixture fixture) =>
        All.FirstOrDefault(item => item.Component == fixture.Component && item.Name == fixture.Name);
}
