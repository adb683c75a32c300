using System.Diagnostics;

namespace OneStory.Cli.Tests;

/// <summary>What a run of the program said, and how it ended.</summary>
public sealed record Said(int ExitStatus, string Output, string Error)
{
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Runs the real program, as a person would.</summary>
public static class CommandLine
{
    public static async Task<Said> Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "onestory.dll"));
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var cancellation = TestContext.Current.CancellationToken;
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var error = process.StandardError.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return new(process.ExitCode, await output, await error);
    }

    /// <summary>Runs with the words of one line, split at spaces.</summary>
    public static Task<Said> RunLine(string line) => Run(line.Split(' '));

    public static void ShouldBeRefused(this Said said, string because)
    {
        said.ExitStatus.ShouldBe(2);
        said.Output.ShouldBeEmpty();
        said.Error.TrimEnd('\n').ShouldNotContain('\n');
        said.Error.ShouldStartWith("onestory: ");
        said.Error.ShouldContain(because);
    }
}
