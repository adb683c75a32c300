using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OneStory.GovUk.TagHelpers;

/// <summary>The choices that the children of a set have named, in order.</summary>
internal sealed class ChoiceList
{
    private readonly List<ChoiceOptions> _items = [];

    /// <summary>The choices, each known to be chosen or not.</summary>
    public IReadOnlyList<ChoiceOptions> Settled(Func<string?, bool> isChosen, bool disabled) =>
        [.. _items.Select(item => item with { Checked = item.Checked ?? isChosen(item.Value), Disabled = item.Disabled || disabled })];

    public static void Add(TagHelperContext context, ChoiceOptions item)
    {
        if (context.Items.TryGetValue(typeof(ChoiceList), out var list) && list is ChoiceList choices) choices._items.Add(item);
        else throw new InvalidOperationException($"<{context.TagName}> stands outside of its set.");
    }
}

/// <summary>One answer of a set; what it holds is asked only of those who choose it.</summary>
public abstract class ChoiceTagHelper : GovUkTagHelper
{
    // Razor takes an attribute without a value for a bool only, never for a bool that may be null.
    private bool? _checked;

    /// <summary>What is posted when it is chosen.</summary>
    [HtmlAttributeName("value")]
    public string? Value { get; set; }

    /// <summary>The answer.</summary>
    [HtmlAttributeName("label")]
    public string? Label { get; set; }

    /// <summary>A hint to this answer.</summary>
    [HtmlAttributeName("hint")]
    public string? Hint { get; set; }

    /// <summary>Whether it is chosen, whatever the property holds.</summary>
    [HtmlAttributeName("checked")]
    public bool Checked
    {
        get => _checked == true;
        set => _checked = value;
    }

    /// <summary>Whether it cannot be chosen.</summary>
    [HtmlAttributeName("disabled")]
    public bool Disabled { get; set; }

    private protected virtual string? Behaviour => null;

    /// <inheritdoc />
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var conditional = await Children(output);
        ChoiceList.Add(context, new()
        {
            Value = Value,
            Text = Label,
            Hint = string.IsNullOrEmpty(Hint) ? null : new() { Text = Hint },
            Checked = _checked,
            Disabled = Disabled,
            Behaviour = Behaviour,
            Conditional = conditional.Length == 0 ? null : new() { Html = conditional },
            Id = Others(output).GetValueOrDefault("id"),
            Attributes = Others(output).Where(other => other.Key != "id").ToDictionary(StringComparer.Ordinal),
        });
        output.SuppressOutput();
    }
}
