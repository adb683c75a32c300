using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OneStory.Demonstration;
using OneStory.Law;

namespace OneStory.Synthetic;

/// <summary>A share, as published and as made up.</summary>
/// <param name="Whole">Of how many the made-up share is.</param>
public sealed record Compared(string Table, string Row, double Published, double MadeUp, double Whole)
{
    public double Difference => MadeUp - Published;
}

/// <summary>Holds what was made up against what was published.</summary>
public sealed class Comparison
{
    private const int SixWeeks = 42;
    private const int TwentyWeeks = 140;
    private const int FourWeeks = 28;
    private readonly Dictionary<(string Table, string Row), double> counts = [];
    private readonly Dictionary<string, double> wholes = [];

    /// <summary>The day as of which the children were made up.</summary>
    public static async Task<DateOnly?> AsOf(OneStoryDbContext db, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        var type = Events.TypeOf(typeof(ChildMadeUp)).Id;
        var said = await db.ActEvents.Where(happened => happened.Type == type).Select(happened => happened.Payload).FirstOrDefaultAsync(cancellation);
        return said is null ? null : JsonSerializer.Deserialize<ChildMadeUp>(said, Events.Json)!.AsOf;
    }

    /// <summary>Counts an authority in.</summary>
    public async Task Add(OneStoryDbContext db, DateOnly asOf, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(db);
        await People(db, asOf, cancellation);
        await Places(db, cancellation);
        await Requests(db, asOf, cancellation);
        await Issued(db, asOf, cancellation);
        await Reviews(db, asOf, cancellation);
        await Ends(db, asOf, cancellation);
    }

    public IReadOnlyList<Compared> Rows() => [.. PublishedFigures.All.Select(row => new Compared(row.Table, row.Row, row.Percent,
        wholes.GetValueOrDefault(row.Table) is > 0 and var whole ? counts.GetValueOrDefault((row.Table, row.Row)) / whole * PublishedFigures.Scale(row.Table) : 0, wholes.GetValueOrDefault(row.Table)))];

    private static IQueryable<Case> InForce(OneStoryDbContext db) =>
        db.Cases.AsNoTracking().Where(one => !one.Standing.IsClosed && one.Standing.Stage == CaseStates.PlanIssued.Id && one.Particulars!.CeaseReason == null);

    private async Task People(OneStoryDbContext db, DateOnly asOf, CancellationToken cancellation)
    {
        var day = new DateOnly(Ages.SchoolYearOf(asOf), 8, 31);
        foreach (var row in await InForce(db).GroupBy(one => new { one.Child.Born, one.Child.Sex, one.Child.Ethnicity }).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancellation))
        {
            var age = Math.Clamp(Ages.On(row.Key.Born, day), Shares.Youngest, Shares.Oldest);
            Count("Age", age == Shares.Youngest ? "<=2" : $"{age}", row.Count);
            Count("Sex", row.Key.Sex ?? "", row.Count);
            Count("Ethnicity", Shares.Ethnicities.First(one => one.Code == (row.Key.Ethnicity ?? "")).Plans, row.Count);
        }

