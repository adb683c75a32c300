using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace OneStory.Testing.Databases;

/// <summary>
/// A line to PostgreSQL that can be cut at the worst moment: when a transaction is being saved, before the server has heard of it
/// or before its answer has come back.
/// </summary>
public sealed class CutLine : IDisposable
{
    private static readonly byte[] Commit = "COMMIT\0"u8.ToArray();
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly string socket;
    private readonly NpgsqlConnectionStringBuilder through;
    private int cuts;

    /// <param name="connection">To the tests' usual cluster.</param>
    public CutLine(string connection)
    {
        through = new(connection);
        socket = $"{through.Host}/.s.PGSQL.5432";
        listener.Start();
        (through.Host, through.Port) = ("127.0.0.1", ((IPEndPoint)listener.LocalEndpoint).Port);
        _ = Accept();
    }

    /// <summary>The connection that goes through here.</summary>
    public string Connection => through.ConnectionString;

    /// <summary>Cuts the line at the next time that something is saved.</summary>
    public Cut? Next { get; set; }

    /// <summary>Whether nobody gets through at all.</summary>
    public bool IsDown { get; set; }

    /// <summary>How often it has been cut.</summary>
    public int Cuts => cuts;

    public void Dispose() => listener.Dispose();

    private async Task Accept()
    {
        try
        {
            while (true) _ = Carry(await listener.AcceptSocketAsync());
        }
        catch (Exception over) when (over is SocketException or ObjectDisposedException)
        {
            // The line is gone.
        }
    }

    private async Task Carry(Socket client)
    {
        using (client)
        using (var server = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified))
        {
            if (IsDown) return;
            try
            {
                await server.ConnectAsync(new UnixDomainSocketEndPoint(socket));
                await Task.WhenAny(Back(server, client), Forth(client, server));
            }
            catch (SocketException)
            {
                // One of the two is gone, and so is the other.
            }
        }
    }

    private static async Task Back(Socket server, Socket client)
    {
        var buffer = new byte[64 * 1024];
        while (await server.ReceiveAsync(buffer) is var read and > 0) await client.SendAsync(buffer.AsMemory(0, read));
    }

    private async Task Forth(Socket client, Socket server)
    {
        var buffer = new byte[64 * 1024];
        while (await client.ReceiveAsync(buffer) is var read and > 0)
        {
            var cut = Next is not null && buffer.AsSpan(0, read).IndexOf(Commit) >= 0 ? Next : null;
            if (cut is null)
            {
                await server.SendAsync(buffer.AsMemory(0, read));
                continue;
            }

            Next = null;
            Interlocked.Increment(ref cuts);
            IsDown = cut.ForGood;
            // First the client's end, so that nothing of an answer gets there; the server hears of it while the client already wonders.
            client.Dispose();
            if (!cut.Heard) return;
            await server.SendAsync(buffer.AsMemory(0, read));
            await Task.Delay(300);
            return;
        }
    }

    /// <param name="Heard">Whether the server has heard that it is to save.</param>
    /// <param name="ForGood">Whether nobody gets through afterwards.</param>
    public sealed record Cut(bool Heard, bool ForGood = false);
}
