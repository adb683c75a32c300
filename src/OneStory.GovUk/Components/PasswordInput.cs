namespace OneStory.GovUk;

/// <summary>A password, which can be shown.</summary>
public sealed record PasswordInputOptions : FieldOptions
{
    /// <summary>What it holds.</summary>
    public string? Value { get; init; }

    /// <summary>What the browser may fill in; the current password when not given.</summary>
    public string? Autocomplete { get; init; }

    /// <summary>Classes of the button.</summary>
    public ContentOptions? Button { get; init; }

    /// <summary>The words of the button.</summary>
    public string? ShowPasswordText { get; init; }

    /// <summary>The words of the button once pressed.</summary>
    public string? HidePasswordText { get; init; }

    /// <summary>What the button is called.</summary>
    public string? ShowPasswordAriaLabelText { get; init; }

    /// <summary>What the button is called once pressed.</summary>
    public string? HidePasswordAriaLabelText { get; init; }

    /// <summary>What is announced when it is shown.</summary>
    public string? PasswordShownAnnouncementText { get; init; }

    /// <summary>What is announced when it is hidden.</summary>
    public string? PasswordHiddenAnnouncementText { get; init; }
}

public static partial class Render
{
    /// <summary>A password input.</summary>
    public static Markup PasswordInput(PasswordInputOptions password) => Input(new InputOptions
    {
        Id = password.FieldId,
        Name = password.Name,
        Type = "password",
        Value = password.Value,
        Spellcheck = false,
        Autocapitalize = "none",
        Autocomplete = Parts.OrNull(password.Autocomplete) ?? "current-password",
        Label = password.Label,
        Hint = password.Hint,
        ErrorMessage = password.ErrorMessage,
        DescribedBy = password.DescribedBy,
        Disabled = password.Disabled,
        Attributes = password.Attributes,
        Classes = Parts.Classes("govuk-password-input__input govuk-js-password-input-input", password.Classes),
        InputWrapper = new() { Classes = "govuk-password-input__wrapper" },
        FormGroup = new()
        {
            Classes = Parts.Classes("govuk-password-input", password.FormGroup?.Classes),
            Attributes = PasswordAttributes(password),
            BeforeInput = password.FormGroup?.BeforeInput,
            AfterInput = new() { Html = $"{ShowButton(password)}{password.FormGroup?.AfterInput?.Content}" },
        },
    });

    private static Markup ShowButton(PasswordInputOptions password) => Button(new ButtonOptions
    {
        Type = "button",
        Text = password.ShowPasswordText ?? "Show",
        Classes = Parts.Classes("govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle", password.Button?.Classes),
        Attributes = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["aria-controls"] = password.FieldId,
            ["aria-label"] = password.ShowPasswordAriaLabelText ?? "Show password",
            ["hidden"] = null,
        },
    });

    private static Dictionary<string, string?> PasswordAttributes(PasswordInputOptions password)
    {
        var attributes = new Dictionary<string, string?>(StringComparer.Ordinal) { ["data-module"] = "govuk-password-input" };
        Add("show-password", password.ShowPasswordText);
        Add("hide-password", password.HidePasswordText);
        Add("show-password-aria-label", password.ShowPasswordAriaLabelText);
        Add("hide-password-aria-label", password.HidePasswordAriaLabelText);
        Add("password-shown-announcement", password.PasswordShownAnnouncementText);
        Add("password-hidden-announcement", password.PasswordHiddenAnnouncementText);
        foreach (var (name, value) in password.FormGroup?.Attributes ?? new Dictionary<string, string?>(StringComparer.Ordinal)) attributes[name] = value;
        return attributes;

        void Add(string key, string? message)
        {
            if (!string.IsNullOrEmpty(message)) attributes["data-i18n." + key] = message;
        }
    }
}
