using Microsoft.Extensions.Diagnostics.HealthChecks;
using OneStory.Data;
using OneStory.Web.Access;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace OneStory.Web.Host;

/// <summary>Health, logs as JSON lines, metrics and traces. None of them carries a name, an address or the text of a record.</summary>
public static class Observing
{
    public static void AddObserving(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddHealthChecks().AddDbContextCheck<OneStoryDbContext>("database", tags: ["ready"]);
        if (configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is null) return;
        var resource = ResourceBuilder.CreateDefault().AddService("onestory");
        services.AddSingleton(_ => Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource)
            .AddSource("Microsoft.AspNetCore").AddOtlpExporter().Build());
        services.AddSingleton(_ => Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource)
            .AddMeter("Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.EntityFrameworkCore").AddOtlpExporter().Build());
        services.AddHostedService<Exporting>();
    }

    /// <summary>/health says that the process is up; /ready that it can do its work.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health", new() { Predicate = _ => false }).WithMetadata(new OpenToAllAttribute("Says that the process is up, and nothing else."));
        app.MapHealthChecks("/ready", new() { Predicate = check => check.Tags.Contains("ready") }).WithMetadata(new OpenToAllAttribute("Says that it can do its work, and nothing else."));
    }

    /// <summary>Starts the exporters with the host, and lets them finish when it stops.</summary>
    private sealed class Exporting(TracerProvider traces, MeterProvider metrics) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken)
        {
            traces.ForceFlush(2000);
            metrics.ForceFlush(2000);
            return Task.CompletedTask;
        }
    }
}
