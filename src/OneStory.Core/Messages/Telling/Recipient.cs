using OneStory.People;

namespace OneStory.Messages;

/// <summary>Who is told, as a part in the work. <see cref="Recipients"/> finds the people on the day.</summary>
public enum Whom
{
    /// <summary>Whoever holds the rights on the day: the parents, the young person, or their representative.</summary>
    RightsHolder,

    /// <summary>Somebody the family has asked for help: a copy.</summary>
    Supporters,

    /// <summary>Whoever holds the case; the managers while nobody does.</summary>
    Officer,

    Managers,

    /// <summary>Whoever made the request, where that was a setting.</summary>
    SettingThatAsked,

    /// <summary>The setting the child is at.</summary>
    ChildsSetting,

    /// <summary>Whoever is to give the advice the event is about: the post, or else the desk of the body.</summary>
    Adviser,

    /// <summary>A person of no body here who is to give the advice the event is about, by the email that was given for them.</summary>
    AdviserOutside,

    /// <summary>The setting that the event names.</summary>
    NamedSetting,

    /// <summary>The desk of the body that commissions health care.</summary>
    Commissioner,

    /// <summary>Those who answer for the authority's own social care.</summary>
    SocialCare,

    /// <summary>The chair and members of the panel.</summary>
    Panel,

    /// <summary>Those who keep the authority's Local Offer; the managers where nobody does.</summary>
    OfferOfficers,

    /// <summary>Those who keep the entries of the provider that the event names.</summary>
    OfferKeepers,

    /// <summary>Whoever sent the suggestion that the event is about, where they gave an address.</summary>
    OfferWriter,
}

/// <summary>A person or a desk that is told something.</summary>
/// <param name="Name">As the letter begins.</param>
/// <param name="Key">By which a second message to the same is known: an account, an address, a name.</param>
public sealed record Recipient(string Name, string Key)
{
    public Guid? AccountId { get; init; }
    public string? Email { get; init; }
    public string? Phone { get; init; }

    /// <summary>The postal address, a line to a line.</summary>
    public string? Address { get; init; }

    public ContactBy Prefers { get; init; }
    public bool WantsDigest { get; init; }

    /// <summary>Whether it is the young person the message is about.</summary>
    public bool IsThemself { get; init; }

    /// <summary>Whether what they get is a copy of what went to the family.</summary>
    public bool GetsCopy { get; init; }

    /// <summary>An account as it can be reached.</summary>
    public static Recipient Of(Account account, string? email = null)
    {
        ArgumentNullException.ThrowIfNull(account);
        return new(account.Name, account.Id.ToString("N")) { AccountId = account.Id, Email = email ?? account.Email, WantsDigest = account.WantsDigest };
    }

    /// <summary>A mobile number that texts can go to, or null.</summary>
    public string? Mobile => PhoneNumber.TryParse(Phone, out var number, out _) && number.IsMobile ? number.Value : null;
}