        var known = 0;
        foreach (var row in await InForce(db).SelectMany(one => one.Child.Needs.Where(need => need.Rank == 1)).GroupBy(need => need.Type).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancellation))
        {
            Count("Need", row.Key, row.Count);
            known += row.Count;
        }

        Count("Need", "unknown", await InForce(db).CountAsync(cancellation) - known);
    }

    private async Task Places(OneStoryDbContext db, CancellationToken cancellation)
    {
        var placed = 0;
        foreach (var row in await InForce(db).SelectMany(one => one.Placements.Where(place => place.LeftOn == null))
            .GroupBy(place => new { Type = place.Setting!.Type, place.Code, IsProvider = place.Ukprn != null }).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancellation))
        {
            Count("Placement", Group(row.Key.Type, row.Key.Code, row.Key.IsProvider), row.Count);
            placed += row.Count;
        }

        Count("Placement", "Placement not recorded", await InForce(db).CountAsync(cancellation) - placed);
    }

    private static string Group(string? type, string? code, bool isProvider) =>
        code == "EYP" ? "Non-maintained early years" : code is not null ? "Educated elsewhere" : isProvider ? "FE" : Detail.All.First(detail => detail.IsSetting && detail.SettingType == type).Group;

    private async Task Requests(OneStoryDbContext db, DateOnly asOf, CancellationToken cancellation)
    {
        var from = asOf.AddYears(-1);
        var asked = await Of(db, FactTypes.RequestReceived).Where(fact => fact.Date > from && fact.Date <= asOf).Select(fact => new { fact.CaseId, fact.Date }).ToListAsync(cancellation);
        var sources = await db.CaseParticulars.AsNoTracking().Where(one => Of(db, FactTypes.RequestReceived).Any(fact => fact.CaseId == one.CaseId && fact.Date > from)).ToDictionaryAsync(one => one.CaseId, one => one.RequestSource, cancellation);
        var answers = (await db.CaseFacts.AsNoTracking().Where(fact => fact.Date > from && (fact.Type == FactTypes.RequestWithdrawn.Id || fact.Kind == DecisionKinds.WillAssess || fact.Kind == DecisionKinds.RefuseToAssess))
            .Select(fact => new { fact.CaseId, fact.Date, fact.Kind }).ToListAsync(cancellation)).ToLookup(fact => fact.CaseId);
        foreach (var one in asked)
        {
            var answer = answers[one.CaseId].Where(fact => fact.Date >= one.Date).MinBy(fact => fact.Date);
            Count("Request comes to", answer?.Kind switch { DecisionKinds.WillAssess => "assessed", DecisionKinds.RefuseToAssess => "refused", null => "outstanding", _ => "withdrawn" }, 1);
            Count("Request comes from", sources.GetValueOrDefault(one.CaseId) switch { "1" => "Parent/young person", "2" => "School/setting", null => "Not known", _ => "Other" }, 1);
            if (answer?.Kind is DecisionKinds.WillAssess or DecisionKinds.RefuseToAssess) Count("Decided", answer.Date.DayNumber - one.Date.DayNumber <= SixWeeks ? "within 6 weeks" : "later", 1);
        }
    }

    private async Task Issued(OneStoryDbContext db, DateOnly asOf, CancellationToken cancellation)
    {
        var from = asOf.AddYears(-1);
        var made = await Of(db, FactTypes.DecisionSent).Where(fact => fact.Kind == DecisionKinds.FinalPlan && fact.Date > from && fact.Date <= asOf)
            .Select(fact => new { fact.Date, Asked = db.CaseFacts.Where(first => first.CaseId == fact.CaseId && first.Type == FactTypes.RequestReceived.Id).Min(first => first.Date) }).ToListAsync(cancellation);
        foreach (var days in made.Select(one => one.Date.DayNumber - one.Asked.DayNumber))
        {
            Count("Plan issued", days <= TwentyWeeks ? "within 20 weeks" : days <= 365 ? "20 weeks to a year" : "over a year", 1);
            counts[("Weeks to issue", "mean")] = counts.GetValueOrDefault(("Weeks to issue", "mean")) + (days / 7.0);
            wholes["Weeks to issue"] = wholes.GetValueOrDefault("Weeks to issue") + 1;
        }
    }

    private async Task Reviews(OneStoryDbContext db, DateOnly asOf, CancellationToken cancellation)
    {
        var from = asOf.AddYears(-1);
        var begun = await InForce(db).Select(one => new { one.Id, Since = one.Facts.Where(fact => fact.Kind == DecisionKinds.FinalPlan || fact.Kind == "in").Min(fact => (DateOnly?)fact.Date) }).ToListAsync(cancellation);
        foreach (var one in begun) Count("Plan in place", Years(one.Since, asOf), 1);
        var meetings = (await db.CaseFacts.AsNoTracking().Where(fact => fact.Type == FactTypes.ReviewMeeting.Id || fact.Type == FactTypes.LastReviewed.Id).GroupBy(fact => fact.CaseId)
            .Select(group => new { group.Key, Last = group.Max(fact => fact.Date) }).ToListAsync(cancellation)).ToDictionary(one => one.Key, one => one.Last);
        foreach (var one in begun.Where(one => one.Since <= from))
            Count("Review due", !meetings.TryGetValue(one.Id, out var last) ? "none recorded" : last > from ? "held in the year" : "held before", 1);
        var decided = (await Of(db, FactTypes.DecisionSent).Where(fact => fact.Date > from && (fact.Kind == DecisionKinds.KeepPlan || fact.Kind == DecisionKinds.AmendPlan || fact.Kind == DecisionKinds.CeasePlan)).Select(fact => new { fact.CaseId, fact.Date }).ToListAsync(cancellation)).ToLookup(fact => fact.CaseId);
        foreach (var held in await Of(db, FactTypes.ReviewMeeting).Where(fact => fact.Date > from).Select(fact => new { fact.CaseId, fact.Date }).ToListAsync(cancellation))
            Count("Review decided", decided[held.CaseId].Any(fact => fact.Date >= held.Date && fact.Date.DayNumber - held.Date.DayNumber <= FourWeeks) ? "within 4 weeks" : "later or not yet", 1);
    }

    private async Task Ends(OneStoryDbContext db, DateOnly asOf, CancellationToken cancellation)
    {
        var from = asOf.AddYears(-1);
        string[] appealable = [.. DecisionKinds.Appealable];
        Count("Decision", "appealed", await Of(db, FactTypes.AppealLodged).CountAsync(fact => fact.Date > from, cancellation), ofWhole: false);
        Count("Decision", "", await Of(db, FactTypes.DecisionSent).CountAsync(fact => fact.Date > from && appealable.Contains(fact.Kind), cancellation));
        foreach (var row in await db.CaseParticulars.AsNoTracking().Where(one => one.CeaseReason != null).GroupBy(one => one.CeaseReason).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancellation))
            Count("Plan ceased", PublishedFigures.CeasedBecause[Array.IndexOf(Ceasing.Reasons, row.Key)], row.Count);
    }

    private static IQueryable<CaseFact> Of(OneStoryDbContext db, FactType type) => db.CaseFacts.AsNoTracking().Where(fact => fact.Type == type.Id && fact.WithdrawnByActId == null);

    private static string Years(DateOnly? since, DateOnly asOf) => since is not { } day ? "" : ((asOf.DayNumber - day.DayNumber) / 365) switch { 0 => "<=1", >= 11 => "12+", var years => $"{years + 1}" };

    private void Count(string table, string row, double count, bool ofWhole = true)
    {
        counts[(table, row)] = counts.GetValueOrDefault((table, row)) + count;
        if (ofWhole) wholes[table] = wholes.GetValueOrDefault(table) + count;
    }
}
