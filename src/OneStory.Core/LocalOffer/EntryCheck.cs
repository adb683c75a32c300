using OneStory.Messages;

namespace OneStory.LocalOffer;

/// <summary>Something wrong with what an entry says.</summary>
/// <param name="Field">"Name", "Places[0].Postcode".</param>
public sealed record EntryWrong(string Field, string Why);

/// <summary>What an entry may say: the same for staff, providers, the public and feeds.</summary>
public static class EntryCheck
{
    public const int LongestName = 120, LongestSummary = 300, LongestDescription = 10_000, LongestText = 2_000, OldestAge = 25, MostOfEach = 50;

    /// <summary>Tidied: no control characters, no blanks around words, nothing that is empty.</summary>
    public static EntryContent Tidy(EntryContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return content with
        {
            Name = PublicText.CleanLine(content.Name) ?? "",
            AlsoKnownAs = Lines(content.AlsoKnownAs),
            Summary = PublicText.CleanLine(content.Summary) ?? "",
            Description = PublicText.CleanText(content.Description) ?? "",
            WhoFor = PublicText.CleanText(content.WhoFor),
            Categories = Lines(content.Categories),
            Needs = Lines(content.Needs),
            Criteria = PublicText.CleanText(content.Criteria),
            Referral = new(Lines(content.Referral.Routes), PublicText.CleanText(content.Referral.How)),
            Wait = content.Wait is { } wait && (wait.Weeks ?? (object?)wait.AsOf ?? PublicText.CleanLine(wait.Says)) is not null ? wait with { Says = PublicText.CleanLine(wait.Says) } : null,
            Cost = content.Cost with { Says = PublicText.CleanText(content.Cost.Says), Prices = [.. content.Cost.Prices.Where(price => price.Pounds != 0 || PublicText.CleanLine(price.For) is not null).Select(price => price with { For = PublicText.CleanLine(price.For) ?? "", Per = PublicText.CleanLine(price.Per) })] },
            Delivery = Lines(content.Delivery),
            Places = [.. content.Places.Select(Tidy).Where(place => place.Name.Length > 0 || place.Postcode.Length > 0 || place.Address is not null)],
            Times = [.. content.Times.Select(time => time with { Days = Lines(time.Days), Says = PublicText.CleanLine(time.Says) }).Where(time => time.Days.Count > 0 || (time.Opens ?? (object?)time.Closes ?? time.Says) is not null)],
            Contacts = [.. content.Contacts.Select(contact => new OfferContact(PublicText.CleanLine(contact.Name), PublicText.CleanLine(contact.Role), PublicText.CleanLine(contact.Phone), PublicText.CleanLine(contact.Email))).Where(contact => (contact.Name ?? contact.Role ?? contact.Phone ?? contact.Email) is not null)],
            Website = PublicText.CleanLine(content.Website),
            Languages = Lines(content.Languages),
            Serves = [.. Lines(content.Serves).Select(district => district.ToUpperInvariant())],
            Layer = PublicText.CleanLine(content.Layer),
            Outcomes = Lines(content.Outcomes),
            WhileWaiting = Lines(content.WhileWaiting),
            Specialism = PublicText.CleanText(content.Specialism),
            Urn = PublicText.CleanLine(content.Urn),
            Alert = PublicText.CleanLine(content.Alert),
        };
    }

    /// <summary>What is wrong with a tidied entry; nothing where it may be published.</summary>
    public static IReadOnlyList<EntryWrong> Of(EntryContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return [.. Words(content), .. Terms(content), .. Ages(content), .. Costs(content), .. content.Places.SelectMany(Place), .. content.Times.SelectMany(Time), .. content.Contacts.SelectMany(Contact), .. TooMany(content)];
    }

    /// <summary>The first thing wrong, as an act refuses it; null where nothing is.</summary>
    internal static Outcome? WhyNot(EntryContent content) => Of(content) is [var first, ..] ? Outcome.Refused(first.Why, first.Field) : null;

    private static OfferPlace Tidy(OfferPlace place) => place with
    {
        Name = PublicText.CleanLine(place.Name) ?? "",
        Address = PublicText.CleanText(place.Address),
        Town = PublicText.CleanLine(place.Town),
        Postcode = Postcode.TryParse(place.Postcode, out var postcode, out _) ? postcode.Format() : PublicText.CleanLine(place.Postcode) ?? "",
        Access = Lines(place.Access),
        Travel = PublicText.CleanText(place.Travel),
    };

