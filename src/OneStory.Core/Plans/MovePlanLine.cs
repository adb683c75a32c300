namespace OneStory.Plans;

public enum MoveTo
{
    Up,
    Down,

    /// <summary>To the end of another section: health provision that educates goes from G to F (section 21(5)).</summary>
    Section,
}

/// <summary>Moves a line within its section, or to the end of another that holds lines of its kind.</summary>
public sealed class MovePlanLine(CaseWork work) : IUseCase
{
    public sealed record Command(Guid LineId, int Version, MoveTo To, string? Section = null);

    public Task<Outcome> Do(Guid caseId, Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return work.OnCase(caseId, Right.WritePlan, new("move-plan-line"), async hand =>
        {
            var (plan, refusal) = await PlanOfCase.Open(hand);
            if (refusal is not null) return refusal;
            if (await PlanLines.Find(hand.Db, plan!.Id, command.LineId) is not { } line) return new NotFound();
            if (line.Version != command.Version) return new Conflict("Somebody else has changed this line since you opened it.");
            var from = line.Section;
            if (command.To == MoveTo.Section)
            {
                if (command.Section is not { } section || !PlanLines.SectionsFor(line.Kind).Contains(section)) return Outcome.Refused("A line of this kind cannot stand in that section.", nameof(Command.Section));
                if (section == from) return Outcome.Done(line.Id);
                (line.Section, line.Order) = (section, await PlanLines.NextOrder(hand.Db, plan.Id, section));
                if (section == "F") line.EducatesOrTrains = false;
            }
            else await Within(hand, plan, line, command.To);

            hand.Happened(new PlanLineMoved(line.Id, from, line.Section));
            return Outcome.Done(line.Id);
        });
    }

    private static async Task Within(CaseInHand hand, Plan plan, PlanLine line, MoveTo to)
    {
        var all = await hand.Db.PlanLines.Where(other => other.PlanId == plan.Id && other.Section == line.Section && other.RemovedAt == null).ToListAsync();
        all = [.. all.OrderBy(other => other.Order).ThenBy(other => other.Id)];
        var at = all.IndexOf(line);
        var target = to == MoveTo.Up ? at - 1 : at + 1;
        if (target < 0 || target >= all.Count) return;
        all.RemoveAt(at);
        var before = target > 0 ? all[target - 1].Order : 0;
        var after = target < all.Count ? all[target].Order : before + (2 * PlanLines.Gap);
        all.Insert(target, line);
        if (after - before > 1) line.Order = before + ((after - before) / 2);
        else for (var index = 0; index < all.Count; index++) all[index].Order = (index + 1) * PlanLines.Gap;
    }
}

/// <summary>Takes a line out of the plan. It is kept, out of sight, with what it said.</summary>
public sealed class RemovePlanLine(CaseWork work) : IUseCase
{
    public sealed record Command(Guid LineId, int Version, string? Because = null);

    public Task<Outcome> Do(Guid caseId, Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return work.OnCase(caseId, Right.WritePlan, new("remove-plan-line", command.Because), async hand =>
        {
            var (plan, refusal) = await PlanOfCase.Open(hand);
            if (refusal is not null) return refusal;
            if (await PlanLines.Find(hand.Db, plan!.Id, command.LineId) is not { } line) return new NotFound();
            if (line.Version != command.Version) return new Conflict("Somebody else has changed this line since you opened it, so it was not taken out.");
            line.RemovedAt = hand.Now;
            hand.LinesChanged(plan, new PlanLineRemoved(line.Id, line.Section, line.Text));
            return Outcome.Done(line.Id);
        });
    }
}

[EventType("plan-line-moved", 1)]
public sealed record PlanLineMoved(Guid LineId, string From, string To) : Event;

[EventType("plan-line-removed", 1)]
public sealed record PlanLineRemoved(Guid LineId, string Section, string Text) : Event;
