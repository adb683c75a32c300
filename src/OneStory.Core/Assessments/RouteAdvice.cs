namespace OneStory.Assessments;

/// <summary>
/// Passes a request on to the service that can answer it, within the bodies the desk answers for. The six weeks go on from the
/// day the request was received: passing it on is the board's own affair (SEND Regulations 2014, regulation 8(1)).
/// </summary>
public sealed class RouteAdvice(CaseWork work) : IUseCase
{
    public sealed record Command(Guid AdviceId, Guid OrganisationId, Guid? PostId = null);

    public Task<Outcome> Do(Guid caseId, Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return work.OnCase(caseId, Right.RunAdviceDesk, new("route-advice", Basis: "SEND Regulations 2014, regulation 8(1)"), async hand =>
        {
            if (await AdviceRequests.Find(hand, command.AdviceId) is not { } advice || !hand.MayRunDeskFor(advice)) return new NotFound();
            if (!advice.IsOpen()) return Outcome.Refused("This request has been answered, or taken back.");
            var today = hand.Today;
            var to = await Bodies.Serve(hand.Db, today).FirstOrDefaultAsync(body => body.Id == command.OrganisationId);
            if (to is null || !(hand.Viewer.IsSystem || hand.Viewer.Posts.Any(post => post.Role.Rights.Contains(Right.RunAdviceDesk) && post.Organisations.Contains(to.Id))))
                return Outcome.Refused("Choose a service that your desk answers for.", nameof(Command.OrganisationId));
            if (command.PostId is { } post && !await hand.Db.Posts.AnyAsync(held => held.Id == post && held.OrganisationId == to.Id && (held.ClosedOn == null || held.ClosedOn > today)))
                return Outcome.Refused("Choose somebody who works there now.", nameof(Command.PostId));
            var from = advice.Organisation?.Name;
            (advice.OrganisationId, advice.PostId) = (to.Id, command.PostId);
            hand.Happened(new AdviceRouted(advice.Id, advice.About, from, to.Id, to.Name));
            return Outcome.Done(advice.Id);
        });
    }
}

[EventType("advice-routed")]
public sealed record AdviceRouted(Guid AdviceId, string About, string? From, Guid OrganisationId, string To) : Event;
