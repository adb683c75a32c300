namespace OneStory.Synthetic;

/// <summary>How authorities differ, as published: the value a share of them are below.</summary>
internal static class Spread
{
    private static readonly Table Quantiles = Table.Read("spread-between-authorities");
    private static readonly (string Column, double At)[] Points = [("min", 0), ("p5", 0.05), ("p10", 0.1), ("p25", 0.25), ("median", 0.5), ("p75", 0.75), ("p90", 0.9), ("p95", 0.95), ("max", 1)];

    public static double At(string metric, double share)
    {
        var row = Quantiles.Row(metric);
        var after = Math.Max(1, Array.FindIndex(Points, point => point.At >= share));
        var (low, high) = (Points[after - 1], Points[after]);
        var (from, to) = (Quantiles.Number(row, low.Column), Quantiles.Number(row, high.Column));
        return from + ((to - from) * (share - low.At) / (high.At - low.At));
    }

    /// <summary>The value, moved so that authorities drawn at random average what England was.</summary>
    public static double At(string metric, double share, double england) => At(metric, share) * england / Mean(metric);

    private static double Mean(string metric) => Enumerable.Range(0, 200).Average(step => At(metric, (step + 0.5) / 200));
}
