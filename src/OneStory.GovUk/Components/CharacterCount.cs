using System.Globalization;

namespace OneStory.GovUk;

/// <summary>More than one line of text, with a limit and a count of what is left.</summary>
public sealed record CharacterCountOptions : FieldOptions
{
    /// <summary>What it holds.</summary>
    public string? Value { get; init; }

    /// <summary>How many lines are shown; five when not given.</summary>
    public int? Rows { get; init; }

    /// <summary>Whether the browser checks spelling; not said when null.</summary>
    public bool? Spellcheck { get; init; }

    /// <summary>The greatest number of characters.</summary>
    public int? Maxlength { get; init; }

    /// <summary>The greatest number of words; wins over characters.</summary>
    public int? Maxwords { get; init; }

    /// <summary>What is counted, when the limit does not say.</summary>
    public string? CountType { get; init; }

    /// <summary>The percentage of the limit from which the count is shown.</summary>
    public int? Threshold { get; init; }

    /// <summary>Classes of the count.</summary>
    public ContentOptions? CountMessage { get; init; }

    /// <summary>What is said of the limit; %{count} is the limit.</summary>
    public string? TextareaDescriptionText { get; init; }

    /// <summary>By plural form.</summary>
    public IReadOnlyDictionary<string, string?>? CharactersUnderLimitText { get; init; }

    /// <summary>At the limit.</summary>
    public string? CharactersAtLimitText { get; init; }

    /// <summary>By plural form.</summary>
    public IReadOnlyDictionary<string, string?>? CharactersOverLimitText { get; init; }

    /// <summary>By plural form.</summary>
    public IReadOnlyDictionary<string, string?>? WordsUnderLimitText { get; init; }

    /// <summary>At the limit.</summary>
    public string? WordsAtLimitText { get; init; }

    /// <summary>By plural form.</summary>
    public IReadOnlyDictionary<string, string?>? WordsOverLimitText { get; init; }
}

public static partial class Render
{
    /// <summary>A character count.</summary>
    public static Markup CharacterCount(CharacterCountOptions count)
    {
        var message = Hint(new HintOptions
        {
            Id = count.FieldId + "-info",
            Classes = Parts.Classes("govuk-character-count__message", count.CountMessage?.Classes),
            Text = Limit(count) is { } limit ? LimitText(count).Replace("%{count}", limit, StringComparison.Ordinal) : null,
        });
        return Textarea(new TextareaOptions
        {
            Id = count.FieldId,
            Name = count.Name,
            DescribedBy = count.FieldId + "-info",
            Rows = count.Rows,
            Spellcheck = count.Spellcheck,
            Value = count.Value,
            Label = count.Label,
            Hint = count.Hint,
            ErrorMessage = count.ErrorMessage,
            Disabled = count.Disabled,
            Attributes = count.Attributes,
            Classes = Parts.Classes("govuk-js-character-count", count.Classes),
            FormGroup = new()
            {
                Classes = Parts.Classes("govuk-character-count", count.FormGroup?.Classes),
                Attributes = CountAttributes(count),
                BeforeInput = count.FormGroup?.BeforeInput,
                AfterInput = new() { Html = $"{message}{count.FormGroup?.AfterInput?.Content}" },
            },
        });
    }

    private static string? Limit(CharacterCountOptions count) => (count.Maxwords ?? count.Maxlength)?.ToString(CultureInfo.InvariantCulture);

    private static string? CountType(CharacterCountOptions count) => Parts.OrNull(count.CountType) ?? (count.Maxwords is null ? null : "words");

    private static string LimitText(CharacterCountOptions count) =>
        Parts.OrNull(count.TextareaDescriptionText) ?? "You can enter up to %{count} " + (CountType(count) == "words" ? "words" : "characters");

    private static Dictionary<string, string?> CountAttributes(CharacterCountOptions count)
    {
        var attributes = new Dictionary<string, string?>(StringComparer.Ordinal) { ["data-module"] = "govuk-character-count" };
        Add("data-maxlength", count.Maxlength?.ToString(CultureInfo.InvariantCulture));
        Add("data-maxwords", count.Maxwords?.ToString(CultureInfo.InvariantCulture));
        Add("data-threshold", count.Threshold?.ToString(CultureInfo.InvariantCulture));
        Add("data-count-type", CountType(count));
        if (Limit(count) is null) Add("data-i18n.textarea-description.other", Parts.OrNull(count.TextareaDescriptionText));
        AddAll("characters-under-limit", count.CharactersUnderLimitText);
        Add("data-i18n.characters-at-limit", count.CharactersAtLimitText);
        AddAll("characters-over-limit", count.CharactersOverLimitText);
        AddAll("words-under-limit", count.WordsUnderLimitText);
        Add("data-i18n.words-at-limit", count.WordsAtLimitText);
        AddAll("words-over-limit", count.WordsOverLimitText);
        foreach (var (name, value) in count.FormGroup?.Attributes ?? new Dictionary<string, string?>(StringComparer.Ordinal)) attributes[name] = value;
        return attributes;

        void Add(string name, string? value)
        {
            if (value is not null) attributes[name] = value;
        }

        void AddAll(string key, IReadOnlyDictionary<string, string?>? messages)
        {
            foreach (var (form, message) in messages ?? new Dictionary<string, string?>(StringComparer.Ordinal)) Add($"data-i18n.{key}.{form}", message);
        }
    }
}
