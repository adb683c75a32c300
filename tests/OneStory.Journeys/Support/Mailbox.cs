using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading.Channels;

namespace OneStory.Journeys.Support;

/// <summary>A mail server on loopback that keeps whatever is sent to anybody, so that a message is read as it was sent.</summary>
public sealed partial class Mailbox : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly Channel<string> arrived = Channel.CreateUnbounded<string>();

    public Mailbox()
    {
        listener.Start();
        _ = Open();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>The way in that the next message about signing in has for this person.</summary>
    public async Task<string> WayIn(string to)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await foreach (var mail in arrived.Reader.ReadAllAsync(late.Token))
            if (mail.Contains($"To: {to}", StringComparison.Ordinal) && SignInLink().Match(Read(mail)) is { Success: true } link) return link.Value;
        throw new InvalidOperationException($"No link was sent to {to}.");
    }

    public void Dispose() => listener.Dispose();

    private static string Read(string mail) =>
        Escaped().Replace(mail.Replace("=\r\n", "", StringComparison.Ordinal), found => ((char)int.Parse(found.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    private async Task Open()
    {
        try
        {
            while (true) _ = Take(await listener.AcceptTcpClientAsync());
        }
        catch (Exception closed) when (closed is SocketException or ObjectDisposedException)
        {
            // The journey has ended.
        }
    }

    private async Task Take(TcpClient client)
    {
        using var sender = client;
        using var reader = new StreamReader(sender.GetStream(), Encoding.ASCII);
        await using var writer = new StreamWriter(sender.GetStream(), Encoding.ASCII) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 Ready");
        while (await reader.ReadLineAsync() is { } line && !line.StartsWith("QUIT", StringComparison.Ordinal))
        {
            if (line == "DATA")
            {
                await writer.WriteLineAsync("354 Go on");
                arrived.Writer.TryWrite(await Message(reader));
            }

            await writer.WriteLineAsync("250 OK");
        }
    }

    private static async Task<string> Message(StreamReader reader)
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync() is { } line && line != ".") text.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        return text.ToString();
    }

    [GeneratedRegex("=([0-9A-F]{2})")]
    private static partial Regex Escaped();

    [GeneratedRegex(@"http://\S+/sign-in/link/\S+")]
    private static partial Regex SignInLink();
}
