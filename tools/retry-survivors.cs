// Tries again, each in a process of its own, the mutants that survived where processes were shared.
// Usage: dotnet run tools/retry-survivors.cs -- REPORT.json FOLDER-OF-MUTATED-TESTS SURVIVORS.txt
#:property PublishAot=false

using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;

var (report, folder, output) = (args[0], Path.GetFullPath(args[1]), args[2]);
using var document = JsonDocument.Parse(File.ReadAllText(report));
var mutants = document.RootElement.GetProperty("files").EnumerateObject()
    .SelectMany(file => file.Value.GetProperty("mutants").EnumerateArray().Select(mutant => new Mutant(
        int.Parse(mutant.GetProperty("id").GetString()!),
        mutant.GetProperty("status").GetString()!,
        $"{Path.GetFileName(file.Name)}:{mutant.GetProperty("location").GetProperty("start").GetProperty("line").GetInt32()}",
        $"{mutant.GetProperty("mutatorName").GetString()}: {mutant.GetProperty("replacement").GetString()?.ReplaceLineEndings(" ")}")))
    .ToList();

var killed = mutants.Count(mutant => mutant.Status is "Killed" or "Timeout");
var doubtful = mutants.Where(mutant => mutant.Status is "Survived" or "NoCoverage").OrderBy(mutant => mutant.Id).ToList();
Console.WriteLine($"{killed} killed at once; trying {doubtful.Count} again in processes of their own");

var survivors = new ConcurrentBag<Mutant>();
Parallel.ForEach(doubtful, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, mutant =>
{
    if (Survives(mutant)) survivors.Add(mutant);
});

var lines = survivors.OrderBy(mutant => mutant.Place, StringComparer.Ordinal).Select(mutant => $"{mutant.Place}  {mutant.Change}").ToList();
File.WriteAllLines(output, lines);
var tried = killed + doubtful.Count;
Console.WriteLine($"{tried - lines.Count} of {tried} changes noticed: {100.0 * (tried - lines.Count) / tried:N1}%. Survivors: {output}");

bool Survives(Mutant mutant)
{
    var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
    foreach (var argument in (string[])[Path.Combine(folder, "OneStory.Law.Tests.dll"), "-stopOnFail", "-noLogo"]) start.ArgumentList.Add(argument);
    start.Environment["STRYKER_MUTANT_ID_CONTROL_VAR"] = "ONESTORY_ACTIVE_MUTANT";
    start.Environment["ONESTORY_ACTIVE_MUTANT"] = mutant.Id.ToString();
    using var process = Process.Start(start)!;
    process.OutputDataReceived += (_, _) => { };
    process.ErrorDataReceived += (_, _) => { };
    process.BeginOutputReadLine();
    process.BeginErrorReadLine();
    if (process.WaitForExit(TimeSpan.FromMinutes(1))) return process.ExitCode == 0;
    process.Kill(entireProcessTree: true);
    return false;
}

internal sealed record Mutant(int Id, string Status, string Place, string Change);
