using System.Text.Json;
using OneStory.Documents;
using OneStory.Messages;

namespace OneStory.Authorities;

/// <summary>Changes what the authority is called, its colour, the areas it works in, how it keeps its Local Offer right, and the contacts that every letter must give.</summary>
public sealed class ChangeAuthority(CaseWork work, AuthoritiesKnown known) : IUseCase
{
    public sealed record ContactSaid(string? Name, string? Phone, string? Email, string? Url, string? Address);

    /// <param name="Seen">The fingerprint of what was there when the form was opened: see <see cref="FingerprintOf"/>.</param>
    public sealed record Command(
        string? Name, string? Colour, string? OfficeHours, string? LocalOfferUrl, IReadOnlyList<string> Areas, int? ReviewMonths, int? GraceWeeks,
        ContactSaid Contact, ContactSaid AdviceAndSupport, ContactSaid MediationAdviser, ContactSaid DisagreementResolution, string Seen);

    public async Task<Outcome> Do(Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        var outcome = await Change(command);
        known.Forget();
        return outcome;
    }

    private Task<Outcome> Change(Command command) =>
        work.OnAuthority(Right.ManageAuthority, new("change-authority"), async hand =>
        {
            var authority = await hand.Db.Authorities.FirstAsync(found => found.Id == hand.Db.Scope.Required);
            if (FingerprintOf(authority) != command.Seen) return new Conflict("Somebody else has changed the settings since you opened them.");
            if (Wrong(command) is { } wrong) return wrong;
            var before = Snapshot(authority);
            (authority.Name, authority.Colour, authority.OfficeHours, authority.LocalOfferUrl) = (command.Name!.Trim(), command.Colour!.Trim().ToLowerInvariant(), command.OfficeHours!.Trim(), command.LocalOfferUrl!.Trim());
            authority.Areas = [.. command.Areas.Select(area => area.Trim()).Where(area => area.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];
            (authority.OfferReview.Months, authority.OfferReview.GraceWeeks) = (command.ReviewMonths!.Value, command.GraceWeeks!.Value);
            Set(authority.Contact, command.Contact);
            Set(authority.AdviceAndSupport, command.AdviceAndSupport);
            Set(authority.MediationAdviser, command.MediationAdviser);
            Set(authority.DisagreementResolution, command.DisagreementResolution);
            if (Snapshot(authority) is var after && after != before) hand.Happened(new AuthorityChanged(before, after));
            return Outcome.Done();
        });

    /// <summary>By which it is known that the settings have changed since they were shown.</summary>
    public static string FingerprintOf(Authority authority) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(Snapshot(authority))));

    private static string Snapshot(Authority authority) => JsonSerializer.Serialize(
        new { authority.Name, authority.Colour, authority.OfficeHours, authority.LocalOfferUrl, authority.Areas, authority.OfferReview.Months, authority.OfferReview.GraceWeeks, authority.Contact, authority.AdviceAndSupport, authority.MediationAdviser, authority.DisagreementResolution }, Events.Json);

    private static Outcome? Wrong(Command command) =>
        Blank(command.Name) ? Outcome.Refused("Enter the name of the authority.", nameof(Command.Name))
        : WhyNotColour(command.Colour) is { } colour ? Outcome.Refused(colour, nameof(Command.Colour))
        : Blank(command.OfficeHours) ? Outcome.Refused("Enter when somebody answers the telephone.", nameof(Command.OfficeHours))
        : !IsWeb(command.LocalOfferUrl) ? Outcome.Refused("Enter the whole address of the Local Offer, such as https://www.example.org/local-offer.", nameof(Command.LocalOfferUrl))
        : command.ReviewMonths is null or < OfferReview.FewestMonths or > OfferReview.MostMonths ? Outcome.Refused($"Enter how many months, from {OfferReview.FewestMonths} to {OfferReview.MostMonths}.", nameof(Command.ReviewMonths))
        : command.GraceWeeks is null or < OfferReview.FewestGraceWeeks or > OfferReview.MostGraceWeeks ? Outcome.Refused($"Enter how many weeks, from {OfferReview.FewestGraceWeeks} to {OfferReview.MostGraceWeeks}.", nameof(Command.GraceWeeks))
        : Wrong(command.Contact, nameof(Command.Contact), addressIsNeeded: true)
            ?? Wrong(command.AdviceAndSupport, nameof(Command.AdviceAndSupport), addressIsNeeded: false)
            ?? Wrong(command.MediationAdviser, nameof(Command.MediationAdviser), addressIsNeeded: true)
            ?? Wrong(command.DisagreementResolution, nameof(Command.DisagreementResolution), addressIsNeeded: false);

    private static Outcome? Wrong(ContactSaid contact, string field, bool addressIsNeeded)
    {
        if (Blank(contact.Name)) return Outcome.Refused("Enter the name.", $"{field}.{nameof(ContactSaid.Name)}");
        if (!PhoneNumber.TryParse(contact.Phone, out _, out var whyNotPhone)) return Outcome.Refused(whyNotPhone, $"{field}.{nameof(ContactSaid.Phone)}");
        if (!EmailAddress.TryParse(contact.Email, out _, out var whyNotEmail)) return Outcome.Refused(whyNotEmail, $"{field}.{nameof(ContactSaid.Email)}");
        if (!Blank(contact.Url) && !IsWeb(contact.Url)) return Outcome.Refused("Enter the whole address, such as https://www.example.org.", $"{field}.{nameof(ContactSaid.Url)}");
        return addressIsNeeded && Blank(contact.Address)
            ? Outcome.Refused("Enter the postal address. Letters must give it.", $"{field}.{nameof(ContactSaid.Address)}", "SEND Regulations 2014, regulation 32")
            : null;
    }

    private static string? WhyNotColour(string? text)
    {
        try
        {
            var colour = Colour.Parse(text?.Trim() ?? "");
            return colour.ForText() == colour ? null : $"White words cannot be read on {colour}. Choose a darker colour, such as {colour.ForText()}.";
        }
        catch (FormatException)
        {
            return "Enter the colour as # and six digits, such as #1d5a7a.";
        }
    }

    private static void Set(Contact contact, ContactSaid said)
    {
        (contact.Name, contact.Phone, contact.Email) = (said.Name!.Trim(), PhoneNumber.Parse(said.Phone!).Format(), EmailAddress.Parse(said.Email!).Value);
        (contact.Url, contact.Address) = (Blank(said.Url) ? null : said.Url!.Trim(), (said.Address ?? "").Trim().ReplaceLineEndings("\n"));
    }

    private static bool IsWeb(string? text) => Uri.TryCreate(text?.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http";

    private static bool Blank(string? text) => string.IsNullOrWhiteSpace(text);
}

/// <summary>The authority's settings were changed. Before and after are JSON.</summary>
[EventType("authority-changed")]
public sealed record AuthorityChanged(string Before, string After) : Event;
