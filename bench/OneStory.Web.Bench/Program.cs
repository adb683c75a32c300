using System.Diagnostics;
using System.Globalization;
using Npgsql;
using OneStory.Web.Bench;

// bench/pages.sh CONNECTION [SECONDS]: the database is one that `onestory generate` has filled today.
var (root, connection) = (args[0], args[1]);
var seconds = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 60;
const int Each = 100;
const int ARate = 50;

await using var source = NpgsqlDataSource.Create(connection);
var subjects = await Subjects.Find(source, Each);
await using var host = await TheHost.Start(root, connection);
var pages = await Pages.Of(host, subjects);
Say($"{subjects.Authorities} authorities, {subjects.Cases:n0} cases; in {subjects.Name} {subjects.CasesHere:n0}. {Environment.ProcessorCount} processors, load {await File.ReadAllTextAsync("/proc/loadavg")}");
var (lines, took) = await host.WorkOutFigures(subjects.Authority);
if (lines > 0) Say($"{lines:n0} lines of the next return worked out in {took.TotalSeconds:n0} s.");

await Pages.WarmUp(pages, TimeSpan.FromSeconds(90));
Say($"| | page, ms: median | 99 in 100 | hand-written SQL, ms: median | 99 in 100 | page / SQL | questions |\n|---|---|---|---|---|---|---|");
foreach (var page in pages)
{
    var floor = new Floor(source, subjects, page);
    for (var warm = 0; warm < 30; warm++)
    {
        await page.Open(warm);
        await floor.Read(warm);
    }

    var (opened, read) = (new List<double>(), new List<double>());
    for (var turn = 0; turn < Each; turn++)
    {
        opened.Add(await Timed(() => page.Open(turn)));
        read.Add(await Timed(() => floor.Read(turn)));
    }

    var questions = await host.Asked(() => page.Open(0));
    Say($"| {page.Name} | {Of(opened, 0.5):n1} | {Of(opened, 0.99):n1} | {Of(read, 0.5):n2} | {Of(read, 0.99):n2} | {Of(opened, 0.5) / Of(read, 0.5):n1} | {questions.Sum(asked => asked.Times)} |");
}

await Plans.Write(root, source, subjects, [.. (await host.Asked(() => Pages.Once(pages))).Take(10)]);
var (mixed, failed) = await Mixed.Run(pages, ARate, TimeSpan.FromSeconds(seconds));
Say($"{ARate} requests a second of all kinds for {seconds} s: median {Of(mixed, 0.5):n1} ms, 99 in 100 {Of(mixed, 0.99):n1} ms, longest {mixed.Max():n1} ms, failed {failed}. At most {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:n0} MB of memory, the bench's own among it. Load {await File.ReadAllTextAsync("/proc/loadavg")}");
return 0;

static double Of(List<double> times, double share) => times.Order().ElementAt((int)Math.Min(times.Count - 1, times.Count * share));

static async Task<double> Timed(Func<Task> work)
{
    var began = Stopwatch.GetTimestamp();
    await work();
    return Stopwatch.GetElapsedTime(began).TotalMilliseconds;
}

static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture).TrimEnd());
