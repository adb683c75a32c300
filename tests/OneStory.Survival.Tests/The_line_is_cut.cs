using System.Net;
using OneStory.Survival.Tests.Support;

namespace OneStory.Survival.Tests;

/// <summary>The connection to PostgreSQL is lost in the middle of an act, at each of the moments that matter.</summary>
public sealed class The_line_is_cut
{
    private const string Words = "Could we speak on Thursday about the school?";

    [Theory, OnPostgres]
    public async Task Before_the_server_has_heard_that_it_is_to_save_the_act_is_done_again_and_stands_once(DatabaseKind on)
    {
        await using var there = await There.Are(on);
        (await there.Write(new(Heard: false))).Said.ShouldNotBeNull();
        there.Line.Cuts.ShouldBe(1);
        (await there.Messages()).ShouldBe(1);
        await there.Host.ShouldBeWhole();
    }

    [Theory, OnPostgres]
    public async Task After_it_has_heard_the_act_is_found_by_its_id_and_not_done_twice(DatabaseKind on)
    {
        await using var there = await There.Are(on);
        (await there.Write(new(Heard: true))).Said.ShouldNotBeNull();
        there.Line.Cuts.ShouldBe(1);
        (await there.Messages()).ShouldBe(1);
        await there.Host.ShouldBeWhole();
    }

    [Theory(Explicit = true), OnPostgres]
    public async Task And_stays_away_the_person_is_told_that_it_is_not_known_and_finds_it_once_it_is_back(DatabaseKind on)
    {
        await using var there = await There.Are(on);
        var page = await there.Write(new(Heard: true, ForGood: true));
        page.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        page.Heading.ShouldBe("We do not know if that was saved");
        page.ShouldSay(Words);
        there.Line.IsDown = false;
        (await page.Follow("Look")).ShouldSay(Words);
        (await there.Messages()).ShouldBe(1);
    }

    [Theory, OnPostgres]
    public async Task Where_nobody_gets_through_what_was_written_is_on_the_page_and_can_be_sent_again(DatabaseKind on)
    {
        await using var there = await There.Are(on);
        var form = await there.Open();
        there.Line.IsDown = true;
        Npgsql.NpgsqlConnection.ClearAllPools();
        (await there.Browser.Open(there.Page)).Heading.ShouldBe("Sorry, this page cannot be shown just now");
        var page = await form.Fill("Write a message", Words).Press("Send");
        page.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        page.Heading.ShouldBe("Sorry, we could not save that");
        page.ShouldSay(Words);
        there.Line.IsDown = false;
        (await page.Press("Send it again")).Said.ShouldNotBeNull();
        (await there.Messages()).ShouldBe(1);
    }

    [Theory, OnPostgres]
    public async Task By_an_operator_who_ends_the_connection_the_act_is_done_again_and_stands_once(DatabaseKind on)
    {
        await using var there = await There.Are(on);
        var form = await there.Open();
        Task<WebPage> pressed;
        await using (var stuck = await Stuck.In(there.Host.Area.Database))
        {
            pressed = form.Fill("Write a message", Words).Press("Send");
            await stuck.IsReached();
            await stuck.Cut();
        }

        (await pressed).Said.ShouldNotBeNull();
        (await there.Messages()).ShouldBe(1);
        await there.Host.ShouldBeWhole();
    }

    [Theory, OnPostgres]
    public async Task When_PostgreSQL_is_restarted_the_next_request_is_served_without_a_restart_here(DatabaseKind on)
    {
        await using var server = await PostgresServer.New();
        await using var host = await OneStoryHost.On(on, async template => new ReachedDatabase(on, await server.CopyOf(template)));
        var browser = host.Browser(Persona.Parent);
        await browser.Open($"/ashmere/child/{host.Area.Maya}/messages");
        await server.Stop();
        (await browser.Open($"/ashmere/child/{host.Area.Maya}/messages")).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await browser.Fetch("/ready")).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await host.Browser().Fetch("/health")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await server.Start();
        (await browser.Open($"/ashmere/child/{host.Area.Maya}/messages")).Status.ShouldBe(HttpStatusCode.OK);
    }

    private sealed class There : IAsyncDisposable
    {
        private There(OneStoryHost host, CutLine line) => (Host, Line, Browser) = (host, line, host.Browser(Persona.Parent));

        public OneStoryHost Host { get; }
        public CutLine Line { get; }
        public Browser Browser { get; }
        public string Page => $"/ashmere/child/{Host.Area.Maya}/messages";

        public static async Task<There> Are(DatabaseKind on)
        {
            CutLine? line = null;
            var host = await OneStoryHost.On(on, async template =>
            {
                var database = await template.Copy();
                line = new(database.Connection);
                return new ReachedDatabase(on, line.Connection, database);
            });
            await host.Area.Case(host.Area.Maya);
            return new(host, line!);
        }

        public Task<WebPage> Open() => Browser.Open(Page);

        public async Task<WebPage> Write(CutLine.Cut cut)
        {
            var form = await Open();
            Line.Next = cut;
            return await form.Fill("Write a message", Words).Press("Send");
        }

        public Task<int> Messages() => Host.Read(db => db.Acts.CountAsync(act => act.ChildId == Host.Area.Maya && act.Kind == "send-message"));

        public async ValueTask DisposeAsync()
        {
            Line.IsDown = false;
            await Host.DisposeAsync();
            Line.Dispose();
        }
    }
}
