using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OneStory.LocalOffer;
using OneStory.LocalOffer.OpenReferral;
using OneStory.Testing;
using OneStory.Testing.Areas;
using OneStory.Testing.Databases;

namespace OneStory.Cli.Tests;

public sealed class Taking_a_feed_of_the_local_offer
{
    private const string New = """{"id":"11111111-1111-4111-8111-111111111111","name":"Chess Club","status":"active","description":"Chess for everybody.\n\nBring a friend.","url":null,"minimum_age":5,"maximum_age":100,"organization":{"id":"x","name":"Aqua Vale"},"cost_options":[{"id":"a","option":"Child","amount":2}],"schedules":[{"byday":"1MO","opens_at":"09:00:00","closes_at":"10:00"}],"contacts":[{"name":null,"email":"chess@example.org","phones":[{"number":"01632 960001"}]}],"service_at_locations":[{"location":{"location_type":"physical","name":"Hall","addresses":[{"address_1":"1 High Street","city":"Aylesbury","postal_code":"hp201uy"}]}}],"attributes":[{"taxonomy_term":{"id":"x","name":"Clubs and youth groups"}},{"taxonomy_term":{"id":"y","name":"Something else"}}]}""";

    [Theory, OnBothDatabases]
    public async Task Every_record_is_new_changed_the_same_or_refused_with_why_and_twice_changes_nothing(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        await Publish(area, Splash);
        string[] rows =
        [
            New, "{ broken", "[1]", """{"name":"No id","status":"active"}""", """{"id":"2","name":null,"status":"active"}""", """{"id":"3","name":"Gone","status":"defunct"}""", """{"id":"4","name":"For adults","status":"active","minimum_age":60}""",
            New, """{"id":"5","name":"<script>alert(1)</script> '; drop table","status":"active","description":"🏊 \u0000\u202e {{7*7}}"}""", """{"id":"6","name":"Half \ud83d","status":"active","description":"x"}""",
            $$"""{"id":"7","name":"Huge","status":"active","description":"{{new string('x', FeedRows.LargestRow)}}"}""", $$"""{"id":"8","name":"Long","status":"active","description":"{{new string('y', 20_000)}}"}""",
            """{"id":"9","name":"tuesday  SPLASH","status":"active","description":"Swimming on Tuesdays.","alert":"Closed in May.","service_at_locations":[{"location":{"name":"Pool","addresses":[{"postal_code":"HP20 1UY"}]}}]}""",
        ];
        var file = await File(string.Join("\r\n", rows));
        var first = await Take(area, file, "--feed", "Elsewhere");
        first.ExitStatus.ShouldBe(1, first.Error);
        first.Lines[0].ShouldStartWith("Elsewhere: 13 records. New 2, changed 1, nothing new 0, refused 10.");
        var report = await System.IO.File.ReadAllLinesAsync(file + ".csv");
        report.Length.ShouldBe(14);
        report[1].ShouldStartWith("1,11111111-1111-4111-8111-111111111111,Chess Club,New,");
        report[1].ShouldContain("Something else");
        foreach (var (row, why) in new[] { (2, "not JSON"), (3, "not a record"), (4, "has no id"), (5, "Enter what it is called"), (6, "Its status is defunct"), (7, "older than 25"), (8, "another record"), (10, "Enter what it is called"), (11, "A record may have 512"), (12, "must be 10000 or fewer") })
            report[row].ShouldContain(why, Shouldly.Case.Sensitive, report[row].Length > 200 ? report[row][..200] : report[row]);

        await using (var reader = area.AsNobody())
        {
            var waiting = await reader.Db.OfferSuggestions.ToListAsync();
            waiting.Count.ShouldBe(3);
            waiting.ShouldAllBe(sent => sent.State == SuggestionState.Waiting && sent.Source == SuggestionSource.Feed && sent.ByName == "Elsewhere");
            var chess = waiting.Single(sent => sent.Proposed.Name == "Chess Club");
            (chess.EntryId, chess.ProviderId is not null, chess.Proposed.Summary, chess.Proposed.Description).ShouldBe((null, true, "Chess for everybody.", "Bring a friend."));
            (chess.Proposed.MaximumAge, chess.Proposed.Categories.Single(), chess.Proposed.Places.Single().Postcode, chess.Proposed.Times.Single().Days.Single()).ShouldBe((null, "clubs", "HP20 1UY", "MO"));
            var splash = waiting.Single(sent => sent.EntryId is not null);
            (splash.BaseNumber, splash.Proposed.Alert, splash.Proposed.WhoFor).ShouldBe((1, "Closed in May.", Splash.WhoFor));
            (await reader.Db.OfferEntries.CountAsync()).ShouldBe(1);
        }

        var second = await Take(area, file, "--feed", "Elsewhere");
        second.Lines[0].ShouldStartWith("Elsewhere: 13 records. New 0, changed 0, nothing new 3, refused 10.");
        await using var after = area.AsNobody();
        (await after.Db.OfferSuggestions.CountAsync()).ShouldBe(3);
    }

