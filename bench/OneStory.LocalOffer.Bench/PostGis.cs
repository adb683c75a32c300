using System.Diagnostics;
using System.Globalization;
using Npgsql;
using NpgsqlTypes;
using OneStory.LocalOffer;
using OneStory.LocalOffer.Search;

namespace OneStory.LocalOffer.Bench;

/// <summary>The same entries in PostgreSQL: full text with a GIN index, places with a GiST index of PostGIS, statements prepared.</summary>
internal sealed class PostGis(NpgsqlDataSource source) : IAsyncDisposable
{
    private const string Tables = """
        create extension if not exists postgis;
        create extension if not exists pg_trgm;
        drop schema if exists offer_bench cascade;
        create schema offer_bench;
        create table offer_bench.entry(id int primary key, name text, words text, tsv tsvector generated always as (setweight(to_tsvector('english', name), 'A') || setweight(to_tsvector('english', words), 'C')) stored,
            min_age int, max_age int, needs text[], categories text[], days text[], delivery text[], access text[], routes text[], cost int, outside boolean);
        create table offer_bench.place(entry int, at geography(Point, 4326));
        """;

    private const string Indexes = """
        create index on offer_bench.entry using gin(tsv);
        create index on offer_bench.entry using gin(needs);
        create index on offer_bench.place using gist(at);
        create index on offer_bench.place(entry);
        create table offer_bench.word as select word from ts_stat('select to_tsvector(''simple'', name || '' '' || words) from offer_bench.entry') where length(word) > 3;
        create index on offer_bench.word using gist(word gist_trgm_ops);
        vacuum analyze offer_bench.entry; vacuum analyze offer_bench.place; vacuum analyze offer_bench.word;
        """;

    /// <summary>Twenty results with the total; with the counts of nine filters beside them.</summary>
    private const string Found = """
        with found as materialized (
            select e.id, e.name, ts_rank(e.tsv, to_tsquery('english', $1)) as rank, min(st_distance(p.at, o.at)) as far, e.categories, e.needs, e.days, e.delivery, e.access, e.routes, e.cost, e.outside, e.min_age, e.max_age
            from offer_bench.entry e join offer_bench.place p on p.entry = e.id cross join (select st_makepoint($2, $3)::geography as at) o
            where e.tsv @@ to_tsquery('english', $1) and st_dwithin(p.at, o.at, $4) and coalesce(e.min_age, 0) <= $5 and coalesce(e.max_age, 99) >= $5 and (cardinality($6) = 0 or cardinality(e.needs) = 0 or e.needs && $6)
            group by e.id)
        select (select count(*) from found), (select json_agg(t) from (select id, name, rank, far from found order by rank / (1 + far / 10000) desc, name limit 20) t)
        """;

    private const string Counts = """
        , (select json_object_agg(k, n) from (select unnest(categories) k, count(*) n from found group by 1) f), (select json_object_agg(k, n) from (select unnest(needs) k, count(*) n from found group by 1) f),
        (select json_object_agg(k, n) from (select unnest(days) k, count(*) n from found group by 1) f), (select json_object_agg(k, n) from (select unnest(delivery) k, count(*) n from found group by 1) f),
        (select json_object_agg(k, n) from (select unnest(access) k, count(*) n from found group by 1) f), (select json_object_agg(k, n) from (select unnest(routes) k, count(*) n from found group by 1) f),
        (select json_object_agg(cost, n) from (select cost, count(*) n from found group by 1) f), (select json_object_agg(outside, n) from (select outside, count(*) n from found group by 1) f),
        (select json_build_array(count(*) filter (where coalesce(min_age, 0) < 5), count(*) filter (where coalesce(max_age, 99) >= 5 and coalesce(min_age, 0) <= 10), count(*) filter (where coalesce(max_age, 99) >= 11 and coalesce(min_age, 0) <= 15), count(*) filter (where coalesce(max_age, 99) >= 16)) from found)
        """;

    private const string Nearest = "select word from offer_bench.word order by word <-> $1 limit 1";

