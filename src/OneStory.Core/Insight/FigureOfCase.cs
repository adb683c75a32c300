using OneStory.Returns.Sen2;

namespace OneStory.Insight;

/// <summary>
/// What a case counts as in the figures that the Department publishes from SEN2. The definitions are those of its published
/// tables as far as they could be read; weeks are counted in days, the first not counted.
/// </summary>
internal static class FigureOfCase
{
    private const int SixWeeks = 42, SixteenWeeks = 112, TwentyWeeks = 140, FourWeeks = 28;

    public static void Count(ReturnLine line, Sen2Request request, ReturnFacts told, ReturnPeriod period)
    {
        var plan = request.ActivePlan;
        line.IsPlanInForce = plan is not null;
        if (request.ReceivedOn is { } received)
        {
            if (InYear(received) && request.ExportedTo is null) line.DecidedInSixWeeks = request.OutcomeOn is { } decided ? Within(received, decided, SixWeeks) : period.SurveyDay > received.AddDays(SixWeeks) || request.Outcome == "W" ? request.Outcome == "W" ? null : false : null;
            if (InYear(received) && request.Outcome is "Y" or "N") line.Refused = request.Outcome == "N";
            if (request.Assessment is { OutcomeOn: { } ended } assessment && InYear(ended))
            {
                if (assessment.Outcome == "Y") (line.IssuedInTwentyWeeks, line.ExceptionApplies) = (Within(received, ended, TwentyWeeks), assessment.ExceptionsApply == true);
                if (assessment.Outcome == "N") line.NoPlanInSixteenWeeks = Within(received, ended, SixteenWeeks);
            }
        }

        if (plan is null) return;
        if (told.FirstMade < period.From) line.ReviewHeld = told.HasMetInYear;
        if (plan.ReviewMeetingOn is { } meeting && InYear(meeting)) line.ReviewDecidedInFourWeeks = plan.LastReviewOn is { } decision ? Within(plan.ReviewMeetingOn!.Value, decision, FourWeeks) : period.SurveyDay > plan.ReviewMeetingOn!.Value.AddDays(FourWeeks) ? false : null;
        if (plan.PhaseTransferDue is { } due && due <= period.To) line.PhaseTransferInTime = plan.PhaseTransferFinal is { } final ? final <= due : period.SurveyDay > due ? false : null;

        bool InYear(DateOnly day) => day >= period.From && day <= period.To;
    }

    private static bool Within(DateOnly from, DateOnly to, int days) => to.DayNumber - from.DayNumber <= days;
}
