namespace OneStory.Synthetic;

/// <summary>How one authority does its work, drawn from how authorities differ. All are shares of one but for the last two.</summary>
internal sealed record AreaRates(
    double InSixWeeks, double InTwentyWeeks, double OverAYear, double NotIssued, double RefusedFactor, double ReviewHeld, double InFourWeeks, double PersonalBudget,
    double AppealFactor, IReadOnlyDictionary<string, double> PlacementFactors)
{
    private const double MostlyLate = 0.995;

    public static AreaRates For(long seed, int authority)
    {
        var draw = Draw.For(seed, authority, 1);
        var prompt = draw.Unit();
        return new(
            Share(Spread.At("6-week decision % 2024", draw.Unit(), 85.5)),
            Share(Spread.At("20-week timeliness % 2024 (excl exceptions)", prompt, 44.5)),
            Math.Min(1 - Share(Spread.At("20-week timeliness % 2024 (excl exceptions)", prompt, 44.5)), Share(Spread.At("plans issued >1yr % 2024 (excl exc)", 1 - prompt, 12))),
            Share(Spread.At("assessed, plan not issued % 2024", draw.Unit(), 6.1)),
            Spread.At("requests refused % 2024", draw.Unit(), 1),
            Share(Spread.At("annual review meeting held % of expected 2024", draw.Unit(), 73.6)),
            Share(Spread.At("annual review decision <=4wk % 2024", draw.Unit(), 55)),
            Share(Spread.At("personal budgets per 100 plans Jan 2025", draw.Unit(), 3.1)),
            Math.Exp(draw.Around(0.7)) * 0.95,
            new Dictionary<string, double>(StringComparer.Ordinal)
            {
                ["Mainstream"] = Spread.At("mainstream % Jan 2025", draw.Unit(), 1),
                ["Special"] = Spread.At("special % Jan 2025", draw.Unit(), 1),
                ["FE"] = Spread.At("FE % Jan 2025", draw.Unit(), 1),
                ["Educated elsewhere"] = Spread.At("educated elsewhere % Jan 2025", draw.Unit(), 1),
            });
    }

    private static double Share(double percent) => Math.Clamp(percent / 100, 0, MostlyLate);
}
