namespace OneStory.GovUk;

/// <summary>The day, the month or the year of a date.</summary>
public sealed record DatePartOptions : ComponentOptions
{
    /// <summary>Its own id.</summary>
    public string? Id { get; init; }

    /// <summary>Its name within the date.</summary>
    public string? Name { get; init; }

    /// <summary>Its label; its name with a capital when not given.</summary>
    public string? Label { get; init; }

    /// <summary>What it holds.</summary>
    public string? Value { get; init; }

    /// <summary>Whether this part is wrong; when no part says so, an error marks them all.</summary>
    public bool? Error { get; init; }

    /// <summary>The keyboard to show; digits when not given.</summary>
    public string? Inputmode { get; init; }

    /// <summary>What the browser may fill in.</summary>
    public string? Autocomplete { get; init; }

    /// <summary>A pattern for the browser.</summary>
    public string? Pattern { get; init; }
}

/// <summary>A date that a person knows or can look up.</summary>
public sealed record DateInputOptions : FieldOptions
{
    /// <summary>The question round it.</summary>
    public FieldsetOptions? Fieldset { get; init; }

    /// <summary>Put before the name of each part, with a hyphen.</summary>
    public string? NamePrefix { get; init; }

    /// <summary>The day; null for none.</summary>
    public DatePartOptions? Day { get; init; } = new() { Name = "day", Classes = "govuk-input--width-2" };

    /// <summary>The month; null for none.</summary>
    public DatePartOptions? Month { get; init; } = new() { Name = "month", Classes = "govuk-input--width-2" };

    /// <summary>The year; null for none.</summary>
    public DatePartOptions? Year { get; init; } = new() { Name = "year", Classes = "govuk-input--width-4" };

    /// <summary>The parts, when they are others than a day, a month and a year.</summary>
    public IReadOnlyList<DatePartOptions?>? Items { get; init; }

    /// <summary>What the parts hold, by their full names.</summary>
    public IReadOnlyDictionary<string, string?>? Values { get; init; }
}

public static partial class Render
{
    private static readonly string[] DatePartNames = ["day", "month", "year"];

    /// <summary>A date input.</summary>
    public static Markup DateInput(DateInputOptions date)
    {
        DatePartOptions?[] own = [date.Day, date.Month, date.Year];
        var named = own.Select((part, index) => part is null ? null : part with { Name = part.Name ?? DatePartNames[index] }).ToArray();
        var items = date.Items is { Count: > 0 } given ? given : named;
        var anyWrong = items.Any(item => item is not null && IsWrong(item));
        var description = Description.Of(date.Id, date.Fieldset?.DescribedBy, date.Hint, date.ErrorMessage);
        var inputs = Markup.Of($"""
            <div class="{Parts.Classes("govuk-date-input", date.Classes)}"{date.Extra}{Parts.Attribute("id", date.Id)}>
              {date.FormGroup?.BeforeInputs?.Content}
              {items.OfType<DatePartOptions>().Select(item => DatePart(date, item, named, anyWrong))}
              {date.FormGroup?.AfterInputs?.Content}
            </div>
            """);
        return FormGroup(date.FormGroup, date.ErrorMessage is not null, InputSet(date.Fieldset, "group", description, inputs));
    }

    private static Markup DatePart(DateInputOptions date, DatePartOptions item, DatePartOptions?[] named, bool anyWrong)
    {
        var place = Array.FindIndex(DatePartNames, 0, name => item.Name == name);
        if (place < 0) place = Array.FindIndex(named, part => part is not null && part.Name == item.Name);
        var mark = !Has(item, "govuk-input--error") && (IsWrong(item) || (item.Error != false && date.ErrorMessage is not null && !anyWrong));
        var width = Has(item, "govuk-input--width-") ? null : place == 2 ? "govuk-input--width-4" : "govuk-input--width-2";
        var name = (string.IsNullOrEmpty(date.NamePrefix) ? "" : date.NamePrefix + "-") + item.Name;
        return Markup.Of($"""<div class="govuk-date-input__item">{Input(new InputOptions
        {
            Label = new() { Text = Parts.OrNull(item.Label) ?? Capitalised(item.Name), Classes = "govuk-date-input__label" },
            Id = Parts.OrNull(item.Id) ?? $"{date.Id}-{item.Name}",
            Classes = Parts.Classes("govuk-date-input__input", mark ? "govuk-input--error" : null, width, item.Classes),
            Name = name,
            Value = item.Value ?? (place < 0 ? null : named[place]?.Value) ?? date.Values?.GetValueOrDefault(name),
            Inputmode = Parts.OrNull(item.Inputmode) ?? "numeric",
            Autocomplete = item.Autocomplete,
            Pattern = item.Pattern,
            Attributes = item.Attributes,
        })}</div>""");
    }

    private static bool IsWrong(DatePartOptions item) => item.Error == true || Has(item, "govuk-input--error");

    private static bool Has(DatePartOptions item, string part) => item.Classes?.Contains(part, StringComparison.Ordinal) == true;

    private static string? Capitalised(string? name) =>
        string.IsNullOrEmpty(name) ? name : char.ToUpperInvariant(name[0]) + name[1..].ToLowerInvariant();
}
