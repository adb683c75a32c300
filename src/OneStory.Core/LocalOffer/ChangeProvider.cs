using OneStory.Messages;

namespace OneStory.LocalOffer;

/// <summary>Says who runs what entries tell of: a new body, or what is known of one. Its own people may change what is said of it, but not what it is called or is.</summary>
public sealed class ChangeProvider(CaseWork work, Viewer viewer) : IUseCase
{
    /// <param name="ProviderId">Null for a new one, which only the authority's people make.</param>
    public sealed record Command(Guid? ProviderId, string? Name, ProviderKind Kind, string? Description, string? Website, string? Email, string? Phone, int? Version);

    public Task<Outcome> Do(Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return work.OnAuthority(command.ProviderId is null ? Right.ManageLocalOffer : Keeping.RightOf(viewer), new("change-provider"), async hand =>
        {
            var provider = command.ProviderId is { } id ? await hand.Db.OfferProviders.FirstOrDefaultAsync(found => found.Id == id) : null;
            if (command.ProviderId is not null && provider is null) return new NotFound();
            if (provider is not null && !viewer.Keeps(provider)) return new Forbidden(Right.KeepOwnEntries);
            if (Wrong(command) is { } wrong) return wrong;
            if (!viewer.Can(Right.ManageLocalOffer) && provider is not null && (PublicText.CleanLine(command.Name) != provider.Name || command.Kind != provider.Kind))
                return Outcome.Refused("Only the council can change what it is called or what kind of body it is. Ask them to.", nameof(Command.Name));
            if (provider is null) hand.Db.Add(provider = new() { Slug = await Slugs.Free(command.Name!, hand.Db.OfferProviders.Select(other => other.Slug)), Name = "" });
            else hand.Expect(provider, command.Version);
            (provider.Name, provider.Kind, provider.Description) = (PublicText.CleanLine(command.Name)!, command.Kind, PublicText.CleanText(command.Description) ?? "");
            (provider.Website, provider.Email, provider.Phone) = (PublicText.CleanLine(command.Website), PublicText.CleanLine(command.Email), PublicText.CleanLine(command.Phone));
            var at = hand.Now;
            await hand.Db.OfferEntries.Where(entry => entry.ProviderId == provider.Id).ExecuteUpdateAsync(set => set.SetProperty(entry => entry.ChangedAt, at));
            hand.Happened(new OfferProviderChanged(provider.Id, provider.Slug, provider.Name));
            await hand.OfferChanged();
            return Outcome.Done(provider.Id);
        });
    }

    private static Outcome? Wrong(Command command)
    {
        if (PublicText.CleanLine(command.Name) is not { } name) return Outcome.Refused("Enter what it is called.", nameof(Command.Name));
        if ((PublicText.WhyTooLong(name, EntryCheck.LongestName, nameof(Command.Name)) ?? PublicText.WhyTooLong(command.Description, EntryCheck.LongestText, nameof(Command.Description))) is { } tooLong) return tooLong;
        if (!Enum.IsDefined(command.Kind)) return Outcome.Refused("Choose what kind of body it is.", nameof(Command.Kind));
        if (PublicText.CleanLine(command.Website) is { } website && !EntryCheck.IsWeb(website)) return Outcome.Refused("Enter the whole address of the website, such as https://www.example.org.", nameof(Command.Website));
        if (PublicText.CleanLine(command.Email) is { } email && !EmailAddress.TryParse(email, out _, out var whyNotEmail)) return Outcome.Refused(whyNotEmail, nameof(Command.Email));
        return PublicText.CleanLine(command.Phone) is { } phone && !PhoneNumber.TryParse(phone, out _, out var whyNotPhone) ? Outcome.Refused(whyNotPhone, nameof(Command.Phone)) : null;
    }
}

[EventType("offer-provider-changed")]
public sealed record OfferProviderChanged(Guid ProviderId, string Slug, string Name) : Event;
