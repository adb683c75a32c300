using System.Diagnostics;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using OneStory.People;
using OneStory.Places;

namespace OneStory.Synthetic;

/// <summary>What was written.</summary>
public sealed record Loaded(string Name, int Children, long Rows, TimeSpan Took);

/// <summary>
/// Writes made-up authorities in bulk, one transaction to each: what was stopped leaves no half of one, and begun again it goes
/// on with the first that is not there.
/// </summary>
public sealed class Loader(Func<int?, OneStoryDbContext> open)
{
    private const int AtOnce = 2000;

    /// <summary>Whether the authority is there already.</summary>
    public async Task<bool> Has(AreaToMake area, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(area);
        await using var db = open(null);
        return await db.Authorities.AnyAsync(authority => authority.Id == area.Id, cancellation);
    }

    public async Task<Loaded> Load(AreaToMake area, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(area);
        var began = Stopwatch.GetTimestamp();
        await using var db = open(area.Id);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var made = new MadeArea(area);
        var writing = new Writing(db.BulkWriter(), cancellation);
        await writing.Ground(made.Ground);
        var (children, all) = (0, Channel.CreateBounded<MadeUp[]>(1));
        var making = Make(made, all.Writer, cancellation);
        await foreach (var some in all.Reader.ReadAllAsync(cancellation))
        {
            await writing.Children(some);
            children += some.Length;
        }

        await making;
        await transaction.CommitAsync(cancellation);
        return new(area.Name, children, writing.Rows, Stopwatch.GetElapsedTime(began));
    }

    /// <summary>Says that the database holds nobody real, so that it can be shown as the demonstration is.</summary>
    public async Task SayItIsMadeUp(CancellationToken cancellation)
    {
        await using var db = open(null);
        if (!await db.DemonstrationClocks.AnyAsync(cancellation)) db.Add(new Jobs.DemonstrationClock());
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Makes the next children while the last are being written.</summary>
    private static Task Make(MadeArea made, ChannelWriter<MadeUp[]> to, CancellationToken cancellation) => Task.Run(async () =>
    {
        try
        {
            foreach (var some in made.Children().Chunk(AtOnce)) await to.WriteAsync(some, cancellation);
            to.Complete();
        }
        catch (Exception problem)
        {
            to.Complete(problem);
            throw;
        }
    }, cancellation);

    private sealed class Writing(IBulkWriter writer, CancellationToken cancellation)
    {
        public long Rows { get; private set; }

        public async Task Ground(AreaGround ground)
        {
            await Write([ground.Authority]);
            await Write(ground.AllSettings.Select(setting => setting.Organisation).Prepend(ground.Council));
            await Write(ground.AllSettings);
            await Write(ground.InAuthority);
            await Write(ground.Accounts);
            await Write(ground.Posts);
            await Write(ground.Holdings);
        }

        public async Task Children(MadeUp[] some)
        {
            await Write(some.Select(made => made.Parent).OfType<Account>());
            await Write(some.Select(made => made.Child));
            await Write(some.Select(made => made.Act));
            await Write(some.SelectMany(made => made.Act.Events));
            await Write(some.SelectMany(made => made.Child.Family));
            await Write(some.SelectMany(made => made.Child.Needs));
            await Write(some.Select(made => made.Grant).OfType<ChildGrant>());
            await Write(some.Select(made => made.Case));
            await Write(some.SelectMany(made => made.Case.Facts));
            await Write(some.SelectMany(made => made.Case.Circumstances));
            await Write(some.SelectMany(made => made.Case.Deadlines));
            await Write(some.Select(made => made.Case.Particulars).OfType<CaseParticulars>());
            await Write(some.SelectMany(made => made.Case.NamedPlaces));
            await Write(some.SelectMany(made => made.Case.Placements));
            await Write(some.Select(made => made.Request).OfType<Assessments.AssessmentRequest>());
            await Write(some.SelectMany(made => made.Advice));
            await Write(some.Select(made => made.Plan).OfType<Plans.Plan>());
            await Write(some.SelectMany(made => made.Plan?.Lines ?? []));
        }

        private async Task Write<T>(IEnumerable<T> rows) where T : class => Rows += await writer.Write(rows, cancellation);
    }
}
