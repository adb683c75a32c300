using OneStory.Files;

namespace OneStory.Core.Tests.Files;

public sealed class Adding_a_file(RunningClamd running) : IClassFixture<RunningClamd>, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("onestory-intake-").FullName;

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_scanned_kept_and_named_safely()
    {
        var taken = (await Take(Samples.Pdf(), "C:\\Users\\Ada\\Ada\u202e\u0007 report.pdf", Scanner)).ShouldBeOfType<Intake.Taken>();
        taken.Name.ShouldBe("Ada report.pdf");
        taken.Kind.ShouldBe(FileKind.Pdf);
        taken.Scan.ShouldBe(new ScanResult.Clean());
        await using var kept = (await new DiskFileStore(folder).Open(taken.Stored.Key, Now)).ShouldNotBeNull();
        kept.Length.ShouldBe(Samples.Pdf().Length);
    }

    [Fact]
    public async Task One_with_a_virus_is_refused_and_not_kept()
    {
        var refused = (await Take(Clamd.Eicar, "notes.txt", Scanner)).ShouldBeOfType<Intake.Refused>();
        refused.Why.ShouldStartWith("A virus was found in this file");
        refused.Scan.ShouldBeOfType<ScanResult.Infected>();
        NothingIsKept();
    }

    [Fact]
    public async Task One_that_could_not_be_scanned_is_kept_and_says_so_for_it_must_be_kept_apart()
    {
        var taken = (await Take(Samples.Pdf(), "a.pdf", ClamAvScanner.At("unix:/nowhere/clamd.ctl"))).ShouldBeOfType<Intake.Taken>();
        taken.Scan.ShouldBeOfType<ScanResult.CouldNotScan>();
    }

    [Fact]
    public async Task Without_a_scanner_it_is_kept_and_says_so() =>
        (await Take(Samples.Pdf(), "a.pdf", new NoScanner())).ShouldBeOfType<Intake.Taken>().Scan.ShouldBe(new ScanResult.NotScanned());

    [Fact]
    public async Task One_that_goes_on_and_on_is_read_no_further_than_the_limit()
    {
        var upload = new OneWayStream(new byte[5_000_000]);
        var refused = (await Take(upload, "a.pdf", new NoScanner(), new() { Usual = 100_000 })).ShouldBeOfType<Intake.Refused>();
        refused.Why.ShouldBe("This file is larger than 98 KB, the most a file can be. Add a smaller copy, or add it in parts.");
        upload.Given.ShouldBeLessThan(200_000);
        NothingIsKept();
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task A_kind_can_have_a_limit_of_its_own(int over, bool taken)
    {
        var limits = new FileLimits { ByKind = new Dictionary<FileKind, long> { [FileKind.Gif] = Samples.Gif.Length - over } };
        (await Take(new OneWayStream(Samples.Gif), "a.gif", new NoScanner(), limits) is Intake.Taken).ShouldBe(taken);
    }

    [Theory]
    [InlineData(50_000, 50_000, false)]
    [InlineData(16_320, 12_240, true)]
    public async Task A_picture_that_would_fill_a_memory_is_refused(int width, int height, bool taken) =>
        (await Take(Samples.Png(width, height), "a.png", new NoScanner()) is Intake.Taken).ShouldBe(taken);

    [Fact]
    public async Task A_picture_without_a_size_is_refused() =>
        (await Take(Samples.Jpeg()[..24], "a.jpg", new NoScanner())).ShouldBeOfType<Intake.Refused>().Why.ShouldStartWith("This picture is damaged");

    [Fact]
    public async Task What_is_not_what_its_name_says_is_refused_with_what_it_is() =>
        (await Take(Samples.Jpeg(), "a.pdf", new NoScanner())).ShouldBeOfType<Intake.Refused>().Why.ShouldContain("it is a JPEG picture");

    [Theory]
    [InlineData("report.pdf", "report.pdf")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("photo\u202egpj.exe", "photogpj.exe")]
    [InlineData(".htaccess", "htaccess")]
    [InlineData("a\r\nb: c.pdf", "ab c.pdf")]
    [InlineData("  Zoë’s   day.pdf ", "Zoë’s day.pdf")]
    [InlineData("😀.png", "😀.png")]
    [InlineData("...", "file")]
    [InlineData("folder/", "file")]
    [InlineData(null, "file")]
    public void A_name_is_made_safe(string? given, string name) => FileName.Clean(given).ShouldBe(name);

    [Fact]
    public void A_long_name_keeps_its_ending()
    {
        FileName.Clean(new string('a', 400) + ".docx").ShouldBe(new string('a', 145) + ".docx");
        FileName.Clean(string.Concat(Enumerable.Repeat("😀", 200)) + ".docx").ShouldBe(string.Concat(Enumerable.Repeat("😀", 72)) + ".docx");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private ClamAvScanner Scanner => ClamAvScanner.At(running.Daemon.Unix);

    private Task<Intake> Take(byte[] content, string name, IVirusScanner scanner) => Take(new OneWayStream(content), name, scanner, new());

    private Task<Intake> Take(OneWayStream upload, string name, IVirusScanner scanner, FileLimits limits) =>
        new FileIntake(new DiskFileStore(folder), scanner, limits).Take(upload, name, Now);

    private void NothingIsKept() => Directory.GetFiles(folder, "*", SearchOption.AllDirectories).ShouldBeEmpty();
}
