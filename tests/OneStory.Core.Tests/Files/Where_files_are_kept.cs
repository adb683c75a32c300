using System.Security.Cryptography;
using System.Text;
using OneStory.Files;

namespace OneStory.Core.Tests.Files;

/// <summary>What every store must do, whatever it keeps files in.</summary>
public abstract class Where_files_are_kept
{
    private protected static CancellationToken Now => TestContext.Current.CancellationToken;

    protected abstract IFileStore Store { get; }

    [Theory]
    [InlineData(0)]
    [InlineData(11)]
    [InlineData(300_000)]
    public async Task A_file_comes_back_as_it_went_in(int length)
    {
        var content = RandomNumberGenerator.GetBytes(length);
        var key = FileKey.New();
        var stored = await Store.Put(key, new OneWayStream(content), Now);
        stored.ShouldBe(new StoredObject(key, length, Convert.ToHexStringLower(SHA256.HashData(content))));
        (await Read(key)).ShouldBe(content);
        (await Store.Exists(key, Now)).ShouldBeTrue();
    }

    [Fact]
    public async Task The_same_key_again_replaces_it()
    {
        var key = FileKey.New();
        await Store.Put(key, new MemoryStream(Encoding.UTF8.GetBytes("first and longer")), Now);
        await Store.Put(key, new MemoryStream(Encoding.UTF8.GetBytes("second")), Now);
        (await Read(key)).ShouldBe(Encoding.UTF8.GetBytes("second"));
    }

    [Fact]
    public async Task What_is_not_there_is_nothing()
    {
        var key = FileKey.New();
        (await Store.Open(key, Now)).ShouldBeNull();
        (await Store.Exists(key, Now)).ShouldBeFalse();
        await Store.Delete(key, Now);
    }

    [Fact]
    public async Task What_was_deleted_is_gone()
    {
        var key = FileKey.New();
        await Store.Put(key, new MemoryStream([1, 2, 3]), Now);
        await Store.Delete(key, Now);
        (await Store.Exists(key, Now)).ShouldBeFalse();
        (await Store.Open(key, Now)).ShouldBeNull();
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("..")]
    [InlineData("")]
    [InlineData("0123456789abcdef0123456789abcde/")]
    [InlineData("0123456789ABCDEF0123456789ABCDEF")]
    [InlineData("0123456789abcdef0123456789abcdef\n")]
    public async Task A_key_that_was_not_made_here_reaches_nothing(string key)
    {
        await Should.ThrowAsync<ArgumentException>(() => Store.Put(key, new MemoryStream([1]), Now));
        await Should.ThrowAsync<ArgumentException>(() => Store.Open(key, Now));
        await Should.ThrowAsync<ArgumentException>(() => Store.Delete(key, Now));
        await Should.ThrowAsync<ArgumentException>(() => Store.Exists(key, Now));
    }

    [Fact]
    public async Task An_upload_that_breaks_off_leaves_nothing()
    {
        var key = FileKey.New();
        await Should.ThrowAsync<IOException>(() => Store.Put(key, new OneWayStream(new byte[200_000], breaksAt: 150_000), Now));
        (await Store.Exists(key, Now)).ShouldBeFalse();
    }

    private async Task<byte[]> Read(string key)
    {
        await using var stream = (await Store.Open(key, Now)).ShouldNotBeNull();
        using var whole = new MemoryStream();
        await stream.CopyToAsync(whole, Now);
        return whole.ToArray();
    }
}

public sealed class Files_on_disk : Where_files_are_kept, IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("onestory-files-").FullName;

    protected override IFileStore Store => new DiskFileStore(folder);

    [Fact]
    public async Task They_are_spread_over_folders_and_nothing_else_is_left()
    {
        var key = FileKey.New();
        await Store.Put(key, new MemoryStream([1, 2, 3]), Now);
        await Should.ThrowAsync<IOException>(() => Store.Put(FileKey.New(), new OneWayStream(new byte[100], breaksAt: 0), Now));
        Directory.GetFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None })
            .ShouldBe([Path.Combine(folder, key[..2], key[2..4], key)]);
    }

    [Fact]
    public async Task One_being_read_may_be_replaced_and_is_read_to_its_end_as_it_was()
    {
        var key = FileKey.New();
        await Store.Put(key, new MemoryStream([1, 1, 1]), Now);
        await using var reading = (await Store.Open(key, Now)).ShouldNotBeNull();
        await Store.Put(key, new MemoryStream([2, 2, 2]), Now);
        reading.ReadByte().ShouldBe(1);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}

public sealed class Files_in_S3 : Where_files_are_kept, IAsyncLifetime
{
    private S3Server server = null!;
    private S3FileStore store = null!;

    protected override IFileStore Store => store;

    public async ValueTask InitializeAsync()
    {
        server = await S3Server.Start();
        store = new(server.Settings);
    }

    public async ValueTask DisposeAsync()
    {
        store.Dispose();
        await server.DisposeAsync();
    }

    [Fact]
    public async Task They_are_spread_over_prefixes()
    {
        var key = FileKey.New();
        await Store.Put(key, new MemoryStream([1, 2, 3]), Now);
        server.Objects.Keys.ShouldBe([$"{key[..2]}/{key[2..4]}/{key}"]);
    }

    [Fact]
    public async Task A_busy_store_is_asked_again()
    {
        server.Busy = 1;
        var key = FileKey.New();
        await Store.Put(key, new OneWayStream([1, 2, 3]), Now);
        (await Store.Exists(key, Now)).ShouldBeTrue();
    }

    [Fact]
    public async Task A_missing_bucket_is_a_fault_and_not_a_missing_file()
    {
        using var wrong = new S3FileStore(server.Settings with { Bucket = "nobodys-bucket" });
        (await Should.ThrowAsync<Amazon.S3.AmazonS3Exception>(() => wrong.Open(FileKey.New(), Now))).ErrorCode.ShouldBe("NoSuchBucket");
    }

    [Fact]
    public void Half_a_credential_is_refused_at_once() =>
        Should.Throw<ArgumentException>(() => new S3FileStore(server.Settings with { SecretKey = null })).Message.ShouldContain("both an access key and a secret key");
}
