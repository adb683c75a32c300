using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Law;
using OneStory.People;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Family;

/// <summary>The people of a child: who they are, their family, those who work with them, and whose the rights are.</summary>
[Needs(Right.ReadRecord, Shows = "the people of the record")]
public sealed class PeopleModel(ChildHeadQuery heads, PeopleQuery people) : ChildPage(heads)
{
    public override string Current => "people";

    public PeopleOfChild Found { get; private set; } = null!;
    public bool CanEdit => Access.Allows(Right.EditPeople);

    public async Task<IActionResult> OnGet()
    {
        if (await people.Of(Head.Id) is not { } found) return NotFound();
        Found = found;
        return Page();
    }

    public bool MayChange(FamilyMember member) => CanEdit || (member.AccountId is { } account && account == Viewer.AccountId);

    public string WhyRights => $"Compulsory school age ends on the last Friday in June of the school year in which somebody is 16. For {Found.Child.CalledName}, born on {Found.Child.Born.WithoutWeekday()}, that is {Ages.CompulsorySchoolAgeEnds(Found.Child.Born).InWords()}. From the day after, {Found.RightsPassOn.InWords()}, the rights are the young person\u2019s own until they are 25.";

    public static string InWords(ContactBy by) => by switch { ContactBy.Text => "By text", ContactBy.Letter => "By letter", ContactBy.Phone => "By phone", _ => "By email" };
}
