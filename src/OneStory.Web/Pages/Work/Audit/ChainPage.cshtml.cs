using OneStory.Access;
using OneStory.Audit;
using OneStory.Web.Access;

namespace OneStory.Web.Pages.Work.Audit;

[Needs(Right.ReadAudit)]
public sealed class ChainModel(VerifyAudit verify) : OneStoryPage
{
    public VerifyAudit.Report? Report { get; private set; }

    public void OnGet()
    {
    }

    public async Task OnPost() => Report = await verify.Do();
}
