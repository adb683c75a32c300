using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.DependencyInjection;
using OneStory.GovUk.Binding;

namespace OneStory.GovUk;

/// <summary>Makes the components known to an application.</summary>
public static class GovUkRegistration
{
    /// <summary>Everything that the components need: the binders, and plain words for what cannot be bound.</summary>
    public static IServiceCollection AddGovUk(this IServiceCollection services) =>
        services.Configure<MvcOptions>(options =>
        {
            options.AddGovUkModelBinders();
            options.ModelMetadataDetailsProviders.Add(new PlainValidationWords());
            SpeakPlainly(options.ModelBindingMessageProvider);
        });

    /// <summary>The binder for dates that are asked for in three parts.</summary>
    public static MvcOptions AddGovUkModelBinders(this MvcOptions options)
    {
        options.ModelBinderProviders.Insert(0, new DateInputBinderProvider());
        return options;
    }

    private static void SpeakPlainly(DefaultModelBindingMessageProvider words)
    {
        words.SetAttemptedValueIsInvalidAccessor((_, name) => $"Check what you entered for {PlainValidationWords.Lowered(name)}");
        words.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => "Check what you entered");
        words.SetUnknownValueIsInvalidAccessor(name => $"Check what you entered for {PlainValidationWords.Lowered(name)}");
        words.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Check what you entered");
        words.SetValueIsInvalidAccessor(_ => "Check what you entered");
        words.SetValueMustBeANumberAccessor(name => $"{name} must be a number");
        words.SetNonPropertyValueMustBeANumberAccessor(() => "Enter a number");
        words.SetValueMustNotBeNullAccessor(_ => "Enter an answer");
        words.SetMissingBindRequiredValueAccessor(name => $"Enter {PlainValidationWords.Lowered(name)}");
        words.SetMissingKeyOrValueAccessor(() => "Enter an answer");
        words.SetMissingRequestBodyRequiredValueAccessor(() => "Nothing was sent");
    }
}
