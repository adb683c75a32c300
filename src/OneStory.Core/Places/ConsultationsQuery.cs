using OneStory.Law;
using OneStory.Plans;

namespace OneStory.Places;

/// <summary>A consultation in a list.</summary>
public sealed record ConsultationRow(
    Guid Id, Guid CaseId, string Child, int Year, Guid SettingId, string Setting, string Type, bool IsPreferred, DateOnly SentOn, Deadline? Clock, DateOnly? RepliedOn, ConsultationReply? Reply, IReadOnlyList<string> Grounds, string? Reasons,
    string? WhatItWouldTake, string? RepliedBy, int TimesChased, DateOnly? WithdrawnOn)
{
    public bool IsWaiting => RepliedOn is null && WithdrawnOn is null;
}

/// <summary>The decision on section I, as it stands.</summary>
public sealed record NamingStands(Guid? SettingId, string? Setting, string SettingType, string Reasons, bool? IsTheFamilysChoice, IReadOnlyList<(string Ground, string Because)> Grounds, DateOnly DecidedOn, int Version);

/// <summary>Whom a case has consulted, what the family asks for, and what was decided.</summary>
public sealed record CaseConsultations(
    Guid CaseId, Guid ChildId, string Child, string Called, int Age, string? PrimaryNeed, IReadOnlyList<ConsultationRow> All, Preference Preferred, NamingStands? Naming, string? WhyNotConsult, Deadline? Window, int? DraftNumber, DateOnly Today)
{
    public int Late => All.Count(row => row is { IsWaiting: true, Clock: { } clock } && clock.Due < Today);
}

/// <summary>One consultation, for the setting that answers it and the officer who sent it.</summary>
public sealed record ConsultationPage(ConsultationRow Row, Guid ChildId, string Letter, int Version, bool MayAnswer, bool MayEnter, bool FinalPlanIsSent, string? WhyNot, SettingDuty Duty, int? DraftNumber);

public sealed class ConsultationsQuery(OneStoryDbContext db, UkClock clock, Viewer viewer, ChildAccess access) : IUseCase
{
    public async Task<CaseConsultations?> Of(Guid caseId)
    {
        var today = clock.Today;
        var found = await db.Cases.AsNoTracking().Include(c => c.Child).Include(c => c.Facts).Include(c => c.Circumstances).AsSplitQuery().FirstOrDefaultAsync(c => c.Id == caseId);
        if (found is null) return null;
        var law = CaseLawQuery.Of(found, today);
        var all = await db.Consultations.AsNoTracking().Include(consultation => consultation.Setting).Where(consultation => consultation.CaseId == caseId).ToListAsync();
        var naming = await db.NamingDecisions.AsNoTracking().Include(decided => decided.Setting).FirstOrDefaultAsync(decided => decided.CaseId == caseId);
        return new(caseId, found.ChildId, found.Child.Name, found.Child.CalledName, Ages.On(found.Child.Born, today), found.Child.PrimaryNeed,
            [.. all.Select(consultation => Row(consultation, found, law)).OrderByDescending(row => row.IsPreferred).ThenBy(row => row.WithdrawnOn is not null).ThenBy(row => row.RepliedOn is not null).ThenBy(row => row.SentOn).ThenBy(row => row.Setting, StringComparer.Ordinal)],
            await Consulting.Preferred(db, caseId), naming is null ? null : Stands(naming), law.Position.Acts().First(act => act.Act == Acts.ConsultSetting).WhyNot, law.Clock("draft-window"), await Draft(caseId), today);
    }

    /// <summary>Consultations of the settings where the viewer works: those to answer first.</summary>
    public async Task<IReadOnlyList<ConsultationRow>> OfMine()
    {
        var today = clock.Today;
        List<Guid> mine = [.. viewer.Posts.Where(post => post.Role.Rights.Contains(Right.AnswerConsultations)).SelectMany(post => post.Organisations).Distinct()];
        var since = today.AddYears(-1);
        var open = access.VisibleTo(db.Children).Select(child => child.Id);
        var all = await db.Consultations.AsNoTracking().Where(consultation => mine.Contains(consultation.SettingId) && consultation.WithdrawnOn == null && consultation.SentOn >= since && open.Contains(consultation.Case.ChildId))
            .Include(consultation => consultation.Setting).Include(consultation => consultation.Case).ThenInclude(c => c.Child).Include(consultation => consultation.Case).ThenInclude(c => c.Facts)
            .Include(consultation => consultation.Case).ThenInclude(c => c.Circumstances).AsSplitQuery().ToListAsync();
        return [.. all.Select(consultation => Row(consultation, consultation.Case, CaseLawQuery.Of(consultation.Case, today))).OrderBy(row => !row.IsWaiting).ThenBy(row => row.Clock?.Due).ThenBy(row => row.Child, StringComparer.Ordinal)];
    }

    public async Task<ConsultationPage?> One(Guid caseId, Guid consultationId)
    {
        var consultation = await db.Consultations.AsNoTracking().Include(c => c.Setting).Include(c => c.Case).ThenInclude(c => c.Child).Include(c => c.Case).ThenInclude(c => c.Facts)
            .Include(c => c.Case).ThenInclude(c => c.Circumstances).AsSplitQuery().FirstOrDefaultAsync(c => c.Id == consultationId && c.CaseId == caseId);
        if (consultation is null) return null;
        var (mayAnswer, isOfficer) = (viewer.AnswersFor(consultation.SettingId), viewer.CanForEveryone(Right.ConsultSettings));
        if (!mayAnswer && !isOfficer && !viewer.Grants.Any(grant => grant.ChildId == consultation.Case.ChildId)) return null;
        var law = CaseLawQuery.Of(consultation.Case, clock.Today);
        return new(Row(consultation, consultation.Case, law), consultation.Case.ChildId, consultation.Letter, consultation.Version, mayAnswer, isOfficer && !mayAnswer, law.Stage == CaseStates.PlanIssued,
            law.Position.Acts().First(act => act.Act == Acts.ReplyToConsultation).WhyNot, SettingDuties.Of(consultation.Setting.Type), await Draft(caseId));
    }

    private async Task<int?> Draft(Guid caseId) =>
        await db.PlanIssues.Where(issue => issue.Plan.CaseId == caseId && issue.Kind == IssueKind.Draft).OrderByDescending(issue => issue.Number).Select(issue => (int?)issue.Number).FirstOrDefaultAsync();

    private static NamingStands Stands(NamingDecision naming) => new(naming.SettingId, naming.Setting?.Name, naming.SettingType, naming.Reasons, naming.IsTheFamilysChoice,
        [.. naming.Grounds.Select((ground, at) => (ground, naming.GroundReasons.ElementAtOrDefault(at) ?? ""))], naming.DecidedOn, naming.Version);

    private static ConsultationRow Row(Consultation consultation, Case of, CaseInLaw law) => new(
        consultation.Id, of.Id, of.Child.Name, of.Child.YearOn(law.On), consultation.SettingId, consultation.Named(), consultation.Setting.Type, consultation.IsPreferred, consultation.SentOn, law.Clock("setting-consult-reply", consultation.Named()),
        consultation.RepliedOn, consultation.Reply, consultation.Grounds, consultation.Reasons, consultation.WhatItWouldTake, consultation.RepliedByName, consultation.TimesChased, consultation.WithdrawnOn);
}
