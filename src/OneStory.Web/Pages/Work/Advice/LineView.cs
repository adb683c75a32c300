using OneStory.Assessments;
using OneStory.Law;

namespace OneStory.Web.Pages.Work.Advice;

/// <summary>A line of the form, and what its page needs of it.</summary>
public sealed record LineView(AnswerModel Page, int At, int NeedNumber)
{
    public LineForm Line => Page.Form.Lines[At];
    public string Field(string name) => $"Form.Lines[{AnswerModel.Number(At)}].{name}";
    public string Id(string name) => $"{name}-{Line.Id}";
    public LanguageCheck? Note => Line.ToLine().Note();
    public string? Section => Line.ToLine().Section;
    public string Kind => Line.Kind switch { LineKind.Need => $"Need {AnswerModel.Number(NeedNumber)}", LineKind.Outcome => "Outcome", _ => "Provision" };
    public int Under => Below(Line.Id);
    private int Below(Guid id) => Page.Form.Lines.Where(line => line.UnderId == id).Sum(line => 1 + Below(line.Id));
}
