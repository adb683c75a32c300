using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace OneStory.GovUk.Binding;

/// <summary>What a validation attribute says when the page has given it no words of its own.</summary>
internal sealed partial class PlainValidationWords : IValidationMetadataProvider
{
    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        var name = context.Attributes.OfType<DisplayAttribute>().FirstOrDefault()?.GetName() ?? Spaced(context.Key.Name ?? "an answer");
        foreach (var attribute in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
            if (HasNoWords(attribute) && Words(attribute, name) is { } words)
                attribute.ErrorMessage = words.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
    }

    /// <summary>A name as it stands within a sentence; EHC plan keeps its capitals.</summary>
    public static string Lowered(string name) =>
        name.Length == 0 || (name.Length > 1 && char.IsUpper(name[1])) ? name : char.ToLowerInvariant(name[0]) + name[1..];

    // That of an email address answers with its default when it has been given none.
    private static bool HasNoWords(ValidationAttribute attribute) =>
        attribute.ErrorMessageResourceName is null
        && (attribute.ErrorMessage is null || (attribute is EmailAddressAttribute && attribute.ErrorMessage == new EmailAddressAttribute().ErrorMessage));

    private static string? Words(ValidationAttribute attribute, string name) => attribute switch
    {
        RequiredAttribute => $"Enter {Lowered(name)}",
        EmailAddressAttribute => "Enter an email address in the correct format, like name@example.com",
        StringLengthAttribute { MinimumLength: 0 } length => $"{name} must be {FormattableString.Invariant($"{length.MaximumLength}")} characters or fewer",
        StringLengthAttribute length => FormattableString.Invariant($"{name} must be between {length.MinimumLength} and {length.MaximumLength} characters"),
        MaxLengthAttribute length => FormattableString.Invariant($"{name} must be {length.Length} characters or fewer"),
        RangeAttribute range => FormattableString.Invariant($"{name} must be between {range.Minimum} and {range.Maximum}"),
        _ => null,
    };

    private static string Spaced(string name)
    {
        var words = Hump().Replace(name, " $0").TrimStart().ToLowerInvariant();
        return words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
    }

    [GeneratedRegex("(?<=[a-z0-9])[A-Z]", RegexOptions.None, 1000)]
    private static partial Regex Hump();
}
