using System.Globalization;
using System.Text.RegularExpressions;
using OneStory.Law;

namespace OneStory.LocalOffer;

/// <summary>The parts of an entry in words, for pages, lists and differences.</summary>
public static partial class EntryInWords
{
    /// <summary>"Ages 3 to 18", "From age 16", "Up to age 5", "All ages".</summary>
    public static string Ages(EntryContent content) => (content?.MinimumAge, content?.MaximumAge) switch
    {
        ({ } from, { } to) when from == to => $"Age {from}",
        ({ } from, { } to) => $"Ages {from} to {to}",
        ({ } from, null) => $"From age {from}",
        (null, { } to) => $"Up to age {to}",
        _ => "All ages",
    };

    /// <summary>As the public reads it: never a person's name.</summary>
    /// <param name="provider">What the provider is called.</param>
    public static string Checked(CheckedBy by, string provider) => by switch
    {
        CheckedBy.Provider => provider,
        CheckedBy.Council => "the council",
        _ => $"the council, after speaking with {provider}",
    };

    public static string Diagnosis(DiagnosisNeeded needed) => needed switch
    {
        DiagnosisNeeded.Yes => "A diagnosis is needed",
        DiagnosisNeeded.WaitingIsFine => "A diagnosis is needed, or you are waiting for one",
        _ => "No diagnosis is needed",
    };

    public static string Plan(PlanNeeded needed) => needed switch
    {
        PlanNeeded.Yes => "An EHC plan is needed",
        PlanNeeded.SenSupport => "SEN support or an EHC plan is needed",
        _ => "No plan is needed",
    };

    public static string Cost(CostKind kind) => kind switch
    {
        CostKind.Charged => "There is a charge",
        CostKind.Varies => "The cost varies",
        CostKind.MeansTested => "It depends on your income",
        _ => "Free",
    };

    /// <summary>"Child: £4.50 a session".</summary>
    public static string Price(Price price)
    {
        ArgumentNullException.ThrowIfNull(price);
        var pounds = decimal.Truncate(price.Pounds) == price.Pounds ? price.Pounds.ToString("#,0", CultureInfo.InvariantCulture) : price.Pounds.ToString("#,0.00", CultureInfo.InvariantCulture);
        return $"{price.For}: £{pounds}{(price.Per is { } per ? $" per {per}" : "")}";
    }

    /// <summary>"About 14 weeks (as of 31 October 2026)"; the words alone where they say how long.</summary>
    public static string Wait(Wait wait)
    {
        ArgumentNullException.ThrowIfNull(wait);
        var weeks = wait.Weeks switch { null => null, 0 => "No wait", 1 => "About 1 week", { } many => $"About {many} weeks" };
        if (wait.Says is { } words && (wait.Weeks == 0 || HowLong().IsMatch(words))) weeks = null;
        var said = string.Join(". ", new[] { weeks, wait.Says?.TrimEnd('.') }.OfType<string>());
        return wait.AsOf is { } day ? $"{said} (as of {day.WithoutWeekday()})" : said;
    }

    /// <summary>"Tuesday and Thursday, 4:30pm to 5:30pm, every 2 weeks, in term time".</summary>
    public static string Time(OfferTime time)
    {
        ArgumentNullException.ThrowIfNull(time);
        return string.Join(", ", new[]
        {
            time.Days.Count == 0 ? null : Law.Words.List([.. time.Days.Select(OfferDays.NameOf)]),
            time is { Opens: { } opens, Closes: { } closes } ? $"{Clock(opens)} to {Clock(closes)}" : null,
            (time.IsMonthly, time.Every) switch { (true, 1) => "once a month", (true, var months) => $"every {months} months", (false, 1) => null, (false, var weeks) => $"every {weeks} weeks" },
            time.Term switch { OfferTerm.TermTime => "in term time", OfferTerm.Holidays => "in the school holidays", _ => null },
            time.From is { } from ? $"from {from.WithoutWeekday()}" : null,
            time.To is { } to ? $"to {to.WithoutWeekday()}" : null,
            time.Says,
        }.OfType<string>());
    }

    /// <summary>"4:30pm", "noon" as "12pm".</summary>
    public static string Clock(TimeOnly time)
    {
        var hour = time.Hour % 12 == 0 ? 12 : time.Hour % 12;
        return $"{hour}{(time.Minute == 0 ? "" : time.ToString(":mm", CultureInfo.InvariantCulture))}{(time.Hour < 12 ? "am" : "pm")}";
    }

    public static string Place(OfferPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return string.Join(", ", new[] { place.Name, place.Address?.ReplaceLineEndings(", "), place.Town, place.Postcode }.Where(part => !string.IsNullOrEmpty(part)));
    }

    public static string Contact(OfferContact contact)
    {
        ArgumentNullException.ThrowIfNull(contact);
        return string.Join(", ", new[] { contact.Name, contact.Role, contact.Phone, contact.Email }.OfType<string>());
    }

    public static string Terms(string list, IReadOnlyList<string> ids) => string.Join(", ", ids.Select(id => OfferTerms.NameOf(list, id)));

    [GeneratedRegex(@"\b(\d+|an?|few|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty) (working |school )?(day|week|month|year|term)s?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HowLong();
}