    [Fact]
    public async Task What_we_give_ourselves_taken_back_says_nothing_new()
    {
        await using var area = await Area.On(DatabaseKind.Sqlite);
        await Publish(area, Splash, Splash with { Name = "Bare", Description = "", Places = [], Times = [], Contacts = [], Website = null, Cost = new(), Wait = null });
        var said = await Take(area, await File(await Written(area)));
        said.ExitStatus.ShouldBe(0, said.Output);
        said.Lines[0].ShouldContain("2 records. New 0, changed 0, nothing new 2, refused 0.");
    }

    [Fact]
    public async Task What_a_feed_says_later_takes_the_place_of_what_still_waits()
    {
        await using var area = await Area.On(DatabaseKind.Sqlite);
        await Publish(area, Splash);
        await Take(area, await File(New), "--feed", "F");
        var said = await Take(area, await File(New.Replace("Chess for everybody.", "Chess for all.", StringComparison.Ordinal)), "--feed", "F");
        said.Lines[0].ShouldContain("New 1,");
        await using var reader = area.AsNobody();
        (await reader.Db.OfferSuggestions.Where(sent => sent.State == SuggestionState.Waiting).Select(sent => sent.Proposed).ToListAsync()).ShouldHaveSingleItem().Summary.ShouldBe("Chess for all.");
        (await reader.Db.OfferSuggestions.SingleAsync(sent => sent.State == SuggestionState.Refused)).Reply.ShouldBe("The feed says something newer.");
    }

    [Theory, OnBothDatabases]
    public async Task What_was_taken_from_a_feed_is_known_by_its_id_there_when_its_name_and_place_have_changed(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        await Publish(area, Splash);
        await Take(area, await File(New), "--feed", "Elsewhere");
        await using (var officer = await area.As(Persona.OfferOfficer))
        {
            var sent = await officer.Db.OfferSuggestions.AsNoTracking().SingleAsync();
            (await officer.Get<DecideSuggestion>().Do(new(sent.Id, true, null, sent.Version))).IsDone.ShouldBeTrue();
        }

        var moved = await File(New.Replace("Chess Club", "Chess and Draughts", StringComparison.Ordinal).Replace("hp201uy", "HP21 1AA", StringComparison.Ordinal));
        (await Take(area, moved, "--feed", "Another")).Lines[0].ShouldContain("New 1, changed 0,", customMessage: "another feed's ids are its own");
        (await Take(area, moved, "--feed", "Elsewhere")).Lines[0].ShouldContain("New 0, changed 1,");
        await using var reader = area.AsNobody();
        var chess = await reader.Db.OfferEntries.SingleAsync(entry => entry.Name == "Chess Club");
        (chess.Feed, chess.FeedKey).ShouldBe(("Elsewhere", "11111111-1111-4111-8111-111111111111"));
        (await reader.Db.OfferSuggestions.SingleAsync(sent => sent.State == SuggestionState.Waiting && sent.ByName == "Elsewhere")).EntryId.ShouldBe(chess.Id);
    }

    [Fact]
    public async Task A_page_that_breaks_off_gives_what_came_before_and_says_where()
    {
        await using var area = await Area.On(DatabaseKind.Sqlite);
        var said = await Take(area, await File($"{{\"total_pages\":1,\"contents\":[{New},{New.Replace("1111-4111", "2222-4111", StringComparison.Ordinal)},{{\"id\": tru"));
        said.ExitStatus.ShouldBe(1);
        said.Lines[0].ShouldContain("3 records. New 2, changed 0, nothing new 0, refused 1.");
        said.Lines[1].ShouldContain("The file is broken here");
    }

    [Fact]
    public async Task A_live_feed_is_read_page_by_page_and_one_that_does_not_answer_is_refused()
    {
        await using var area = await Area.On(DatabaseKind.Sqlite);
        using var other = new HttpListener();
        var port = FreePort();
        other.Prefixes.Add($"http://127.0.0.1:{port}/");
        other.Start();
        var serving = Task.Run(async () =>
        {
            for (var page = 1; page <= 2; page++)
            {
                var context = await other.GetContextAsync();
                var body = Encoding.UTF8.GetBytes($"{{\"total_pages\":2,\"contents\":[{New.Replace("1111-4111", $"{context.Request.QueryString["page"]}111-4111", StringComparison.Ordinal)}]}}");
                await context.Response.OutputStream.WriteAsync(body);
                context.Response.Close();
            }
        });
        var said = await Take(area, "--url", $"http://127.0.0.1:{port}/v3/");
        await serving.WaitAsync(TimeSpan.FromSeconds(20)).ContinueWith(_ => { }, TaskScheduler.Default);
        said.Error.ShouldBeEmpty();
        said.Lines[0].ShouldStartWith("127.0.0.1: 2 records. New ");
        other.Stop();
        (await CommandLine.Run(["import", "local-offer", "--url", $"http://127.0.0.1:{port}", .. Where(area)])).ShouldBeRefused("could not be read");
        (await CommandLine.Run(["import", "local-offer", "--url", "file:///etc/passwd", .. Where(area)])).ShouldBeRefused("begins with https://");
        (await CommandLine.Run(["import", "local-offer", .. Where(area)])).ShouldBeRefused("either a file or --url");
    }

