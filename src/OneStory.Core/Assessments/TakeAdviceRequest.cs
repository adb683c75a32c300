namespace OneStory.Assessments;

/// <summary>A person of the body asked takes the request on, so that it is somebody's and not only a service's.</summary>
public sealed class TakeAdviceRequest(CaseWork work) : IUseCase
{
    public Task<Outcome> Do(Guid caseId, Guid adviceId) => work.OnCase(caseId, Right.GiveAdvice, new("take-advice-request"), async hand =>
    {
        if (await AdviceRequests.Find(hand, adviceId) is not { OrganisationId: not null } advice || !hand.MayAnswer(advice)) return new NotFound();
        if (!advice.IsOpen()) return Outcome.Refused("This request has been answered, or taken back.");
        if (hand.Viewer.Posts.FirstOrDefault(post => post.OrganisationId == advice.OrganisationId && post.Role.Rights.Contains(Right.GiveAdvice)) is not { } mine)
            return Outcome.Refused("The request is to another body. Pass it to somebody there, or answer for them.");
        advice.PostId = mine.PostId;
        hand.Happened(new AdviceAssigned(advice.Id, advice.About, mine.PostId, hand.Viewer.Name));
        return Outcome.Done(advice.Id);
    });
}

/// <summary>Gives a request to a person of the body asked.</summary>
public sealed class AssignAdvice(CaseWork work) : IUseCase
{
    /// <param name="PostId">A post in the body asked; null takes it from whoever holds it.</param>
    public sealed record Command(Guid AdviceId, Guid? PostId);

    public Task<Outcome> Do(Guid caseId, Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return work.OnCase(caseId, Right.GiveAdvice, new("assign-advice"), async hand =>
        {
            if (await AdviceRequests.Find(hand, command.AdviceId) is not { OrganisationId: { } body } advice || !hand.MayAnswer(advice)) return new NotFound();
            if (!advice.IsOpen()) return Outcome.Refused("This request has been answered, or taken back.");
            var today = hand.Today;
            var post = await hand.Db.Posts.Where(post => post.Id == command.PostId && post.OrganisationId == body && (post.ClosedOn == null || post.ClosedOn > today))
                .Select(post => new { post.Id, post.Title, Holder = post.Holdings.Where(holding => holding.From <= today && (holding.To == null || holding.To >= today)).Select(holding => holding.Account.Name).FirstOrDefault() }).FirstOrDefaultAsync();
            if (command.PostId is not null && post is null) return Outcome.Refused("Choose somebody who works there now.", nameof(Command.PostId));
            advice.PostId = post?.Id;
            hand.Happened(new AdviceAssigned(advice.Id, advice.About, post?.Id, post?.Holder ?? post?.Title));
            return Outcome.Done(advice.Id);
        });
    }
}

/// <summary>A person of the body asked holds the request now, or with a null post nobody.</summary>
[EventType("advice-assigned")]
public sealed record AdviceAssigned(Guid AdviceId, string About, Guid? PostId, string? To) : Event;
