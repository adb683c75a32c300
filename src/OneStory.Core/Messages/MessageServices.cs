using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace OneStory.Messages;

/// <summary>What the telling and sending of messages is made of.</summary>
internal static class MessageServices
{
    public static void AddMessages(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddSingleton(new MessageSettings { PublicAddress = configuration["OneStory:PublicAddress"] is { Length: > 0 } address ? new(address) : new MessageSettings().PublicAddress });
        services.AddSingleton(_ => MessageChannels.From(configuration));
        services.AddScoped<Enclosure, PlanIssueEnclosure>().AddScoped<Enclosures>().AddScoped<Recipients>().AddScoped<TellPeople>().AddScoped<Reminder>();
    }
}