    private static IReadOnlyList<string> Lines(IReadOnlyList<string>? lines) => [.. (lines ?? []).Select(PublicText.CleanLine).OfType<string>().Distinct(StringComparer.Ordinal)];

    private static IEnumerable<EntryWrong> Words(EntryContent content)
    {
        if (content.Name.Length == 0) yield return new(nameof(content.Name), "Enter what it is called.");
        if (content.Summary.Length == 0) yield return new(nameof(content.Summary), "Say in a sentence or two what it is.");
        foreach (var (field, text, longest) in new (string, string?, int)[]
        {
            (nameof(content.Name), content.Name, LongestName), (nameof(content.Summary), content.Summary, LongestSummary), (nameof(content.Description), content.Description, LongestDescription),
            (nameof(content.WhoFor), content.WhoFor, LongestText), (nameof(content.Criteria), content.Criteria, LongestText), ("Referral.How", content.Referral.How, LongestText), ("Wait.Says", content.Wait?.Says, LongestText),
            ("Cost.Says", content.Cost.Says, LongestText), (nameof(content.Specialism), content.Specialism, LongestText), (nameof(content.Alert), content.Alert, LongestSummary), (nameof(content.Website), content.Website, LongestText),
        })
            if (text?.Length > longest) yield return new(field, $"This is {text.Length} characters. It must be {longest} or fewer.");
        foreach (var also in content.AlsoKnownAs.Where(also => also.Length > LongestName)) yield return new(nameof(content.AlsoKnownAs), $"“{also[..20]}…” is longer than {LongestName} characters.");
        if (content.Description.Length <= LongestDescription && !OfferMarkdown.CanBeShown(content.Description)) yield return new(nameof(content.Description), OfferMarkdown.CannotBeShown);
        if (content.Website is { } website && !IsWeb(website)) yield return new(nameof(content.Website), "Enter the whole address of the website, such as https://www.example.org.");
        if (content.Urn is { } urn && !Urn.TryParse(urn, out _, out var whyNotUrn)) yield return new(nameof(content.Urn), whyNotUrn);
        foreach (var district in content.Serves.Where(district => !IsDistrict(district))) yield return new(nameof(content.Serves), $"“{Short(district)}” is not the first part of a postcode. One looks like HP20.");
    }

    private static IEnumerable<EntryWrong> Terms(EntryContent content)
    {
        if (content.Categories.Count == 0) yield return new(nameof(content.Categories), "Choose what kind of help it is.");
        foreach (var (field, list, ids) in new (string, string, IEnumerable<string>)[]
        {
            (nameof(content.Categories), "category", content.Categories), (nameof(content.Needs), "need", content.Needs), ("Referral.Routes", "route", content.Referral.Routes), (nameof(content.Delivery), "delivery", content.Delivery),
            (nameof(content.Languages), "language", content.Languages), (nameof(content.Layer), "layer", content.Layer is { } layer ? [layer] : []), (nameof(content.Outcomes), "outcome", content.Outcomes), (nameof(content.WhileWaiting), "pathway", content.WhileWaiting),
        })
            foreach (var id in ids.Where(id => OfferTerms.Find(list, id) is null)) yield return new(field, $"“{Short(id)}” is not in the list.");
    }

    private static IEnumerable<EntryWrong> Ages(EntryContent content)
    {
        if (content.MinimumAge is < 0 or > OldestAge) yield return new(nameof(content.MinimumAge), $"The youngest age must be between 0 and {OldestAge}.");
        if (content.MaximumAge is < 0 or > OldestAge) yield return new(nameof(content.MaximumAge), $"The oldest age must be between 0 and {OldestAge}.");
        if (content.MinimumAge > content.MaximumAge) yield return new(nameof(content.MaximumAge), $"The oldest age is {content.MaximumAge}, which is below the youngest, {content.MinimumAge}.");
        if (content.Capacity is < 0 or > 10_000) yield return new(nameof(content.Capacity), "The number of places must be between 0 and 10,000.");
        if (content.Wait?.Weeks is < 0 or > 520) yield return new("Wait.Weeks", "The wait must be between 0 and 520 weeks.");
        if (!Enum.IsDefined(content.Diagnosis)) yield return new(nameof(content.Diagnosis), "Choose whether a diagnosis is needed.");
        if (!Enum.IsDefined(content.Plan)) yield return new(nameof(content.Plan), "Choose whether a plan is needed.");
    }

