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
    private readonly StringComparison _comparison;

    private FieldState(string name, ModelStateEntry? entry, object? model, bool isEnum)
    {
        (Name, _entry, _model) = (name, entry, model);
        // The names of an enum are bound whatever their case, so they are compared as they are bound.
        _comparison = isEnum ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
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
        var metadata = expression?.Metadata.ElementMetadata ?? expression?.Metadata;
        return new(fullName, view.ModelState[fullName], expression?.Model, metadata?.UnderlyingOrModelType.IsEnum == true);
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
    public bool Stands(string? choice, string? value) =>
        choice is not null && value is not null &&
        (string.Equals(choice, value, _comparison)
         || (bool.TryParse(choice, out var a) && bool.TryParse(value, out var b) && a == b)
         || (Guid.TryParse(choice, out var c) && Guid.TryParse(value, out var d) && c == d));
}
