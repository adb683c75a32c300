using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using OneStory.Web.Access;

namespace OneStory.Web.Host;

/// <summary>How much may be sent, how often, and whose word is taken for where it came from.</summary>
internal static class Limits
{
    private const int LargestRequest = 30 * 1024 * 1024;
    private const int LargestAnswer = 8 * 1024 * 1024;
    private const int AtOnce = 16, Waiting = 64, CopiesOnPaper = 5;

    public static void AddLimits(this WebApplicationBuilder builder, OneStoryOptions options)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = LargestRequest;
            kestrel.AddServerHeader = false;
        });
        builder.Services.Configure<FormOptions>(form => (form.MultipartBodyLengthLimit, form.ValueLengthLimit) = (LargestRequest, LargestAnswer));
        builder.Services.AddHsts(hsts => (hsts.MaxAge, hsts.IncludeSubDomains) = (TimeSpan.FromDays(365), true));
        builder.Services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.AddPolicy(Throttle.SignIn, context => PerAddress(context, options.TriesPerAddress));
            limiter.AddPolicy(Throttle.Codes, context => PerAddress(context, options.TriesPerAddress));
            limiter.AddPolicy(Throttle.Asking, context => PerAddress(context, options.AsksPerAddress));
            limiter.AddPolicy(Throttle.Paper, context => PerAddress(context, Math.Min(CopiesOnPaper, options.AsksPerAddress)));
            limiter.AddPolicy(Throttle.OpenData, context => RateLimitPartition.GetConcurrencyLimiter(Address(context.Connection.RemoteIpAddress), _ => new() { PermitLimit = AtOnce, QueueLimit = Waiting }));
            limiter.AddPolicy(Throttle.Links, context => PerAddress(context, options.LinksPerAddress));
        });

        // An address that signs somebody in is a secret, whatever an installation asks to be logged.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.AspNetCore.Routing", LogLevel.Warning);
        if (options.TrustedProxies.Count == 0) return;
        builder.Services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var proxy in options.TrustedProxies)
                if (proxy.Contains('/', StringComparison.Ordinal)) forwarded.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(proxy));
                else forwarded.KnownProxies.Add(IPAddress.Parse(proxy));
        });
    }

    public static void UseProxiesAndHttps(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<IOptions<OneStoryOptions>>().Value;
        if (options.TrustedProxies.Count > 0) app.UseForwardedHeaders();
        if (options is { IsSecure: true, Demonstration: false }) app.UseHsts();
    }

    /// <summary>Looking is free; trying is counted.</summary>
    private static RateLimitPartition<string> PerAddress(HttpContext context, int most) =>
        HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetSlidingWindowLimiter(Address(context.Connection.RemoteIpAddress), _ => new() { PermitLimit = most, Window = TimeSpan.FromMinutes(5), SegmentsPerWindow = 5 })
            : RateLimitPartition.GetNoLimiter("looking");

    /// <summary>A household or an office is handed a whole network of version 6 addresses, so its first half stands for it.</summary>
    internal static string Address(IPAddress? address)
    {
        if (address is null) return "unknown";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)) : address.ToString();
    }
}
