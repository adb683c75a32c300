using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Reflection;

namespace OneStory.Journeys.Support;

/// <summary>The product as people run it: its own process on loopback, with the demonstration in a database of its own.</summary>
public sealed class Host : IAsyncDisposable
{
    private static readonly Lazy<Task<string>> Seeded = new(Seed);
    private readonly Process process;
    private readonly string folder;
    private readonly List<string> said = [];

    private Host(Process process, Uri address, string folder) => (this.process, Address, this.folder) = (process, address, folder);

    public Uri Address { get; }

    /// <summary>All that it has logged, for the one who looks for the reason.</summary>
    public string Log
    {
        get { lock (said) return string.Join('\n', said.TakeLast(60)); }
    }

    /// <param name="jobs">Whether the work that nobody asks for is done too: files read, messages sent.</param>
    public static async Task<Host> Start(bool jobs)
    {
        var folder = Directory.CreateTempSubdirectory("onestory-journey-").FullName;
        File.Copy(await Seeded.Value, Path.Combine(folder, "onestory.db"));
        return await Run(folder, jobs);
    }

    /// <summary>Another on the same database, as an authority runs it: nobody signs in by a card, and email is sent.</summary>
    public Task<Host> ForReal(MailServer mail) => Run(folder, jobs: true, mail);

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    // The demonstration takes half a minute to make, and a millisecond to copy.
    private static async Task<string> Seed()
    {
        if (Environment.GetEnvironmentVariable("ONESTORY_JOURNEYS_SEED") is { Length: > 0 } kept && File.Exists(kept)) return kept;
        var folder = Directory.CreateTempSubdirectory("onestory-seed-").FullName;
        await using (var host = await Run(folder)) host.Stop();
        return Path.Combine(folder, "onestory.db");
    }

    private static async Task<Host> Run(string folder, bool jobs = false, MailServer? mail = null)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = Repository.PathOf("src", "OneStory.Web") };
        foreach (var argument in new[]
        {
            Assembly, $"--OneStory:Demonstration={mail is null}", $"--OneStory:RunJobs={jobs}", $"--OneStory:Connection={folder}/onestory.db", $"--OneStory:KeysFolder={folder}/keys", $"--OneStory:FilesFolder={folder}/files",
            $"--OneStory:PublicAddress={address}", $"--urls={address}", "--Logging:LogLevel:Default=Warning", "--Logging:LogLevel:Microsoft.Hosting.Lifetime=Information",
        }) start.ArgumentList.Add(argument);
        if (mail is not null)
            foreach (var setting in new[] { "Host=127.0.0.1", $"Port={mail.Port}", "Encrypted=false", "From=send@example.org" }) start.ArgumentList.Add($"--OneStory:Messages:Smtp:{setting}");
        var host = new Host(Process.Start(start)!, address, folder);
        host.process.OutputDataReceived += host.Keep;
        host.process.ErrorDataReceived += host.Keep;
        host.process.BeginOutputReadLine();
        host.process.BeginErrorReadLine();
        await host.IsReady();
        return host;
    }

    private static string Assembly => Environment.GetEnvironmentVariable("ONESTORY_JOURNEYS_HOST")
        ?? Repository.PathOf(typeof(Host).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(about => about.Key == "Host").Value!.Split('/'));

    /// <summary>Asks it to end by itself, so that SQLite leaves one file behind.</summary>
    private void Stop()
    {
        using var asked = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        asked.WaitForExit();
        process.WaitForExit(TimeSpan.FromSeconds(30));
    }

    private async Task IsReady()
    {
        using var client = new HttpClient { BaseAddress = Address };
        for (var tries = 0; tries < 600; tries++)
        {
            if (process.HasExited) throw new InvalidOperationException($"The host ended before it was ready:\n{Log}");
            try
            {
                if ((await client.GetAsync(new Uri("/sign-in", UriKind.Relative))).IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(500);
        }

        throw new InvalidOperationException($"The host was not ready in five minutes:\n{Log}");
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is null) return;
        lock (said) said.Add(line.Data);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
