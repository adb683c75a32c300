// Tries each change that Stryker made to the law library, each in a process of its own.
// Usage: dotnet run tools/try-mutants.cs -- REPORT.json FOLDER SURVIVORS.txt [LEAST-PERCENT]
// FOLDER holds the built tests with the changed library. Exit status 1 where fewer changes are noticed than the least.
#:property PublishAot=false
#:property RestorePackagesWithLockFile=false
#:property RestoreLockedMode=false

using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

var (report, folder, output) = (args[0], Path.GetFullPath(args[1]), args[2]);
var least = args.Length > 3 ? double.Parse(args[3], CultureInfo.InvariantCulture) : 85;
using var document = JsonDocument.Parse(File.ReadAllText(report));
var mutants = document.RootElement.GetProperty("files").EnumerateObject()
    .SelectMany(file => file.Value.GetProperty("mutants").EnumerateArray().Select(mutant => Read(file.Name, mutant)))
    .Where(mutant => mutant.Status != "CompileError" && !mutant.File.Contains("/Documents/", StringComparison.Ordinal))
    .OrderBy(mutant => mutant.IsOfWords)
    .ThenBy(mutant => mutant.Id)
    .ToList();

if (!Survives(-1)) return Fail("The tests fail with no change made, so nothing can be learnt from them.");
Console.WriteLine($"Trying {mutants.Count} changes; survivors are listed in {output}");
var survived = 0;

File.Delete(output);
var inWords = mutants.ToLookup(mutant => mutant.IsOfWords);
Try("changes of what is done", [.. inWords[false]]);
Try("changes of what is said", [.. inWords[true]]);
return Report("changes", mutants.Count) >= least ? 0 : Fail($"Fewer than {least}% of the changes were noticed.");

void Try(string name, List<Mutant> some)
{
    var before = survived;
    Parallel.ForEach(some, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, mutant =>
    {
        if (!Survives(mutant.Id)) return;
        lock (mutants)
        {
            survived++;
            File.AppendAllText(output, $"{mutant.Place}  {mutant.Change}\n");
        }
    });
    Report(name, some.Count, before);
}

double Report(string name, int count, int before = 0)
{
    var noticed = count - (survived - before);
    Console.WriteLine($"{noticed} of {count} {name} noticed: {100.0 * noticed / count:N1}%");
    return 100.0 * noticed / count;
}

bool Survives(int mutant)
{
    var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
    foreach (var argument in (string[])[Path.Combine(folder, "OneStory.Law.Tests.dll"), "-stopOnFail", "-noLogo"]) start.ArgumentList.Add(argument);
    start.Environment["STRYKER_MUTANT_ID_CONTROL_VAR"] = "ONESTORY_ACTIVE_MUTANT";
    start.Environment["ONESTORY_ACTIVE_MUTANT"] = mutant.ToString(CultureInfo.InvariantCulture);
    using var process = Process.Start(start)!;
    process.OutputDataReceived += (_, _) => { };
    process.ErrorDataReceived += (_, _) => { };
    process.BeginOutputReadLine();
    process.BeginErrorReadLine();
    if (process.WaitForExit(TimeSpan.FromSeconds(60))) return process.ExitCode == 0;
    process.Kill(entireProcessTree: true);
    return false;
}

static Mutant Read(string file, JsonElement mutant) => new(
    int.Parse(mutant.GetProperty("id").GetString()!, CultureInfo.InvariantCulture),
    mutant.GetProperty("status").GetString()!,
    file,
    $"{Path.GetFileName(file)}:{mutant.GetProperty("location").GetProperty("start").GetProperty("line").GetInt32()}",
    $"{mutant.GetProperty("mutatorName").GetString()}: {mutant.GetProperty("replacement").GetString()?.ReplaceLineEndings(" ")}");

static int Fail(string why)
{
    Console.Error.WriteLine(why);
    return 1;
}

#pragma warning disable MA0047 // a program of one file has no namespace
internal sealed record Mutant(int Id, string Status, string File, string Place, string Change)
{
    public bool IsOfWords => Change.StartsWith("String mutation", StringComparison.Ordinal);
}
