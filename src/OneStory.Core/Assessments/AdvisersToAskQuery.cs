using OneStory.Law;
using OneStory.People;

namespace OneStory.Assessments;

/// <summary>Somebody whom regulation 6 requires to be asked, with the body that would usually answer.</summary>
/// <param name="AskedAlready">Whether this case has asked them.</param>
public sealed record SuggestedAdviser(string RoleId, string Title, string Who, string Because, Source Source, bool IsFamily, Guid? OrganisationId, bool AskedAlready);

/// <summary>Who is to be asked about a child, and which bodies there are.</summary>
public sealed record AdvisersToAsk(Guid ChildId, string Child, string Called, IReadOnlyList<SuggestedAdviser> Suggested, IReadOnlyList<BodyToAsk> Bodies, string? WhyNot)
{
    /// <summary>Those required who have not been asked.</summary>
    public IReadOnlyList<SuggestedAdviser> Missing => [.. Suggested.Where(adviser => !adviser.AskedAlready)];
}

public sealed class AdvisersToAskQuery(OneStoryDbContext db, UkClock clock) : IUseCase
{
    public async Task<AdvisersToAsk?> Of(Guid caseId)
    {
        var today = clock.Today;
        var found = await db.Cases.AsNoTracking().Include(c => c.Child).Include(c => c.Facts).Include(c => c.Circumstances).AsSplitQuery().FirstOrDefaultAsync(c => c.Id == caseId);
        if (found is null) return null;
        var asked = await db.Advice.Where(advice => advice.CaseId == caseId && advice.State != AdviceState.Withdrawn).Select(advice => advice.RoleId).ToListAsync();
        var bodies = await Bodies.ToAsk(db, today, found.Child.SettingId);
        var age = Ages.On(found.Child.Born, today);
        var whyNot = CasePosition.Of(found.ToLaw(), today).Acts().First(act => act.Act == Acts.SeekAdvice).WhyNot;
        return new(found.ChildId, found.Child.Name, found.Child.CalledName,
            [.. Required(found.Child, today).Select(giver => Suggest(giver, found.Child, age, bodies, asked))], bodies, whyNot);
    }

    /// <summary>Everyone the regulation requires, of what the record knows of the child.</summary>
    public static IReadOnlyList<AdviceGiver> Required(Child child, DateOnly on)
    {
        ArgumentNullException.ThrowIfNull(child);
        return AdviceGivers.For(new()
        {
            AttendsSetting = child.SettingId is not null,
            NationalCurriculumYear = child.YearOn(on),
            HasHearingImpairment = child.HasHearingImpairment,
            HasVisionImpairment = child.HasVisionImpairment,
            ParentServesInForces = child.ParentServesInForces,
            IsYoungPerson = child.RightsHeldBy(on) is RightsHolder.YoungPerson,
        });
    }

    private static SuggestedAdviser Suggest(AdviceGiver giver, Child child, int age, IReadOnlyList<BodyToAsk> bodies, List<string> asked)
    {
        var role = AdviceRoles.Find(giver.Id);
        return new(giver.Id, role?.Title ?? giver.Who, giver.Who, giver.Because, giver.Source, role?.IsFamily == true, Bodies.Usual(giver.Id, child, age, bodies), asked.Contains(giver.Id));
    }
}
