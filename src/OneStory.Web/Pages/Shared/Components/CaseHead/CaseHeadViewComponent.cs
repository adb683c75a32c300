using Microsoft.AspNetCore.Mvc;
using OneStory.Access;
using OneStory.Casework;

namespace OneStory.Web.Pages.Shared.Components.CaseHead;

/// <summary>
/// The head of every page of a case: who it is about, who holds it, and the way to its other pages.
/// <c>@await Component.InvokeAsync("CaseHead", new { caseId, current = "advice" })</c>. On the overview the name is the
/// page's heading; elsewhere the page has its own.
/// </summary>
public sealed class CaseHeadViewComponent(CasePageQuery cases, Viewer viewer) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(Guid caseId, string current, OneStory.Casework.CaseHead? head = null)
    {
        head ??= await cases.Head(caseId);
        return head is null ? Content("") : View(new CaseHeadView(head, current, viewer.Can(Right.SeeWorklist)));
    }
}

/// <param name="Current">The last part of the page's address; empty for the overview.</param>
public sealed record CaseHeadView(OneStory.Casework.CaseHead Head, string Current, bool IsOfficer)
{
    /// <summary>The pages of a case, some of them the child's.</summary>
    public IReadOnlyList<(string Id, string Text, string Path)> Tabs =>
    [
        ("", "Overview", $"case/{Head.CaseId}"), ("story", "Story", $"child/{Head.ChildId}/story"), ("advice", "Advice", $"case/{Head.CaseId}/advice"),
        ("plan", "Plan", $"case/{Head.CaseId}/plan/write"), ("consultations", "Consultations", $"case/{Head.CaseId}/consultations"), ("family", "Family", $"child/{Head.ChildId}/people"),
        ("documents", "Documents", $"child/{Head.ChildId}/documents"), ("messages", "Messages", $"child/{Head.ChildId}/messages"), ("history", "History", $"case/{Head.CaseId}/history"),
    ];
}
