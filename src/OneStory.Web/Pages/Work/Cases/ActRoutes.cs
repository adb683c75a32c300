using OneStory.Casework;
using OneStory.Law;

namespace OneStory.Web.Pages.Work.Cases;

/// <summary>What may be done on a case, as a button: one for all acts of the law that are done on one page.</summary>
/// <param name="Path">After the address of the case.</param>
/// <param name="WhyNot">Why none of its acts may be done now; null where one may.</param>
public sealed record Doable(string Text, string Path, string? WhyNot, string? Citation, Deadline? Due, bool IsNear);

/// <summary>Where each act of the assessment track is done. What only others do, and is recorded where they do it, is not here.</summary>
public static class ActRoutes
{
    private static readonly (string Text, string Path, Act[] Acts)[] Ways =
    [
        ("Decide whether to assess", "decide", [Acts.AgreeToAssess, Acts.RefuseAssessment]),
        ("Ask for advice", "advice", [Acts.SeekAdvice]),
        ("Decide whether to make a plan", "plan/decide", [Acts.AgreePlan, Acts.RefusePlan]),
        ("Consult settings", "consultations", [Acts.ConsultSetting]),
        ("Send the draft plan", "plan/issue-draft", [Acts.ServeDraft]),
        ("Record a meeting about the draft", "plan/comments", [Acts.HoldMeeting]),
        ("Send the final plan", "plan/finalise", [Acts.IssueFinalPlan]),
    ];

    /// <summary>What befalls a case, and corrections: offered apart, because they are not the next step.</summary>
    private static readonly (string Text, string Path, Act[] Acts)[] Otherwise =
    [
        ("Record that the request was withdrawn", "withdraw", [Acts.Withdraw]),
        ("Record that the child has moved away", "move", [Acts.EndResponsibility]),
        ("Record that the child has died", "death", [Acts.RecordDeath]),
    ];

    public static IReadOnlyList<Doable> Next(IReadOnlyList<ActNow> acts) => [.. Ways.Select(way => Of(way, acts))];

    /// <summary>What is offered: the next thing of a case under way, and what else the law allows.</summary>
    public static IReadOnlyList<NextThing> Offered(IReadOnlyList<Doable> acts, NextThing next, CaseState stage)
    {
        var allowed = acts.Where(act => act.WhyNot is null && act.Path != next.Path).Select(act => new NextThing(act.Text, act.Path));
        var isUnderWay = stage == CaseStates.Requested || stage == CaseStates.Assessing || stage == CaseStates.Drafting || stage == CaseStates.DraftIsServed;
        return isUnderWay && !acts.Any(act => act.Path == next.Path && act.WhyNot is not null) ? [next, .. allowed] : [.. allowed];
    }

    public static IReadOnlyList<Doable> IfElse(IReadOnlyList<ActNow> acts) => [.. Otherwise.Select(way => Of(way, acts))];

    private static Doable Of((string Text, string Path, Act[] Acts) way, IReadOnlyList<ActNow> acts)
    {
        var now = acts.Where(act => way.Acts.Contains(act.Act)).ToList();
        var may = now.Find(act => act.MayBeDone);
        // Of several that may not be done, the nearest gives the reason that helps.
        var shown = may ?? now.OrderByDescending(act => act.IsNear).First();
        return new(way.Text, way.Path, shown.WhyNot, shown.Source.Citation, shown.Due, shown.IsNear);
    }
}
