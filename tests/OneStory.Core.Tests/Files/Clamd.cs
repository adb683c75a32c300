using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using OneStory.Files;

namespace OneStory.Core.Tests.Files;

/// <summary>
/// ClamAV's daemon, for one test class: started in a folder of its own, with one signature of its own (the EICAR test text's),
/// reaching no network. <see cref="IsInstalled"/> says whether this machine has it.
/// </summary>
public sealed class Clamd : IAsyncDisposable
{
    /// <summary>The most bytes it takes in one stream, far less than usual so that the limit can be met.</summary>
    public const int StreamMaxLength = 1024 * 1024;

    private static readonly string? Program =
        new[] { "/usr/sbin/clamd", "/usr/local/sbin/clamd", "/usr/bin/clamd", "/opt/homebrew/sbin/clamd" }.FirstOrDefault(File.Exists);

    private readonly Process process;
    private readonly string folder;

    private Clamd(Process process, string folder, int port)
    {
        this.process = process;
        this.folder = folder;
        Tcp = string.Create(CultureInfo.InvariantCulture, $"tcp:127.0.0.1:{port}");
    }

    public static bool IsInstalled => Program is not null;

    /// <summary>The text that every scanner reports and that does nothing. In two parts, or a scanner would take this file away.</summary>
    public static byte[] Eicar => Encoding.ASCII.GetBytes(@"X5O!P%@AP[4\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*");

    /// <summary>Its two addresses, as <see cref="ClamAvScanner.At"/> takes them.</summary>
    public string Unix => $"unix:{folder}/clamd.ctl";

    public string Tcp { get; }

    public static async Task<Clamd> Start(CancellationToken cancellation)
    {
        var home = Directory.CreateTempSubdirectory("onestory-clamd-").FullName;
        var signatures = Directory.CreateDirectory(Path.Combine(home, "signatures")).FullName;
        await File.WriteAllTextAsync(Path.Combine(signatures, "onestory.ndb"), $"OneStory.Eicar:0:*:{Convert.ToHexStringLower(Eicar)}\n", cancellation);
        var port = FreePort();
        await File.WriteAllTextAsync(Path.Combine(home, "clamd.conf"), string.Create(CultureInfo.InvariantCulture, $"""
            Foreground yes
            LocalSocket {home}/clamd.ctl
            TCPSocket {port}
            TCPAddr 127.0.0.1
            DatabaseDirectory {signatures}
            TemporaryDirectory {home}
            LogFile {home}/clamd.log
            StreamMaxLength {StreamMaxLength}
            AlertExceedsMax yes
            MaxThreads 2

            """), cancellation);
        var started = Process.Start(new ProcessStartInfo(Program!, ["--config-file", Path.Combine(home, "clamd.conf")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        var clamd = new Clamd(started, home, port);
        await clamd.Answers(cancellation);
        return clamd;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) process.Kill();
        await process.WaitForExitAsync(CancellationToken.None);
        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private async Task Answers(CancellationToken cancellation)
    {
        var scanner = ClamAvScanner.At(Unix);
        var waiting = Stopwatch.StartNew();
        while (await scanner.Scan(new MemoryStream([1]), cancellation) is not ScanResult.Clean)
        {
            if (process.HasExited || waiting.Elapsed > TimeSpan.FromMinutes(1))
                throw new InvalidOperationException($"clamd did not start: {await File.ReadAllTextAsync(Path.Combine(folder, "clamd.log"), cancellation)}");
            await Task.Delay(50, cancellation);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
