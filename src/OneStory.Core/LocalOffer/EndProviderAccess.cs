namespace OneStory.LocalOffer;

/// <summary>Ends a person's keeping of a provider's entries, at once.</summary>
public sealed class EndProviderAccess(CaseWork work) : IUseCase
{
    public sealed record Command(Guid ProviderId, Guid AccountId);

    public Task<Outcome> Do(Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return work.OnAuthority(Right.ManageLocalOffer, new("end-provider-access"), async hand =>
        {
            if (await hand.Db.OfferProviders.FirstOrDefaultAsync(found => found.Id == command.ProviderId) is not { OrganisationId: { } body } provider) return new NotFound();
            var held = await hand.Db.PostHoldings.Include(holding => holding.Account)
                .Where(holding => holding.AccountId == command.AccountId && holding.Post.OrganisationId == body && holding.Post.RoleId == Roles.Provider.Id && (holding.To == null || holding.To >= hand.Today)).ToListAsync();
            if (held.Count == 0) return new NotFound();
            foreach (var holding in held) holding.To = hand.Today.AddDays(-1);
            hand.Happened(new OfferProviderAccessEnded(provider.Id, provider.Name, command.AccountId, held[0].Account.Name));
            return Outcome.Done(provider.Id);
        });
    }
}

[EventType("offer-provider-access-ended")]
public sealed record OfferProviderAccessEnded(Guid ProviderId, string Provider, Guid AccountId, string Name) : Event;
