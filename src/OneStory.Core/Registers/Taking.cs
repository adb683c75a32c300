using OneStory.Returns.Csv;

namespace OneStory.Registers;

/// <summary>A file that somebody brings, and from when its publisher says it is.</summary>
/// <param name="By">Who brings it.</param>
/// <param name="EvenSo">Whether to take it although it is older than what is held, or leaves much of that out.</param>
public sealed record ReferenceFile(string Path, DateOnly AsOf, string By, bool EvenSo = false);

/// <summary>What came of bringing a file.</summary>
/// <param name="Load">What was taken, or is held already; null where the file was refused.</param>
/// <param name="IsNew">Whether anything was written: not where the very file is held.</param>
public sealed record Taken(ReferenceLoad? Load, bool IsNew, string? WhyNot)
{
    internal static Taken Refused(string whyNot) => new(null, false, whyNot);
}

/// <summary>A file in hand: what it comes to is counted here while it is read, and written when it has been.</summary>
internal sealed class Taking(OneStoryDbContext db, UkClock clock, ReferenceSource source, ReferenceFile file, DataFile data, ReferenceLoad? before)
{
    private const int MostRemarks = 200;
    private readonly List<string> remarks = [];

    public Guid Id { get; } = Guid.CreateVersion7();
    public DateOnly AsOf => file.AsOf;
    public bool EvenSo => file.EvenSo;

    /// <summary>The file of this source that was taken last; null where this is the first.</summary>
    public ReferenceLoad? Before => before;

    public DataFile Data => data;
    public int Rows { get; set; }
    public int Added { get; set; }
    public int Changed { get; set; }
    public int Gone { get; set; }
    public int Refused { get; private set; }
    public IReadOnlyList<string> Columns { get; set; } = [];
    public IReadOnlyList<string> Missing { get; set; } = [];
    public IReadOnlyList<string> Unknown { get; set; } = [];

    /// <summary>The rows that could be read, with what could not be counted and noted.</summary>
    public IEnumerable<T> Readable<T>(IEnumerable<RowRead<T>> rows) where T : class
    {
        foreach (var read in rows)
        {
            foreach (var remark in read.Remarks) Remark(read.Line, remark);
            if (read.Row is { } row)
            {
                Rows++;
                yield return row;
            }
            else
            {
                Refuse(read.Line, read.WhyNot!);
            }
        }
    }

    public void Refuse(int line, string why)
    {
        Refused++;
        Remark(line, why);
    }

    public void Remark(int line, string what)
    {
        if (remarks.Count < MostRemarks) remarks.Add(line == 0 ? what : $"line {line}: {what}");
    }

    public async Task<Taken> Write(CancellationToken cancellation)
    {
        var load = new ReferenceLoad
        {
            Id = Id,
            Source = source.Id,
            AsOf = file.AsOf,
            FileName = Path.GetFileName(file.Path),
            Sha256 = data.Sha256,
            LoadedAt = clock.Now,
            LoadedBy = file.By,
            Rows = Rows,
            Added = Added,
            Changed = Changed,
            Gone = Gone,
            Refused = Refused,
            Remarks = [.. remarks],
            Columns = [.. Columns],
            UnknownColumns = [.. Unknown],
            MissingColumns = [.. Missing],
        };
        db.Add(load);
        await db.SaveChangesAsync(cancellation);
        return new(load, true, null);
    }
}

/// <summary>Takes a file of reference data: all of it or none.</summary>
public abstract class TakeReference(OneStoryDbContext db, UkClock clock)
{
    protected OneStoryDbContext Db { get; } = db;

    protected abstract ReferenceSource Source { get; }

    /// <exception cref="IOException">The file cannot be read.</exception>
    public async Task<Taken> Do(ReferenceFile file, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (file.AsOf > clock.Today) return Taken.Refused($"{Law.Words.InWords(file.AsOf)} is yet to come. Give the date its publisher gives the file.");
        var data = new DataFile(file.Path);
        var before = await Db.ReferenceLoads.AsNoTracking().Where(load => load.Source == Source.Id).OrderByDescending(load => load.LoadedAt).FirstOrDefaultAsync(cancellation);
        if (before?.Sha256 == data.Sha256 && before.AsOf == file.AsOf) return new(before, false, null);
        if (before?.AsOf > file.AsOf && !file.EvenSo) return Taken.Refused($"This file is of {Law.Words.InWords(file.AsOf)}, and what is held is later: of {Law.Words.InWords(before.AsOf)}. To take it even so, say --even-so.");
        var taken = await InOneTransaction(new(Db, clock, Source, file, data, before), cancellation);
        Db.ChangeTracker.Clear();
        return taken;
    }

    private async Task<Taken> InOneTransaction(Taking taking, CancellationToken cancellation)
    {
        await using var transaction = await Db.Database.BeginTransactionAsync(cancellation);
        if (await Take(taking, cancellation) is { } whyNot) return Taken.Refused(whyNot);
        var taken = await taking.Write(cancellation);
        await Finish(taking, cancellation);
        await transaction.CommitAsync(cancellation);
        return taken;
    }

    /// <summary>Reads the file into the database, or says why it cannot be taken.</summary>
    private protected abstract Task<string?> Take(Taking taking, CancellationToken cancellation);

    /// <summary>Writes what refers to the file that was taken.</summary>
    private protected virtual Task Finish(Taking taking, CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>Why a file that leaves out more than a tenth of what is held is not taken.</summary>
    private protected static string? TooMuchGone(Taking taking, int gone, int held) =>
        gone > 20 && gone > held / 10 && !taking.EvenSo ? $"The file leaves out {gone} of the {held} that are held, so it is perhaps not the whole. To take it even so, say --even-so." : null;
}
