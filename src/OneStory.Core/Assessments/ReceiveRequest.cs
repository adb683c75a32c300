using OneStory.Law;
using OneStory.People;

namespace OneStory.Assessments;

/// <summary>
/// Receives a request for an EHC needs assessment (Children and Families Act 2014, section 36(1)), or a child brought to the
/// authority's attention by anybody else (section 24(1)(b)). It is received on the London day on which it reached the
/// authority, whoever opens it and whenever. Nothing gates it.
/// </summary>
public sealed class ReceiveRequest(CaseWork work, OneStoryDbContext db, ChildAccess access, Viewer viewer) : IUseCase
{
    public sealed record Command
    {
        public required Asker Asker { get; init; }
        public AskedBy By { get; init; }
        public required ChildSaid Child { get; init; }
        public required string AskerName { get; init; }
        public string? Relationship { get; init; }
        public string? Email { get; init; }
        public string? Phone { get; init; }
        public string? Address { get; init; }

        /// <summary>Members of the family who are named beside the asker.</summary>
        public IReadOnlyList<FamilySaid> Family { get; init; } = [];

        public string Why { get; init; } = "";
        public string WhatHasBeenTried { get; init; } = "";
        public string WhatWeHope { get; init; } = "";
        public IReadOnlyDictionary<string, string> Story { get; init; } = new Dictionary<string, string>();
        public IReadOnlyList<Guid> FileIds { get; init; } = [];

        /// <summary>The London day on which a request on paper or by telephone reached any part of the authority; null for today.</summary>
        public DateOnly? ReceivedOn { get; init; }

        /// <summary>The child on the record, where the asker may open it.</summary>
        public Guid? ChildId { get; init; }

        /// <summary>The draft it was written in. One draft is one request, however often it is sent.</summary>
        public Guid? DraftId { get; init; }
    }

    public sealed record FamilySaid(string Name, string Relationship, string? Email, string? Phone, bool HasParentalResponsibility, string? Address = null);

    /// <summary>The case, new or, where an assessment is already under way, the one that is.</summary>
    public async Task<Outcome> Do(Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (command.ChildId is { } known && await access.To(known) is null) return new NotFound();
        var forAnother = command.By != AskedBy.Online && command.Asker != Asker.Setting;
        if (command.ReceivedOn is not null && !viewer.CanForEveryone(Right.ReceiveRequests)) return new Forbidden(Right.ReceiveRequests);
        var doing = new Doing("receive-request", Basis: Basis(command.Asker), OnBehalfOf: forAnother ? command.AskerName : null);
        var outcome = await work.ForAnyone(doing, hand => Receive(hand, command));
        return outcome is AlreadySent sent ? Outcome.Done(sent.CaseId) : outcome;
    }

    private async Task<Outcome> Receive(InHand hand, Command command)
    {
        var draft = command.DraftId is { } draftId ? await db.RequestDrafts.FirstOrDefaultAsync(found => found.Id == draftId) : null;
        if (draft?.CaseId is { } sent) return new AlreadySent(sent);
        var on = command.ReceivedOn ?? hand.Today;
        if (on > hand.Today) return Outcome.Refused("The day we received it must be today or in the past", nameof(Command.ReceivedOn));
        if (RequestAnswers.WhyNotBorn(command.Child.Born, on) is { } why) return Outcome.Refused(why, nameof(ChildSaid.Born));

        var reception = new Reception(hand, command, on);
        var @case = await reception.Take();
        if (draft is not null) (draft.SentAt, draft.CaseId) = (hand.Now, @case.Id);
        return Outcome.Done(@case.Id);
    }

    private static string Basis(Asker asker) => asker == Asker.Other
        ? "Children and Families Act 2014, section 24(1)(b)"
        : "Children and Families Act 2014, section 36(1)";

    private sealed record AlreadySent(Guid CaseId) : Outcome;
}

/// <summary>A request came in. Where an assessment was already under way it is kept on that case, and no clock changes.</summary>
/// <param name="KnownAlready">Whether the child was on the record before.</param>
/// <param name="AskerIsNew">Whether the asker, on a record that was there before, was not among the family on it.</param>
[EventType("request-received", 1)]
public sealed record AssessmentRequested(
    Guid RequestId, string Reference, Asker Asker, string AskerName, AskedBy By, DateOnly ReceivedOn, bool IsRepeat, bool KnownAlready, bool AskerIsNew) : Event;
