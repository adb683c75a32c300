namespace OneStory.Law;

/// <summary>A fact, of some kinds only where kinds are named.</summary>
public sealed record FactMatch
{
    /// <exception cref="ArgumentException">The type has no such kind.</exception>
    public FactMatch(FactType type, params IReadOnlyList<string> kinds)
    {
        ArgumentNullException.ThrowIfNull(type);
        if (kinds.FirstOrDefault(kind => !type.Kinds.Contains(kind)) is { } unknown)
            throw new ArgumentException($"{type.Id} has no kind '{unknown}'.", nameof(kinds));
        Type = type;
        Kinds = kinds;
    }

    public FactType Type { get; }

    /// <summary>The kinds that match; empty for all.</summary>
    public IReadOnlyList<string> Kinds { get; }

    /// <summary>Whether the fact is one of these.</summary>
    public bool Matches(Fact fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return fact.Type == Type && (Kinds.Count == 0 || (fact.Kind is not null && Kinds.Contains(fact.Kind)));
    }

    public static implicit operator FactMatch(FactType type) => new(type);

    public override string ToString() => Kinds.Count == 0 ? Type.Id : $"{Type.Id} ({string.Join(", ", Kinds)})";
}
