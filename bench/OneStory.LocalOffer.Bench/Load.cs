using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace OneStory.LocalOffer.Bench;

/// <summary>What a run came to: how many a second, and how long each took in milliseconds.</summary>
internal sealed record Came(double ASecond, double P50, double P95, double P99, int Failed)
{
    public static Came Of(List<double> times, TimeSpan took, int failed = 0)
    {
        times.Sort();
        return new(times.Count / took.TotalSeconds, At(times, 0.5), At(times, 0.95), At(times, 0.99), failed);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{ASecond,9:N0}/s   p50 {P50,8:N3}  p95 {P95,8:N3}  p99 {P99,8:N3} ms{(Failed > 0 ? $"   {Failed} FAILED" : "")}");

    private static double At(List<double> sorted, double share) => sorted.Count == 0 ? 0 : sorted[(int)(share * (sorted.Count - 1))];
}

/// <summary>A load client that costs little beside the host it shares the cores with: HTTP/1.1 on open connections, answers read and not parsed.</summary>
internal static class Load
{
    /// <summary>Asks on so many connections, each as soon as it has its answer, going round the addresses.</summary>
    public static async Task<Came> Run(int port, IReadOnlyList<string> addresses, int connections, TimeSpan during)
    {
        var requests = addresses.Select(address => Encoding.ASCII.GetBytes($"GET {address} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAccept: text/html,application/json\r\n\r\n")).ToArray();
        var began = Stopwatch.GetTimestamp();
        var all = await Task.WhenAll(Enumerable.Range(0, connections).Select(number => Task.Run(() => One(port, requests, number * 37, began, during))));
        return Came.Of([.. all.SelectMany(one => one.Times)], Stopwatch.GetElapsedTime(began), all.Sum(one => one.Failed));
    }

    private static async Task<(List<double> Times, int Failed)> One(int port, byte[][] requests, int turn, long began, TimeSpan during)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync("127.0.0.1", port);
        var (times, failed, buffer) = (new List<double>(), 0, new byte[1 << 20]);
        while (Stopwatch.GetElapsedTime(began) < during)
        {
            var sent = Stopwatch.GetTimestamp();
            await socket.SendAsync(requests[turn++ % requests.Length]);
            if (!await Answer(socket, buffer)) failed++;
            times.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
        }

        return (times, failed);
    }

    /// <summary>Reads one whole answer. Whether it was 200.</summary>
    private static async Task<bool> Answer(Socket socket, byte[] buffer)
    {
        var (filled, whole, isChunked) = (0, -1, false);
        while (true)
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(filled));
            if (read == 0) throw new IOException("The host closed the connection.");
            filled += read;
            if (whole < 0 && !isChunked && buffer.AsSpan(0, filled).IndexOf("\r\n\r\n"u8) is >= 0 and var end)
            {
                var head = Encoding.ASCII.GetString(buffer, 0, end);
                isChunked = head.Contains("Transfer-Encoding: chunked", StringComparison.OrdinalIgnoreCase);
                if (!isChunked) whole = end + 4 + Length(head);
            }

            if (whole >= 0 ? filled >= whole : isChunked && buffer.AsSpan(0, filled).EndsWith("\r\n0\r\n\r\n"u8)) return buffer.AsSpan(9, 3).SequenceEqual("200"u8);
        }
    }

    private static int Length(string head)
    {
        const string Name = "Content-Length:";
        var at = head.IndexOf(Name, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? 0 : int.Parse(head.AsSpan(at + Name.Length).TrimStart() is var rest && rest.IndexOf('\r') is >= 0 and var end ? rest[..end] : rest, CultureInfo.InvariantCulture);
    }
}
