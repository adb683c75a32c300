using OneStory.Assessments;

namespace OneStory.Web.Pages.Work.Advice;

/// <summary>The fields for somebody further.</summary>
/// <param name="At">What their names begin with: "Others[0]."; empty where the page asks one alone.</param>
public sealed record FurtherView(Further Adviser, string At, IReadOnlyList<BodyToAsk> Bodies)
{
    public FurtherNames Prefix => new(At);
}

/// <summary>The names under which the fields are posted.</summary>
public sealed record FurtherNames(string At)
{
    public string RoleId => At + nameof(Further.RoleId);
    public string Title => At + nameof(Further.Title);
    public string OrganisationId => At + nameof(Further.OrganisationId);
    public string ContactName => At + nameof(Further.ContactName);
    public string ContactEmail => At + nameof(Further.ContactEmail);
    public string Because => At + nameof(Further.Because);
    public string Questions => At + nameof(Further.Questions);
}
