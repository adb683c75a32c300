using System.Globalization;
using System.Reflection;

namespace OneStory.Returns.Sen2;

/// <summary>Where a value of the return is kept: a property of one of its records, which a profile names "Person.Surname".</summary>
internal abstract class Sen2Slot(Sen2Part part)
{
    private delegate bool Parse<T>(string text, out T value);

    public Sen2Part Part => part;

    public static Sen2Slot Of(string name)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        var part = Sen2Part.Of(name[..dot]);
        var property = part.Type.GetProperty(name[(dot + 1)..]) ?? throw new FormatException($"No record of a return has {name}.");
        return (Sen2Slot)typeof(Sen2Slot).GetMethod(nameof(Made), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(part.Type).Invoke(null, [part, property])!;
    }

    /// <summary>The value as a return writes it, or null where there is none.</summary>
    public abstract string? Text(object owner);

    /// <summary>Keeps what the text says; false where it is not a value of this kind.</summary>
    public abstract bool Read(object owner, string text);

    private static Sen2Slot Made<T>(Sen2Part part, PropertyInfo property) => property.PropertyType switch
    {
        var type when type == typeof(string) => new Property<T, string?>(part, property, value => value, AnyText),
        var type when type == typeof(bool?) => new Property<T, bool?>(part, property, value => value is null ? null : value.Value ? "1" : "0", Flag),
        var type when type == typeof(DateOnly?) => new Property<T, DateOnly?>(part, property, value => value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Day),
        var type when type == typeof(DateOnly) => new Property<T, DateOnly>(part, property, value => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Day),
        var type when type == typeof(DateTime?) => new Property<T, DateTime?>(part, property, value => value?.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture), Instant),
        var type when type == typeof(int) => new Property<T, int>(part, property, value => value.ToString(CultureInfo.InvariantCulture), Year),
        var type => throw new NotSupportedException($"A return keeps no {type}."),
    };

    private static bool AnyText(string text, out string? value)
    {
        value = text;
        return true;
    }

    private static bool Flag(string text, out bool? value)
    {
        value = text is "1";
        return text is "0" or "1";
    }

    private static bool Day(string text, out DateOnly value) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out value);

    private static bool Day(string text, out DateOnly? value)
    {
        var read = Day(text, out DateOnly day);
        value = day;
        return read;
    }

    private static bool Instant(string text, out DateTime? value)
    {
        var read = DateTime.TryParseExact(text, ["yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mm:ss.FFFFFFF"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant);
        value = instant;
        return read;
    }

    private static bool Year(string text, out int value) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value is >= 1000 and <= 9999;

    private sealed class Property<TOwner, T>(Sen2Part part, PropertyInfo property, Func<T, string?> write, Parse<T> parse) : Sen2Slot(part)
    {
        private readonly Func<TOwner, T> _get = property.GetMethod!.CreateDelegate<Func<TOwner, T>>();
        private readonly Action<TOwner, T> _set = property.SetMethod!.CreateDelegate<Action<TOwner, T>>();

        public override string? Text(object owner) => write(_get((TOwner)owner)) is { Length: > 0 } text ? text : null;

        public override bool Read(object owner, string text)
        {
            if (!parse(text, out var value)) return false;
            _set((TOwner)owner, value);
            return true;
        }
    }
}
