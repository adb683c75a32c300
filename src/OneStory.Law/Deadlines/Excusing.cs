namespace OneStory.Law;

/// <summary>Whether circumstances relied on make out a statutory ground for one limit, and why or why not.</summary>
public sealed record ExcuseVerdict(Circumstance Circumstance, Source Source, bool IsMadeOut, string Why);

/// <summary>
/// The grounds of regulations 5(4), 8(2), 10(4), 27(3) and 44(3). A ground disapplies a limit; it never adds days, never
/// pauses a clock, and "as soon as practicable" remains.
/// </summary>
internal static class Excusing
{
    private const int ClosureDays = 28;
    private const int ShiftDays = 7;

    public static IReadOnlyList<ExcuseVerdict> Judge(Reckoning reckoning, CaseFacts facts, DateOnly asOf)
    {
        var verdicts = new List<ExcuseVerdict>();
        foreach (var circumstance in facts.Circumstances)
        {
            if (circumstance.LimitId is { } id && id != reckoning.Limit.Id) continue;
            if (reckoning.Limit.Excuses.FirstOrDefault(excuse => excuse.Ground == circumstance.Ground || (IsAbsence(excuse.Ground) && IsAbsence(circumstance.Ground))) is not { } excuse)
            {
                if (circumstance.LimitId is not null)
                    verdicts.Add(new(circumstance, reckoning.Limit.Source, false, $"{Name(circumstance.Ground)} is not a ground for this limit."));
                continue;
            }

            var failing = circumstance.From > asOf ? "It has not happened yet." : WhyGroundFails(circumstance with { Ground = excuse.Ground }, reckoning, facts, asOf) ?? WhyNotImpractical(circumstance);
            verdicts.Add(new(circumstance, excuse.Source, failing is null, failing ?? WhyItHolds(circumstance with { Ground = excuse.Ground }, facts)));
        }

        return verdicts;
    }

    /// <summary>An absence is judged by its days, whichever of the two lengths it was recorded under.</summary>
    private static bool IsAbsence(Ground ground) => ground is Ground.AbsentFourWeeks or Ground.AbsentTwoWeeks;

    private static string? WhyNotImpractical(Circumstance circumstance) => string.IsNullOrWhiteSpace(circumstance.WhyImpractical)
        ? "It is not recorded why it was impractical to meet the limit because of this."
        : null;

    private static string WhyItHolds(Circumstance circumstance, CaseFacts facts) =>
        $"{Name(circumstance.Ground)}{(circumstance.About is null ? "" : $" ({circumstance.About})")}, {Spell(circumstance)}. " +
        $"{Assumption(circumstance, facts)}Meeting the limit was impractical because of it: {circumstance.WhyImpractical}";

    /// <summary>What is taken for granted: only advice asked of a school, college or early years provider can ground a closure.</summary>
    private static string Assumption(Circumstance circumstance, CaseFacts facts) =>
        circumstance.Ground is Ground.SchoolClosed or Ground.EarlyYearsClosed && facts.Of(FactTypes.AdviceRequested).ToArray().All(asked => asked.Kind is null)
            ? $"It is taken that {circumstance.About} is a school, college or early years provider, and that its head was asked. "
            : "";

    private static string? WhyGroundFails(Circumstance circumstance, Reckoning reckoning, CaseFacts facts, DateOnly asOf) => circumstance.Ground switch
    {
        Ground.SchoolClosed or Ground.EarlyYearsClosed => WhyClosureFails(circumstance, reckoning, facts, asOf),
        Ground.AbsentFourWeeks => WhyAbsenceFails(circumstance, reckoning, asOf, 28, "four"),
        Ground.AbsentTwoWeeks => WhyAbsenceFails(circumstance, reckoning, asOf, 14, "two"),
        Ground.MissedAppointment => WhyAppointmentFails(circumstance, reckoning, asOf),
        Ground.LateRepresentations => WhyRepresentationsFail(circumstance, reckoning, facts),
        _ => Overlap(circumstance, reckoning, asOf) > 0 ? null : $"It was not during the period, {Period(reckoning)}.",
    };

