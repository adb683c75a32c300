using System.Text.Json;
using OneStory.Assessments;
using OneStory.People;

namespace OneStory.Plans;

/// <summary>Makes the plan being written into its content, from the database.</summary>
internal static class PlanLoading
{
    /// <summary>The plan of the case, or null where none has been begun.</summary>
    public static async Task<PlanContent?> Of(OneStoryDbContext db, Guid caseId) =>
        await Records(db).FirstOrDefaultAsync(p => p.CaseId == caseId) is { } plan ? await Of(db, plan) : null;

    /// <summary>Plans with what their content is made of.</summary>
    public static IQueryable<Plan> Records(OneStoryDbContext db) => db.Plans.AsNoTracking().AsSplitQuery().Include(p => p.Case).ThenInclude(c => c.Child)
        .Include(p => p.Lines.Where(line => line.RemovedAt == null)).ThenInclude(line => line.SourceLine!.Advice);

    /// <param name="plan">One of <see cref="Records"/>.</param>
    public static async Task<PlanContent> Of(OneStoryDbContext db, Plan plan) => Of(
        plan, await db.Authorities.AsNoTracking().FirstAsync(a => a.Id == db.Scope.Required), await AdviceFor(db, plan.CaseId).ToListAsync());

    /// <summary>The advice that a plan carries, with who gave it.</summary>
    public static IQueryable<Advice> AdviceFor(OneStoryDbContext db, Guid caseId) => db.Advice.AsNoTracking().Include(a => a.Organisation)
        .Where(a => a.CaseId == caseId && (a.State == AdviceState.Given || a.State == AdviceState.Reused || a.State == AdviceState.NotKnown));

    /// <param name="advice">All of <see cref="AdviceFor"/>.</param>
    public static PlanContent Of(Plan plan, Authority authority, IEnumerable<Advice> advice)
    {
        return new PlanContent
        {
            Template = plan.Template,
            Authority = new(authority.Id, authority.Name, authority.Contact.Phone, authority.Contact.Email),
            Reference = plan.Case.Reference,
            Child = Person(plan.Case.Child),
            Lines = InOrder(plan.Template, plan.Lines),
            Advice = [.. Elsewhere(plan), .. advice.OrderBy(a => a.AskedOn).ThenBy(a => a.Title, StringComparer.Ordinal).Select(Of)],
            OwnVersion = plan.OwnVersionCheckedBy is null ? null : plan.OwnVersion,
        };
    }

    public static ContentLine Of(PlanLine line) => new()
    {
        Id = line.Id,
        Section = line.Section,
        Kind = line.Kind,
        Heading = line.Heading,
        Area = line.Area,
        Text = line.Text,
        Quantities = ContentQuantities.Of(line.Quantities),
        LeadsFrom = [.. line.LeadsFrom],
        EducatesOrTrains = line.EducatesOrTrains,
        PreparesForAdulthood = line.PreparesForAdulthood,
        KeptBecause = line.KeptBecause,
        Source = SourceOf(line),
    };

    public static ContentPlacement Of(Places.NamingDecision naming) => new(naming.SettingType, naming.Reasons, naming.Setting?.Name, naming.Setting?.Urn);

    private static IReadOnlyList<ContentLine> InOrder(string template, List<PlanLine> lines)
    {
        var sections = PlanTemplates.Of(template).Sections.Select(section => section.Letter).ToList();
        return [.. lines.OrderBy(line => sections.IndexOf(line.Section)).ThenBy(line => line.Order).ThenBy(line => line.Id).Select(Of)];
    }

    private static PlanPerson Person(Child child) => new(child.FirstName, child.LastName, child.Born, child.KnownAs, child.Sex, child.Upn, child.NhsNumber);

    private static ContentAdvice Of(Advice advice) => new(
        advice.Title, advice.State switch { AdviceState.Reused => "reused", AdviceState.NotKnown => "not-known", _ => "given" },
        advice.AnsweredByName, advice.AnsweredByTitle, advice.Organisation?.Name,
        advice.State == AdviceState.Reused ? advice.ReusedAdviceDated ?? advice.AnsweredOn : advice.AnsweredOn,
        advice.State == AdviceState.NotKnown ? advice.NotKnownNote : advice.Summary.Length == 0 ? null : advice.Summary);

    private static List<ContentAdvice> Elsewhere(Plan plan) =>
        plan.AdviceElsewhere is { } json ? JsonSerializer.Deserialize<List<ContentAdvice>>(json, PlanExport.Json)! : [];

    private static ContentSource? SourceOf(PlanLine line)
    {
        if (line.SourceLine is { } source)
            return new() { AdviceLineId = source.Id, Title = source.Advice.Title, By = source.Advice.AnsweredByName, On = source.Advice.AnsweredOn, Words = source.Text, Note = line.SourceNote };
        if (line.SourceElsewhere is { } json) return JsonSerializer.Deserialize<ContentSource>(json, PlanExport.Json);
        return line.SourceNote is { } note ? new() { Note = note } : null;
    }
}
