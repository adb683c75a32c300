using OneStory.Law;

namespace OneStory.Synthetic;

/// <summary>
/// One authority made up from a seed: those whose plan it maintains, those who asked in five years and have none, and those
/// whose plan has ended. The same seed makes the same, child by child, however much of it is taken at once.
/// </summary>
public sealed class MadeArea
{
    private const double CameFromElsewhere = 0.09;
    private const double WonOnAppeal = 0.012;
    private const double Duplicates = 0.003;
    private const double MoreRefused = 1.2;
    private const int SoonestPlan = 250;
    private static readonly double[] Requests = [162702, 154489, 138242, 114482, 93302];
    private static readonly double[] Ceased = [48500, 44862, 39419, 34724, 30000];
    private static readonly double[] OfAge = Shares.Of("requests-by-age", "requests_2025");
    private static readonly double[] RefusedOfAge = Shares.Of("requests-by-age", "refused_pct");
    private static readonly Weights RequestAges = new(OfAge);

    /// <summary>More requests come in spring and autumn: January to December.</summary>
    private static readonly Weights Months = new([1.0, 1.15, 1.25, 0.9, 1.15, 1.1, 1.0, 0.4, 0.9, 1.1, 1.2, 0.85]);

    private readonly AreaToMake area;
    private readonly AreaRates rates;
    private readonly ChildMaker maker;

    public MadeArea(AreaToMake area)
    {
        this.area = area ?? throw new ArgumentNullException(nameof(area));
        rates = AreaRates.For(area.Seed, area.Id);
        var ids = new Ids(area.Seed, area.Id);
        Ground = new(area, ids, Draw.For(area.Seed, area.Id, 2));
        maker = new(area, Ground, ids, Shares.PlacementOf(rates.PlacementFactors));
    }

    public AreaGround Ground { get; }

    /// <summary>No more children than this are made up for so many plans.</summary>
    public static long Most(int plans) => (plans * 2L) + 100;

    /// <summary>Every child, in one order.</summary>
    public IEnumerable<MadeUp> Children() => WithPlans().Concat(WithoutPlans()).Concat(WhosePlanEnded());

    private double Share => area.Plans / 718838.0;

    private IEnumerable<MadeUp> WithPlans()
    {
        for (var number = 0; number < area.Plans; number++)
        {
            var draw = Draw.For(area.Seed, area.Id, 3, number);
            var cell = Shares.AgeAndYears.Pick(draw);
            var (age, years) = (Shares.Youngest + (cell / Shares.MostYears), cell % Shares.MostYears);
            var born = ChildMaker.Birth(draw, age, area.AsOf);
            yield return maker.Make(Maintained(draw, born, years), born);
        }
    }

    private Life Maintained(Draw draw, Born born, int years)
    {
        var life = new Life(draw, rates, area.AsOf);
        var held = draw.Between((365 * years) + 5, (365 * (years == Shares.MostYears - 1 ? years + 3 : years + 1)) - 1);
        var made = Life.Weekday(Later(area.AsOf.AddDays(-held), born.On.AddDays(SoonestPlan)).AddDays(-2));
        if (years == 0 && draw.Chance(CameFromElsewhere)) CameIn(life, made);
        else Began(life, made, born.On);
        Reviewing.Years(life, made, born.On);
        return life;
    }

    private static void CameIn(Life life, DateOnly made)
    {
        life.Happens(FactTypes.Transferred, made, "in");
        life.Happens(FactTypes.TransferLetterSent, made.AddDays(life.Draw.Between(10, 50)));
        life.GoOn(life.Until);
    }

    private static void Began(Life life, DateOnly made, DateOnly born)
    {
        if (made > life.HistoryFrom && made > born.AddDays(800) && life.Draw.Chance(WonOnAppeal)) Won(life, made);
        else
        {
            var asked = Life.Weekday(Later(made.AddDays(-Assessing.DaysToPlan(life.Draw, life.Rates)), born.AddDays(60)));
            Assessing.ToPlan(life, asked, made.DayNumber - asked.DayNumber, made < life.HistoryFrom ? Told.Briefly : Told.Fully);
        }
    }

