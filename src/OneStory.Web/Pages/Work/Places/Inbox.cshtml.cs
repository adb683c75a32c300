using OneStory.Access;
using OneStory.Places;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Places;

/// <summary>The consultations a setting has to answer.</summary>
[Needs(Right.AnswerConsultations)]
public sealed class InboxModel(ConsultationsQuery query) : OneStoryPage
{
    public IReadOnlyList<ConsultationRow> Rows { get; private set; } = [];

    public async Task OnGet() => Rows = await query.OfMine();
}
