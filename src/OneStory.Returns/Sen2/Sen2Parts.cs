namespace OneStory.Returns.Sen2;

/// <summary>The records a return is made of, and which hangs on which. One row for each.</summary>
internal abstract class Sen2Part(string name, Type type, Sen2Part? on)
{
    private static int _made;
    private IReadOnlyList<Sen2Part>? _below;

    public static readonly Sen2Part Header = new Top("Header", typeof(Sen2Header), () => new Sen2Header { Year = 0, ReferenceDate = default, Authority = "" });
    public static readonly Sen2Part Person = new Top("Person", typeof(Sen2Person), () => new Sen2Person());
    public static readonly Sen2Part Request = new Many<Sen2Person, Sen2Request>("Request", Person, nameof(Sen2Person.Requests), () => new());
    public static readonly Sen2Part Assessment = new One<Sen2Request, Sen2Assessment>("Assessment", Request, nameof(Sen2Request.Assessment), () => new());
    public static readonly Sen2Part NamedPlan = new One<Sen2Assessment, Sen2NamedPlan>("NamedPlan", Assessment, nameof(Sen2Assessment.NamedPlan), () => new());
    public static readonly Sen2Part NamedSetting = new Many<Sen2NamedPlan, Sen2NamedSetting>("NamedSetting", NamedPlan, nameof(Sen2NamedPlan.Settings), () => new());
    public static readonly Sen2Part ActivePlan = new One<Sen2Request, Sen2ActivePlan>("ActivePlan", Request, nameof(Sen2Request.ActivePlan), () => new());
    public static readonly Sen2Part Placement = new Many<Sen2ActivePlan, Sen2Placement>("Placement", ActivePlan, nameof(Sen2ActivePlan.Placements), () => new());
    public static readonly Sen2Part Need = new Many<Sen2ActivePlan, Sen2Need>("Need", ActivePlan, nameof(Sen2ActivePlan.Needs), () => new());

    public static readonly IReadOnlyList<Sen2Part> All =
        [Header, Person, Request, Assessment, NamedPlan, NamedSetting, ActivePlan, Placement, Need];

    public string Name => name;

    public Type Type => type;

    /// <summary>The record this hangs on; null at the top.</summary>
    public Sen2Part? On => on;

    /// <summary>The records that hang on this one.</summary>
    public IReadOnlyList<Sen2Part> Below => _below ??= [.. All.Where(part => part.On == this)];

    public int Index { get; } = _made++;

    public static Sen2Part Of(string name) => All.First(part => string.Equals(part.Name, name, StringComparison.Ordinal));

    /// <summary>Makes an empty one and hangs it on the other.</summary>
    public abstract object Add(object? owner);

    /// <summary>Those that hang on the other.</summary>
    public abstract IReadOnlyList<object> In(object owner);

    // The message's records are made once and then read; only the reader of files fills them, property by property.
    private static Action<TOwner, TValue> Setter<TOwner, TValue>(string property) =>
        typeof(TOwner).GetProperty(property)!.SetMethod!.CreateDelegate<Action<TOwner, TValue>>();

    private static Func<TOwner, TValue> Getter<TOwner, TValue>(string property) =>
        typeof(TOwner).GetProperty(property)!.GetMethod!.CreateDelegate<Func<TOwner, TValue>>();

    private sealed class Top(string name, Type type, Func<object> make) : Sen2Part(name, type, null)
    {
        public override object Add(object? owner) => make();

        public override IReadOnlyList<object> In(object owner) => [owner];
    }

    private sealed class One<TOwner, T>(string name, Sen2Part on, string property, Func<T> make) : Sen2Part(name, typeof(T), on)
        where TOwner : class where T : class
    {
        private readonly Func<TOwner, T?> _get = Getter<TOwner, T?>(property);
        private readonly Action<TOwner, T?> _set = Setter<TOwner, T?>(property);

        public override object Add(object? owner)
        {
            var made = make();
            _set((TOwner)owner!, made);
            return made;
        }

        public override IReadOnlyList<object> In(object owner) => _get((TOwner)owner) is { } one ? [one] : [];
    }

    private sealed class Many<TOwner, T>(string name, Sen2Part on, string property, Func<T> make) : Sen2Part(name, typeof(T), on)
        where TOwner : class where T : class
    {
        private readonly Func<TOwner, IReadOnlyList<T>> _get = Getter<TOwner, IReadOnlyList<T>>(property);
        private readonly Action<TOwner, IReadOnlyList<T>> _set = Setter<TOwner, IReadOnlyList<T>>(property);

        public override object Add(object? owner)
        {
            var made = make();
            if (_get((TOwner)owner!) is not List<T> list) _set((TOwner)owner!, list = []);
            list.Add(made);
            return made;
        }

        public override IReadOnlyList<object> In(object owner) => _get((TOwner)owner);
    }
}
