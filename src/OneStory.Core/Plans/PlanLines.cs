namespace OneStory.Plans;

/// <summary>Where a line goes in its section. Gaps are left, so that moving one line changes no other.</summary>
internal static class PlanLines
{
    public const int Gap = 1024;

    private static readonly string[] Provision = ["F", "G", "H1", "H2"];
    private static readonly string[] Needs = ["B", "C", "D"];

    /// <summary>The sections a line of a kind may stand in; none of its own for words, which may stand in any but I.</summary>
    public static IReadOnlyList<string> SectionsFor(PlanLineKind kind) => kind switch
    {
        PlanLineKind.Need => Needs,
        PlanLineKind.Outcome => ["E"],
        PlanLineKind.Provision => Provision,
        _ => ["A", "B", "C", "D", "E", "F", "G", "H1", "H2", "J", "K"],
    };

    public static async Task<int> NextOrder(OneStoryDbContext db, Guid planId, string section) =>
        (await db.PlanLines.Where(line => line.PlanId == planId && line.Section == section).MaxAsync(line => (int?)line.Order) ?? 0) + Gap;

    public static Task<PlanLine?> Find(OneStoryDbContext db, Guid planId, Guid lineId) =>
        db.PlanLines.FirstOrDefaultAsync(line => line.Id == lineId && line.PlanId == planId && line.RemovedAt == null);

    /// <summary>The ids that an outcome or provision may lead from, among those asked for.</summary>
    public static async Task<List<Guid>?> Threads(OneStoryDbContext db, Guid planId, PlanLineKind kind, IReadOnlyList<Guid> asked)
    {
        var from = kind switch { PlanLineKind.Outcome => PlanLineKind.Need, PlanLineKind.Provision => PlanLineKind.Outcome, _ => PlanLineKind.Words };
        if (from == PlanLineKind.Words) return asked.Count == 0 ? [] : null;
        var wanted = asked.Distinct().ToList();
        var found = await db.PlanLines.CountAsync(line => line.PlanId == planId && line.RemovedAt == null && line.Kind == from && wanted.Contains(line.Id));
        return found == wanted.Count ? wanted : null;
    }
}
