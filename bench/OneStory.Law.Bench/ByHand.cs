namespace OneStory.Law.Bench;

/// <summary>The floor: the same facts, and for each only the date arithmetic it sets off. No states, no pairing, no reasons.</summary>
internal static class ByHand
{
    public static long Sum(List<Fact> facts)
    {
        long sum = 0;
        foreach (var fact in facts)
        {
            var type = fact.Type;
            var date = fact.Date;
            if (type == FactTypes.RequestReceived) sum += date.AddDays(42).DayNumber + date.AddDays(112).DayNumber + date.AddDays(140).DayNumber;
            else if (type == FactTypes.AdviceRequested) sum += date.AddDays(42).DayNumber;
            else if (type == FactTypes.DraftServed || type == FactTypes.AmendmentNoticeServed) sum += date.AddDays(14).DayNumber;
            else if (type == FactTypes.ConsultationReceived) sum += date.AddDays(15).DayNumber;
            else if (type == FactTypes.ReviewMeeting) sum += 2 * date.AddDays(-14).DayNumber + date.AddDays(14).DayNumber + 2 * date.AddDays(28).DayNumber;
            else if (type == FactTypes.AmendmentNoticeSent) sum += 2 * date.AddDays(56).DayNumber;
            else if (type == FactTypes.DecisionSent) sum += date.AddMonths(12).AddDays(-1).DayNumber + Calendars.Standard.LodgingDay(date.AddMonths(2)).DayNumber;
            else if (type == FactTypes.CertificateIssued) sum += Calendars.Standard.LodgingDay(date.AddMonths(1)).DayNumber;
            else if (type == FactTypes.AdviserTold) sum += Calendars.Standard.Send.After(date, 3).DayNumber;
            else if (type == FactTypes.AppealSent) sum += Calendars.Standard.Tribunal.After(date, 30).DayNumber;
            else if (type == FactTypes.OrderMade) sum += date.AddDays(14).DayNumber + date.AddDays(70).DayNumber + date.AddDays(98).DayNumber;
            else if (type == FactTypes.Born) sum += Ages.YoungPersonFrom(date).DayNumber;
        }

        return sum;
    }
}
