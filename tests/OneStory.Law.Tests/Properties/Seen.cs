namespace OneStory.Law.Tests.Properties;

/// <summary>What may be compared of a clock: which it is, and all that is derived of it.</summary>
public static class Seen
{
    /// <summary>Which clock it is.</summary>
    public static (string Id, DateOnly Version, string? About, DateOnly Start) Key(Deadline deadline) =>
        (deadline.Limit.Id, deadline.Limit.InForceFrom, deadline.About, deadline.Start);

    /// <summary>Everything derived, in an order of our own.</summary>
    public static IReadOnlyList<string> All(IEnumerable<Deadline> deadlines) =>
        [.. deadlines.Select(One).Order(StringComparer.Ordinal)];

    /// <summary>Which clocks there are and when each is due.</summary>
    public static IReadOnlyList<string> Dates(IEnumerable<Deadline> deadlines) =>
        [.. deadlines.Select(Dated).Order(StringComparer.Ordinal)];

    public static string Dated(Deadline deadline) =>
        $"{Key(deadline)} due {deadline.Due.Iso()} target {deadline.Target.Iso()} work by {deadline.WorkBy?.Iso()}";

    private static string One(Deadline deadline) =>
        $"{Dated(deadline)} {deadline.State} {deadline.ClosedBy} {deadline.ClosedOn} {deadline.DaysLeft} {deadline.IsBreach} {string.Join(' ', deadline.Explanation())}";
}
