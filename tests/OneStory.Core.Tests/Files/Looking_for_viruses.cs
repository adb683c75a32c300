using System.Net;
using System.Net.Sockets;
using System.Text;
using OneStory.Files;

namespace OneStory.Core.Tests.Files;

/// <summary>A ClamAV daemon that all the tests of a class share.</summary>
public sealed class RunningClamd : IAsyncLifetime
{
    private Clamd? clamd;

    public Clamd Daemon
    {
        get
        {
            Assert.SkipUnless(clamd is not null, "ClamAV's daemon (Debian: clamav-daemon) is not installed on this machine.");
            return clamd!;
        }
    }

    public async ValueTask InitializeAsync() => clamd = Clamd.IsInstalled ? await Clamd.Start(TestContext.Current.CancellationToken) : null;

    public async ValueTask DisposeAsync()
    {
        if (clamd is not null) await clamd.DisposeAsync();
    }
}

public class Looking_for_viruses(RunningClamd running) : IClassFixture<RunningClamd>
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_clean_file_is_clean_and_the_test_virus_is_found(bool tcp)
    {
        var scanner = ClamAvScanner.At(tcp ? running.Daemon.Tcp : running.Daemon.Unix);
        (await scanner.Scan(new MemoryStream(Samples.Word()), Now)).ShouldBe(new ScanResult.Clean());
        (await scanner.Scan(new MemoryStream(Clamd.Eicar), Now)).ShouldBe(new ScanResult.Infected("OneStory.Eicar.UNOFFICIAL"));
    }

    [Fact]
    public async Task It_is_found_far_into_a_stream_that_can_be_read_only_once()
    {
        byte[] content = [.. new byte[500_000], .. Clamd.Eicar];
        (await ClamAvScanner.At(running.Daemon.Unix).Scan(new OneWayStream(content), Now)).ShouldBeOfType<ScanResult.Infected>();
    }

    [Fact]
    public async Task It_is_found_inside_a_zipped_document()
    {
        var zip = Samples.OpenDocument(("Pictures/a.txt", Encoding.ASCII.GetString(Clamd.Eicar)));
        (await ClamAvScanner.At(running.Daemon.Unix).Scan(new MemoryStream(zip), Now)).ShouldBeOfType<ScanResult.Infected>();
    }

    [Fact]
    public async Task An_empty_file_is_clean() =>
        (await ClamAvScanner.At(running.Daemon.Unix).Scan(new MemoryStream(), Now)).ShouldBe(new ScanResult.Clean());

    [Fact]
    public async Task A_file_larger_than_the_scanner_takes_was_not_scanned()
    {
        var result = await ClamAvScanner.At(running.Daemon.Unix).Scan(new OneWayStream(new byte[8 * Clamd.StreamMaxLength]), Now);
        result.ShouldBe(new ScanResult.CouldNotScan("The file is larger than the virus scanner accepts (StreamMaxLength)."));
    }

    [Fact]
    public async Task Two_files_at_once_are_kept_apart()
    {
        var scanner = ClamAvScanner.At(running.Daemon.Unix);
        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => scanner.Scan(new MemoryStream(i % 2 == 0 ? Clamd.Eicar : Samples.Png()), Now)));
        results.Select(result => result is ScanResult.Infected).ShouldBe([true, false, true, false, true, false, true, false]);
    }
}

public class A_scanner_that_cannot_scan
{
    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_that_is_not_there()
    {
        var result = await ClamAvScanner.At("unix:/nowhere/clamd.ctl").Scan(new MemoryStream([1]), Now);
        result.ShouldBeOfType<ScanResult.CouldNotScan>().Why.ShouldStartWith("The virus scanner could not be reached: ");
    }

    [Fact]
    public async Task One_that_never_answers()
    {
        using var silent = Listener();
        var result = await ClamAvScanner.At(AddressOf(silent), TimeSpan.FromMilliseconds(200)).Scan(new MemoryStream([1]), Now);
        result.ShouldBe(new ScanResult.CouldNotScan("The virus scanner did not answer within 0.2 seconds."));
    }

    [Theory]
    [InlineData("", "The virus scanner closed the connection without an answer.")]
    [InlineData("UNKNOWN COMMAND\0", "The virus scanner answered: UNKNOWN COMMAND")]
    [InlineData("stream: Heuristics.Limits.Exceeded.MaxFileSize FOUND\0", "The file is more than the virus scanner looks into (Heuristics.Limits.Exceeded.MaxFileSize).")]
    public async Task One_that_says_something_else(string reply, string why)
    {
        using var listener = Listener();
        var answering = Answer(listener, reply);
        (await ClamAvScanner.At(AddressOf(listener)).Scan(new MemoryStream([1]), Now)).ShouldBe(new ScanResult.CouldNotScan(why));
        await answering;
    }

    [Fact]
    public async Task Giving_up_is_not_a_result()
    {
        using var silent = Listener();
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(Now);
        gone.CancelAfter(50);
        await Should.ThrowAsync<OperationCanceledException>(() => ClamAvScanner.At(AddressOf(silent)).Scan(new MemoryStream([1]), gone.Token));
    }

    [Theory]
    [InlineData("")]
    [InlineData("unix:clamd.ctl")]
    [InlineData("tcp:localhost")]
    [InlineData("tcp::3310")]
    [InlineData("tcp:localhost:99999")]
    [InlineData("localhost:3310")]
    public void An_address_that_is_none_is_refused_at_once(string address) =>
        Should.Throw<FormatException>(() => ClamAvScanner.At(address)).Message.ShouldContain("unix:/run/clamav/clamd.ctl or tcp:host:3310");

    [Fact]
    public async Task No_scanner_never_says_clean() => (await new NoScanner().Scan(new MemoryStream([1]), Now)).ShouldBe(new ScanResult.NotScanned());

    private static TcpListener Listener()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return listener;
    }

    private static string AddressOf(TcpListener listener) => $"tcp:{listener.LocalEndpoint}";

    private static async Task Answer(TcpListener listener, string reply)
    {
        using var client = await listener.AcceptTcpClientAsync(Now);
        var stream = client.GetStream();
        await stream.ReadExactlyAsync(new byte["zINSTREAM\0".Length + 5 + 4], Now);
        await stream.WriteAsync(Encoding.ASCII.GetBytes(reply), Now);
    }
}
