using Microsoft.AspNetCore.Mvc;
using OneStory.Audit;

namespace OneStory.Web.Pages.Work.Audit;

/// <summary>What the lists of the audit share: their filter, which stands in the address.</summary>
public abstract class AuditPage : OneStoryPage
{
    [BindProperty(SupportsGet = true, Name = "who")]
    public string? Who { get; set; }

    [BindProperty(SupportsGet = true, Name = "what")]
    public string? What { get; set; }

    [BindProperty(SupportsGet = true, Name = "about")]
    public Guid? Child { get; set; }

    [BindProperty(SupportsGet = true, Name = "from")]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true, Name = "to")]
    public DateOnly? To { get; set; }

    public ListAddress Address => new(Request);
    public int Count { get; protected set; }
    public int PageCount => Math.Max(1, (Count + AuditAsked.Size - 1) / AuditAsked.Size);

    protected AuditAsked Asked(int? page = null) => new(Who, What, Child, From, To, page ?? Address.Asked.Page);
}
