using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace OneStory.Data;

/// <summary>
/// Writes many new rows of one kind as fast as the database takes them, past the tracker and its guards: the national registers,
/// and an England made up to try the product at its size. A record of an authority is still held to the one entered.
/// </summary>
public interface IBulkWriter
{
    /// <summary>Writes the rows in the transaction there is, or in one of their own, and says how many there were.</summary>
    Task<long> Write<T>(IAsyncEnumerable<T> rows, CancellationToken cancellation = default) where T : class;
}

/// <summary>Each database brings its own way to write in bulk with its options.</summary>
public static class Bulk
{
    public static IBulkWriter BulkWriter(this OneStoryDbContext db) => (db ?? throw new ArgumentNullException(nameof(db))).GetService<IBulkWriter>();

    public static Task<long> Write<T>(this IBulkWriter writer, IEnumerable<T> rows, CancellationToken cancellation = default) where T : class =>
        (writer ?? throw new ArgumentNullException(nameof(writer))).Write(rows.ToAsyncEnumerable(), cancellation);

    public static DbContextOptionsBuilder WriteInBulkBy<TWriter>(this DbContextOptionsBuilder options) where TWriter : class, IBulkWriter
    {
        ArgumentNullException.ThrowIfNull(options);
        ((IDbContextOptionsBuilderInfrastructure)options).AddOrUpdateExtension(new Extension<TWriter>());
        return options;
    }

    private sealed class Extension<TWriter> : IDbContextOptionsExtension where TWriter : class, IBulkWriter
    {
        public DbContextOptionsExtensionInfo Info => new About(this);

        public void ApplyServices(IServiceCollection services) => services.AddScoped<IBulkWriter, TWriter>();

        public void Validate(IDbContextOptions options)
        {
        }

        private sealed class About(Extension<TWriter> extension) : DbContextOptionsExtensionInfo(extension)
        {
            public override bool IsDatabaseProvider => false;
            public override string LogFragment => "";
            public override int GetServiceProviderHashCode() => 0;
            public override bool ShouldUseSameServiceProvider(DbContextOptionsExtensionInfo other) => other is About;
            public override void PopulateDebugInfo(IDictionary<string, string> debugInfo) => debugInfo["Bulk"] = typeof(TWriter).Name;
        }
    }
}
