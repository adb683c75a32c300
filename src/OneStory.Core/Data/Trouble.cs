using System.Data.Common;

namespace OneStory.Data;

/// <summary>What goes wrong with a database that is away for a moment: it starts again, or another takes its place.</summary>
public static class Trouble
{
    private const string DiskFull = "53100";

    /// <summary>Whether it may go by itself: the connection was lost or could not be made, or another's work came in between.</summary>
    public static bool Passes(this OneStoryDbContext db, Exception problem)
    {
        ArgumentNullException.ThrowIfNull(db);
        var isServer = db.Database.ProviderName?.EndsWith("Sqlite", StringComparison.Ordinal) == false;
        return Causes(problem).OfType<DbException>().Any(cause => cause.IsTransient ? cause.SqlState != DiskFull : isServer && cause.SqlState is null);
    }

    /// <summary>Does it, and waits for a database that is away. Only for what may be done twice.</summary>
    internal static async Task<T> Patiently<T>(this OneStoryDbContext db, Func<Task<T>> work)
    {
        var patience = new Patience();
        while (true)
        {
            try
            {
                return await work();
            }
            catch (Exception problem) when (db.Passes(problem))
            {
                if (!await patience.Wait()) throw;
            }
        }
    }

    /// <summary>The problem and all that brought it about.</summary>
    public static IEnumerable<Exception> Causes(Exception? problem)
    {
        for (; problem is not null; problem = problem.InnerException) yield return problem;
    }
}

/// <summary>Waits a little, then longer, and ten seconds in all: as long as a person can be kept waiting.</summary>
internal sealed class Patience
{
    private static readonly double[] Seconds = [0.1, 0.2, 0.4, 0.8, 1.5, 3, 4];
    private int waited;

    /// <returns>Whether to try again.</returns>
    public async Task<bool> Wait()
    {
        if (waited == Seconds.Length) return false;
        await Task.Delay(TimeSpan.FromSeconds(Seconds[waited++]));
        return true;
    }
}

/// <summary>The database went away while an act was being saved, and stayed away: whether it was saved is not known.</summary>
public sealed class SavingInDoubtException(Exception problem) : Exception("The database went away while an act was being saved. Whether it was is not known.", problem);
