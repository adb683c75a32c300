using Npgsql;

namespace OneStory.Web.Bench;

/// <summary>Whom and what the pages are opened for, in the authority with the most cases.</summary>
internal sealed record Subjects(
    int Authority, string Name, string Slug, long Authorities, long Cases, long CasesHere, Guid Officer, Guid OfficerPost, Guid Manager, Guid Parent, Guid ParentsChild,
    IReadOnlyList<(Guid Case, Guid Child)> InForce, IReadOnlyList<string> Names)
{
    public static async Task<Subjects> Find(NpgsqlDataSource source, int count)
    {
        await using var connection = await source.OpenConnectionAsync();
        await Enter(connection, "*");
        var (id, here) = await One(connection, "select authority_id, count(*) from cases group by 1 order by 2 desc limit 1", row => (row.GetInt32(0), row.GetInt64(1)));
        var (name, slug) = await One(connection, $"select name, slug from authorities where id = {id}", row => (row.GetString(0), row.GetString(1)));
        var (authorities, cases) = await One(connection, "select (select count(*) from authorities), (select count(*) from cases)", row => (row.GetInt64(0), row.GetInt64(1)));
        await Enter(connection, $"{id}");
        var officer = await Account(connection, $"officer-1.{slug}");
        var post = await One(connection, $"select post_id from post_holdings where authority_id = {id} and account_id = '{officer}'", row => row.GetGuid(0));
        var parent = await Account(connection, $"parent-1.{slug}");
        var child = await One(connection, $"select child_id from child_grants where authority_id = {id} and account_id = '{parent}'", row => row.GetGuid(0));
        var found = await All(connection, $"select c.id, c.child_id from cases c join plans p on p.authority_id = c.authority_id and p.case_id = c.id where c.authority_id = {id} and not c.standing_is_closed order by md5(c.id::text) limit {count}", row => (row.GetGuid(0), row.GetGuid(1)));
        var names = await All(connection, $"select split_part(search_name, ' ', 2) from children where authority_id = {id} order by md5(id::text) limit {count}", row => row.GetString(0));
        return new(id, name, slug, authorities, cases, here, officer, post, await Account(connection, $"manager.{slug}"), parent, child, found, names);
    }

    public static async Task Enter(NpgsqlConnection connection, string authority)
    {
        await using var command = new NpgsqlCommand("select set_config('onestory.authority', $1, false)", connection) { Parameters = { new() { Value = authority } } };
        await command.ExecuteNonQueryAsync();
    }

    private static Task<Guid> Account(NpgsqlConnection connection, string part) => One(connection, $"select id from users where user_name = '{part}@made-up.example'", row => row.GetGuid(0));

    private static async Task<T> One<T>(NpgsqlConnection connection, string sql, Func<NpgsqlDataReader, T> read) => (await All(connection, sql, read))[0];

    private static async Task<List<T>> All<T>(NpgsqlConnection connection, string sql, Func<NpgsqlDataReader, T> read)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await using var reader = await command.ExecuteReaderAsync();
        var all = new List<T>();
        while (await reader.ReadAsync()) all.Add(read(reader));
        return all;
    }
}
