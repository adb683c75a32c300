namespace OneStory.GovUk;

/// <summary>A file, or several, from the person's device.</summary>
public sealed record FileUploadOptions : FieldOptions
{
    /// <summary>Whether more than one may be chosen.</summary>
    public bool Multiple { get; init; }

    /// <summary>Whether the scripts make it a place to drop files on.</summary>
    public bool Javascript { get; init; }

    /// <summary>Classes of the place to drop files on.</summary>
    public string? WrapperClasses { get; init; }

    /// <summary>Attributes of the place to drop files on.</summary>
    public IReadOnlyDictionary<string, string?>? WrapperAttributes { get; init; }

    /// <summary>The words of the button.</summary>
    public string? ChooseFilesButtonText { get; init; }

    /// <summary>What is said of the place to drop files on.</summary>
    public string? DropInstructionText { get; init; }

    /// <summary>What is said when there is no file.</summary>
    public string? NoFileChosenText { get; init; }

    /// <summary>What is said of several files, by plural form.</summary>
    public IReadOnlyDictionary<string, string?>? MultipleFilesChosenText { get; init; }

    /// <summary>What is said when files are over the place.</summary>
    public string? EnteredDropZoneText { get; init; }

    /// <summary>What is said when they have left it.</summary>
    public string? LeftDropZoneText { get; init; }
}

public static partial class Render
{
    /// <summary>A file upload.</summary>
    public static Markup FileUpload(FileUploadOptions file)
    {
        var description = Description.Of(file);
        var classes = Parts.Classes("govuk-file-upload", file.Classes, file.ErrorMessage is null ? null : "govuk-file-upload--error");
        var input = Markup.Of($"""
            <input class="{classes}" id="{file.FieldId}" name="{file.Name}" type="file"
                {Parts.Flag("disabled", file.Disabled)}{Parts.Flag("multiple", file.Multiple)}
                {Parts.Attribute("aria-describedby", description.Ids)}{file.Extra}>
            """);
        return FormGroup(file.FormGroup, file.ErrorMessage is not null, Markup.Of($"""
            {FieldLabel(file)}
            {description.Markup}
            {file.FormGroup?.BeforeInput?.Content}
            {(file.Javascript ? DropZone(file, input) : input)}
            {file.FormGroup?.AfterInput?.Content}
            """));
    }

    private static Markup DropZone(FileUploadOptions file, Markup input) => Markup.Of(
        $"""
            <div class="{Parts.Classes("govuk-file-upload-wrapper", file.WrapperClasses)}" data-module="govuk-file-upload"
                {Translations.Of("choose-files-button", file.ChooseFilesButtonText)}
                {Translations.Of("no-file-chosen", file.NoFileChosenText)}
                {Translations.Of("multiple-files-chosen", file.MultipleFilesChosenText)}
                {Translations.Of("drop-instruction", file.DropInstructionText)}
                {Translations.Of("entered-drop-zone", file.EnteredDropZoneText)}
                {Translations.Of("left-drop-zone", file.LeftDropZoneText)}{Parts.Attributes(file.WrapperAttributes)}>
              {input}
            </div>
            """);
}
