using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace OneStory.LocalOffer.Bench;

/// <summary>The product's own host, a process of its own, without its jobs.</summary>
internal sealed class TheHost : IDisposable
{
    private readonly Process process;
    private readonly DirectoryInfo folder;

    private TheHost(Process process, DirectoryInfo folder, int port) => (this.process, this.folder, Port) = (process, folder, port);

    public int Port { get; }

    /// <summary>What it holds of memory now, in MB.</summary>
    public double Megabytes
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64 / 1e6;
        }
    }

    public static async Task<TheHost> Start(string root, string connection)
    {
        var (folder, port) = (Directory.CreateTempSubdirectory("onestory-bench"), FreePort());
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = Path.Combine(root, "src", "OneStory.Web"), RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var argument in new[]
        {
            Path.Combine(root, "src", "OneStory.Web", "bin", "Release", "net10.0", "OneStory.Web.dll"), "--OneStory:Database=postgres", $"--OneStory:Connection={connection}", "--OneStory:RunJobs=false",
            $"--OneStory:KeysFolder={folder.FullName}/keys", $"--OneStory:FilesFolder={folder.FullName}/files", "--urls", $"http://127.0.0.1:{port}", "--environment", "Production", "--Logging:LogLevel:Default=Error",
        })
            start.ArgumentList.Add(argument);
        var started = Process.Start(start)!;
        started.OutputDataReceived += (_, _) => { };
        started.BeginOutputReadLine();
        using var client = new HttpClient();
        for (var tries = 0; tries < 240; tries++)
        {
            await Task.Delay(250);
            try
            {
                if ((await client.GetAsync(new Uri($"http://127.0.0.1:{port}/health"))).IsSuccessStatusCode) return new(started, folder, port);
            }
            catch (HttpRequestException) when (!started.HasExited)
            {
                // It is not listening yet.
            }
        }

        throw new InvalidOperationException("The host did not start.");
    }

    /// <summary>How long the first answer takes: the copy in memory is made for it.</summary>
    public async Task<TimeSpan> FirstAnswer(string address)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromMinutes(10) };
        var began = Stopwatch.GetTimestamp();
        (await client.GetAsync(new Uri($"http://127.0.0.1:{Port}{address}"))).EnsureSuccessStatusCode();
        return Stopwatch.GetElapsedTime(began);
    }

    /// <summary>How long it takes from a change to the first answer that has it.</summary>
    public async Task<TimeSpan> UntilChanged(string address, Func<Task> change)
    {
        using var client = new HttpClient();
        async Task<string?> Tag() => (await client.GetAsync(new Uri($"http://127.0.0.1:{Port}{address}"))).Headers.ETag?.Tag;
        var before = await Tag();
        await change();
        var began = Stopwatch.GetTimestamp();
        while (await Tag() == before && Stopwatch.GetElapsedTime(began) < TimeSpan.FromMinutes(2)) await Task.Delay(10);
        return Stopwatch.GetElapsedTime(began);
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
        folder.Delete(recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
