using OneStory.Law;

namespace OneStory.Assessments;

/// <summary>
/// Corrects the day on which the request reached the authority. The wrong fact is withdrawn and the right one recorded
/// beside it; every clock follows, and nothing else is touched.
/// </summary>
public sealed class CorrectReceivedDate(CaseWork work) : IUseCase
{
    /// <param name="ReceivedOn">The day it reached any part of the authority.</param>
    public sealed record Command(DateOnly? ReceivedOn, string Why);

    public Task<Outcome> Do(Guid caseId, Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return work.OnCase(caseId, Right.CorrectDates, new("correct-received-date", command.Why?.Trim(), "SEND Regulations 2014, regulations 4(1), 5(1), 10(1) and 13(2)"), async hand =>
        {
            if (Received(hand.Case) is not { } wrong) return Outcome.Refused("No request is recorded on this case, so it has no date to correct.");
            if (WhyNot(hand.Case, wrong, command.ReceivedOn, hand.Today) is { } why) return Outcome.Refused(why, nameof(Command.ReceivedOn));
            if (string.IsNullOrWhiteSpace(command.Why)) return Outcome.Refused("Say how you know the right day. The family can read it.", nameof(Command.Why));

            var right = command.ReceivedOn!.Value;
            hand.Withdraw(wrong);
            hand.Record(FactTypes.Find(wrong.Type)!, right, wrong.Kind, wrong.About);
            foreach (var request in await hand.Db.AssessmentRequests.Where(request => request.CaseId == caseId && request.ReceivedOn == wrong.Date && !request.IsRepeat).ToListAsync())
                request.ReceivedOn = right;
            hand.Happened(new ReceivedDateCorrected(wrong.Date, right));
            return Outcome.Done(caseId);
        });
    }

    /// <summary>The fact from which the clocks of the case run.</summary>
    internal static CaseFact? Received(Case @case) => @case.Facts
        .Where(fact => fact.WithdrawnByActId is null && Starts(fact)).OrderByDescending(fact => fact.Date).FirstOrDefault();

    /// <summary>A request, or the child's being brought to the authority's attention: either starts the clocks (regulation 4(1)).</summary>
    internal static bool Starts(CaseFact fact) => fact.Type == FactTypes.RequestReceived.Id || fact.Type == FactTypes.BecameResponsible.Id;

    private static string? WhyNot(Case @case, CaseFact wrong, DateOnly? given, DateOnly today)
    {
        if (given is not { } right) return "Enter the day the request reached the council.";
        if (right > today) return "The day the request was received cannot be in the future.";
        if (right == wrong.Date) return $"{right.InWords()} is the day that is recorded already.";
        if (right < @case.Child.Born) return "The request cannot have been received before the child was born.";
        var first = @case.Facts.Where(fact => fact.WithdrawnByActId is null && fact != wrong && fact.Date >= wrong.Date && !Starts(fact))
            .OrderBy(fact => fact.Date).FirstOrDefault();
        return first is not null && right > first.Date
            ? $"{first.ToLaw().Sentence().TrimEnd('.')}, so the request must have been received by then."
            : null;
    }
}

[EventType("received-date-corrected")]
public sealed record ReceivedDateCorrected(DateOnly Was, DateOnly Now) : Event;
