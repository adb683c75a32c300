using Microsoft.Extensions.DependencyInjection;
using OneStory.Files;
using OneStory.Imports;
using OneStory.Insight;
using OneStory.LocalOffer;
using OneStory.Messages;
using OneStory.Support;

namespace OneStory.Jobs;

/// <summary>Work that nobody asks for, done for each authority in turn or once for all. Doing it again changes nothing.</summary>
/// <param name="Id">"reminders".</param>
/// <param name="What">For the log, and as what the system acts: "Reminders".</param>
/// <param name="NextAfter">The instant after which it is to be done again.</param>
/// <param name="Run">Does it, and says what it did in a few words that name nobody.</param>
public sealed record Job(string Id, string What, Func<DateTime, DateTime> NextAfter, Func<IServiceProvider, CancellationToken, Task<string>> Run)
{
    /// <summary>Whether what it works on belongs to no authority, so that there is one turn for all of them.</summary>
    public bool IsForAll { get; private init; }

    /// <summary>Every job, in the order in which they are done: what one writes the next can send.</summary>
    public static IReadOnlyList<Job> All { get; } =
    [
        new("sign-in-messages", "Messages about signing in", Every(minutes: 0.05), async (services, cancellation) => $"{await services.GetRequiredService<SendSystemMessages>().Turn(cancellation)} tried") { IsForAll = true },
        new("roll-over", "Dates carried over to the day", Every(minutes: 5), async (services, cancellation) => $"{await services.GetRequiredService<RollOver>().Turn(rebuild: false, cancellation)} cases"),
        new("scan-files", "Files looked into", Every(minutes: 1), async (services, cancellation) => (await services.GetRequiredService<ScanQuarantined>().Turn(cancellation)).ToString()),
        new("imports", "Files brought in", Every(minutes: 0.05), async (services, cancellation) => $"{await services.GetRequiredService<ReadFilesThatWait>().Turn(WorkThroughImports.Slice, cancellation)} rows"),
        new("return-lines", "The next return worked out", Every(minutes: 0.5), async (services, cancellation) => $"{await services.GetRequiredService<KeepReturnLines>().Turn(KeepReturnLines.Slice, cancellation)} lines"),
        new("reminders", "Reminders", DailyAt(6), async (services, cancellation) => $"{await services.GetRequiredService<SendReminders>().Turn(cancellation)} written"),
        new("staff-reminders", "Reminders to staff", DailyAt(6), async (services, cancellation) => $"{await services.GetRequiredService<RemindStaff>().Turn(cancellation)} written"),
        new("digests", "Digests", DailyAt(7), async (services, cancellation) => $"{await services.GetRequiredService<WriteDigests>().Turn(cancellation)} written"),
        new("local-offer", "The Local Offer kept true", DailyAt(5), async (services, cancellation) => await services.GetRequiredService<KeepOfferTrue>().Turn(cancellation) is var (written, hidden) ? $"{written} written, {hidden} hidden" : ""),
        new("tidy", "What has run out", DailyAt(3), async (services, cancellation) => (await services.GetRequiredService<TidyUp>().Turn(cancellation)).ToString()),
        new("outbox", "Messages sent", Every(minutes: 0.25), async (services, cancellation) => (await services.GetRequiredService<SendOutbox>().Turn(cancellation)).ToString()),
    ];

    private static Func<DateTime, DateTime> Every(double minutes) => now => now.AddMinutes(minutes);

    private static Func<DateTime, DateTime> DailyAt(int hour) => now => MessagePost.NextAt(now, hour);
}
