using System.Text.RegularExpressions;

namespace OneStory.Journeys.Support;

/// <summary>A person at a browser, who finds things by what they are called and looks at every page they come to.</summary>
public sealed partial class Person
{
    private readonly Journey journey;
    private readonly List<string> failures = [];

    internal Person(IPage page, Journey journey)
    {
        (Page, this.journey) = (page, journey);
        page.Response += (_, answer) =>
        {
            if (answer.Status >= 400) failures.Add($"{answer.Status} for {answer.Request.Method} {answer.Url}");
        };
        page.PageError += (_, error) => failures.Add($"A script failed: {error}");
    }

    public IPage Page { get; }

    /// <summary>The path of the page that is open.</summary>
    public string At => new Uri(Page.Url).PathAndQuery;

    public string Heading { get; private set; } = "";

    public async Task SignIn(string name)
    {
        await Open("/demonstration", look: false);
        await Press(new Regex($"^Sign in as {Regex.Escape(name)},"));
    }

    public async Task Open(string address, bool look = true)
    {
        await Page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Load });
        if (look) await Look();
    }

    /// <summary>Presses a button, and looks at the page that it leads to.</summary>
    public Task Press(string button, ILocator? within = null, bool look = true) => Press(new Regex($"^{Regex.Escape(button)}", RegexOptions.IgnoreCase), within, look);

    public Task Press(Regex button, ILocator? within = null, bool look = true) =>
        Go((within?.GetByRole(AriaRole.Button, new() { NameRegex = button }) ?? Page.GetByRole(AriaRole.Button, new() { NameRegex = button })).First, look);

    public Task Follow(string link, ILocator? within = null, bool look = true)
    {
        // A link that looks like a button has the role of one.
        var called = new Regex($"^\\s*{Regex.Escape(link)}", RegexOptions.IgnoreCase);
        return Go((within ?? Page.Locator("body")).Locator("a[href]").Filter(new() { HasTextRegex = called }).First, look);
    }

    public async Task Fill(string label, string value, ILocator? within = null) => await Field(label, within).FillAsync(value);

    /// <summary>Chooses in a list that a script may have made into a field to type in.</summary>
    public async Task Pick(string label, string option, ILocator? within = null)
    {
        var field = Field(label, within);
        if (await field.EvaluateAsync<string>("field => field.tagName") == "SELECT")
        {
            var options = await field.Locator("option").AllTextContentsAsync();
            await field.SelectOptionAsync(new SelectOptionValue { Label = options.FirstOrDefault(text => text.Trim().StartsWith(option, StringComparison.Ordinal)) ?? throw new InvalidOperationException($"“{label}” has no “{option}” but: {string.Join(" | ", options)}") });
            return;
        }

        await field.FillAsync(option);
        await Page.GetByRole(AriaRole.Option, new() { NameRegex = new($"^{Regex.Escape(option)}") }).First.ClickAsync();
    }

    /// <summary>Ticks a box or chooses an answer.</summary>
    public async Task Choose(string label, string? of = null, ILocator? within = null)
    {
        var group = of is null ? null : Page.GetByRole(AriaRole.Group, new() { NameRegex = new($"^{Regex.Escape(of)}") }).First;
        await Field(label, group ?? within).CheckAsync(new() { Force = true });
    }

    public async Task FillDate(DateOnly date, ILocator? within = null)
    {
        await Fill("Day", $"{date.Day}", within);
        await Fill("Month", $"{date.Month}", within);
        await Fill("Year", $"{date.Year}", within);
    }

    public async Task Sees(string words) => (await Page.Locator("body").InnerTextAsync()).Replace("\u00a0", " ", StringComparison.Ordinal).ShouldContain(words, Case.Insensitive, $"at {At}");

    public async Task DoesNotSee(string words) => (await Page.Locator("main").InnerTextAsync()).ShouldNotContain(words, Case.Insensitive, $"at {At}");

    public async Task<string> Text() => await Page.Locator("main").InnerTextAsync();

    /// <summary>Fetches a file as a link does, and gives its bytes.</summary>
    public async Task<byte[]> Download(string link)
    {
        var waiting = Page.RunAndWaitForDownloadAsync(() => Page.GetByRole(AriaRole.Link, new() { NameRegex = new($"^{Regex.Escape(link)}") }).First.ClickAsync());
        return await File.ReadAllBytesAsync(await (await waiting).PathAsync());
    }

    public Task Leave() => Page.Context.CloseAsync();

    private ILocator Field(string label, ILocator? within)
    {
        var called = new Regex($"^\\s*{Regex.Escape(label)}");
        return (within?.GetByLabel(called) ?? Page.GetByLabel(called)).And(Page.Locator("input, textarea, select")).First;
    }

    private async Task Go(ILocator to, bool look)
    {
        var arrived = new TaskCompletionSource();
        void Arrived(object? sender, IFrame frame)
        {
            if (frame == Page.MainFrame) arrived.TrySetResult();
        }

        Page.FrameNavigated += Arrived;
        await to.ClickAsync();
        await arrived.Task.WaitAsync(TimeSpan.FromSeconds(90));
        Page.FrameNavigated -= Arrived;
        await Page.WaitForLoadStateAsync(LoadState.Load);
        if (look) await Look();
    }

    private void Failed() => failures.ShouldBeEmpty($"at {At}\n{journey.Host.Log}");
}
