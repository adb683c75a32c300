using OneStory.Access;
using OneStory.Insight;
using OneStory.Returns.Sen2;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Returns;

/// <summary>The figures the Department publishes, from live cases.</summary>
[Needs(Right.ManageReturns)]
public sealed class MeasuresModel(MeasuresQuery measures) : OneStoryPage
{
    public IReadOnlyList<MeasureFigure> Figures { get; private set; } = [];
    public int Year => ReturnPeriod.Next(Today);
    public Sen2SurveyDay? SurveyDay => Sen2Year.SurveyDayOf(Year);

    public async Task OnGet() => Figures = await measures.All();
}