    public async Task<TimeSpan> Fill(IReadOnlyList<SearchEntry> entries)
    {
        var began = Stopwatch.GetTimestamp();
        await using var connection = await source.OpenConnectionAsync();
        await Run(connection, Tables);
        await using (var rows = await connection.BeginBinaryImportAsync("copy offer_bench.entry(id, name, words, min_age, max_age, needs, categories, days, delivery, access, routes, cost, outside) from stdin (format binary)"))
        {
            foreach (var (entry, id) in entries.Select((entry, id) => (entry.Content, id)))
            {
                await rows.StartRowAsync();
                await rows.WriteAsync(id, NpgsqlDbType.Integer);
                await rows.WriteAsync(entry.Name, NpgsqlDbType.Text);
                await rows.WriteAsync(string.Join(' ', [entry.Summary, entry.Description, entry.WhoFor ?? "", .. entry.AlsoKnownAs, .. entry.Categories.Select(id => OfferTerms.NameOf("category", id)), .. entry.Needs.Select(id => OfferTerms.NameOf("need", id))]), NpgsqlDbType.Text);
                foreach (var age in new[] { entry.MinimumAge, entry.MaximumAge })
                    if (age is { } years) await rows.WriteAsync(years, NpgsqlDbType.Integer);
                    else await rows.WriteNullAsync();
                foreach (var list in new[] { entry.Needs, entry.Categories, entry.Times.SelectMany(time => time.Days).Distinct(), entry.Delivery, entry.Places.SelectMany(place => place.Access).Distinct(), entry.Referral.Routes })
                    await rows.WriteAsync(list.ToArray(), NpgsqlDbType.Array | NpgsqlDbType.Text);
                await rows.WriteAsync((int)entry.Cost.Kind, NpgsqlDbType.Integer);
                await rows.WriteAsync(entry.OutsideArea, NpgsqlDbType.Boolean);
            }

            await rows.CompleteAsync();
        }

        await Places(connection, entries);
        foreach (var statement in Indexes.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) await Run(connection, statement);
        return Stopwatch.GetElapsedTime(began);
    }

    /// <summary>A client on a connection of its own, its statements prepared.</summary>
    public async Task<Asking> Client(bool withCounts)
    {
        var connection = await source.OpenConnectionAsync();
        await Run(connection, "set jit = off");
        var found = new NpgsqlCommand(withCounts ? Found + Counts : Found, connection)
        {
            Parameters = { new NpgsqlParameter<string>(), new NpgsqlParameter<double>(), new NpgsqlParameter<double>(), new NpgsqlParameter<double>(), new NpgsqlParameter<int>(), new NpgsqlParameter<string[]>() },
        };
        await found.PrepareAsync();
        var nearest = new NpgsqlCommand(Nearest, connection) { Parameters = { new NpgsqlParameter<string>() } };
        await nearest.PrepareAsync();
        return new(connection, found, nearest);
    }

    public ValueTask DisposeAsync() => source.DisposeAsync();

    private static async Task Places(NpgsqlConnection connection, IReadOnlyList<SearchEntry> entries)
    {
        await Run(connection, "create temporary table spot(entry int, longitude double precision, latitude double precision)");
        await using (var rows = await connection.BeginBinaryImportAsync("copy spot from stdin (format binary)"))
        {
            foreach (var (place, id) in entries.SelectMany((entry, id) => entry.Content.Places.Select(place => (place, id))))
            {
                if (place is not { Latitude: { } latitude, Longitude: { } longitude }) continue;
                await rows.StartRowAsync();
                await rows.WriteAsync(id, NpgsqlDbType.Integer);
                await rows.WriteAsync(longitude, NpgsqlDbType.Double);
                await rows.WriteAsync(latitude, NpgsqlDbType.Double);
            }

            await rows.CompleteAsync();
        }

        await Run(connection, "insert into offer_bench.place select entry, st_makepoint(longitude, latitude)::geography from spot");
    }

    private static async Task Run(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync();
    }

    internal sealed class Asking(NpgsqlConnection connection, NpgsqlCommand found, NpgsqlCommand nearest) : IAsyncDisposable
    {
        /// <param name="query">As PostgreSQL writes it: "speech &amp; therapy".</param>
        /// <returns>How many there are.</returns>
        public async Task<long> Find(string query, GeoPoint at, double metres, int age, params string[] needs)
        {
            ((NpgsqlParameter<string>)found.Parameters[0]).TypedValue = query;
            ((NpgsqlParameter<double>)found.Parameters[1]).TypedValue = at.Longitude;
            ((NpgsqlParameter<double>)found.Parameters[2]).TypedValue = at.Latitude;
            ((NpgsqlParameter<double>)found.Parameters[3]).TypedValue = metres;
            ((NpgsqlParameter<int>)found.Parameters[4]).TypedValue = age;
            ((NpgsqlParameter<string[]>)found.Parameters[5]).TypedValue = needs;
            await using var reader = await found.ExecuteReaderAsync();
            await reader.ReadAsync();
            var total = reader.GetInt64(0);
            for (var column = 1; column < reader.FieldCount; column++) _ = reader.GetValue(column);
            return total;
        }

        /// <summary>The word of the entries that is most like one.</summary>
        public async Task<string> Corrected(string word)
        {
            ((NpgsqlParameter<string>)nearest.Parameters[0]).TypedValue = word;
            return (string)(await nearest.ExecuteScalarAsync())!;
        }

        public async ValueTask DisposeAsync()
        {
            await found.DisposeAsync();
            await nearest.DisposeAsync();
            await connection.DisposeAsync();
        }
    }
}
