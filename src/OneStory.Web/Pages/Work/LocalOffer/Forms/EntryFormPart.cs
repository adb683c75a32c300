using Microsoft.AspNetCore.Mvc.ModelBinding;
using OneStory.LocalOffer;

namespace OneStory.Web.Pages.Work.LocalOffer.Forms;

/// <summary>A part of the form of an entry. It is folded to a line that says what it holds, so that one is taken at a time.</summary>
/// <param name="Fields">The fields of the form that are in it.</param>
/// <param name="Says">What it holds, as sentences; blanks are left out.</param>
public sealed record EntryFormPart(string Id, string Title, IReadOnlyList<string> Fields, Func<EntryContent, IEnumerable<string?>> Says)
{
    private const int LongestLine = 140;

    private static readonly EntryFormPart[] All =
    [
        new("what", "What it is", ["Name", "Summary", "Description", "Alert", "AlsoKnownAs", "MainCategory", "Categories"], entry => [entry.Name, .. Each("category", entry.Categories.Take(1)), entry.Summary]),
        new("who", "Who it is for", ["WhoFor", "MinimumAge", "MaximumAge", "Needs", "Diagnosis", "Plan", "Criteria"], entry => [EntryInWords.Ages(entry), EntryInWords.Diagnosis(entry.Diagnosis), EntryInWords.Plan(entry.Plan)]),
        new("how", "How to get it, and how long it takes", ["Referral", "Wait"], entry => [.. Each("route", entry.Referral.Routes), entry.Wait is { } wait ? EntryInWords.Wait(wait) : null, entry.Referral.How]),
        new("price", "What it costs", ["Cost"], entry => [EntryInWords.Cost(entry.Cost.Kind), .. entry.Cost.Prices.Select(EntryInWords.Price)]),
        new("place", "Where", ["Delivery", "Places", "Serves", "OutsideArea"], entry => [.. Each("delivery", entry.Delivery), .. entry.Places.Select(EntryInWords.Place)]),
        new("time", "When", ["Times"], entry => entry.Times.Select(EntryInWords.Time)),
        new("contact", "Who to ask", ["Contacts", "Website"], entry => [.. entry.Contacts.Select(EntryInWords.Contact), entry.Website]),
        new("more", "Languages, schools and special provision", ["Languages", "WhileWaiting", "Outcomes", "Layer", "Specialism", "Capacity", "Urn"], entry =>
            [.. Each("language", entry.Languages), .. Each("pathway", entry.WhileWaiting), .. Each("outcome", entry.Outcomes), entry.Specialism, entry.Capacity is { } places ? $"{places} places" : null]),
    ];

    public static EntryFormPart Get(string id) => All.First(part => part.Id == id);

    private static IEnumerable<string> Each(string list, IEnumerable<string> ids) => ids.Select(id => OfferTerms.NameOf(list, id));

    /// <summary>"There is a charge. Child: £4.50 per session".</summary>
    public string Line(EntryForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var said = string.Join(". ", Says(EntryCheck.Tidy(form.ToContent())).Where(sentence => !string.IsNullOrEmpty(sentence)).Select(sentence => sentence!.TrimEnd('.')));
        if (said.Length == 0) return "Nothing yet";
        return said.Length <= LongestLine ? said : $"{said[..(said.LastIndexOf(' ', LongestLine) is var blank and > 0 ? blank : LongestLine)]} …";
    }

    /// <summary>Whether something in it is wrong.</summary>
    /// <param name="prefix">What the names of the form's fields begin with: "Form.".</param>
    public bool IsWrong(ModelStateDictionary state, string prefix) =>
        state.Any(field => field.Value?.Errors.Count > 0 && field.Key.StartsWith(prefix, StringComparison.Ordinal) && Fields.Contains(field.Key[prefix.Length..].Split('.', '[')[0]));
}
