using System.Reflection;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace OneStory.Testing.Databases;

/// <summary>
/// Rows for a theory whose one argument is the database: <c>[Theory, OnBothDatabases] public async Task A_sentence(DatabaseKind on)</c>.
/// Where PostgreSQL cannot be found its row is skipped, and seen to be.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnBothDatabasesAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) => new([
        new TheoryDataRow<DatabaseKind>(DatabaseKind.Sqlite),
        new TheoryDataRow<DatabaseKind>(DatabaseKind.Postgres) { Skip = PostgresCluster.Programs is null ? "PostgreSQL is not installed." : null },
    ]);

    public override bool SupportsDiscoveryEnumeration() => true;
}

/// <summary>A row for PostgreSQL alone, for what only it does.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnPostgresAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) => new([
        new TheoryDataRow<DatabaseKind>(DatabaseKind.Postgres) { Skip = PostgresCluster.Programs is null ? "PostgreSQL is not installed." : null },
    ]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
