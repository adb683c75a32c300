namespace OneStory.Law;

/// <summary>The statutory grounds on which a time limit need not be met.</summary>
public enum Ground
{
    /// <summary>Advice was asked of the head of a school or college around a closure of at least four weeks: regulation 10(4)(a).</summary>
    SchoolClosed,

    /// <summary>The same for an early years provider: regulation 10(4)(b).</summary>
    EarlyYearsClosed,

    /// <summary>Exceptional personal circumstances of the child, parent or young person: regulation 10(4)(c).</summary>
    ExceptionalCircumstances,

    /// <summary>The child, parent or young person was away from the area for at least four continuous weeks: regulation 10(4)(d).</summary>
    AbsentFourWeeks,

    /// <summary>The same for at least two continuous weeks, after a tribunal order only: regulation 44(3).</summary>
    AbsentTwoWeeks,

    /// <summary>The child did not keep an appointment the adviser made for an examination or test: regulation 8(2)(c).</summary>
    MissedAppointment,

    /// <summary>The family wants to make representations on a draft after the fifteen days, after a tribunal order only: regulation 44(3).</summary>
    LateRepresentations,
}

/// <summary>The names of the grounds in files and on pages.</summary>
public static class Grounds
{
    /// <summary>Every ground by its name: "school-closed".</summary>
    public static IReadOnlyDictionary<string, Ground> ById { get; } = new Dictionary<string, Ground>(StringComparer.Ordinal)
    {
        ["school-closed"] = Ground.SchoolClosed,
        ["early-years-closed"] = Ground.EarlyYearsClosed,
        ["exceptional-circumstances"] = Ground.ExceptionalCircumstances,
        ["absent-four-weeks"] = Ground.AbsentFourWeeks,
        ["absent-two-weeks"] = Ground.AbsentTwoWeeks,
        ["missed-appointment"] = Ground.MissedAppointment,
        ["late-representations"] = Ground.LateRepresentations,
    };

    /// <summary>The name of a ground: "school-closed".</summary>
    public static string Id(this Ground ground) => ById.First(pair => pair.Value == ground).Key;
}

/// <summary>A ground on which a time limit is disapplied, and the provision that says so.</summary>
public sealed record Excuse(Ground Ground, Source Source);

/// <summary>
/// Circumstances recorded as a reason for not meeting a limit. Recording them proves nothing: the statutory ground must be
/// made out on the dates, and it must have been impractical to meet the limit because of it.
/// </summary>
/// <param name="Ground">The ground relied on.</param>
/// <param name="From">The first day: of the closure, of the absence, of the circumstances, the day of the appointment.</param>
/// <param name="To">
/// The last day; for a closure, the day the school re-opens. Null where the spell is not over or was a single day.
/// </param>
/// <param name="WhyImpractical">Why the limit could not be met because of this. Without it nothing is disapplied.</param>
/// <param name="About">The school, provider or adviser concerned; required for closures and appointments.</param>
/// <param name="LimitId">The limit it is relied on for, or null for every limit that has the ground.</param>
public sealed record Circumstance(
    Ground Ground,
    DateOnly From,
    DateOnly? To,
    string? WhyImpractical,
    string? About = null,
    string? LimitId = null);
