using Microsoft.AspNetCore.Mvc.Rendering;
using OneStory.LocalOffer;

namespace OneStory.Web.Pages.Work.LocalOffer.Forms;

/// <summary>The lists that entries are sorted by, as a form offers them.</summary>
public static class TermOptions
{
    /// <summary>Each kind of help under the wider one it belongs to: "Health: Sleep".</summary>
    public static IEnumerable<SelectListItem> Categories => OfferTerms.Of("category").Select(term => new SelectListItem(InFull(term), term.Id)).Prepend(new("Choose", ""));

    public static IEnumerable<SelectListItem> Layers => OfferTerms.Of("layer").Select(term => new SelectListItem(term.Name, term.Id)).Prepend(new("Not said", ""));

    /// <summary>The widest kinds of help, each with what is under it.</summary>
    public static IEnumerable<(Term Widest, IReadOnlyList<Term> Under)> CategoriesByWidest =>
        OfferTerms.Of("category").Where(term => term.Parent is null).Select(widest => (widest, (IReadOnlyList<Term>)[.. OfferTerms.Of("category").Where(term => term.Id != widest.Id && OfferTerms.WithParents("category", term.Id).Last().Id == widest.Id)]));

    /// <summary>Languages that people speak: easy read is of translations alone.</summary>
    public static IEnumerable<Term> Spoken => OfferTerms.Of("language").Where(term => term.Id != OfferTerms.EasyRead);

    private static string InFull(Term term) => term.Parent is null ? $"{term.Name} (all)" : $"{OfferTerms.WithParents("category", term.Id).Last().Name}: {term.Name}";
}
