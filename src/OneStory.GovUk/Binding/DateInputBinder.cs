using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace OneStory.GovUk.Binding;

/// <summary>Binds a date from its three parts, or from one value written 2026-09-01 as links and filters do.</summary>
internal sealed class DateInputBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var whole = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (whole != ValueProviderResult.None) BindWhole(bindingContext, whole);
        else BindParts(bindingContext);
        return Task.CompletedTask;
    }

    private static void BindWhole(ModelBindingContext context, ValueProviderResult whole)
    {
        context.ModelState.SetModelValue(context.ModelName, whole);
        if (string.IsNullOrWhiteSpace(whole.FirstValue)) Blank(context);
        else if (DateOnly.TryParseExact(whole.FirstValue.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            context.Result = ModelBindingResult.Success(date);
        else Refuse(context, $"{Name(context)} must be a real date");
    }

    private static void BindParts(ModelBindingContext context)
    {
        var given = DatePart.All.ToDictionary(part => part, part => context.ValueProvider.GetValue(Key(part)));
        if (given.Values.All(value => value == ValueProviderResult.None)) return;
        foreach (var (part, value) in given)
        {
            context.ModelState.SetModelValue(Key(part), value);
            // No validator visits a part: left unvalidated, it would keep the whole model from being valid.
            context.ModelState.MarkFieldSkipped(Key(part));
        }

        var reading = DateReading.Of(part => given[part].FirstValue);
        if (reading.IsBlank) Blank(context);
        else if (reading.Date is { } date) context.Result = ModelBindingResult.Success(date);
        else Refuse(context, $"{Name(context)} {reading.Problem}");

        string Key(DatePart part) => ModelNames.CreatePropertyModelName(context.ModelName, part.Name);
    }

    private static void Blank(ModelBindingContext context)
    {
        if (context.ModelMetadata.IsReferenceOrNullableType) context.Result = ModelBindingResult.Success(null);
        else Refuse(context, $"Enter {PlainValidationWords.Lowered(Name(context))}");
    }

    private static void Refuse(ModelBindingContext context, string message)
    {
        context.ModelState.TryAddModelError(context.ModelName, message);
        context.Result = ModelBindingResult.Failed();
    }

    private static string Name(ModelBindingContext context) => context.ModelMetadata.GetDisplayName();
}

/// <summary>Gives <see cref="DateInputBinder"/> to every date.</summary>
internal sealed class DateInputBinderProvider : IModelBinderProvider
{
    private static readonly DateInputBinder Binder = new();

    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.UnderlyingOrModelType == typeof(DateOnly) ? Binder : null;
}
