using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OneStory.Audit;

/// <summary>
/// Each act and each look carries the hash of the one before it on the same record. To change, drop or slip in a row, every
/// later hash would have to be made anew.
/// </summary>
public static class HashChain
{
    /// <summary>What the first of a chain follows.</summary>
    public const string Beginning = "";

    public static string Of(RecordedAct act)
    {
        ArgumentNullException.ThrowIfNull(act);
        List<string?> parts =
        [
            act.PreviousHash, Text(act.AuthorityId), Text(act.Id), Text(act.ChainId), Text(act.Number), act.Kind, Text(act.ChildId), Text(act.CaseId), Text(act.AccountId),
            act.ByName, act.ByRole, act.OnBehalfOf, act.Reason, act.Basis, Text(act.At), act.Day.ToString("O", CultureInfo.InvariantCulture), act.RuleSet,
        ];
        foreach (var happened in act.Events.OrderBy(e => e.Ordinal))
            parts.AddRange(["event", Text(happened.Ordinal), happened.Type, Text(happened.TypeVersion), happened.Payload]);
        foreach (var change in act.Changes.OrderBy(c => c.Ordinal))
            parts.AddRange(["change", Text(change.Ordinal), change.Entity, Text(change.EntityId), change.Field, change.Before, change.After]);
        return Hash(parts);
    }

    public static string Of(AccessEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return Hash(
        [
            entry.PreviousHash, Text(entry.AuthorityId), Text(entry.Id), Text(entry.ChainId), Text(entry.Number), entry.Kind.ToString(), entry.What, Text(entry.ChildId),
            Text(entry.AccountId), entry.ByName, entry.ByRole, entry.Why, entry.Terms, Text(entry.At),
        ]);
    }

    /// <summary>Each part is preceded by its length, so that no two lists of parts run together into one text.</summary>
    private static string Hash(IEnumerable<string?> parts)
    {
        var text = new StringBuilder();
        foreach (var part in parts) text.Append(CultureInfo.InvariantCulture, $"{part?.Length ?? -1}:{part};");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static string? Text(object? value) => value is DateTime at
        ? at.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture)
        : Convert.ToString(value, CultureInfo.InvariantCulture);
}
