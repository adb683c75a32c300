using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Reflection;

namespace OneStory.Survival.Tests.Support;

/// <summary>A node as it is run: its own process on the built host, beside others on the same database, files and keys. It can be killed.</summary>
internal sealed class Node : IAsyncDisposable
{
    private readonly OneStoryHost of;
    private readonly Process process;
    private readonly HttpClient wire;
    private readonly List<string> said = [];

    private Node(OneStoryHost of, Process process, int port)
    {
        (this.of, this.process) = (of, process);
        wire = new(new ThroughAProxy(port)) { Timeout = TimeSpan.FromMinutes(2) };
    }

    private string Log
    {
        get { lock (said) return string.Join('\n', said.TakeLast(40)); }
    }

    /// <param name="of">Whose database, files and keys it shares.</param>
    /// <param name="settings">Further settings: "OneStory:RunJobs".</param>
    public static async Task<Node> Start(OneStoryHost of, params (string Name, string Value)[] settings)
    {
        var port = FreePort();
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = Repository.PathOf("src", "OneStory.Web") };
        start.ArgumentList.Add(Repository.PathOf(typeof(Node).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(about => about.Key == "Host").Value!.Split('/')));
        foreach (var (name, value) in ((string, string)[])
        [
            ("OneStory:Database", of.Area.Database.Kind == DatabaseKind.Sqlite ? "sqlite" : "postgres"), ("OneStory:Connection", of.Area.Database.Connection),
            ("OneStory:FilesFolder", Path.Combine(of.Folder, "files")), ("OneStory:KeysFolder", Path.Combine(of.Folder, "keys")), ("OneStory:RunJobs", "false"),
            ("OneStory:PublicAddress", "https://onestory.example.org"), ("OneStory:TrustedProxies:0", "127.0.0.1"), ("urls", $"http://127.0.0.1:{port}"), ("Logging:LogLevel:Default", "Warning"), .. settings,
        ]) start.ArgumentList.Add($"--{name}={value}");
        var node = new Node(of, Process.Start(start)!, port);
        node.process.OutputDataReceived += node.Keep;
        node.process.ErrorDataReceived += node.Keep;
        node.process.BeginOutputReadLine();
        node.process.BeginErrorReadLine();
        await node.IsReady();
        return node;
    }

    public Browser Browser(Persona persona) => of.Browser(persona, wire);

    /// <summary>Whether it can do its work.</summary>
    public async Task<bool> CanWork()
    {
        using var answer = await wire.GetAsync(new Uri("https://onestory.example.org/ready"));
        return answer.IsSuccessStatusCode;
    }

    /// <summary>Ends it as the system ends a process that is out of memory: with no chance to tidy up.</summary>
    public async Task Kill()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) await Kill();
        process.Dispose();
        wire.Dispose();
    }

    private async Task IsReady()
    {
        for (var tries = 0; tries < 600; tries++)
        {
            if (process.HasExited) throw new InvalidOperationException($"The node ended before it was ready:\n{Log}");
            try
            {
                if (await CanWork()) return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(100);
        }

        throw new InvalidOperationException($"The node was not ready in a minute:\n{Log}");
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

    /// <summary>Stands before the node as a proxy does that speaks https with people.</summary>
    private sealed class ThroughAProxy(int port) : DelegatingHandler(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var asked = request.RequestUri!;
            request.Headers.Host = asked.Host;
            request.Headers.Add("X-Forwarded-Proto", asked.Scheme);
            request.RequestUri = new UriBuilder(asked) { Scheme = "http", Host = "127.0.0.1", Port = port }.Uri;
            try
            {
                return await base.SendAsync(request, cancellationToken);
            }
            finally
            {
                request.RequestUri = asked;
            }
        }
    }
}
