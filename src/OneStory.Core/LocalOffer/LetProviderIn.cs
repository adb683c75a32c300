using OneStory.Messages;

namespace OneStory.LocalOffer;

/// <summary>
/// Lets a person keep a provider's entries. They sign in by a link to their email address, so that whoever reads it is who was
/// let in; somebody who signs in already goes on as they do.
/// </summary>
public sealed class LetProviderIn(CaseWork work, SystemMessages messages, MessageSettings settings) : IUseCase
{
    public sealed record Command(Guid ProviderId, string? Name, string? Email);

    public Task<Outcome> Do(Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return work.OnAuthority(Right.ManageLocalOffer, new("let-provider-in"), async hand =>
        {
            if (await hand.Db.OfferProviders.FirstOrDefaultAsync(found => found.Id == command.ProviderId) is not { } provider) return new NotFound();
            if (PublicText.CleanLine(command.Name) is not { } name) return Outcome.Refused("Enter the person’s name.", nameof(Command.Name));
            if (PublicText.WhyTooLong(name, EntryCheck.LongestName, nameof(Command.Name)) is { } tooLong) return tooLong;
            if (!EmailAddress.TryParse(command.Email, out var email, out var whyNot)) return Outcome.Refused(whyNot, nameof(Command.Email));
            var normal = NewAccount.Normal(email.Value);
            var account = await hand.Db.Accounts.FirstOrDefaultAsync(one => one.NormalizedEmail == normal);
            if (account is null) hand.Db.Add(account = NewAccount.Of(name, email.Value, isFamily: true));
            var post = await PostOf(hand, provider);
            if (await hand.Db.PostHoldings.AnyAsync(held => held.PostId == post.Id && held.AccountId == account.Id && (held.To == null || held.To >= hand.Today))) return Outcome.Refused($"{account.Name} keeps its entries already.", nameof(Command.Email));
            hand.Db.Add(new PostHolding { PostId = post.Id, AccountId = account.Id, From = hand.Today });
            messages.KeepsEntries(account, provider.Name, hand.Viewer.Name, new(settings.LinkTo("/sign-in")));
            hand.Happened(new OfferProviderLetIn(provider.Id, provider.Name, account.Id, account.Name));
            return Outcome.Done(account.Id);
        });
    }

    /// <summary>The post in which a provider's people keep its entries, made with its body the first time.</summary>
    internal static async Task<Post> PostOf(InHand hand, OfferProvider provider)
    {
        if (provider.OrganisationId is { } known && await hand.Db.Posts.FirstOrDefaultAsync(post => post.OrganisationId == known && post.RoleId == Roles.Provider.Id && post.ClosedOn == null) is { } there) return there;
        if (provider.OrganisationId is null)
        {
            var body = new Organisation { Kind = OrganisationKind.OfferProvider, Name = provider.Name, SearchName = SearchText.Fold(provider.Name), Email = provider.Email, Phone = provider.Phone };
            hand.Db.AddRange(body, new OrganisationInAuthority { OrganisationId = body.Id, From = hand.Today });
            provider.OrganisationId = body.Id;
        }

        var post = new Post { OrganisationId = provider.OrganisationId.Value, Title = $"Keeps the entries of {provider.Name}", RoleId = Roles.Provider.Id };
        hand.Db.Add(post);
        return post;
    }
}

[EventType("offer-provider-let-in")]
public sealed record OfferProviderLetIn(Guid ProviderId, string Provider, Guid AccountId, string Name) : Event;
