namespace OneStory.Plans;

/// <summary>Writes the version in the young person's own plain words, or has it written from the plan to begin with. What is changed must be checked again.</summary>
public sealed class WriteOwnVersion(CaseWork work) : IUseCase
{
    /// <param name="Text">The words; null has them written from the plan as it stands.</param>
    /// <param name="Version">The plan's, as the person saw it.</param>
    public sealed record Command(string? Text, int Version);

    public Task<Outcome> Do(Guid caseId, Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return work.OnCase(caseId, Right.WritePlan, new("write-own-version"), async hand =>
        {
            var (plan, refusal) = await PlanOfCase.Open(hand);
            if (refusal is not null) return refusal;
            if (plan!.Version != command.Version) return new Conflict("Somebody else has changed this version since you opened it.");
            var text = command.Text is null ? Plans.OwnVersion.Write(await AsItWillBe(hand)) : PlanOfCase.Clean(command.Text);
            if (text is null) return Outcome.Refused("Write the version first, or have it written from the plan.", nameof(Command.Text));
            if (PlanOfCase.TooLong(text, nameof(Command.Text)) is { } wrong) return wrong;
            if (plan.OwnVersion == text) return Outcome.Done(plan.Id);
            (plan.OwnVersion, plan.OwnVersionCheckedBy, plan.WithoutOwnVersionBecause) = (text, null, null);
            hand.Happened(new OwnVersionWritten(plan.Id, command.Text is null));
            return Outcome.Done(plan.Id);
        });
    }

    /// <summary>The plan with the setting that has been decided on, where one has.</summary>
    private static async Task<PlanContent> AsItWillBe(CaseInHand hand)
    {
        var naming = await hand.Db.NamingDecisions.AsNoTracking().Include(decided => decided.Setting).FirstOrDefaultAsync(decided => decided.CaseId == hand.Case.Id);
        return (await PlanLoading.Of(hand.Db, hand.Case.Id))! with { Placement = naming is null ? null : PlanLoading.Of(naming) };
    }
}

/// <summary>Says that a person has read the plain version beside the plan and found it true; or why the plan goes out without one.</summary>
public sealed class CheckOwnVersion(CaseWork work) : IUseCase
{
    /// <param name="WithoutBecause">Why there is none; null where it has been checked.</param>
    public sealed record Command(int Version, string? WithoutBecause = null);

    public Task<Outcome> Do(Guid caseId, Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return work.OnCase(caseId, Right.WritePlan, new("check-own-version", command.WithoutBecause), async hand =>
        {
            var (plan, refusal) = await PlanOfCase.Open(hand);
            if (refusal is not null) return refusal;
            if (plan!.Version != command.Version) return new Conflict("Somebody else has changed this version since you opened it. Read it again.");
            if (PlanOfCase.Clean(command.WithoutBecause) is { } because) (plan.OwnVersionCheckedBy, plan.WithoutOwnVersionBecause) = (null, because);
            else if (plan.OwnVersion is null) return Outcome.Refused("There is no version to check yet. Write it first, or say why the plan goes out without one.", nameof(Command.WithoutBecause));
            else (plan.OwnVersionCheckedBy, plan.WithoutOwnVersionBecause) = (hand.Viewer.Name, null);
            hand.Happened(new OwnVersionChecked(plan.Id, plan.OwnVersionCheckedBy, plan.WithoutOwnVersionBecause));
            return Outcome.Done(plan.Id);
        });
    }
}

[EventType("own-version-written", 1)]
public sealed record OwnVersionWritten(Guid PlanId, bool FromThePlan) : Event;

[EventType("own-version-checked", 1)]
public sealed record OwnVersionChecked(Guid PlanId, string? By, string? WithoutBecause) : Event;

/// <summary>The plain version with the plan it is read beside.</summary>
public sealed record OwnVersionBeside(PlanContent Plan, string? Text, string? CheckedBy, string? WithoutBecause, int Version, bool IsFinal);

public sealed class OwnVersionQuery(OneStoryDbContext db) : IUseCase
{
    public async Task<OwnVersionBeside?> Of(Guid caseId) => await PlanLoading.Of(db, caseId) is { } content
        ? await db.Plans.AsNoTracking().Where(plan => plan.CaseId == caseId)
            .Select(plan => new OwnVersionBeside(content, plan.OwnVersion, plan.OwnVersionCheckedBy, plan.WithoutOwnVersionBecause, plan.Version, plan.Issues.Any(issue => issue.Kind == IssueKind.Final))).FirstAsync()
        : null;
}
