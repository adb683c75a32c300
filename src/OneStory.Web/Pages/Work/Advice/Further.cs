using Microsoft.AspNetCore.Mvc.ModelBinding;
using OneStory.Assessments;
using OneStory.People;

namespace OneStory.Web.Pages.Work.Advice;

/// <summary>Somebody asked beyond those the regulation names: because the family asks, or because their advice is thought appropriate.</summary>
public sealed class Further
{
    public string? RoleId { get; set; }
    public string? Title { get; set; }
    public Guid? OrganisationId { get; set; }
    public string? ContactName { get; set; }
    public string? ContactEmail { get; set; }
    public string? Because { get; set; }
    public string? Questions { get; set; }

    /// <summary>The choice of why alone is there whether or not anybody is asked.</summary>
    public bool IsEmpty => OrganisationId is null && string.IsNullOrWhiteSpace(Title + ContactName + ContactEmail + Because + Questions);

    public AdviserToAsk ToAsk() => new(RoleId ?? AdviceRoles.Other, Title ?? "", OrganisationId, Because ?? "", Questions ?? "", ContactName, ContactEmail);

    public void Check(ModelStateDictionary state, string prefix)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (IsEmpty) return;
        if (string.IsNullOrWhiteSpace(Title)) state.AddModelError($"{prefix}.Title", "Enter who is asked: “Speech and language therapist”.");
        if (OrganisationId is null && string.IsNullOrWhiteSpace(ContactName)) state.AddModelError($"{prefix}.OrganisationId", "Choose which body to ask, or name the person.");
        if (ContactWays.WhyNotEmail(ContactEmail) is { } notEmail) state.AddModelError($"{prefix}.ContactEmail", notEmail);
        if (string.IsNullOrWhiteSpace(Because)) state.AddModelError($"{prefix}.Because", "Say why you are asking them.");
    }
}
