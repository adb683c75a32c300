using OneStory.Access;
using OneStory.People;
using OneStory.Plans;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Family;

/// <summary>Plans, letters and files: everything that has been sent and given.</summary>
[Needs(Right.ReadRecord, Shows = "the documents")]
public sealed class DocumentsModel(ChildHeadQuery heads, DocumentsQuery documents) : ChildPage(heads)
{
    public override string Current => "documents";

    public DocumentsOfChild Found { get; private set; } = null!;

    public async Task OnGet() => Found = await documents.Of(Head.Id);

    public string PlanAt(PlanSent plan) => Here(plan.Kind == IssueKind.Final ? "plan" : "draft");
}