    private static IEnumerable<EntryWrong> Costs(EntryContent content)
    {
        if (!Enum.IsDefined(content.Cost.Kind)) yield return new("Cost.Kind", "Choose what it costs.");
        for (var at = 0; at < content.Cost.Prices.Count; at++)
        {
            var price = content.Cost.Prices[at];
            if (price.For.Length is 0 or > LongestName) yield return new($"Cost.Prices[{at}].For", "Say what the price is for, such as “Child”.");
            if (price.Pounds is < 0 or > 100_000 || decimal.Round(price.Pounds, 2) != price.Pounds) yield return new($"Cost.Prices[{at}].Pounds", "Enter the price in pounds and pence, such as 4.50.");
            if (price.Per?.Length > LongestName) yield return new($"Cost.Prices[{at}].Per", $"This must be {LongestName} characters or fewer.");
        }
    }

    private static IEnumerable<EntryWrong> Place(OfferPlace place, int at)
    {
        if (place.Name.Length is 0 or > LongestName) yield return new($"Places[{at}].Name", "Enter what the place is called.");
        if (!Postcode.TryParse(place.Postcode, out _, out var whyNot)) yield return new($"Places[{at}].Postcode", whyNot);
        if (place.Address?.Length > LongestText || place.Town?.Length > LongestName || place.Travel?.Length > LongestText) yield return new($"Places[{at}].Address", "The address, town or directions are too long.");
        foreach (var id in place.Access.Where(id => OfferTerms.Find("access", id) is null)) yield return new($"Places[{at}].Access", $"“{Short(id)}” is not in the list.");
    }

    private static IEnumerable<EntryWrong> Time(OfferTime time, int at)
    {
        foreach (var day in time.Days.Where(day => !OfferDays.IsKnown(day))) yield return new($"Times[{at}].Days", $"“{Short(day)}” is not a day.");
        if (time.Opens is null != time.Closes is null) yield return new($"Times[{at}].{(time.Opens is null ? "Opens" : "Closes")}", "Enter both when it starts and when it ends, or neither.");
        if (time.Opens >= time.Closes) yield return new($"Times[{at}].Closes", "It ends before it starts. Check morning and afternoon.");
        if (time.From > time.To) yield return new($"Times[{at}].To", "The last day is before the first.");
        if (time.Every is < 1 or > 12) yield return new($"Times[{at}].Every", "Enter how many weeks or months apart, from 1 to 12.");
        if (!Enum.IsDefined(time.Term)) yield return new($"Times[{at}].Term", "Choose whether it is in term time, holidays or all year.");
        if (time.Says?.Length > LongestText) yield return new($"Times[{at}].Says", $"This must be {LongestText} characters or fewer.");
    }

    private static IEnumerable<EntryWrong> Contact(OfferContact contact, int at)
    {
        if (contact.Name?.Length > LongestName || contact.Role?.Length > LongestName) yield return new($"Contacts[{at}].Name", $"A name or role must be {LongestName} characters or fewer.");
        if (contact.Phone is { } phone && !PhoneNumber.TryParse(phone, out _, out var whyNotPhone) && !IsShortNumber(phone)) yield return new($"Contacts[{at}].Phone", whyNotPhone);
        if (contact.Email is { } email && !EmailAddress.TryParse(email, out _, out var whyNotEmail)) yield return new($"Contacts[{at}].Email", whyNotEmail);
    }

    private static IEnumerable<EntryWrong> TooMany(EntryContent content) => new (string Field, int Count)[]
    {
        (nameof(content.AlsoKnownAs), content.AlsoKnownAs.Count), (nameof(content.Categories), content.Categories.Count), (nameof(content.Places), content.Places.Count), (nameof(content.Times), content.Times.Count),
        (nameof(content.Contacts), content.Contacts.Count), (nameof(content.Serves), content.Serves.Count), ("Cost.Prices", content.Cost.Prices.Count),
    }.Where(list => list.Count > MostOfEach).Select(list => new EntryWrong(list.Field, $"There are {list.Count} of these. There may be {MostOfEach}."));

    internal static bool IsWeb(string text) => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" && uri.Host.Contains('.', StringComparison.Ordinal) && uri.UserInfo.Length == 0;

    private static bool IsDistrict(string text) => Postcode.TryParse($"{text} 1AA", out var postcode, out _) && postcode.Outward == text;

    /// <summary>111, 116 123: numbers that are dialled without an area.</summary>
    private static bool IsShortNumber(string text) => text.Replace(" ", "", StringComparison.Ordinal) is { Length: >= 3 and <= 6 } digits && digits.All(char.IsAsciiDigit);

    private static string Short(string text) => text.Length > 30 ? $"{text[..30]}…" : text;
}
