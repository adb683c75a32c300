namespace OneStory.LocalOffer;

/// <summary>Says whether a copy of the offer is old, by one number.</summary>
public sealed class StampQuery(OneStoryDbContext db) : IUseCase
{
    /// <summary>The number, and when it was raised; noughts where nothing has ever been published.</summary>
    public async Task<(long Number, DateTime At)> Last() =>
        await db.OfferStamps.AsNoTracking().Select(stamp => new { stamp.Number, stamp.At }).SingleOrDefaultAsync() is { } stamp ? (stamp.Number, stamp.At) : (0, DateTime.UnixEpoch);

    public Task<long> Now() => db.OfferStamps.AsNoTracking().Select(stamp => stamp.Number).SingleOrDefaultAsync();
}

/// <summary>Raises the number in the transaction of the change.</summary>
internal static class Stamping
{
    /// <summary>Something that the public can see has changed.</summary>
    public static async Task OfferChanged(this InHand hand)
    {
        var at = hand.Now;
        var raised = await hand.Db.OfferStamps.ExecuteUpdateAsync(set => set.SetProperty(stamp => stamp.Number, stamp => stamp.Number + 1).SetProperty(stamp => stamp.At, at));
        if (raised == 0 && hand.Db.OfferStamps.Local.Count == 0) hand.Db.Add(new OfferStamp { Id = Guid.Empty, Number = 1, At = at });
    }
}