    /// <summary>Refused at first, and assessed when the authority gave way before the tribunal.</summary>
    private static void Won(Life life, DateOnly made)
    {
        var agreed = Life.Weekday(made.AddDays(-life.Draw.Between(98, 130)));
        var conceded = Life.Weekday(agreed.AddDays(-12));
        var lodged = conceded.AddDays(-20);
        var refused = Life.Weekday(lodged.AddDays(-40));
        life.Happens(FactTypes.RequestReceived, refused.AddDays(-40), RequestKinds.Assessment);
        life.Happens(FactTypes.DecisionSent, refused, DecisionKinds.RefuseToAssess);
        life.Happens(FactTypes.MediationAdviserContacted, refused.AddDays(20));
        life.Happens(FactTypes.AdviserTold, refused.AddDays(24));
        life.Happens(FactTypes.CertificateIssued, refused.AddDays(25));
        life.Happens(FactTypes.AppealLodged, lodged);
        life.Happens(FactTypes.TribunalNotified, conceded, OrderKinds.Assess);
        life.Happens(FactTypes.DecisionSent, agreed, DecisionKinds.WillAssess);
        Assessing.FromAgreeing(life, agreed, made, Told.Fully);
    }

    private IEnumerable<MadeUp> WithoutPlans()
    {
        for (var year = 0; year < Requests.Length; year++)
        {
            var count = Math.Round(Requests[year] * Share);
            for (var number = 0; number < count; number++)
            {
                var draw = Draw.For(area.Seed, area.Id, 4, year, number);
                var row = RequestAges.Pick(draw);
                var born = ChildMaker.Birth(draw, Math.Min(24, row + Shares.Youngest + year), area.AsOf);
                var life = new Life(draw, rates, area.AsOf);
                var came = Assessing.Otherwise(life, Asked(draw, year), Math.Min(0.9, RefusedOfAge[row] / 100 * MoreRefused * rates.RefusedFactor));
                if (came || life.Facts.Count == 0) continue;
                var made = maker.Make(life, born);
                yield return made;
                if (draw.Chance(Duplicates)) yield return maker.Again(Repeated(draw, life.Facts[0].Date), born, made.Child);
            }
        }
    }

    private Life Repeated(Draw draw, DateOnly asked)
    {
        var life = new Life(draw, rates, area.AsOf);
        life.Happens(FactTypes.RequestReceived, Earlier(asked.AddDays(draw.Between(3, 40)), area.AsOf.AddDays(-3)), RequestKinds.Assessment);
        return life;
    }

    /// <summary>A day of the year that ended so many years ago.</summary>
    private DateOnly Asked(Draw draw, int yearsAgo)
    {
        var month = Months.Pick(draw) + 1;
        var day = new DateOnly(area.AsOf.Year, month, draw.Between(1, DateTime.DaysInMonth(area.AsOf.Year, month)));
        if (day > area.AsOf) day = day.AddYears(-1);
        return Life.Weekday(day.AddYears(-yearsAgo));
    }

    private IEnumerable<MadeUp> WhosePlanEnded()
    {
        for (var year = 0; year < Ceased.Length; year++)
        {
            var count = Math.Round(Ceased[year] * Share);
            for (var number = 0; number < count; number++)
            {
                var draw = Draw.For(area.Seed, area.Id, 5, year, number);
                var (age, reason) = Ceasing.Pick(draw);
                var ends = Life.Weekday(area.AsOf.AddDays(-(365 * year) - draw.Between(3, 364)));
                var born = ChildMaker.Birth(draw, age, ends);
                var held = (365 * Ceasing.YearsHeld.Pick(draw)) + draw.Between(185, 364);
                var life = Ended(draw, born, Later(ends.AddDays(-held), born.On.AddDays(SoonestPlan)), ends, reason);
                yield return maker.Make(life, born with { Age = Math.Min(Shares.Oldest, age + year) }, (reason, ends));
            }
        }
    }

    private Life Ended(Draw draw, Born born, DateOnly made, DateOnly ends, int reason)
    {
        var life = new Life(draw, rates, area.AsOf);
        Began(life, Earlier(Life.Weekday(made.AddDays(-2)), Life.Weekday(ends.AddDays(-175))), born.On);
        life.Until = ends.AddDays(-160);
        Reviewing.Years(life, made, born.On);
        Ceasing.End(life, ends, reason);
        return life;
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
