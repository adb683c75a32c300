using System.Net;
using Amazon;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using OneStory.Returns;

namespace OneStory.Files;

/// <summary>How to reach a store that speaks S3.</summary>
public sealed record S3Settings
{
    /// <summary>Where files are kept.</summary>
    public required string Bucket { get; init; }

    /// <summary>For Amazon's own: "eu-west-2". For another store, what it signs with, usually "us-east-1".</summary>
    public string Region { get; init; } = "eu-west-2";

    /// <summary>The address of a store that is not Amazon's; null for Amazon's.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>Whether the bucket stands in the path and not in the host's name, as most stores that are not Amazon's want it.</summary>
    public bool PathStyle { get; init; }

    /// <summary>The key's name; null to use what the machine was given (environment, profile or role).</summary>
    public string? AccessKey { get; init; }

    /// <summary>The key itself.</summary>
    public string? SecretKey { get; init; }
}

/// <summary>Files in a bucket of Amazon S3 or of any store that speaks as it does.</summary>
public sealed class S3FileStore : IFileStore, IDisposable
{
    private readonly AmazonS3Client client;
    private readonly string bucket;

    public S3FileStore(S3Settings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        if (settings.AccessKey is null != settings.SecretKey is null)
            throw new ArgumentException("An S3 store needs both an access key and a secret key, or neither.", nameof(settings));
        bucket = settings.Bucket;
        var config = new AmazonS3Config
        {
            ForcePathStyle = settings.PathStyle,
            // Checksums in trailers are Amazon's own, and refused by stores that have not learnt them; the signature covers the body.
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
        };
        if (settings.Endpoint is { } endpoint)
        {
            config.ServiceURL = endpoint.ToString();
            config.AuthenticationRegion = settings.Region;
        }
        else
        {
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(settings.Region);
        }

        client = settings is { AccessKey: { } access, SecretKey: { } secret } ? new(new BasicAWSCredentials(access, secret), config) : new(config);
    }

    /// <inheritdoc/>
    public async Task<StoredObject> Put(string key, Stream content, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(content);
        var place = FileKey.Sharded(key);
        // The length goes ahead of the body, and a retry reads the body again: so it is set down first.
        await using var whole = TemporaryFile.Create();
        var stored = await Measured.Copy(key, content, whole, cancellation);
        whole.Position = 0;
        await client.PutObjectAsync(new() { BucketName = bucket, Key = place, InputStream = whole, AutoCloseStream = false, ContentType = "application/octet-stream" }, cancellation);
        return stored;
    }

    /// <inheritdoc/>
    public async Task<Stream?> Open(string key, CancellationToken cancellation)
    {
        try
        {
            var found = await client.GetObjectAsync(bucket, FileKey.Sharded(key), cancellation);
            return found.ResponseStream;
        }
        catch (AmazonS3Exception missing) when (missing.StatusCode == HttpStatusCode.NotFound && !NoBucket(missing))
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public Task Delete(string key, CancellationToken cancellation) => client.DeleteObjectAsync(bucket, FileKey.Sharded(key), cancellation);

    /// <inheritdoc/>
    public async Task<bool> Exists(string key, CancellationToken cancellation)
    {
        try
        {
            await client.GetObjectMetadataAsync(bucket, FileKey.Sharded(key), cancellation);
            return true;
        }
        catch (AmazonS3Exception missing) when (missing.StatusCode == HttpStatusCode.NotFound && !NoBucket(missing))
        {
            return false;
        }
    }

    public void Dispose() => client.Dispose();

    private static bool NoBucket(AmazonS3Exception problem) => string.Equals(problem.ErrorCode, "NoSuchBucket", StringComparison.Ordinal);
}
