using System.Collections;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace OneStory.GovUk.TagHelpers;

/// <summary>What the page knows of a field: its name and id, what was typed or is held, and what is wrong with it.</summary>
internal sealed class FieldState
{
    private readonly ModelStateEntry? _entry;
    private readonly object? _model;

    private FieldState(string name, ModelStateEntry? entry, object? model)
    {
        (Name, _entry, _model) = (name, entry, model);
        Id = SanitisedId(name);
    }

    public string Name { get; }

    public string Id { get; }

    public string? Error => Message(_entry);

    /// <summary>What was typed, be it wrong; else what the model holds.</summary>
    public string? Value => _entry?.RawValue is null ? Word(_model) : _entry.AttemptedValue;

    public IReadOnlyList<string> Values => (_entry?.RawValue ?? _model) switch
    {
        null => [],
        string one => [one],
        IEnumerable many => [.. many.Cast<object?>().Select(Word).OfType<string>()],
        var other => [Word(other) ?? ""],
    };

    public object? Model => _model;

    public static FieldState Of(ViewContext view, ModelExpression? expression, string? name)
    {
        var fullName = view.ViewData.TemplateInfo.GetFullHtmlFieldName(expression?.Name ?? name ?? "");
        return new(fullName, view.ModelState[fullName], expression?.Model);
    }

    public static string SanitisedId(string name) => TagBuilder.CreateSanitizedId(name, "_");

    public static string? Message(ModelStateEntry? entry) =>
        entry is { Errors: [var first, ..] } ? Parts.OrNull(first.ErrorMessage) ?? "Check what you have entered" : null;

    public static string? Word(object? value) => value switch
    {
        null => null,
        bool truth => Parts.Lower(truth),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        Enum item => item.ToString(),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    /// <summary>Whether a choice stands for a value: true and True, and the two ways of writing a Guid, are one.</summary>
    public static bool Stands(string? choice, string? value) =>
        choice is not null && value is not null &&
        (string.Equals(choice, value, StringComparison.Ordinal)
         || (bool.TryParse(choice, out var a) && bool.TryParse(value, out var b) && a == b)
         || (Guid.TryParse(choice, out var c) && Guid.TryParse(value, out var d) && c == d));
}
