using System.Text.RegularExpressions;

namespace OneStory.Journeys.Support;

/// <summary>A person who has a keyboard and no pointer.</summary>
public sealed partial class Person
{
    private const string Focused = """
        () => {
            const at = document.activeElement;
            const words = at.labels?.length ? [...at.labels].map(label => label.innerText).join(" ") : at.getAttribute("aria-label") ?? at.innerText ?? at.value ?? "";
            return words.replace(/\s+/g, " ").trim();
        }
        """;

    private const string IsSeen = """
        () => {
            const at = document.activeElement, seen = getComputedStyle(at), label = at.labels?.[0];
            const marked = style => style.outlineStyle !== "none" || style.boxShadow !== "none" || style.backgroundColor === "rgb(255, 221, 0)";
            return marked(seen) || marked(getComputedStyle(at, "::before")) || (label && (marked(getComputedStyle(label, "::before")) || marked(getComputedStyle(label))));
        }
        """;

    /// <summary>Goes on with Tab until the field, button or link of that name has the focus, which can be seen.</summary>
    public async Task TabTo(string name)
    {
        var called = new Regex($"^{Regex.Escape(name)}");
        for (var tabs = 0; tabs < 200; tabs++)
        {
            if (called.IsMatch(await Page.EvaluateAsync<string>(Focused)))
            {
                (await Page.EvaluateAsync<bool>(IsSeen)).ShouldBeTrue($"Nobody sees that “{name}” has the focus, at {At}");
                return;
            }

            await Page.Keyboard.PressAsync("Tab");
        }

        throw new InvalidOperationException($"Tab never comes to “{name}” at {At}.");
    }

    public async Task Type(string name, string words)
    {
        await TabTo(name);
        await Page.Keyboard.PressAsync("Control+a");
        await Page.Keyboard.TypeAsync(words);
    }

    /// <summary>Comes to something by Tab and uses it with a key, without leaving the page.</summary>
    public async Task Key(string name, string key = "Space")
    {
        await TabTo(name);
        await Page.Keyboard.PressAsync(key);
    }

    /// <summary>Comes to a button or a link by Tab, and goes where it leads.</summary>
    public async Task Enter(string name)
    {
        await TabTo(name);
        await Go(() => Page.Keyboard.PressAsync("Enter"), look: true);
    }
}
