using System.Text.RegularExpressions;

namespace OneStory.Journeys.Support;

/// <summary>A person at a browser, who finds things by what they are called and looks at every page they come to.</summary>
public sealed partial class Person
{
    private readonly Journey journey;
    private readonly List<string> failures = [];
    private readonly HashSet<int> expected = [];

    internal Person(IPage page, Journey journey)
    {
        (Page, this.journey) = (page, journey);
        page.Response += (_, answer) =>
        {
            if (answer.Status >= 400 && !expected.Contains(answer.Status)) failures.Add($"{answer.Status} for {answer.Request.Method} {answer.Url}");
        };
        page.PageError += (_, error) => failures.Add($"A script failed: {error}");
    }

    public IPage Page { get; }

    /// <summary>The path of the page that is open.</summary>
    public string At => new Uri(Page.Url).PathAndQuery;

    public string Heading { get; private set; } = "";

    /// <summary>Says that an answer of this kind is no failure here: 409 where somebody else was first.</summary>
    public void Expects(int status) => expected.Add(status);

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

    /// <summary>Opens what is folded away, and gives it.</summary>
    public async Task<ILocator> Unfold(string summary, ILocator? within = null)
    {
        var folded = (within ?? Page.Locator("main")).Locator("details").Filter(new() { Has = Page.Locator("summary", new() { HasTextRegex = new($"^\\s*{Regex.Escape(summary)}") }) }).Last;
        if (await folded.GetAttributeAsync("open") is null) await folded.Locator("summary").First.ClickAsync();
        return folded;
    }

    public async Task FillDate(DateOnly date, ILocator? within = null)
    {
        await Fill("Day", $"{date.Day}", within);
        await Fill("Month", $"{date.Month}", within);
        await Fill("Year", $"{date.Year}", within);
    }

    public async Task Sees(string words) => (await Says("body")).Contains(words, StringComparison.OrdinalIgnoreCase).ShouldBeTrue($"“{words}” should be at {At}, which says:\n{await Says("main")}");

    public async Task DoesNotSee(string words) => (await Says("main")).Contains(words, StringComparison.OrdinalIgnoreCase).ShouldBeFalse($"“{words}” should not be at {At}, which says:\n{await Says("main")}");

    private async Task<string> Says(string part) => (await Page.Locator(part).InnerTextAsync()).Replace("\u00a0", " ", StringComparison.Ordinal);

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

    /// <summary>Follows a link that is known by where it stands, and looks at the page that it leads to.</summary>
    public Task Follow(ILocator link) => Go(link, look: true);

    private Task Go(ILocator to, bool look) => Go(() => to.ClickAsync(), look);

    private async Task Go(Func<Task> leave, bool look)
    {
        var arrived = new TaskCompletionSource();
        void Arrived(object? sender, IFrame frame)
        {
            if (frame == Page.MainFrame) arrived.TrySetResult();
        }

        Page.FrameNavigated += Arrived;
        await leave();
        await arrived.Task.WaitAsync(TimeSpan.FromSeconds(60));
        Page.FrameNavigated -= Arrived;
        await IsLoaded();
        if (look) await Look();
    }

    /// <summary>Waits until the page is whole. A page that comes by way of another takes the first one's script with it.</summary>
    private async Task IsLoaded()
    {
        for (var tries = 0; tries < 600; tries++)
        {
            try
            {
                if (await Page.EvaluateAsync<string>("document.readyState") == "complete") return;
            }
            catch (PlaywrightException)
            {
                // It has gone on to another page meanwhile.
            }

            await Task.Delay(50);
        }

        throw new TimeoutException($"{At} was not whole in half a minute.");
    }

    private void Failed() => failures.ShouldBeEmpty($"at {At}\n{journey.Host.Log}");
}
