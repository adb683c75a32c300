using System.Globalization;
using OneStory.LocalOffer;

namespace OneStory.Web.Pages.Work.LocalOffer.Forms;

/// <summary>One of several in the form of an entry: a place, a time.</summary>
public abstract class EntryFormRow
{
    /// <summary>Whether it is to be taken out.</summary>
    public bool Remove { get; set; }

    public abstract bool IsEmpty { get; }

    /// <summary>What only the form can know to be wrong.</summary>
    public virtual IEnumerable<EntryWrong> Wrong() => [];

    private protected static bool Nothing(params IEnumerable<string?> typed) => typed.All(string.IsNullOrWhiteSpace);
}

public sealed class PriceForm : EntryFormRow
{
    public string? For { get; set; }
    public decimal? Pounds { get; set; }
    public string? Per { get; set; }

    /// <summary>As the check of entries has it: a price of nothing for nothing.</summary>
    public override bool IsEmpty => Pounds is null or 0 && Nothing(For);
}

public sealed class PlaceForm : EntryFormRow
{
    public Guid? Id { get; set; }
    public string? Name { get; set; }
    public string? Address { get; set; }
    public string? Town { get; set; }
    public string? Postcode { get; set; }
    public List<string> Access { get; set; } = [];
    public string? Travel { get; set; }

    /// <summary>The postcode that was not found, where whoever fills in the form was asked.</summary>
    public string? NotOnMap { get; set; }

    /// <summary>Whether they say that it is right all the same.</summary>
    public bool IsRight { get; set; }

    public override bool IsEmpty => Access.Count == 0 && Nothing(Name, Address, Town, Postcode, Travel);

    public override IEnumerable<EntryWrong> Wrong()
    {
        if (Nothing(Name, Address, Postcode)) yield return new(nameof(Name), "Enter what the place is called, or take it away.");
    }

    /// <returns>Whether the postcode is among the unknown, and nobody has said that it is right.</returns>
    public bool Doubt(IReadOnlyList<string> unknown, bool isRight)
    {
        ArgumentNullException.ThrowIfNull(unknown);
        var written = OneStory.Identifiers.Postcode.TryParse(Postcode, out var postcode, out _) ? postcode.Format() : "";
        (IsRight, NotOnMap) = (isRight || (IsRight && NotOnMap == written), unknown.Contains(written) ? written : null);
        return NotOnMap is not null && !IsRight;
    }

    public static PlaceForm Of(OfferPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return new() { Id = place.Id, Name = place.Name, Address = place.Address, Town = place.Town, Postcode = place.Postcode, Access = [.. place.Access], Travel = place.Travel };
    }

    public OfferPlace ToPlace() => new() { Id = Id, Name = Name ?? "", Address = Address, Town = Town, Postcode = Postcode ?? "", Access = Access, Travel = Travel };
}

public sealed class TimeForm : EntryFormRow
{
    public List<string> On { get; set; } = [];
    public string? Opens { get; set; }
    public string? Closes { get; set; }

    /// <summary>"w2" for every second week, "m1" for once a month.</summary>
    public string? Often { get; set; }

    public OfferTerm Term { get; set; }
    public DateOnly? From { get; set; }
    public DateOnly? To { get; set; }
    public string? Says { get; set; }

    public override bool IsEmpty => On.Count == 0 && Nothing(Opens, Closes, Says) && From is null && To is null;

    public static IEnumerable<(string Id, string Name)> Rates =>
        [("w1", "Every week"), .. Enumerable.Range(2, 11).Select(weeks => ($"w{weeks}", $"Every {weeks} weeks")), ("m1", "Once a month"), .. Enumerable.Range(2, 11).Select(months => ($"m{months}", $"Every {months} months"))];

    public override IEnumerable<EntryWrong> Wrong()
    {
        if (On.Count == 0 && Nothing(Opens, Closes, Says)) yield return new(nameof(On), "Choose the days, or say when it is.");
        if (!Nothing(Opens) && Clock(Opens) is null) yield return new(nameof(Opens), "Enter when it starts like 4:30pm or 16:30.");
        if (!Nothing(Closes) && Clock(Closes) is null) yield return new(nameof(Closes), "Enter when it ends like 5:30pm or 17:30.");
    }

    public static TimeForm Of(OfferTime time)
    {
        ArgumentNullException.ThrowIfNull(time);
        return new()
        {
            On = [.. time.Days],
            Opens = time.Opens is { } opens ? EntryInWords.Clock(opens) : null,
            Closes = time.Closes is { } closes ? EntryInWords.Clock(closes) : null,
            Often = $"{(time.IsMonthly ? 'm' : 'w')}{time.Every}",
            Term = time.Term,
            From = time.From,
            To = time.To,
            Says = time.Says,
        };
    }

    public OfferTime ToTime() => new()
    {
        Days = [.. OfferDays.Codes.Where(On.Contains)],
        Opens = Clock(Opens),
        Closes = Clock(Closes),
        Every = Often is [_, .. var number] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var every) ? every : 1,
        IsMonthly = Often?.StartsWith('m') == true,
        Term = Term,
        From = From,
        To = To,
        Says = Says,
    };

    /// <summary>"4pm", "4.30 pm", "16:30", "noon".</summary>
    private static TimeOnly? Clock(string? typed)
    {
        var tidy = (typed ?? "").Replace(" ", "", StringComparison.Ordinal).Replace('.', ':').ToLowerInvariant();
        if (tidy is "noon" or "midday") return new(12, 0);
        return TimeOnly.TryParseExact(tidy, ["H:mm", "h:mmtt", "htt"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
    }
}

public sealed class ContactForm : EntryFormRow
{
    public string? Name { get; set; }
    public string? Role { get; set; }
    public string? Phone { get; set; }
    public string? Email { get; set; }

    public override bool IsEmpty => Nothing(Name, Role, Phone, Email);

    public static ContactForm Of(OfferContact contact)
    {
        ArgumentNullException.ThrowIfNull(contact);
        return new() { Name = contact.Name, Role = contact.Role, Phone = contact.Phone, Email = contact.Email };
    }

    public OfferContact ToContact() => new(Name, Role, Phone, Email);
}
