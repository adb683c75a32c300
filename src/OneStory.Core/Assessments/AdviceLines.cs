namespace OneStory.Assessments;

/// <summary>Puts what was written in the place of what stood.</summary>
internal static class AdviceLines
{
    /// <summary>A line keeps its identity when it is corrected, so that the plan's source still opens. One that is taken back goes, unless the plan refers to it: then it stays, marked.</summary>
    public static async Task Replace(CaseInHand hand, Advice advice, AdviceContent content)
    {
        List<WrittenLine> written = [.. content.InThread()];
        var ids = written.ToDictionary(line => line.Id, line => advice.Lines.Exists(there => there.Id == line.Id) ? line.Id : Guid.CreateVersion7());
        await TakeBack(hand, advice, [.. advice.Lines.Where(line => !ids.ContainsValue(line.Id))]);
        for (var order = 0; order < written.Count; order++)
        {
            var from = written[order];
            var line = advice.Lines.Find(there => there.Id == ids[from.Id]);
            if (line is null)
            {
                line = new AdviceLine { Id = ids[from.Id], AdviceId = advice.Id, Kind = from.Kind, Order = order + 1, Area = from.Area, Text = from.Text.Trim() };
                advice.Lines.Add(line);
                hand.Db.Add(line);
            }

            (line.Order, line.Area, line.Text, line.RemovedAt) = (order + 1, from.Area, from.Text.Trim(), null);
            line.UnderId = from.UnderId is { } above && ids.TryGetValue(above, out var id) ? id : null;
            line.KeptBecause = string.IsNullOrWhiteSpace(from.KeptBecause) ? null : from.KeptBecause.Trim();
            Copy(from.Quantities, line.Quantities);
        }
    }

    private static async Task TakeBack(CaseInHand hand, Advice advice, List<AdviceLine> gone)
    {
        List<Guid> ids = [.. gone.Select(line => line.Id)];
        var inPlan = (await hand.Db.PlanLines.Where(line => ids.Contains(line.SourceLineId!.Value)).Select(line => line.SourceLineId!.Value).ToListAsync())
            .Concat(await hand.Db.UnusedAdvice.Where(left => ids.Contains(left.AdviceLineId)).Select(left => left.AdviceLineId).ToListAsync()).ToHashSet();
        foreach (var line in gone)
        {
            if (inPlan.Contains(line.Id))
            {
                line.RemovedAt ??= hand.Now;
                continue;
            }

            advice.Lines.Remove(line);
            hand.Db.Remove(line);
        }
    }

    private static void Copy(Quantities from, Quantities to) =>
        (to.Type, to.Who, to.HowOften, to.HowLong, to.GroupSize, to.ForHowLong, to.Review) =
        (from.Type.Trim(), from.Who.Trim(), from.HowOften.Trim(), from.HowLong.Trim(), from.GroupSize.Trim(), from.ForHowLong.Trim(), from.Review.Trim());
}
