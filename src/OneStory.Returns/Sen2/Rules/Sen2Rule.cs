using System.Collections.Frozen;
using OneStory.Returns.Csv;

namespace OneStory.Returns.Sen2;

/// <summary>
/// A rule that a return is checked by. The numbers are ours: the Department's own numbered rules were not found. From
/// <c>rules.csv</c>.
/// </summary>
/// <param name="Sure">"guide" where the Department's guide is quoted saying so; "layout" where the public schemas have it;
/// "public checks" where others check the same; "ours" where we infer it.</param>
/// <param name="Item">The item of the guide of 2026.</param>
public sealed record Sen2Rule(string Id, Sen2Severity Severity, int? From, int? To, string Sure, string Item, string Text)
{
    public static IReadOnlyList<Sen2Rule> All { get; } = EmbeddedTable.Read("rules.csv", row => new Sen2Rule(
        row["id"], Enum.Parse<Sen2Severity>(row["severity"]), row.Number("from"), row.Number("to"), row["sure"], row["item"], row["text"]));

    private static readonly FrozenDictionary<string, Sen2Rule> ById = All.ToFrozenDictionary(rule => rule.Id);

    public static Sen2Rule Of(string id) => ById[id];

    public bool IsIn(int year) => (From ?? year) <= year && year <= (To ?? year);
}
