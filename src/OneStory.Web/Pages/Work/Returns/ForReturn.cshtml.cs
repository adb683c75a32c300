using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Insight;
using OneStory.People;
using OneStory.Places;
using OneStory.Returns.Sen2;
using OneStory.Web.Access;
using OneStory.Web.Pages.Family;

namespace OneStory.Web.Pages.Work.Returns;

/// <summary>What the Department asks about a child that the record does not say elsewhere, and what is to be mended of it.</summary>
[Needs(Right.EditPeople, Shows = "what the Department asks about the child")]
public sealed class ForReturnModel(ChildHeadQuery heads, ForReturnQuery query, ReturnQuery returns, SayForReturn say, KeepReturnLines lines) : ChildPage(heads)
{
    public override string Current => "people";

    [BindProperty]
    public SayForReturn.AboutChild About { get; set; } = new();

    public ForReturn Found { get; private set; } = null!;
    public IReadOnlyList<Sen2Finding> Findings { get; private set; } = [];

    public IEnumerable<Sen2Code> Codes(string set) => Sen2Code.In(set, Sen2Profile.Newest.Year.Number);

    public static string Name(PlaceOfCase place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return place.Setting?.Name ?? (place.Urn is { } urn ? $"URN {urn}, which is not in our register" : place.Ukprn is { } ukprn ? $"UKPRN {ukprn}" : Sen2Code.All.FirstOrDefault(code => code.Set == "setting" && code.Code == place.Code)?.Meaning ?? "Not said");
    }

    public async Task OnGet()
    {
        await Load();
        var child = Found.Child;
        About = new()
        {
            Sex = Sen2OfRecord.SexCode(child.Sex),
            Ethnicity = child.Ethnicity,
            UpnUnknown = child.UpnUnknown,
            FirstNeed = child.Needs.Find(need => need.Rank == 1)?.Type,
            SecondNeed = child.Needs.Find(need => need.Rank == 2)?.Type,
        };
    }

    public async Task<IActionResult> OnPostChild(CancellationToken cancellation) => await Answer(await say.OfChild(Head.Id, About), _ =>
    {
        Said = "Saved.";
        return Redirect(Here("return"));
    }, Again, "About.") is var answer && answer is RedirectResult ? await Anew(answer, cancellation) : answer;

    private async Task<IActionResult> Anew(IActionResult answer, CancellationToken cancellation)
    {
        await lines.For(Head.Id, cancellation);
        return answer;
    }

    private async Task<IActionResult> Again()
    {
        await Load();
        return Page();
    }

    private async Task Load() => (Found, Findings) = (await query.Of(Head.Id), await returns.OfChild(Head.Id));
}
