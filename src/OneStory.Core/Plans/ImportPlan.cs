using System.Text.Json;

namespace OneStory.Plans;

/// <summary>
/// Brings in a plan written elsewhere, from the exchange format. It takes the place of what had been written, which is kept as
/// taken out. Every line, thread and source comes along; a file that cannot be taken whole is refused whole.
/// </summary>
public sealed class ImportPlan(CaseWork work) : IUseCase
{
    /// <summary>The largest file that is taken, in characters.</summary>
    public const int LargestFile = 5_000_000;

    public sealed record Command(string Json);

    public Task<Outcome> Do(Guid caseId, Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return work.OnCase(caseId, Right.WritePlan, new("import-plan"), async hand =>
        {
            var (plan, refusal) = await PlanOfCase.Open(hand);
            if (refusal is not null) return refusal;
            if (plan!.Latest() is { } sent) return Outcome.Refused($"Draft {sent.Number} has been served on the family, so another plan cannot take its place.");
            if (command.Json.Length > LargestFile) return Outcome.Refused("The file is too big to be one plan.", nameof(Command.Json));
            var read = PlanExport.Read(command.Json);
            if (read.Content is not { } content) return Outcome.Refused(string.Join(" ", read.Problems.Take(3)), nameof(Command.Json));
            if (content.Child.Born != hand.Child.Born) return Outcome.Refused("The plan in the file is for somebody with another date of birth.", nameof(Command.Json));
            foreach (var line in await hand.Db.PlanLines.Where(line => line.PlanId == plan!.Id && line.RemovedAt == null).ToListAsync()) line.RemovedAt = hand.Now;
            await Take(hand, plan!, content);
            hand.Happened(new PlanImported(plan!.Id, content.Authority.Name, content.Reference, content.Lines.Count, PlanExport.Hash(command.Json)));
            return Outcome.Done(plan.Id);
        });
    }

    private static async Task Take(CaseInHand hand, Plan plan, PlanContent content)
    {
        var ids = await Ids(hand.Db, content);
        foreach (var section in content.Lines.GroupBy(line => line.Section))
            foreach (var (index, line) in section.Index())
                hand.Db.Add(Line(plan, line, ids, (index + 1) * PlanLines.Gap));
        if (content.Placement is { } place) hand.Db.Add(Placement(plan, place));
        plan.AdviceElsewhere = content.Advice.Count == 0 ? null : JsonSerializer.Serialize(content.Advice, PlanExport.Json);
        (plan.OwnVersion, plan.OwnVersionCheckedBy) = (content.OwnVersion, null);
    }

    /// <summary>Lines keep their ids, unless the authority has a line of one of them already: then all are made anew.</summary>
    private static async Task<Dictionary<Guid, Guid>> Ids(OneStoryDbContext db, PlanContent content)
    {
        var ids = content.Lines.Select(line => line.Id).ToList();
        var taken = await db.PlanLines.AnyAsync(line => ids.Contains(line.Id));
        return ids.ToDictionary(id => id, id => taken ? Guid.CreateVersion7() : id);
    }

    private static PlanLine Line(Plan plan, ContentLine line, Dictionary<Guid, Guid> ids, int order) => new()
    {
        Id = ids[line.Id],
        PlanId = plan.Id,
        Section = line.Section,
        Kind = line.Kind,
        Order = order,
        Heading = line.Heading,
        Area = line.Area,
        Text = line.Text,
        Quantities = line.Quantities?.ToEntity() ?? new(),
        LeadsFrom = [.. line.LeadsFrom.Select(from => ids[from])],
        EducatesOrTrains = line.EducatesOrTrains,
        PreparesForAdulthood = line.PreparesForAdulthood,
        KeptBecause = line.KeptBecause,
        SourceElsewhere = line.Source is { } source ? JsonSerializer.Serialize(source, PlanExport.Json) : null,
    };

    /// <summary>The setting the other plan named is shown, and stops a draft until an officer has taken it out.</summary>
    private static PlanLine Placement(Plan plan, ContentPlacement place) => new()
    {
        PlanId = plan.Id,
        Section = "I",
        Kind = PlanLineKind.Words,
        Order = PlanLines.Gap,
        Heading = "As named in the plan brought in",
        Text = string.Join(". ", new[] { place.SettingName, place.SettingType, place.Reasons }.Where(part => !string.IsNullOrWhiteSpace(part))),
    };
}

[EventType("plan-imported", 1)]
public sealed record PlanImported(Guid PlanId, string From, string Reference, int Lines, string FileHash) : Event;
