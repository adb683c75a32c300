using OneStory.Law;
using OneStory.People;

namespace OneStory.Assessments;

/// <summary>A case like this one, and what was decided.</summary>
public sealed record LikeCase(Guid CaseId, string Reference, string Kind, DateOnly DecidedOn);

/// <summary>How like cases were decided: the same main need, at about the same age, in the last three years.</summary>
/// <param name="Of">"Communication and interaction, aged 5 to 10"; null where the need is not recorded.</param>
public sealed record LikeCases(string? Of, int Yes, int No, IReadOnlyList<LikeCase> Latest)
{
    public static LikeCases None { get; } = new(null, 0, 0, []);
}

public sealed class LikeCasesQuery(OneStoryDbContext db, ChildAccess access, UkClock clock) : IUseCase
{
    private const int Years = 3;
    private const int Shown = 6;
    private static readonly (int From, int To)[] Bands = [(0, 4), (5, 10), (11, 15), (16, 25)];

    public async Task<LikeCases> To(Guid caseId, string question)
    {
        var child = await db.Cases.AsNoTracking().Where(c => c.Id == caseId).Select(c => new { c.Child.Born, c.Child.PrimaryNeed }).FirstOrDefaultAsync();
        if (child?.PrimaryNeed is not { } need) return LikeCases.None;
        var yes = question == PanelQuestions.Plan ? DecisionKinds.WillIssuePlan : DecisionKinds.WillAssess;
        var no = question == PanelQuestions.Plan ? DecisionKinds.RefuseToIssuePlan : DecisionKinds.RefuseToAssess;
        var since = clock.Today.AddYears(-Years);
        var band = BandOf(child.Born, clock.Today);
        var visible = access.VisibleTo(db.Children.AsNoTracking());
        var decided = await db.Decisions.AsNoTracking().Where(d => d.CaseId != caseId && d.MadeOn >= since && (d.Kind == yes || d.Kind == no) && d.Case.Child.PrimaryNeed == need)
            .Select(d => new { d.CaseId, d.Case.Reference, d.Kind, d.MadeOn, d.Case.Child.Born, IsVisible = visible.Any(c => c.Id == d.Case.ChildId) }).ToListAsync();
        var like = decided.FindAll(d => BandOf(d.Born, d.MadeOn) == band);
        return new($"{NeedAreas.Find(need)?.Title ?? need}, aged {band.From} to {band.To}", like.Count(d => d.Kind == yes), like.Count(d => d.Kind == no),
            [.. like.Where(d => d.IsVisible).OrderByDescending(d => d.MadeOn).Take(Shown).Select(d => new LikeCase(d.CaseId, d.Reference, d.Kind, d.MadeOn))]);
    }

    private static (int From, int To) BandOf(DateOnly born, DateOnly day)
    {
        var age = Math.Clamp(Ages.On(born, day), 0, 25);
        return Array.Find(Bands, band => age <= band.To);
    }
}
