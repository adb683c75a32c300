using System.Buffers.Binary;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace OneStory.Files;

/// <summary>
/// ClamAV's daemon, spoken to as clamd(8) says: INSTREAM, chunks with their length before them, and an empty one at the end.
/// Its StreamMaxLength and MaxFileSize must be no less than the largest file taken, and AlertExceedsMax should be on: without
/// it clamd says OK of what it has not looked into.
/// </summary>
/// <param name="endpoint">The daemon's socket: see <see cref="At"/>.</param>
/// <param name="patience">How long one file may take in all.</param>
public sealed class ClamAvScanner(System.Net.EndPoint endpoint, TimeSpan patience) : IVirusScanner
{
    private const int ChunkLength = 64 * 1024, LongestReply = 4096;
    private const string Found = " FOUND", Limits = "Heuristics.Limits.Exceeded";

    /// <summary>A scanner at "unix:/run/clamav/clamd.ctl" or "tcp:host:3310".</summary>
    /// <exception cref="FormatException">The address is neither.</exception>
    public static ClamAvScanner At(string address, TimeSpan? patience = null)
    {
        ArgumentNullException.ThrowIfNull(address);
        return new(EndpointOf(address), patience ?? TimeSpan.FromMinutes(1));
    }

    /// <inheritdoc/>
    public async Task<ScanResult> Scan(Stream content, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(content);
        using var late = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        late.CancelAfter(patience);
        try
        {
            using var socket = endpoint is UnixDomainSocketEndPoint
                ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified)
                : new Socket(SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(endpoint, late.Token);
            await using var stream = new NetworkStream(socket);
            var cut = await Send(content, stream, late.Token);
            return Read(await Reply(stream, late.Token), cut);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new ScanResult.CouldNotScan(string.Create(CultureInfo.InvariantCulture, $"The virus scanner did not answer within {patience.TotalSeconds:0.#} seconds."));
        }
        catch (SocketException problem)
        {
            return new ScanResult.CouldNotScan($"The virus scanner could not be reached: {problem.Message}");
        }
    }

    /// <summary>Sends the file; whether the scanner stopped listening, as it does at its size limit after saying so.</summary>
    private static async Task<bool> Send(Stream content, NetworkStream stream, CancellationToken cancellation)
    {
        var chunk = new byte[4 + ChunkLength];
        var begun = false;
        int read;
        do
        {
            read = await content.ReadAsync(chunk.AsMemory(4), cancellation);
            BinaryPrimitives.WriteInt32BigEndian(chunk, read);
            try
            {
                if (!begun) await stream.WriteAsync("zINSTREAM\0"u8.ToArray(), cancellation);
                await stream.WriteAsync(chunk.AsMemory(0, 4 + read), cancellation);
                begun = true;
            }
            catch (IOException)
            {
                return true;
            }
        }
        while (read > 0);
        return false;
    }

    private static async Task<string> Reply(NetworkStream stream, CancellationToken cancellation)
    {
        var reply = new byte[LongestReply];
        var length = 0;
        try
        {
            while (length < reply.Length && await stream.ReadAsync(reply.AsMemory(length), cancellation) is var read and > 0)
            {
                length += read;
                if (reply.AsSpan(0, length).Contains((byte)0)) break;
            }
        }
        catch (IOException)
        {
            // The daemon reset the connection: what it said before that, if anything, is read.
        }

        return Encoding.UTF8.GetString(reply, 0, length).TrimEnd('\0').Trim();
    }

    private static ScanResult Read(string reply, bool cut)
    {
        var said = reply.StartsWith("stream: ", StringComparison.Ordinal) ? reply["stream: ".Length..] : reply;
        if (!cut && string.Equals(said, "OK", StringComparison.Ordinal)) return new ScanResult.Clean();
        if (said.StartsWith(Limits, StringComparison.Ordinal))
            return new ScanResult.CouldNotScan($"The file is more than the virus scanner looks into ({said[..^Found.Length]}).");
        if (said.EndsWith(Found, StringComparison.Ordinal)) return new ScanResult.Infected(said[..^Found.Length]);
        if (said.Contains("size limit exceeded", StringComparison.OrdinalIgnoreCase))
            return new ScanResult.CouldNotScan("The file is larger than the virus scanner accepts (StreamMaxLength).");
        return new ScanResult.CouldNotScan(said.Length == 0 ? "The virus scanner closed the connection without an answer." : $"The virus scanner answered: {said}");
    }

    private static System.Net.EndPoint EndpointOf(string address)
    {
        if (address.StartsWith("unix:/", StringComparison.Ordinal)) return new UnixDomainSocketEndPoint(address["unix:".Length..]);
        var colon = address.LastIndexOf(':');
        if (address.StartsWith("tcp:", StringComparison.Ordinal) && colon > "tcp:".Length
            && int.TryParse(address.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= 65535)
            return new System.Net.DnsEndPoint(address["tcp:".Length..colon], port);
        throw new FormatException($"'{address}' is not where a virus scanner can be: write unix:/run/clamav/clamd.ctl or tcp:host:3310.");
    }
}
