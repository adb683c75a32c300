using Microsoft.AspNetCore.Razor.TagHelpers;
using OneStory.GovUk.Binding;

namespace OneStory.GovUk.TagHelpers;

/// <summary>A date in three parts, bound to a <see cref="DateOnly"/> that may be missing.</summary>
[HtmlTargetElement("govuk-date-input")]
public sealed class DateInputTagHelper : SetTagHelper
{
    private DateReading _reading = null!;

    /// <summary>Whether the browser may fill in the person's own date of birth.</summary>
    [HtmlAttributeName("birthday")]
    public bool Birthday { get; set; }

    private protected override string FocusId
    {
        get
        {
            _reading = Read();
            return PartId(DatePart.All.FirstOrDefault(IsWrong, DatePart.Day));
        }
    }

    /// <inheritdoc />
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var parts = DatePart.All.Select(part => new DatePartOptions
        {
            Id = PartId(part),
            Name = $"{State.Name}.{part.Name}",
            Label = part.Name,
            Value = _reading.Typed(part),
            Error = IsWrong(part),
            Autocomplete = Birthday ? "bday-" + part.Name.ToLowerInvariant() : null,
            Classes = part == DatePart.Year ? "govuk-input--width-4" : "govuk-input--width-2",
            Attributes = Disabled ? new Dictionary<string, string?>(StringComparer.Ordinal) { ["disabled"] = null } : null,
        });
        Write(output, Render.DateInput(new()
        {
            Id = FieldId,
            Fieldset = FieldsetOptions,
            Hint = HintOptions,
            ErrorMessage = ErrorOptions,
            Items = [.. parts],
            Classes = Classes(output),
            Attributes = Others(output),
        }));
    }

    private string PartId(DatePart part) => $"{FieldId}_{part.Name}";

    private bool IsWrong(DatePart part) =>
        State.Error is not null && (_reading.Wrong.Count == 0 || _reading.Wrong.Contains(part));

    private DateReading Read()
    {
        var typed = DatePart.All.ToDictionary(part => part, part => ViewContext.ModelState[$"{State.Name}.{part.Name}"]?.AttemptedValue);
        if (typed.Values.Any(value => value is not null)) return DateReading.Of(typed.GetValueOrDefault);
        return DateReading.Of(State.Model as DateOnly?);
    }
}
