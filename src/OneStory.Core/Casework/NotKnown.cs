using OneStory.Law;

namespace OneStory.Casework;

/// <summary>
/// Clocks of which a return says when they began and not whether they were kept: it has the day of a review meeting, and not
/// the day its papers or report were sent. Nobody is called late for what was never asked.
/// </summary>
public static class NotKnown
{
    private static readonly HashSet<string> NotInAnyReturn =
        new(StringComparer.Ordinal) { "review-list", "review-notice", "review-papers", "review-report", "amend-notice", "amend-final", "amend-not-amending" };

    /// <summary>
    /// Whether the case is silent about the clock, because what set it going was brought in from a return, or because what ended it
    /// has no day of its own. A clock that still runs is always shown.
    /// </summary>
    public static bool Of(Case @case, Deadline deadline)
    {
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(deadline);
        if (deadline.State is not (DeadlineState.Missed or DeadlineState.MetLate)) return false;
        if (deadline.ClosedOn is { } ended && @case.Facts.Exists(fact => fact.Note is not null && fact.WithdrawnByActId is null && fact.Date == ended)) return true;
        return deadline.State == DeadlineState.Missed && NotInAnyReturn.Contains(deadline.Limit.Id) && deadline.Reckoning.Parts.Any(part => WasBroughtIn(@case, part.From));
    }

    private static bool WasBroughtIn(Case @case, Fact from) => @case.Facts.Exists(fact =>
        fact.BroughtInFrom is not null && fact.WithdrawnByActId is null && fact.Type == from.Type.Id && fact.Date == from.Date);
}
