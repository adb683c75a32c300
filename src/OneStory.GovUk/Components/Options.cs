namespace OneStory.GovUk;

/// <summary>What every component can be given.</summary>
public abstract record ComponentOptions
{
    /// <summary>Further class names, after the component's own.</summary>
    public string? Classes { get; init; }

    /// <summary>Further attributes; a null value writes the name alone.</summary>
    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }

    internal Markup Extra => Parts.Attributes(Attributes);
}

/// <summary>Words, as text that will be encoded or as HTML that is already safe. HTML wins.</summary>
public record ContentOptions : ComponentOptions
{
    /// <summary>Text, to be encoded.</summary>
    public string? Text { get; init; }

    /// <summary>HTML, written as it is.</summary>
    public string? Html { get; init; }

    internal bool IsBlank => string.IsNullOrEmpty(Text) && string.IsNullOrEmpty(Html);

    internal Markup Content => Words.Of(Html, Text);
}

internal static class Words
{
    public static Markup Of(string? html, string? text) => string.IsNullOrEmpty(html) ? Markup.Text(text) : Markup.Raw(html);
}

/// <summary>The group that stands round a field, its label, hint and error.</summary>
public sealed record FormGroupOptions : ComponentOptions
{
    /// <summary>What comes before the one input.</summary>
    public ContentOptions? BeforeInput { get; init; }

    /// <summary>What comes after the one input.</summary>
    public ContentOptions? AfterInput { get; init; }

    /// <summary>What comes before the inputs of a set.</summary>
    public ContentOptions? BeforeInputs { get; init; }

    /// <summary>What comes after the inputs of a set.</summary>
    public ContentOptions? AfterInputs { get; init; }
}

/// <summary>What every labelled field can be given.</summary>
public abstract record FieldOptions : ComponentOptions
{
    /// <summary>The id of the input; its name when not given.</summary>
    public string? Id { get; init; }

    /// <summary>The name under which it is posted.</summary>
    public string? Name { get; init; }

    /// <summary>Ids of further elements that describe it.</summary>
    public string? DescribedBy { get; init; }

    /// <summary>Its label.</summary>
    public LabelOptions? Label { get; init; }

    /// <summary>Its hint.</summary>
    public HintOptions? Hint { get; init; }

    /// <summary>What is wrong with what was entered.</summary>
    public ErrorMessageOptions? ErrorMessage { get; init; }

    /// <summary>The group round it.</summary>
    public FormGroupOptions? FormGroup { get; init; }

    /// <summary>Whether it cannot be used.</summary>
    public bool Disabled { get; init; }

    internal string? FieldId => Parts.OrNull(Id) ?? Name;
}
