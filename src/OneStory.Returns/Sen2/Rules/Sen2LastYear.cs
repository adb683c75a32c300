using System.Collections;

namespace OneStory.Returns.Sen2;

/// <summary>
/// The plans that were in force in last year's return, by UPN and ULN, to be found again in this one. It keeps some forty bytes a
/// plan and nothing else of the person. Who had neither number cannot be found again, and is only counted.
/// </summary>
public sealed class Sen2LastYear
{
    private readonly Dictionary<Sen2Key, int> _plans = [];
    private readonly List<Sen2Key> _first = [];
    private readonly BitArray _found = new(0);

    /// <summary>How many plans cannot be looked for.</summary>
    public int WithoutNumber { get; private set; }

    public int Count => _first.Count;

    /// <summary>Goes through last year's return.</summary>
    public static Sen2LastYear Of(IEnumerable<Sen2Person> persons, DateOnly surveyDay)
    {
        ArgumentNullException.ThrowIfNull(persons);
        var last = new Sen2LastYear();
        foreach (var person in persons)
            if (person.Requests.Any(request => request.IsInForceOn(surveyDay))) last.Add(person);
        last._found.Length = last.Count;
        return last;
    }

    internal bool Has(Sen2Person person) => Sen2Key.Of(person).Any(_plans.ContainsKey);

    internal void Find(Sen2Person person)
    {
        foreach (var key in Sen2Key.Of(person))
            if (_plans.TryGetValue(key, out var plan)) _found[plan] = true;
    }

    /// <summary>The numbers of those who were not found.</summary>
    internal IEnumerable<Sen2Key> NotFound() => _first.Where((_, plan) => !_found[plan]);

    private void Add(Sen2Person person)
    {
        var keys = Sen2Key.Of(person).ToList();
        if (keys.Count == 0) WithoutNumber++;
        else _first.Add(keys[0]);
        foreach (var key in keys) _plans[key] = _first.Count - 1;
    }
}
