using OneStory.Assessments;
using OneStory.People;

namespace OneStory.Plans;

/// <summary>
/// Writes a line of the plan, new or there already. Two officers may write at once: different lines never get in each other's
/// way, and of two who write the same line the second is told and shown both.
/// </summary>
public sealed class WritePlanLine(CaseWork work) : IUseCase
{
    /// <param name="LineId">Made by the page for a new line, so that sending it twice writes it once.</param>
    /// <param name="Version">As it was when the person saw it; null for a new line.</param>
    /// <param name="LeadsFrom">Null leaves the threads as they are; so with the rest that may be null.</param>
    public sealed record Command(Guid LineId, int? Version, string Section, PlanLineKind Kind, string Text)
    {
        public Quantities? Quantities { get; init; }
        public IReadOnlyList<Guid>? LeadsFrom { get; init; }
        public string? Heading { get; init; }
        public string? Area { get; init; }
        public bool? EducatesOrTrains { get; init; }
        public bool? PreparesForAdulthood { get; init; }
        public string? KeptBecause { get; init; }
        public string? SourceNote { get; init; }
    }

    public Task<Outcome> Do(Guid caseId, Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return work.OnCase(caseId, Right.WritePlan, new("write-plan-line", Basis: "SEND Regulations 2014, regulation 12"), async hand =>
        {
            var (plan, refusal) = await PlanOfCase.Open(hand);
            if ((refusal ?? Wrong(command)) is { } wrong) return wrong;
            var line = await hand.Db.PlanLines.FirstOrDefaultAsync(there => there.Id == command.LineId);
            if (line is not null && line.PlanId != plan!.Id) return new NotFound();
            if (line?.RemovedAt is not null) return new Conflict("Somebody has taken this line out since you opened it. Add it as a new line if it should stay.");
            if (line is null && command.Version is not null) return new NotFound();
            if (line is not null && line.Version != command.Version) return Same(line, command) ? Outcome.Done(line.Id) : new Conflict("Somebody else has changed this line since you opened it.");
            var threads = command.LeadsFrom is { } asked ? await PlanLines.Threads(hand.Db, plan!.Id, line?.Kind ?? command.Kind, asked) : line?.LeadsFrom ?? [];
            if (threads is null) return Outcome.Refused("One of the lines it leads from is no longer in the plan. Choose again.", nameof(Command.LeadsFrom));
            var before = line?.Text;
            line ??= await Add(hand, plan!, command);
            Write(line, command, threads);
            hand.LinesChanged(plan!, new PlanLineWritten(line.Id, line.Section, line.Kind, before, line.Text));
            return Outcome.Done(line.Id);
        });
    }

    private static Outcome? Wrong(Command command)
    {
        if (command.Section == "I") return Outcome.Refused("Section I is filled from the decision about the setting, when the plan is made final.", nameof(Command.Text), "Children and Families Act 2014, section 38(5)");
        if (!PlanLines.SectionsFor(command.Kind).Contains(command.Section)) return Outcome.Refused($"Section {command.Section} does not hold a line of this kind.", nameof(Command.Section));
        if (command.Version is null && string.IsNullOrWhiteSpace(command.Text) && command.Quantities is null) return Outcome.Refused("Write the line first.", nameof(Command.Text));
        if (command.Area is { Length: > 0 } area && NeedAreas.Find(area) is null) return Outcome.Refused("Choose one of the four areas of need.", nameof(Command.Area));
        return PlanOfCase.TooLong(command.Text, nameof(Command.Text)) ?? PlanOfCase.TooLong(command.KeptBecause, nameof(Command.KeptBecause));
    }

    /// <summary>The same words sent twice, by two presses of one button, are no conflict.</summary>
    private static bool Same(PlanLine line, Command command) => command.Version is null && line.Text == (PlanOfCase.Clean(command.Text) ?? "");

    private static async Task<PlanLine> Add(CaseInHand hand, Plan plan, Command command)
    {
        var line = new PlanLine
        {
            Id = command.LineId,
            PlanId = plan.Id,
            Section = command.Section,
            Kind = command.Kind,
            Order = await PlanLines.NextOrder(hand.Db, plan.Id, command.Section),
            Heading = PlanOfCase.Clean(command.Heading),
        };
        hand.Db.Add(line);
        return line;
    }

    private static void Write(PlanLine line, Command command, List<Guid> threads)
    {
        line.Text = PlanOfCase.Clean(command.Text) ?? "";
        if (!line.LeadsFrom.SequenceEqual(threads)) line.LeadsFrom = threads;
        if (command.Quantities is { } quantities && ContentQuantities.Of(quantities) != ContentQuantities.Of(line.Quantities)) line.Quantities = quantities;
        if (command.Area is { } area) line.Area = PlanOfCase.Clean(area);
        if (command.EducatesOrTrains is { } educates) line.EducatesOrTrains = educates;
        if (command.PreparesForAdulthood is { } prepares) line.PreparesForAdulthood = prepares;
        if (command.KeptBecause is { } kept) line.KeptBecause = PlanOfCase.Clean(kept);
        if (command.SourceNote is { } note) line.SourceNote = PlanOfCase.Clean(note);
    }
}

[EventType("plan-line-written", 1)]
public sealed record PlanLineWritten(Guid LineId, string Section, PlanLineKind Kind, string? Before, string After) : Event;
