using System.Diagnostics;
using System.Globalization;
using OneStory.Law;
using OneStory.Law.Bench;

// How many cases, and the seed they grow from: dotnet run -c Release --project bench/OneStory.Law.Bench [CASES] [SEED]
var cases = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1_000_000;
var seed = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 2026;
const int Chunk = 10_000;
var asOf = new DateOnly(2026, 11, 21);
var generator = new CaseGenerator(seed);
var warmUp = Enumerable.Range(0, 5_000).Select(_ => generator.Next()).ToList();
Derive(warmUp);
Explain(warmUp);
Floor(warmUp);

TimeSpan deriving = default, floor = default;
long clocks = 0, facts = 0, bytes = 0, check = 0;
for (var done = 0; done < cases; done += Chunk)
{
    var chunk = Enumerable.Range(0, Math.Min(Chunk, cases - done)).Select(_ => generator.Next()).ToList();
    facts += chunk.Sum(c => c.Count);

    var allocated = GC.GetAllocatedBytesForCurrentThread();
    var started = Stopwatch.GetTimestamp();
    clocks += Derive(chunk);
    deriving += Stopwatch.GetElapsedTime(started);
    bytes += GC.GetAllocatedBytesForCurrentThread() - allocated;

    started = Stopwatch.GetTimestamp();
    check += Floor(chunk);
    floor += Stopwatch.GetElapsedTime(started);
}

var sample = Enumerable.Range(0, Math.Min(Chunk, cases)).Select(_ => generator.Next()).ToList();
var explainStarted = Stopwatch.GetTimestamp();
var sentences = Explain(sample);
var explaining = Stopwatch.GetElapsedTime(explainStarted);

Console.WriteLine($"{cases:N0} cases, {(double)facts / cases:N1} facts and {(double)clocks / cases:N1} clocks each, one thread, seed {seed} (check {check % 1000})");
Console.WriteLine($"deriving every deadline       {deriving.TotalSeconds,8:N2} s   {cases / deriving.TotalMinutes,14:N0} cases a minute   {(double)bytes / cases,8:N0} bytes a case");
Console.WriteLine($"date arithmetic by hand       {floor.TotalSeconds,8:N2} s   {cases / floor.TotalMinutes,14:N0} cases a minute");
Console.WriteLine($"ratio                         {deriving / floor,8:N1} times the arithmetic alone");
Console.WriteLine($"with every sentence written   {explaining.TotalSeconds,8:N2} s   {sample.Count / explaining.TotalMinutes,14:N0} cases a minute, over {sample.Count:N0} cases, {(double)sentences / sample.Count:N0} sentences each");

long Derive(List<List<Fact>> all)
{
    long count = 0;
    foreach (var one in all) count += Deadlines.For(CaseFacts.Of(one), asOf).Count;
    return count;
}

long Explain(List<List<Fact>> all)
{
    long count = 0;
    foreach (var one in all)
        foreach (var deadline in Deadlines.For(CaseFacts.Of(one), asOf)) count += deadline.Explanation().Count;
    return count;
}

static long Floor(List<List<Fact>> all)
{
    long sum = 0;
    foreach (var one in all) sum += ByHand.Sum(one);
    return sum;
}
