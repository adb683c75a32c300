using System.Diagnostics;

namespace OneStory.Web.Bench;

/// <summary>Requests that come at their time whether or not those before them have been answered, as people's do.</summary>
internal static class Mixed
{
    public static async Task<(List<double> Times, int Failed)> Run(IReadOnlyList<Page> pages, int rate, TimeSpan during)
    {
        List<Page> often = [.. pages.SelectMany(page => Enumerable.Repeat(page, page.Weight))];
        var (began, count) = (Stopwatch.GetTimestamp(), (int)(rate * during.TotalSeconds));
        var answers = new Task<(double Time, bool Failed)>[count];
        for (var turn = 0; turn < count; turn++)
        {
            var at = TimeSpan.FromSeconds((double)turn / rate);
            if (at - Stopwatch.GetElapsedTime(began) is { Ticks: > 0 } left) await Task.Delay(left);
            answers[turn] = Answered(often[turn * 7 % often.Count], turn, began, at);
        }

        var all = await Task.WhenAll(answers);
        return ([.. all.Select(answer => answer.Time)], all.Count(answer => answer.Failed));
    }

    /// <summary>From when it was to be sent: waiting to be sent is waiting too.</summary>
    private static async Task<(double Time, bool Failed)> Answered(Page page, int turn, long began, TimeSpan at)
    {
        var failed = false;
        try
        {
            await page.Open(turn);
        }
        catch (Exception problem) when (problem is InvalidOperationException or HttpRequestException)
        {
            failed = true;
        }

        return ((Stopwatch.GetElapsedTime(began) - at).TotalMilliseconds, failed);
    }
}
