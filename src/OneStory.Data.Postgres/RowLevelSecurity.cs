using System.Text;
using Microsoft.EntityFrameworkCore;

namespace OneStory.Data.Postgres;

/// <summary>
/// A second lock beside the query filters: PostgreSQL itself shows a connection only the rows of the authority it works for.
/// A superuser is not held by it, so the product should not connect as one.
/// </summary>
public static class RowLevelSecurity
{
    internal const string Setting = "onestory.authority";

    /// <summary>What a connection says that finds out where a person works before any authority is entered.</summary>
    internal const string Everywhere = "*";

    /// <summary>Locks every table that holds an authority's records. Doing it again changes nothing.</summary>
    public static async Task Apply(OneStoryDbContext db, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        var sql = new StringBuilder();
        foreach (var table in db.Model.GetEntityTypes().Where(type => typeof(OfAuthority).IsAssignableFrom(type.ClrType)).Select(type => type.GetTableName()!).Distinct())
            sql.Append($"""
                alter table "{table}" enable row level security;
                alter table "{table}" force row level security;
                drop policy if exists of_authority on "{table}";
                create policy of_authority on "{table}" using (
                    current_setting('{Setting}', true) = '{Everywhere}' or authority_id::text = current_setting('{Setting}', true));

                """);
        await db.Database.ExecuteSqlRawAsync(sql.ToString(), cancellationToken);
    }
}
