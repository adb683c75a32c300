using OneStory.Assessments;
using OneStory.People;

namespace OneStory.Plans;

/// <summary>
/// Takes a line of advice into the plan as a need, an outcome or provision, in the adviser's words and with the advice as its
/// source. It joins the thread by itself where the advice said what it belongs to.
/// </summary>
public sealed class PickAdviceLine(CaseWork work) : IUseCase
{
    /// <param name="Section">Where it goes; null where the advice itself says.</param>
    /// <param name="Again">Whether it is taken although the plan has it already, to make two lines of one.</param>
    public sealed record Command(Guid AdviceLineId, string? Section = null, bool Again = false);

    public Task<Outcome> Do(Guid caseId, Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return work.OnCase(caseId, Right.WritePlan, new("pick-advice-line", Basis: "SEND Regulations 2014, regulations 7 and 12"), async hand =>
        {
            var (plan, refusal) = await PlanOfCase.Open(hand);
            if (refusal is not null) return refusal;
            var source = await Find(hand, command.AdviceLineId);
            if (source is null) return new NotFound();
            var kind = KindOf(source.Kind);
            var section = command.Section ?? SectionOf(source, source.Advice.RoleId);
            if (!PlanLines.SectionsFor(kind).Contains(section)) return Outcome.Refused($"Section {section} does not hold a line of this kind.", nameof(Command.Section));
            var lines = await hand.Db.PlanLines.Include(line => line.SourceLine).Where(line => line.PlanId == plan!.Id && line.RemovedAt == null).ToListAsync();
            if (!command.Again && lines.Find(line => line.SourceLineId == source.Id) is { } used) return Outcome.Refused($"The plan has this line already, in section {used.Section}.");
            var line = Take(plan!, source, kind, section, await PlanLines.NextOrder(hand.Db, plan!.Id, section));
            Thread(line, source, lines);
            hand.Db.Add(line);
            hand.Db.RemoveRange(await hand.Db.UnusedAdvice.Where(left => left.PlanId == plan.Id && left.AdviceLineId == source.Id).ToListAsync());
            hand.LinesChanged(plan!, new AdviceLinePicked(line.Id, source.Id, section, source.Advice.Title));
            return Outcome.Done(line.Id);
        });
    }

    /// <summary>The line, if it stands in advice given for this very case.</summary>
    internal static Task<AdviceLine?> Find(CaseInHand hand, Guid adviceLineId) => hand.Db.AdviceLines.AsNoTracking().Include(line => line.Advice)
        .FirstOrDefaultAsync(line => line.Id == adviceLineId && line.Advice.CaseId == hand.Case.Id && (line.Advice.State == AdviceState.Given || line.Advice.State == AdviceState.Reused));

    /// <summary>Needs go by who gave the advice; provision where the adviser put it.</summary>
    internal static string SectionOf(AdviceLine source, string role) => source.Kind switch
    {
        LineKind.Outcome => "E",
        LineKind.Provision => PlanLines.SectionsFor(PlanLineKind.Provision).FirstOrDefault(section => section == source.Area) ?? "F",
        _ when NeedAreas.Find(source.Area) is not null => "B",
        _ => role switch { "health" => "C", "social-care" => "D", _ => "B" },
    };

    internal static PlanLineKind KindOf(LineKind kind) => kind switch { LineKind.Need => PlanLineKind.Need, LineKind.Outcome => PlanLineKind.Outcome, _ => PlanLineKind.Provision };

    private static PlanLine Take(Plan plan, AdviceLine source, PlanLineKind kind, string section, int order) => new()
    {
        PlanId = plan.Id,
        Section = section,
        Kind = kind,
        Order = order,
        Text = source.Text,
        SourceLineId = source.Id,
        Area = kind == PlanLineKind.Need ? NeedAreas.Find(source.Area)?.Id : null,
        Quantities = ContentQuantities.Of(source.Quantities)?.ToEntity() ?? new(),
        PreparesForAdulthood = source.Advice.RoleId == "preparation-for-adulthood" && kind != PlanLineKind.Need,
    };

    /// <summary>Up to what it belongs to in the advice, and down to what belongs to it, as far as the plan has them.</summary>
    private static void Thread(PlanLine line, AdviceLine source, List<PlanLine> lines)
    {
        if (source.UnderId is { } under) line.LeadsFrom = [.. lines.Where(above => above.SourceLineId == under).Select(above => above.Id)];
        foreach (var below in lines.Where(below => below.SourceLine?.UnderId == source.Id && !below.LeadsFrom.Contains(line.Id))) below.LeadsFrom = [.. below.LeadsFrom, line.Id];
    }
}

[EventType("advice-line-picked", 1)]
public sealed record AdviceLinePicked(Guid LineId, Guid AdviceLineId, string Section, string From) : Event;