    private static string? WhyClosureFails(Circumstance closure, Reckoning reckoning, CaseFacts facts, DateOnly asOf)
    {
        if (closure.To is not { } reopens) return "The day the setting re-opens is not recorded.";
        if (string.IsNullOrWhiteSpace(closure.About)) return "It is not recorded which setting was closed.";
        if (closure.From > reckoning.Due) return $"The setting closed after the last day, {reckoning.Due.InWords()}.";
        var days = reopens.DayNumber - closure.From.DayNumber;
        if (days < ClosureDays) return $"The setting was closed for {Words.Of(days, "days")}, which is less than four weeks.";
        var first = closure.From.AddDays(-ShiftDays);
        var last = reopens.AddDays(-ShiftDays);
        foreach (var asked in facts.Of(FactTypes.AdviceRequested))
            if (string.Equals(asked.About, closure.About, StringComparison.OrdinalIgnoreCase) && asked.Date >= first && asked.Date <= last && asked.Date >= reckoning.Start && asked.Date <= reckoning.Due && asked.Date <= asOf && asked.Kind is null or AdviceKinds.Educational)
                return null;
        return $"Advice was not asked of {closure.About} from {first.InWords()} to {last.InWords()} within the period, {Period(reckoning)}: " +
               "one week before it closed to one week before it re-opened.";
    }

    private static string? WhyAbsenceFails(Circumstance absence, Reckoning reckoning, DateOnly asOf, int days, string weeks)
    {
        var away = Overlap(absence, reckoning, asOf);
        return away >= days
            ? null
            : $"The absence covers {Words.Of(away, "days")} of the period, {Period(reckoning)}, and {weeks} continuous weeks are needed.";
    }

    private static string? WhyAppointmentFails(Circumstance missed, Reckoning reckoning, DateOnly asOf)
    {
        if (missed.About is null || !string.Equals(missed.About, reckoning.Parts[0].From.About, StringComparison.OrdinalIgnoreCase)) return "The appointment was not made by this adviser.";
        return Overlap(missed, reckoning, asOf) > 0 ? null : $"The appointment was not during the period, {Period(reckoning)}.";
    }

    private static string? WhyRepresentationsFail(Circumstance wish, Reckoning reckoning, CaseFacts facts)
    {
        if (facts.Last(FactTypes.DraftServed, wish.From) is not { } draft || draft.Date < reckoning.Start)
            return "No draft had been served since the order for the family to make representations on.";
        var window = BeginningWith.Days(15).LastDay(draft.Date, Calendars.Standard);
        return wish.To is { } until && until <= window ? $"The representations were within the fifteen days, which ended on {window.InWords()}." : null;
    }

    /// <summary>How many days of the circumstances fall in the period of the limit. A spell not over has lasted until the day looked at.</summary>
    private static int Overlap(Circumstance circumstance, Reckoning reckoning, DateOnly asOf)
    {
        var to = circumstance.To ?? (circumstance.Ground == Ground.MissedAppointment ? circumstance.From : asOf);
        if (to > asOf) to = asOf;
        var first = Math.Max(circumstance.From.DayNumber, reckoning.Start.DayNumber);
        var last = Math.Min(to.DayNumber, reckoning.Due.DayNumber);
        return Math.Max(0, last - first + 1);
    }

    private static string Period(Reckoning reckoning) => $"{reckoning.Start.WithoutWeekday()} to {reckoning.Due.WithoutWeekday()}";

    private static string Spell(Circumstance circumstance) => circumstance.To is { } to
        ? $"{circumstance.From.WithoutWeekday()} to {to.WithoutWeekday()}"
        : $"from {circumstance.From.WithoutWeekday()}";

    internal static string Name(Ground ground) => ground switch
    {
        Ground.SchoolClosed => "The closure of a school or college",
        Ground.EarlyYearsClosed => "The closure of an early years provider",
        Ground.ExceptionalCircumstances => "Exceptional personal circumstances",
        Ground.AbsentFourWeeks => "Absence from the area for four continuous weeks",
        Ground.AbsentTwoWeeks => "Absence from the area for two continuous weeks",
        Ground.MissedAppointment => "An appointment not kept",
        _ => "Representations after the fifteen days",
    };
}
