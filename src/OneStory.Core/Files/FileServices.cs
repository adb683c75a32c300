using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace OneStory.Files;

/// <summary>Where files are kept and what looks into them, from section "OneStory:Files" of the configuration.</summary>
internal static class FileServices
{
    public static void AddFiles(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var section = configuration.GetSection("OneStory:Files");
        services.AddSingleton(_ => Store(section, configuration["OneStory:FilesFolder"]));
        services.AddSingleton(_ => Scanner(section["Scanner"]));
        services.AddSingleton(_ => Limits(section));
        services.AddSingleton<FileIntake>();
    }

    private static IFileStore Store(IConfigurationSection section, string? folder) => section["S3:Bucket"] is { Length: > 0 } bucket
        ? new S3FileStore(new()
        {
            Bucket = bucket,
            Region = section["S3:Region"] ?? "eu-west-2",
            Endpoint = section["S3:Endpoint"] is { Length: > 0 } endpoint ? new(endpoint) : null,
            PathStyle = section.GetValue("S3:PathStyle", false),
            AccessKey = section["S3:AccessKey"],
            SecretKey = section["S3:SecretKey"],
        })
        : new DiskFileStore(folder ?? "data/files");

    private static IVirusScanner Scanner(string? address) => address is { Length: > 0 } ? ClamAvScanner.At(address) : new NoScanner();

    private static FileLimits Limits(IConfigurationSection section)
    {
        const int megabyte = 1024 * 1024;
        var usual = new FileLimits();
        var videos = section.GetValue<int?>("LargestVideoMegabytes") is { } mb ? (long)mb * megabyte : (long?)null;
        return usual with
        {
            Usual = section.GetValue<int?>("LargestMegabytes") is { } largest ? (long)largest * megabyte : usual.Usual,
            ByKind = videos is { } limit ? new Dictionary<FileKind, long> { [FileKind.Mp4] = limit, [FileKind.Mov] = limit } : usual.ByKind,
        };
    }
}