    [Theory, OnBothDatabases]
    public async Task A_local_offer_of_any_size_is_made_up_once_and_only_beside_what_is_made_up(DatabaseKind on)
    {
        await using var area = await Area.On(on);
        string[] generate = ["generate", "local-offer", "--entries", "300", "--authority", "ashmere", .. Database(area)];
        (await CommandLine.Run(generate)).ShouldBeRefused("holds real people");
        await using (var db = area.Database.Open())
        {
            db.Add(new OneStory.Jobs.DemonstrationClock());
            await db.SaveChangesAsync();
        }

        var said = await CommandLine.Run(generate);
        said.ExitStatus.ShouldBe(0, said.Error);
        said.Output.ShouldContain("300 made-up entries");
        await using var reader = area.AsNobody();
        var made = await reader.Db.OfferEntries.ToListAsync();
        made.Count.ShouldBe(300);
        made.ShouldAllBe(entry => entry.Feed == "made-up");
        (await reader.Db.OfferEntryVersions.CountAsync()).ShouldBe(300);
        (await reader.Get<StampQuery>().Now()).ShouldBeGreaterThan(0);
        (await CommandLine.Run(generate)).ShouldBeRefused("300 made-up entries already");
    }

    private static EntryContent Splash { get; } = new()
    {
        Name = "Tuesday Splash",
        Summary = "Swimming for disabled children.",
        Description = "We keep the water warm.\n\nBring a towel.",
        WhoFor = "Children who find busy pools hard.",
        Categories = ["swimming"],
        MinimumAge = 3,
        MaximumAge = 18,
        Needs = ["PD", "ASD"],
        Plan = PlanNeeded.SenSupport,
        Criteria = "Somebody must stay.",
        Referral = new(["self", "gp"], "Ring us."),
        Wait = new(6, new(2026, 10, 1), null),
        Cost = new() { Kind = CostKind.Charged, Says = "Pay on the day.", Prices = [new("Child", 4.50m, "session")], TakesDirectPayments = true },
        Delivery = ["at-place"],
        Places = [new() { Name = "Pool", Address = "1 Water Lane\nNorth End", Town = "Aylesbury", Postcode = "HP20 1UY", Access = ["pool-hoist"], Travel = "Bus 9." }],
        Times = [new() { Days = ["TU", "TH"], Opens = new(16, 30), Closes = new(17, 30), Term = OfferTerm.TermTime, From = new(2026, 9, 1) }, new() { Says = "Ask us for dates." }],
        Contacts = [new("Jo Marchetti", "Swimming lead", "01632 960812", "splash@aquavale.example.org")],
        Website = "https://aquavale.example.org/splash",
        Languages = ["en"],
        Serves = ["HP20"],
        Layer = "targeted",
        WhileWaiting = ["autism"],
        Capacity = 12,
    };

    private static Task Publish(Area area, params EntryContent[] contents) => area.SetUp(area.Ashmere, hand =>
    {
        var provider = new OfferProvider { Slug = "aqua-vale", Name = "Aqua Vale" };
        hand.Db.Add(provider);
        foreach (var (content, at) in contents.Select((content, at) => (content, at)))
            hand.Db.Add(new OfferEntry { Slug = $"entry-{at}", ProviderId = provider.Id, State = EntryState.Published, Content = content, Name = content.Name, CheckedOn = area.Clock.Today, ReviewDue = area.Clock.Today.AddMonths(6), ChangedAt = hand.Now });
        return Task.CompletedTask;
    });

    private static async Task<string> Written(Area area)
    {
        await using var reader = area.AsNobody();
        var providers = await reader.Get<EntriesQuery>().Providers();
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartArray();
            await foreach (var entry in reader.Get<EntriesQuery>().Published()) new FeedWriter(json, "Ashmere").Service(entry, providers[entry.ProviderId], FeedDetail.Full);
            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static async Task<string> File(string text)
    {
        var path = Path.Combine(TemporaryFolder.New("feed"), "feed.json");
        await System.IO.File.WriteAllTextAsync(path, text);
        return path;
    }

    private static Task<Said> Take(Area area, params string[] what) => CommandLine.Run(["import", "local-offer", .. what, .. what[0].EndsWith(".json", StringComparison.Ordinal) ? new[] { "--report", what[0] + ".csv" } : [], .. Where(area)]);

    private static string[] Where(Area area) => ["--authority", "ashmere", "--files", TemporaryFolder.New("files"), .. Database(area)];

    private static string[] Database(Area area) => ["--database", area.Database.Kind == DatabaseKind.Sqlite ? "sqlite" : "postgres", "--connection", area.Database.Connection];

    private static string FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
    }
}
