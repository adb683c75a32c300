using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.People;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Family;

/// <summary>Who has looked at the record: the family can always see.</summary>
[Needs(Right.SeeWhoLooked)]
public sealed class LookedModel(ChildHeadQuery heads, WhoLookedQuery looked) : ChildPage(heads)
{
    public override string Current => "looked";

    [BindProperty(SupportsGet = true)]
    public DateOnly? Before { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Others { get; set; }

    public IReadOnlyList<LooksOfDay> Days { get; private set; } = [];
    public DateOnly? Earlier { get; private set; }
    public int Total { get; private set; }

    public async Task OnGet() => (Days, Earlier, Total) = await looked.Of(Head.Id, Before?.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc), Others);
}
