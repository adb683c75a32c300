using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.People;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Children;

/// <summary>A setting's children, what is due first.</summary>
[Needs(Right.AskForAssessment)]
public sealed class ChildrenModel(SettingsChildrenQuery children) : OneStoryPage
{
    [BindProperty(SupportsGet = true)]
    public string? Find { get; set; }

    public SettingsChildren Found { get; private set; } = null!;

    public async Task OnGet() => Found = await children.All(Find);

    /// <summary>Where an assessment is, for a co-ordinator.</summary>
    public static string InWords(string? stage) => stage switch
    {
        "requested" => "The council is deciding whether to assess",
        "assessing" => "Being assessed",
        "drafting" => "The plan is being written",
        "draft-served" => "The draft plan is with the family",
        "plan-issued" => "Has an EHC plan",
        "refused-to-assess" => "The council decided not to assess",
        "refused-plan" => "The council decided that a plan is not needed",
        "withdrawn" => "The request was withdrawn",
        _ => "",
    };
}
