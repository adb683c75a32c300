using System.Globalization;
using System.Text.RegularExpressions;

namespace OneStory.Journeys.Support;

/// <summary>A journey through the product: a host and a browser of its own, and pictures of every page on the way.</summary>
public sealed partial class Journey : IAsyncDisposable
{
    private readonly IPlaywright playwright;
    private readonly IBrowser browser;
    private readonly string pictures;
    private readonly HashSet<string> seen = [];
    private int pages;

    private Journey(Host host, IPlaywright playwright, IBrowser browser, string pictures) => (Host, this.playwright, this.browser, this.pictures) = (host, playwright, browser, pictures);

    public Host Host { get; }

    /// <summary>Whether browsers run scripts.</summary>
    public bool Scripts { get; private init; } = true;

    /// <param name="name">The folder of its pictures.</param>
    public static async Task<Journey> Begin(string name, bool scripts = true, bool jobs = false)
    {
        var folder = Repository.PathOf("artifacts", "screenshots", name);
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        var host = await Host.Start(jobs);
        var driver = await Playwright.CreateAsync();
        var chromium = await driver.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        return new(host, driver, chromium, folder) { Scripts = scripts };
    }

    /// <summary>Somebody with a browser of their own, who has signed in nowhere.</summary>
    /// <param name="at">Where, if not at the journey's own host.</param>
    public async Task<Person> Somebody(int width = 1280, Host? at = null)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = (at ?? Host).Address.ToString(),
            JavaScriptEnabled = Scripts,
            Locale = "en-GB",
            TimezoneId = "Europe/London",
            AcceptDownloads = true,
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new() { Width = width, Height = width < 600 ? 740 : 900 },
            HasTouch = width < 600,
        });
        context.SetDefaultTimeout(60_000);
        context.SetDefaultNavigationTimeout(60_000);
        return new(await context.NewPageAsync(), this);
    }

    /// <summary>Somebody of the demonstration, signed in by their card.</summary>
    public async Task<Person> As(string name, int width = 1280)
    {
        var person = await Somebody(width);
        await person.SignIn(name);
        return person;
    }

    /// <summary>Moves the date of the demonstration on, for everybody. Sessions end with the night.</summary>
    public async Task MoveOn(int days)
    {
        var somebody = await Somebody();
        await somebody.Open("/demonstration", look: false);
        for (; days >= 28; days -= 28) await somebody.Press("4 weeks on", look: false);
        for (; days >= 7; days -= 7) await somebody.Press("1 week on", look: false);
        for (; days > 0; days--) await somebody.Press("1 day on", look: false);
        await somebody.Leave();
    }

    /// <summary>The date in the demonstration.</summary>
    public async Task<DateOnly> Today()
    {
        var somebody = await Somebody();
        await somebody.Open("/demonstration", look: false);
        var banner = await somebody.Page.GetByText("Today is").First.InnerTextAsync();
        await somebody.Leave();
        return DateOnly.ParseExact(WeekdayAndDate().Match(banner).Groups[1].Value, "d MMMM yyyy", CultureInfo.InvariantCulture);
    }

    /// <summary>Whether no page of the kind has been come to on this journey.</summary>
    internal bool IsNew(string kind) => seen.Add(kind);

    internal async Task Picture(IPage page, string called)
    {
        var path = Path.Combine(pictures, $"{++pages:00}-{called}.png");
        await page.ScreenshotAsync(new() { Path = path, FullPage = true });
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
        await Host.DisposeAsync();
    }

    [GeneratedRegex(@"Today is \w+ (\d+ \w+ \d+)")]
    private static partial Regex WeekdayAndDate();
}
